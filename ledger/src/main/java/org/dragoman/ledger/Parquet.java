package org.dragoman.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Views as Parquet files, in the order of their ids: the same ledger gives the same bytes. */
final class Parquet {
  private Parquet() {}

  static List<Path> write(Connection connection, Filter filter, Path folder) throws SQLException {
    Where where = Where.of(filter);
    Sql.run(connection, "CREATE OR REPLACE TEMP TABLE chosen (event VARCHAR)");
    try (PreparedStatement statement = Sql.prepare(
        connection,
        "INSERT INTO chosen SELECT e.event FROM " + where.events(),
        where.eventValues())) {
      statement.execute();
    }
    try {
      return List.of(
          copy(
              connection,
              "SELECT * FROM events WHERE event IN (FROM chosen) ORDER BY event",
              folder.resolve("events.parquet")),
          copy(
              connection,
              "SELECT * FROM participants WHERE event IN (FROM chosen) ORDER BY event, side,"
                  + " position",
              folder.resolve("participants.parquet")),
          copy(
              connection,
              "SELECT * FROM counts WHERE event IN (FROM chosen) ORDER BY event, what",
              folder.resolve("counts.parquet")));
    } finally {
      Sql.run(connection, "DROP TABLE chosen");
    }
  }

  /** Writes what a SELECT gives. */
  static Path copy(Connection connection, String select, Path file) throws SQLException {
    Sql.run(
        connection,
        "COPY (" + select + ") TO "
            + Sql.literal(file.toAbsolutePath().normalize().toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
    return file;
  }
}
