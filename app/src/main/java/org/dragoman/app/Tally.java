package org.dragoman.app;

import java.io.PrintWriter;
import org.dragoman.ingest.Arrival;

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

  /** A report in a language that nothing here reads. */
  void passed(String id, String language) {
    err.println(
        "note: " + id + ": in '" + language + "', not coded: there is no reader for it yet");
  }

  /** A report on which the coder failed. */
  void failed(String id, String bug) {
    rejected++;
    err.println("rejected: " + id
        + ": the coder failed, which is a bug; please report it with this line: " + bug);
  }

  /** A report that is kept already with another text. */
  void differs(String id) {
    rejected++;
    err.println("rejected: " + id
        + ": a report of this id is kept with another text; give the new one an id of its own");
  }

  int rejected() {
    return rejected;
  }

  int exitCode() {
    if (rejected > 0) {
      err.println(reports + (reports == 1 ? " report" : " reports") + " read, " + rejected
          + " rejected or failed");
    }
    return rejected > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
  }
}
