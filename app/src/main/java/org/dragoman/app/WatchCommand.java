package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.feed.Opml;
import org.dragoman.ingest.source.WatchState;
import org.dragoman.ingest.source.Watcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman watch}: asks feeds for news until it is stopped. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Asks feeds for news again and again, codes it and keeps it. Obeys robots.txt, asks each"
            + " host at most once a second and each feed no more often than --every. Stop it at"
            + " any time and start it again: nothing is coded twice.")
final class WatchCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FEEDS.opml|URL",
      description = "Lists of feeds (OPML), or addresses of feeds.")
  private List<String> places = List.of();

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "How often to ask one feed. Default: 900.")
  private int every = 900;

  @Option(names = "--once", description = "Ask every feed that is due once, and end.")
  private boolean once;

  @Mixin
  private KeeperOptions keepers = new KeeperOptions();

  @Mixin
  private SourceOptions sources = new SourceOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (every < 1) {
      throw new CannotRun("--every " + every + ": give seconds, 1 or more");
    }
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Tally tally = new Tally(err);
    Progress progress = new Progress(err, Screen.errorIsTerminal());
    List<String> feeds = feeds();
    try (Keeper keeper = keepers.open(command.commandLine().getOut(), err)) {
      Path memory = keepers.beside().resolve("watch.json");
      WatchState state = WatchState.load(memory);
      Watcher watcher = new Watcher(feeds, sources.settings(), Duration.ofSeconds(every), state);
      Keeping keeping = new Keeping(keeper, engine, tally, progress);
      Clock clock = Clock.systemUTC();
      do {
        watcher.round(clock.instant(), keeping::take);
        keeping.flush();
        state.save(memory); // only now: what is remembered as seen is kept
      } while (!once && slept(clock.instant(), watcher.next()));
      keeping.finish();
    } catch (IOException | UncheckedIOException e) {
      throw new CannotRun("cannot go on: " + e.getMessage());
    }
    progress.finish();
    return tally.exitCode();
  }

  /** Waits for the next feed; false when the program is being stopped. */
  private static boolean slept(Instant now, Instant until) {
    try {
      long wait = Math.min(Duration.between(now, until).toMillis(), TimeUnit.HOURS.toMillis(1));
      TimeUnit.MILLISECONDS.sleep(Math.max(200, wait));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<String> feeds() {
    Set<String> feeds = new LinkedHashSet<>();
    for (String place : places) {
      if (place.startsWith("http://") || place.startsWith("https://")) {
        feeds.add(place);
        continue;
      }
      try {
        String list = Decoder.xml(Files.readAllBytes(Path.of(place)), "").text();
        List<Opml.Entry> entries = Opml.read(list, "");
        if (entries.isEmpty()) {
          throw new CannotRun(place + ": no feed in this list; give an OPML file, or addresses");
        }
        entries.forEach(e -> feeds.add(e.feed()));
      } catch (IOException e) {
        throw new CannotRun(place + ": cannot be read (" + e.getMessage() + ")");
      }
    }
    return List.copyOf(feeds);
  }
}
