package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.LedgerInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger, and how long to wait for it while another command holds it. */
final class LedgerOptions {
  private static final Duration TRY_AGAIN = Duration.ofMillis(250);

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      description = "The folder of the ledger. Default: $DRAGOMAN_LEDGER, else ./ledger.")
  private @Nullable Path ledger;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "How long to wait while another command holds the ledger. Default: 60.")
  private int wait = 60;

  Path folder() {
    if (ledger != null) {
      return ledger;
    }
    String set = System.getenv("DRAGOMAN_LEDGER");
    return Path.of(set == null || set.isBlank() ? "ledger" : set);
  }

  /** Opens the ledger; empty while another process holds it. */
  Optional<Ledger> openNow(Access access) {
    try {
      return Optional.of(Ledger.open(folder(), access));
    } catch (LedgerInUse inUse) {
      return Optional.empty();
    }
  }

  /**
   * Opens the ledger; while another process holds it, says so once and waits.
   *
   * @throws LedgerException when it cannot be opened, or is still held at the end of the wait
   */
  Ledger open(Access access, PrintWriter err) {
    long end = 0;
    boolean told = false;
    while (true) {
      try {
        return Ledger.open(folder(), access);
      } catch (LedgerInUse inUse) {
        if (wait == 0 || (told && System.nanoTime() - end >= 0)) {
          throw inUse;
        }
        if (!told) {
          end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
          String server = ServerFile.address(folder());
          err.println("waiting up to " + wait + " s: " + inUse.line()
              + (server.isEmpty() ? "" : " (" + server + ")"));
          told = true;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(TRY_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("interrupted while waiting for the ledger", e);
    }
  }
}
