package org.dragoman.ingest.source;

import java.io.InputStream;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.bytes.Limits;
import org.dragoman.ingest.table.Columns;

/**
 * How sources are read.
 *
 * @param published the day of publication of reports that do not say theirs
 * @param columns what the columns of tables hold
 * @param limits what one item may cost
 * @param standardInput what {@code -} means
 */
public record Settings(
    Published published, Columns columns, Limits limits, InputStream standardInput) {
  public static final Settings USUAL =
      new Settings(Published.UNKNOWN, Columns.GUESSED, Limits.USUAL, InputStream.nullInputStream());

  public Settings published(Published day) {
    return new Settings(day, columns, limits, standardInput);
  }

  public Settings columns(Columns named) {
    return new Settings(published, named, limits, standardInput);
  }

  public Settings standardInput(InputStream input) {
    return new Settings(published, columns, limits, input);
  }
}
