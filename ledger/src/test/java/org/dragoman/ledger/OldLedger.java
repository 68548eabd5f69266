package org.dragoman.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** A ledger as an earlier version of the program left it. */
final class OldLedger implements AutoCloseable {
  private final DuckDBConnection connection;

  private OldLedger(DuckDBConnection connection) {
    this.connection = connection;
  }

  static OldLedger make(Path folder, int version) throws SQLException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DuckDBConnection connection = (DuckDBConnection)
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(Ledger.FILE));
    Schema.bringTo(connection, version);
    return new OldLedger(connection);
  }

  /** One that is there. */
  static OldLedger open(Path folder) throws SQLException {
    return new OldLedger((DuckDBConnection)
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(Ledger.FILE)));
  }

  /** Fills the tables of version 1 from a newer ledger. */
  void copyFrom(Path newer) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "ATTACH " + Sql.literal(newer.resolve(Ledger.FILE).toString()) + " AS newer (READ_ONLY)");
      for (String table : List.of(
          "runs",
          "documents",
          "sentences",
          "events",
          "participants",
          "counts",
          "statements",
          "voices")) {
        statement.execute("INSERT INTO kept." + table + " SELECT " + columns(table, statement)
            + " FROM newer.kept." + table);
      }
      statement.execute("DETACH newer");
    }
  }

  /** Those that the table had then. */
  private static String columns(String table, Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT string_agg(column_name, ', ' ORDER BY"
        + " column_index) FROM duckdb_columns() WHERE database_name = current_database()"
        + " AND schema_name = 'kept' AND table_name = '" + table + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
