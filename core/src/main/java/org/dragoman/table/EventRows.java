package org.dragoman.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.place.Place;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/** Events as rows of the three tables that hold them: events, participants, counts. */
public final class EventRows {
  public static final String SOURCE = "source";
  public static final String TARGET = "target";
  public static final String ATTRIBUTION = "attribution";

  private EventRows() {}

  /** The words of an event's predicate; empty when they are not in the text. */
  public static String trigger(Document document, Event event) {
    Span words = event.evidence().trigger();
    return words.end() <= document.text().length() ? words.of(document.text()) : "";
  }

  /**
   * All rows of an event.
   *
   * @param trigger the words of its predicate
   */
  public static List<Row> of(Document document, Event event, String trigger) {
    List<Row> rows = new ArrayList<>();
    rows.add(event(document, event, trigger));
    side(event, SOURCE, event.sources(), rows);
    side(event, TARGET, event.targets(), rows);
    event.claim().attribution().ifPresent(who -> side(event, ATTRIBUTION, List.of(who), rows));
    counts(event, rows);
    return rows;
  }

  private static Row event(Document document, Event event, String trigger) {
    Row row = Row.of(Table.EVENTS)
        .add(event.id())
        .add(document.id())
        .add(event.evidence().sentence())
        .add(event.evidence().words().begin())
        .add(event.evidence().words().end())
        .add(event.evidence().trigger().begin())
        .add(event.evidence().trigger().end())
        .add(trigger);
    what(event.what(), row);
    row.add(event.claim().factuality().name());
    setting(event.setting(), row);
    row.add(event.claim().confidence());
    evidence(event.evidence(), row);
    return row.add(document.published())
        .add(document.outlet())
        .add(countries(event.sources()))
        .add(countries(event.targets()))
        .full();
  }

  private static void what(Event.What what, Row row) {
    row.add(what.type().name())
        .add(what.mode())
        .add(what.contexts())
        .add(what.cameo().digits())
        .add(what.type().quad().number())
        .add(what.goldstein())
        .add(what.intensity());
    if (what.content().isPresent()) {
      Event.Content content = what.content().get();
      row.add(content.text())
          .add(content.span().begin())
          .add(content.span().end())
          .add(content.topic());
    } else {
      row.nothing(4);
    }
  }

  private static void setting(Event.Setting setting, Row row) {
    When date = setting.date();
    if (date.isKnown()) {
      row.add(date.first()).add(date.last());
    } else {
      row.nothing(2);
    }
    row.add(date.precision().name()).add(setting.dateWords());
    if (setting.place().isPresent()) {
      place(setting.place().get(), row);
    } else {
      row.nothing(8);
    }
    row.add(setting.placeWords()).add(setting.background());
  }

  private static void place(Place place, Row row) {
    row.add(place.name())
        .add(place.kind().name())
        .add(place.country())
        .add(place.admin1())
        .add(place.lat())
        .add(place.lon())
        .add(place.geonames())
        .add(place.population());
  }

  private static void evidence(Event.Evidence evidence, Row row) {
    List<Integer> mentions = new ArrayList<>();
    for (Span mention : evidence.mentions()) {
      mentions.add(mention.begin());
      mentions.add(mention.end());
    }
    row.add(evidence.rule()).add(mentions).add(evidence.considered());
  }

  /** Countries and bodies in order, each once, with blanks between. */
  private static String countries(List<Participant> who) {
    Set<String> countries = new TreeSet<>();
    who.forEach(one -> countries.add(one.code().country()));
    countries.remove("");
    return String.join(" ", countries);
  }

  private static void side(Event event, String side, List<Participant> who, List<Row> rows) {
    Set<List<String>> before = new HashSet<>();
    for (int i = 0; i < who.size(); i++) {
      Participant one = who.get(i);
      Row row = Row.of(Table.PARTICIPANTS).add(event.id()).add(side).add(i);
      boolean again =
          !before.add(List.of(one.name(), one.code().country(), one.code().sector()));
      rows.add(columns(one, row).add(event.what().intensity()).add(again).full());
    }
  }

  /** The speaker or the addressee of a statement. */
  static void voice(String statement, String side, Optional<Participant> who, List<Row> rows) {
    who.ifPresent(w ->
        rows.add(columns(w, Row.of(Table.VOICES).add(statement).add(side)).full()));
  }

  private static Row columns(Participant who, Row row) {
    return row.add(who.text())
        .add(who.span().begin())
        .add(who.span().end())
        .add(who.name())
        .add(who.code().country())
        .add(who.code().sector())
        .add(who.code().more())
        .add(who.because());
  }

  private static void counts(Event event, List<Row> rows) {
    for (Map.Entry<String, Count> count : new TreeMap<>(event.setting().counts()).entrySet()) {
      rows.add(Row.of(Table.COUNTS)
          .add(event.id())
          .add(count.getKey())
          .add(count.getValue().min())
          .add(count.getValue().max())
          .add(count.getValue().words())
          .full());
    }
  }
}
