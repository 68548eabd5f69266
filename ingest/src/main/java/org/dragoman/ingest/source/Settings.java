package org.dragoman.ingest.source;

import java.io.InputStream;
import java.util.Optional;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.bytes.Limits;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.table.Columns;

/**
 * How sources are read.
 *
 * @param published the day of publication of reports that do not say theirs
 * @param columns what the columns of tables hold
 * @param limits what one item may cost
 * @param standardInput what {@code -} means
 * @param network by what addresses are fetched; without one they are rejected
 */
public record Settings(
    Published published,
    Columns columns,
    Limits limits,
    InputStream standardInput,
    Optional<Network> network) {
  /**
   * The way to the network.
   *
   * @param follow whether addresses in local files are fetched too; those in what came over the network
   *     always are
   */
  public record Network(Fetcher fetcher, boolean follow) {}

  public static final Settings USUAL = new Settings(
      Published.UNKNOWN,
      Columns.GUESSED,
      Limits.USUAL,
      InputStream.nullInputStream(),
      Optional.empty());

  public Settings published(Published day) {
    return new Settings(day, columns, limits, standardInput, network);
  }

  public Settings columns(Columns named) {
    return new Settings(published, named, limits, standardInput, network);
  }

  public Settings standardInput(InputStream input) {
    return new Settings(published, columns, limits, input, network);
  }

  public Settings network(Fetcher fetcher, boolean follow) {
    return new Settings(
        published, columns, limits, standardInput, Optional.of(new Network(fetcher, follow)));
  }
}
