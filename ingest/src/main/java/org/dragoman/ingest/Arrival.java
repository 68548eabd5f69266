package org.dragoman.ingest;

import org.dragoman.document.Document;

/** What came of something to read: a report, a rejection with its reason, or a remark. */
public sealed interface Arrival {

  /** A report that can be coded, and how it came here. */
  record Report(Document document, Provenance provenance) implements Arrival {}

  /**
   * Something that could not be read and is left out.
   *
   * @param where the file, and the line where there are lines: "wire.jsonl:17"
   * @param what what is wrong with it
   * @param help what to do about it
   */
  record Rejected(String where, String what, String help) implements Arrival {
    /** "wire.jsonl:17: no field 'text'; give the report as 'text'". */
    public String line() {
      return where + ": " + what + (help.isEmpty() ? "" : "; " + help);
    }
  }

  /** Something worth knowing about a report that was read all the same. */
  record Remark(String where, String what) implements Arrival {
    public String line() {
      return where + ": " + what;
    }
  }
}
