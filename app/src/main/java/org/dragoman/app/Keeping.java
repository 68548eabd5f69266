package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Provenance;

/**
 * Codes what arrives and keeps it, some documents at a time. What is kept already is neither coded
 * nor kept again; the coder is only made when there is something to code. Used from one thread.
 */
final class Keeping implements InTurn.Taker {
  /** Documents looked up at once. */
  private static final int LOOK_UP = 256;

  /** Documents kept at once, at most: what a kill can cost. */
  private static final int AT_ONCE = 256;

  /** Nanoseconds after which keeping is due even when it is little. */
  private static final long DUE = 5_000_000_000L;

  private final Keeper keeper;
  private final EngineOptions options;
  private final Tally tally;
  private final Progress progress;
  private final List<Arrival.Report> arrived = new ArrayList<>();
  private final Map<String, Arrival.Report> underWay = new HashMap<>();
  private final List<Keeper.Story> done = new ArrayList<>();
  private Optional<Coding> coding = Optional.empty();
  private long lastKept = System.nanoTime();

  private record Coding(InTurn turns, Keeper.By by) {}

  Keeping(Keeper keeper, EngineOptions options, Tally tally, Progress progress) {
    this.keeper = keeper;
    this.options = options;
    this.tally = tally;
    this.progress = progress;
  }

  void take(Arrival arrival) {
    if (arrival instanceof Arrival.Report report) {
      tally.report();
      String id = report.document().id();
      if (arrived.stream().anyMatch(a -> a.document().id().equals(id))) {
        lookUp(); // one of two of the same id must be on its way before the other is judged
      }
      arrived.add(report);
      if (arrived.size() >= LOOK_UP) {
        lookUp();
      }
    } else {
      progress.clear();
      tally.note(arrival);
      progress.rejected(tally.rejected());
    }
  }

  private void lookUp() {
    Keeper.Known known;
    try {
      known = keeper.known(arrived.stream().map(Arrival.Report::document).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Arrival.Report report : arrived) {
      String id = report.document().id();
      Arrival.Report earlier = underWay.get(id);
      boolean same = earlier == null
          ? known.same().contains(id)
          : earlier.document().text().equals(report.document().text());
      if (same) {
        progress.known(1);
      } else if (earlier != null || known.differing().contains(id)) {
        progress.clear();
        tally.differs(id);
      } else {
        add(report);
      }
    }
    arrived.clear();
  }

  private void add(Arrival.Report report) {
    underWay.put(report.document().id(), report);
    if (report.provenance().readable()) {
      coding().turns().add(report.document());
    } else {
      coding().turns().pass(report.document());
    }
  }

  private Coding coding() {
    if (coding.isEmpty()) {
      Dragoman dragoman = options.open();
      coding = Optional.of(new Coding(
          new InTurn(options.coder(dragoman), options.threads(), this),
          new Keeper.By(dragoman.knowledge(), dragoman.wires())));
    }
    return coding.get();
  }

  @Override
  public void coded(Coded story) throws IOException {
    done(story.story().document(), Optional.of(story));
  }

  @Override
  public void passed(Document document) throws IOException {
    done(document, Optional.empty());
  }

  @Override
  public void failed(Document document, String bug) {
    underWay.remove(document.id());
    progress.clear();
    tally.failed(document.id(), bug);
  }

  private void done(Document document, Optional<Coded> coded) throws IOException {
    Provenance provenance = Objects.requireNonNull(underWay.get(document.id())).provenance();
    done.add(new Keeper.Story(document, provenance, coded));
    if (done.size() >= AT_ONCE || System.nanoTime() - lastKept > DUE) {
      keep();
    }
  }

  private void keep() throws IOException {
    if (!done.isEmpty()) {
      keeper.keep(List.copyOf(done), coding().by());
      done.forEach(s -> underWay.remove(s.document().id()));
      progress.kept(
          done.size(),
          done.stream()
              .mapToLong(s -> s.coded().map(c -> c.events().size()).orElse(0))
              .sum());
      done.clear();
    }
    lastKept = System.nanoTime();
  }

  /** Codes and keeps what is under way, and stays ready for more. */
  void flush() throws IOException {
    if (!arrived.isEmpty()) {
      lookUp();
    }
    coding.ifPresent(c -> c.turns().drain());
    keep();
  }

  /** Codes and keeps what is still under way; nothing comes any more. */
  void finish() throws IOException {
    flush();
    keeper.finish(() -> coding().by());
    coding.ifPresent(c -> c.turns().close());
  }
}
