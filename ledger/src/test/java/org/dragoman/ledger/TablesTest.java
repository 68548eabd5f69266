package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.table.Column;
import org.dragoman.table.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables that coding fills are those of the ledger, column by column. */
class TablesTest {
  private static final Map<String, Column.Kind> KINDS = Map.of(
      "VARCHAR", Column.Kind.TEXT,
      "INTEGER", Column.Kind.INTEGER,
      "BIGINT", Column.Kind.LONG,
      "DOUBLE", Column.Kind.NUMBER,
      "BOOLEAN", Column.Kind.FLAG,
      "DATE", Column.Kind.DAY,
      "VARCHAR[]", Column.Kind.TEXTS,
      "INTEGER[]", Column.Kind.INTEGERS,
      "FLOAT[]", Column.Kind.FLOATS);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(Table.class)
  void aTableHasTheColumnsOfTheLedger(Table table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Statement statement = ledger.connection().createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema ="
                + " 'kept' AND table_name = '" + table.title() + "' ORDER BY ordinal_position")) {
      while (row.next()) {
        columns.add(
            new Column(row.getString(1), Objects.requireNonNull(KINDS.get(row.getString(2)))));
      }
    }
    assertThat(columns).isEqualTo(table.columns());
    assertThat(Table.SCHEMA).isBetween(1, Schema.newest());
  }
}
