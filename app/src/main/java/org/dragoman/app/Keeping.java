package org.dragoman.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.dragoman.app.input.Arrival;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ledger.Acknowledged;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Run;

/**
 * Codes what arrives and keeps it, some documents a commit. What is kept already is neither coded nor
 * kept again; the coder is only made when there is something to code. Used from one thread.
 */
final class Keeping implements InTurn.Taker {
  /** Documents looked up at once. */
  private static final int LOOK_UP = 256;

  /** Documents of one commit, at most: what a kill can cost. */
  private static final int COMMIT = 256;

  /** Nanoseconds after which a commit is due even when it is small. */
  private static final long DUE = 5_000_000_000L;

  private final Ledger ledger;
  private final EngineOptions options;
  private final Tally tally;
  private final Progress progress;
  private final List<Document> arrived = new ArrayList<>();
  private final List<Coded> coded = new ArrayList<>();
  private Optional<Coding> coding = Optional.empty();
  private long lastCommit = System.nanoTime();

  private record Coding(InTurn turns, Run run) {}

  Keeping(Ledger ledger, EngineOptions options, Tally tally, Progress progress) {
    this.ledger = ledger;
    this.options = options;
    this.tally = tally;
    this.progress = progress;
  }

  void take(Arrival arrival) {
    if (arrival instanceof Arrival.Report report) {
      tally.report();
      arrived.add(report.document());
      if (arrived.size() >= LOOK_UP) {
        lookUp();
      }
    } else {
      tally.note(arrival);
    }
  }

  private void lookUp() {
    Ledger.Known known = ledger.known(arrived);
    known.differing().forEach(tally::differs);
    progress.known(known.same().size());
    for (Document document : arrived) {
      if (!known.same().contains(document.id()) && !known.differing().contains(document.id())) {
        coding().turns().add(document);
      }
    }
    arrived.clear();
  }

  private Coding coding() {
    if (coding.isEmpty()) {
      Dragoman dragoman = options.open();
      coding = Optional.of(new Coding(
          new InTurn(options.coder(dragoman), options.threads(), this),
          new Run("code", Main.VERSION, dragoman.knowledge())));
    }
    return coding.get();
  }

  @Override
  public void coded(Coded story) {
    coded.add(story);
    if (coded.size() >= COMMIT || System.nanoTime() - lastCommit > DUE) {
      commit();
    }
  }

  @Override
  public void failed(Document document, String bug) {
    tally.failed(document.id(), bug);
  }

  private void commit() {
    if (!coded.isEmpty()) {
      Acknowledged done = ledger.append(coded, coding().run());
      done.differing().forEach(tally::differs);
      progress.known(done.known());
      progress.kept(
          done.added(), coded.stream().mapToLong(s -> s.events().size()).sum());
      coded.clear();
    }
    lastCommit = System.nanoTime();
  }

  /** Codes and keeps what is still under way. */
  void finish() {
    if (!arrived.isEmpty()) {
      lookUp();
    }
    coding.ifPresent(c -> c.turns().close());
    commit();
    ledger.compare();
  }
}
