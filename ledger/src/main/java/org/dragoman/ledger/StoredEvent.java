package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.event.Event;

/**
 * An event out of the ledger, as it stands after corrections.
 *
 * @param sentence the words of its sentence, or empty when the ledger keeps no text
 * @param trigger the words that were coded
 * @param corrected whether a person changed or added it
 * @param happening what it shares with events of other reports that tell of the same; its own id when
 *     it stands alone
 */
public record StoredEvent(
    Event event,
    Report report,
    String sentence,
    String trigger,
    boolean corrected,
    String happening,
    Tellings tellings) {

  /**
   * The report it was told in.
   *
   * @param story the original of several copies of one text; the document itself when there are none
   * @param copies reports of this story, itself included
   * @param length of its text in UTF-16 units
   */
  public record Report(
      String doc,
      String story,
      String title,
      String outlet,
      String url,
      Optional<LocalDate> published,
      int copies,
      int length) {}

  /**
   * How often the event is told, over all reports that tell of it.
   *
   * @param reports copies of one text included
   * @param stories reports that are no copies of one another
   * @param first day of the first report
   */
  public record Tellings(
      int reports,
      int stories,
      int outlets,
      int mentions,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {}

  /** The same under another id. */
  public StoredEvent numbered(String id) {
    Event numbered = new Event(
        id,
        event.what(),
        event.sources(),
        event.targets(),
        event.setting(),
        event.claim(),
        event.evidence());
    return new StoredEvent(numbered, report, sentence, trigger, corrected, happening, tellings);
  }

  /** The same in another report that carries the same text. */
  public StoredEvent in(Report copy) {
    return new StoredEvent(event, copy, sentence, trigger, corrected, happening, tellings);
  }

  /** The same, told so often. */
  StoredEvent told(Tellings often) {
    return new StoredEvent(event, report, sentence, trigger, corrected, happening, often);
  }

  /** The event's own first day, else the day of the report; empty when neither is known. */
  public Optional<LocalDate> day() {
    return event.setting().date().isKnown()
        ? Optional.of(event.setting().date().first())
        : report.published();
  }
}
