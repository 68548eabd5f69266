package org.dragoman.ledger;

import java.util.List;
import org.dragoman.text.Span;

/**
 * A report with everything that was coded in it.
 *
 * @param text as given; empty when the ledger keeps no texts
 * @param sentences in order
 * @param events in the order of the text
 * @param copies other reports with the same text, the earliest first
 * @param retellings events of other reports that tell of an event of this one
 */
public record StoredStory(
    StoredEvent.Report report,
    String text,
    List<Line> sentences,
    List<StoredEvent> events,
    List<StoredStatement> statements,
    List<StoredEvent.Report> copies,
    List<StoredEvent> retellings) {
  public StoredStory {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    copies = List.copyOf(copies);
    retellings = List.copyOf(retellings);
  }

  /** A sentence in the report. */
  public record Line(int index, Span span, boolean heading) {}

  /**
   * A story in a list.
   *
   * @param events coded in its first report
   * @param types what they are, the most frequent first
   * @param countries who takes part, the most frequent first
   */
  public record Summary(
      StoredEvent.Report report, long events, List<String> types, List<String> countries) {
    public Summary {
      types = List.copyOf(types);
      countries = List.copyOf(countries);
    }
  }
}
