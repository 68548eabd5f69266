package org.dragoman.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database's troubles as one line for the user. */
final class Troubles {
  private static final Pattern PROCESS = Pattern.compile("\\(PID (\\d+)\\)");

  private Troubles() {}

  static LedgerException opening(Path file, SQLException e) {
    String message = lower(e);
    if (message.contains("lock on file")) {
      return new LedgerInUse(
          file + ": the ledger is open in another process" + holder(e)
              + "; wait until it is done, or ask the server that holds it",
          e);
    }
    if (message.contains("permission denied") || message.contains("read-only file system")) {
      return new LedgerException(file + ": may not be opened; check who may write there", e);
    }
    if (message.contains("not a valid duckdb") || message.contains("serialization")) {
      return new LedgerException(file + ": is no ledger, or is damaged; load its last dump", e);
    }
    return new LedgerException(file + ": cannot be opened: " + firstLine(e), e);
  }

  static LedgerException working(String doing, SQLException e) {
    String message = lower(e);
    if (message.contains("no space left")
        || message.contains("disk full")
        || message.contains("file too large")) {
      return new LedgerException(
          doing
              + ": the disk is full; nothing of this step was kept, what was acknowledged is safe",
          e);
    }
    if (message.contains("read-only")) {
      return new LedgerException(doing + ": the ledger is open for reading only", e);
    }
    return new LedgerException(doing + ": " + firstLine(e), e);
  }

  /** " (process 1234)", when the database says which. */
  private static String holder(SQLException e) {
    Matcher process = PROCESS.matcher(String.valueOf(e.getMessage()));
    return process.find() ? " (process " + process.group(1) + ")" : "";
  }

  private static String lower(SQLException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
  }

  static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
