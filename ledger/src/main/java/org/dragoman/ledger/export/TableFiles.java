package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Table;

/** Answers in rows as CSV (no cell is a formula), JSON Lines and Parquet (nothing lost). */
public final class TableFiles {
  private TableFiles() {}

  /** RFC 4180 with LF, a line of names first. */
  public static void csv(Table table, Writer out) throws IOException {
    out.write(table.columns().stream()
        .map(c -> Tabular.cell(c.name(), ','))
        .collect(Collectors.joining(",")));
    out.write('\n');
    for (List<Optional<String>> row : table.rows()) {
      out.write(
          row.stream().map(c -> Tabular.cell(c.orElse(""), ',')).collect(Collectors.joining(",")));
      out.write('\n');
    }
  }

  /** One object a row; numbers and truths are such, no value is null. */
  public static void jsonLines(Table table, Writer out) throws IOException {
    for (List<Optional<String>> row : table.rows()) {
      Json json = new Json().open('{');
      for (int i = 0; i < row.size(); i++) {
        json.name(table.columns().get(i).name());
        value(table.columns().get(i).kind(), row.get(i), json);
      }
      out.write(json.close('}').toString());
      out.write('\n');
    }
  }

  private static void value(Table.Kind kind, Optional<String> cell, Json json) {
    if (cell.isEmpty()) {
      json.none();
      return;
    }
    String text = cell.get();
    switch (kind) {
      case WHOLE -> json.value(Long.parseLong(text));
      case DECIMAL -> json.value(Double.parseDouble(text));
      case TRUTH -> json.value(Boolean.parseBoolean(text));
      case TEXT, DAY -> json.value(text);
    }
  }

  /**
   * One Parquet file with the columns in their own types.
   *
   * @throws LedgerException when the file cannot be written
   */
  public static Path parquet(Table table, Path file) {
    String columns = table.columns().stream()
        .map(c -> quoted(c.name()) + " " + c.kind().sql())
        .collect(Collectors.joining(", "));
    String marks = table.columns().stream()
        .map(c -> "CAST(? AS " + c.kind().sql() + ")")
        .collect(Collectors.joining(", "));
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = memory.createStatement()) {
      statement.execute("CREATE TABLE answer (" + columns + ")");
      try (PreparedStatement insert =
          memory.prepareStatement("INSERT INTO answer VALUES (" + marks + ")")) {
        for (List<Optional<String>> row : table.rows()) {
          for (int i = 0; i < row.size(); i++) {
            insert.setString(i + 1, row.get(i).orElse(null));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
      statement.execute("COPY answer TO '"
          + file.toAbsolutePath().normalize().toString().replace("'", "''")
          + "' (FORMAT parquet, COMPRESSION zstd)");
      return file;
    } catch (SQLException e) {
      throw new LedgerException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file of comma-separated values with a line of names; every cell is a text.
   *
   * @throws LedgerException when it cannot be read
   */
  public static Table read(Path file) {
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = memory.prepareStatement(
            "SELECT * FROM read_csv(?, header = true, all_varchar = true, delim = ',', quote ="
                + " '\"', escape = '\"', null_padding = true)")) {
      statement.setString(1, file.toString());
      try (ResultSet row = statement.executeQuery()) {
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.add(new Table.Column(row.getMetaData().getColumnName(i), Table.Kind.TEXT));
        }
        List<List<Optional<String>>> rows = new ArrayList<>();
        while (row.next()) {
          List<Optional<String>> cells = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            cells.add(Optional.ofNullable(row.getString(i)));
          }
          rows.add(cells);
        }
        return new Table(columns, rows, false);
      }
    } catch (SQLException e) {
      String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new LedgerException(file + ": cannot be read as a table: " + line, e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
