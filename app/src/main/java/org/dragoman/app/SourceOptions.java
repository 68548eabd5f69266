package org.dragoman.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.fetch.FetchSettings;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.table.Columns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads reports. */
final class SourceOptions {
  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication of reports that do not say theirs: 2020-01-31.")
  private @Nullable String published;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "What the columns of CSV and JSON Lines hold: text=body,published=day. Fields are"
              + " id, title, text, published, outlet, url. Default: guessed by their names.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--follow",
      description =
          "Fetch the addresses in local feeds, lists of feeds, sitemaps and GDELT files too.")
  private boolean follow;

  @Option(
      names = "--allow-private",
      description = "Fetch from addresses outside of the public Internet as well.")
  private boolean allowPrivate;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description = "Wait so long between two requests to one host, or longer when its robots.txt"
          + " says so. Default: 1.")
  private double pause = 1;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "Give up on an address after this time. Default: 30.")
  private int patience = 30;

  FetchSettings fetching() throws CannotRun {
    if (!(pause >= 0 && pause <= 3600) || patience < 1 || patience > 3600) {
      throw new CannotRun("--pause takes 0 to 3600 seconds and --patience 1 to 3600, got " + pause
          + " and " + patience);
    }
    return FetchSettings.USUAL
        .allowPrivate(allowPrivate)
        .pause(Duration.ofMillis(Math.round(pause * 1000)))
        .patience(Duration.ofSeconds(patience));
  }

  Settings settings() throws CannotRun {
    Published day = published == null ? Published.UNKNOWN : day(published);
    try {
      return Settings.USUAL
          .published(day)
          .columns(Columns.of(columns))
          .standardInput(System.in)
          .network(Fetcher.of(fetching()), follow);
    } catch (IllegalArgumentException e) {
      throw new CannotRun("--columns: " + e.getMessage());
    }
  }

  private static Published day(String words) throws CannotRun {
    Optional<Published> day = Published.parse(words);
    if (day.isEmpty()) {
      throw new CannotRun("--published '" + words + "' is no date; write 2020-01-31");
    }
    return day.get();
  }
}
