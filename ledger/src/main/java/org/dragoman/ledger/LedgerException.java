package org.dragoman.ledger;

/** The ledger cannot do what was asked; the message is one line for the user: what, where, what to do. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerException(String line) {
    super(line);
  }

  public LedgerException(String line, Throwable cause) {
    super(line, cause);
  }

  /** What, where, what to do. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
