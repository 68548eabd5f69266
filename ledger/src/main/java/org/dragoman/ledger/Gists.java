package org.dragoman.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dragoman.same.Gist;
import org.dragoman.text.Folded;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The rare words of reports, by which they are compared. */
final class Gists {
  private Gists() {}

  private static void append(String doc, String text, DuckDBAppender rows) throws SQLException {
    Gist gist = Gist.of(Folded.of(text));
    rows.beginRow();
    rows.append(doc);
    rows.append(gist.words());
    rows.append(gist.weights());
    rows.endRow();
  }

  /** Reports that an older version kept without: theirs are made from their texts. */
  static void fill(DuckDBConnection connection) throws SQLException {
    try (DuckDBConnection reader = connection.duplicate();
        Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery("SELECT doc, text FROM kept.documents"
            + " WHERE text IS NOT NULL AND doc NOT IN (SELECT doc FROM kept.gists)");
        DuckDBAppender rows = connection.createAppender("kept", "gists")) {
      while (row.next()) {
        append(row.getString(1), row.getString(2), rows);
      }
    }
  }
}
