package org.dragoman.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ledger.Ledger;
import org.dragoman.table.Run;

/** Keeps coded stories in a ledger; one commit each time. */
final class LedgerKeeper implements Keeper {
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
  public void keep(List<Story> stories, By by) {
    List<Coded> coded =
        stories.stream().map(Story::coded).flatMap(Optional::stream).toList();
    if (!coded.isEmpty()) {
      ledger.append(coded, new Run("code", Main.VERSION, by.knowledge()));
    }
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
