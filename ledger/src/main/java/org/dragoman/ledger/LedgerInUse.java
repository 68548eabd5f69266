package org.dragoman.ledger;

/** Another process holds the ledger. It can be asked for again later; nothing was touched. */
public final class LedgerInUse extends LedgerException {
  private static final long serialVersionUID = 1L;

  LedgerInUse(String line, Throwable cause) {
    super(line, cause);
  }
}
