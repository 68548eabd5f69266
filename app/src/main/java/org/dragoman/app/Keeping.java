package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  private record Coding(Coder coder, InTurn turns, Keeper.By by) {}

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

  /** What came before is kept first, so that copies of it are known. */
  private void lookUp() {
    try {
      keepUnderWay();
      Keeper.Known known = keeper.known(documents(arrived));
      List<Arrival.Report> fresh = new ArrayList<>();
      for (Arrival.Report report : arrived) {
        String id = report.document().id();
        if (known.same().contains(id)) {
          progress.known(1);
        } else if (known.differing().contains(id)) {
          progress.clear();
          tally.differs(id);
        } else {
          fresh.add(report);
        }
      }
      arrived.clear();
      if (!fresh.isEmpty()) {
        add(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Document> documents(List<Arrival.Report> reports) {
    return reports.stream().map(Arrival.Report::document).toList();
  }

  private void add(List<Arrival.Report> fresh) throws IOException {
    Coding ready = coding();
    List<Arrival.Report> readable =
        fresh.stream().filter(r -> r.provenance().readable()).toList();
    Set<String> copies = keeper.copies(documents(readable), ready.by());
    for (Arrival.Report report : fresh) {
      Document document = report.document();
      underWay.put(document.id(), report);
      if (report.provenance().readable() && !copies.contains(document.id())) {
        ready.turns().add(document);
      } else {
        ready.turns().pass(document);
      }
    }
  }

  private Coding coding() {
    if (coding.isEmpty()) {
      Dragoman dragoman = options.open();
      Coder coder = options.coder(dragoman);
      coding = Optional.of(new Coding(
          coder,
          new InTurn(coder, options.threads(), this),
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

  private void keepUnderWay() throws IOException {
    coding.ifPresent(c -> c.turns().drain());
    keep();
  }

  /** Codes and keeps what is under way, and stays ready for more. */
  void flush() throws IOException {
    if (!arrived.isEmpty()) {
      lookUp();
    }
    keepUnderWay();
    keeper.settle(() -> coding().by());
    codeLate();
    keeper.finish(() -> coding().by());
  }

  /** What was taken for a copy when it came and is none any more, for a later report is the nearer one. */
  private void codeLate() throws IOException {
    List<Document> some = keeper.uncoded("");
    while (!some.isEmpty()) {
      List<Coded> late = new ArrayList<>();
      InTurn.Taker taker = new InTurn.Taker() {
        @Override
        public void coded(Coded story) {
          late.add(story);
        }

        @Override
        public void failed(Document document, String bug) {
          progress.clear();
          tally.failed(document.id(), bug);
        }
      };
      try (InTurn turns = new InTurn(coding().coder(), options.threads(), taker)) {
        some.forEach(turns::add);
      }
      keeper.keepLate(late, coding().by());
      some = keeper.uncoded(some.get(some.size() - 1).id());
    }
  }

  /** Codes and keeps what is still under way; nothing comes any more. */
  void finish() throws IOException {
    flush();
    coding.ifPresent(c -> c.turns().close());
  }
}
