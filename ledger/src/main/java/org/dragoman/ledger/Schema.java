package org.dragoman.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, version by version. Steps only lead forward; each is one transaction. */
final class Schema {
  /** In order; the first makes version 1. A step that was ever released is never changed. */
  private static final List<String> STEPS = List.of(
      "0001-base.sql",
      "0002-corrections.sql",
      "0003-same-events.sql",
      "0004-comparing.sql",
      "0005-copies.sql",
      "0006-sides.sql");

  private Schema() {}

  static int newest() {
    return STEPS.size();
  }

  /** The version of the ledger behind a connection; 0 for an empty file. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery(
          "SELECT count(*) FROM information_schema.tables WHERE table_name = 'schema_version'")) {
        table.next();
        if (table.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT max(version) FROM schema_version")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Takes the ledger forward to a version. */
  static void bringTo(Connection connection, int wanted) throws SQLException {
    for (int version = version(connection) + 1; version <= wanted; version++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN TRANSACTION");
        statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
        statement.execute(text(STEPS.get(version - 1)));
        statement.execute("INSERT INTO schema_version VALUES (" + version + ")");
        statement.execute("COMMIT");
      }
    }
  }

  /** Makes the documented views anew. */
  static void views(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN TRANSACTION");
      statement.execute(text("views.sql"));
      statement.execute("COMMIT");
    }
  }

  private static String text(String name) {
    try (InputStream file = Schema.class.getResourceAsStream("schema/" + name)) {
      if (file == null) {
        throw new IllegalStateException("schema/" + name + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema/" + name + " cannot be read", e);
    }
  }
}
