package org.dragoman.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Uncoded;
import org.dragoman.table.Run;

/** Keeps coded stories in a ledger; one commit each time. */
final class LedgerKeeper implements Keeper {
  /** Documents coded late at once. */
  private static final int AT_ONCE = 128;

  private final Ledger ledger;

  LedgerKeeper(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Known known(List<Document> documents) {
    Ledger.Known known = ledger.known(documents);
    return new Known(known.same(), known.differing());
  }

  @Override
  public Set<String> copies(List<Document> documents, By by) {
    return ledger.copies(documents, by.wires());
  }

  @Override
  public void keep(List<Story> stories, By by) {
    List<Coded> coded = new ArrayList<>();
    List<Uncoded> others = new ArrayList<>();
    for (Story story : stories) {
      if (story.coded().isPresent()) {
        coded.add(story.coded().get());
      } else if (story.provenance().readable()) {
        others.add(Uncoded.copy(story.document()));
      } else {
        others.add(new Uncoded(story.document(), story.provenance().language()));
      }
    }
    ledger.append(coded, others, run(by), by.wires());
  }

  @Override
  public List<Document> uncoded(String after) {
    return ledger.uncoded(after, AT_ONCE);
  }

  @Override
  public void keepLate(List<Coded> stories, By by) {
    ledger.replace(stories, run(by));
  }

  private static Run run(By by) {
    return new Run("code", Main.VERSION, by.knowledge());
  }

  @Override
  public void settle(Supplier<By> by) {
    ledger.settle(() -> by.get().wires());
  }

  @Override
  public void finish(Supplier<By> by) {
    ledger.compare();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
