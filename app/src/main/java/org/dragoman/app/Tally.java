package org.dragoman.app;

import java.io.PrintWriter;
import org.dragoman.app.input.Arrival;

/** Counts what was read and tells what was not. Not thread-safe. */
final class Tally {
  private final PrintWriter err;
  private int reports;
  private int rejected;

  Tally(PrintWriter err) {
    this.err = err;
  }

  void report() {
    reports++;
  }

  void note(Arrival arrival) {
    if (arrival instanceof Arrival.Rejected rejection) {
      rejected++;
      err.println("rejected: " + rejection.line());
    } else if (arrival instanceof Arrival.Remark remark) {
      err.println("note: " + remark.line());
    }
  }

  /** A report on which the coder failed. */
  void failed(String id, String bug) {
    rejected++;
    err.println("rejected: " + id
        + ": the coder failed, which is a bug; please report it with this line: " + bug);
  }

  /** A report that stands in the ledger with another text. */
  void differs(String id) {
    rejected++;
    err.println(
        "rejected: " + id
            + ": the ledger has a report of this id with another text; give the new one an id of its own");
  }

  int exitCode() {
    if (rejected > 0) {
      err.println(reports + (reports == 1 ? " report" : " reports") + " read, " + rejected
          + " rejected or failed");
    }
    return rejected > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
  }
}
