package org.dragoman.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.document.Document;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.place.Place;
import org.dragoman.text.Span;
import org.dragoman.time.When;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Events as rows of the three tables that hold them: events, participants, counts. */
final class EventRows implements AutoCloseable {
  static final String SOURCE = "source";
  static final String TARGET = "target";
  static final String ATTRIBUTION = "attribution";
  static final String SPEAKER = "speaker";
  static final String ADDRESSEE = "addressee";

  private final DuckDBAppender events;
  private final DuckDBAppender participants;
  private final DuckDBAppender counts;

  private EventRows(DuckDBConnection connection, String prefix) throws SQLException {
    events = connection.createAppender("kept", prefix + "events");
    participants = connection.createAppender("kept", prefix + "participants");
    counts = connection.createAppender("kept", prefix + "counts");
  }

  /** Rows as the machine coded them. */
  static EventRows machine(DuckDBConnection connection) throws SQLException {
    return new EventRows(connection, "");
  }

  /** Rows as corrected by people. */
  static EventRows corrected(DuckDBConnection connection) throws SQLException {
    return new EventRows(connection, "corrected_");
  }

  void append(Document document, Event event, String trigger) throws SQLException {
    events.beginRow();
    events.append(event.id());
    events.append(document.id());
    events.append(event.evidence().sentence());
    events.append(event.evidence().words().begin());
    events.append(event.evidence().words().end());
    events.append(event.evidence().trigger().begin());
    events.append(event.evidence().trigger().end());
    events.append(trigger);
    what(event.what());
    events.append(event.claim().factuality().name());
    setting(event.setting());
    events.append(event.claim().confidence());
    evidence(event.evidence());
    Appending.day(document.published(), events);
    events.append(document.outlet());
    events.endRow();
    participants(event);
    counts(event);
  }

  private void what(Event.What what) throws SQLException {
    events.append(what.type().name());
    events.append(what.mode());
    events.append(what.contexts());
    events.append(what.cameo().digits());
    events.append(what.type().quad().number());
    events.append(what.goldstein());
    events.append(what.intensity());
    if (what.content().isPresent()) {
      Event.Content content = what.content().get();
      events.append(content.text());
      events.append(content.span().begin());
      events.append(content.span().end());
      events.append(content.topic());
    } else {
      nulls(4);
    }
  }

  private void setting(Event.Setting setting) throws SQLException {
    When date = setting.date();
    if (date.isKnown()) {
      events.append(date.first());
      events.append(date.last());
    } else {
      nulls(2);
    }
    events.append(date.precision().name());
    events.append(setting.dateWords());
    if (setting.place().isPresent()) {
      place(setting.place().get());
    } else {
      nulls(8);
    }
    events.append(setting.placeWords());
    events.append(setting.background());
  }

  private void place(Place place) throws SQLException {
    events.append(place.name());
    events.append(place.kind().name());
    events.append(place.country());
    events.append(place.admin1());
    events.append(place.lat());
    events.append(place.lon());
    events.append(place.geonames());
    events.append(place.population());
  }

  private void evidence(Event.Evidence evidence) throws SQLException {
    events.append(evidence.rule());
    List<Integer> mentions = new ArrayList<>();
    for (Span mention : evidence.mentions()) {
      mentions.add(mention.begin());
      mentions.add(mention.end());
    }
    events.append(mentions);
    events.append(evidence.considered());
  }

  private void nulls(int columns) throws SQLException {
    for (int i = 0; i < columns; i++) {
      events.appendNull();
    }
  }

  private void participants(Event event) throws SQLException {
    side(event.id(), SOURCE, event.sources());
    side(event.id(), TARGET, event.targets());
    side(event.id(), ATTRIBUTION, event.claim().attribution().map(List::of).orElse(List.of()));
  }

  private void side(String event, String side, List<Participant> who) throws SQLException {
    for (int i = 0; i < who.size(); i++) {
      participants.beginRow();
      participants.append(event);
      participants.append(side);
      participants.append(i);
      columns(who.get(i), participants);
      participants.endRow();
    }
  }

  /** The speaker or the addressee of a statement. */
  static void voice(String statement, String side, Optional<Participant> who, DuckDBAppender voices)
      throws SQLException {
    if (who.isPresent()) {
      voices.beginRow();
      voices.append(statement);
      voices.append(side);
      columns(who.get(), voices);
      voices.endRow();
    }
  }

  private static void columns(Participant who, DuckDBAppender rows) throws SQLException {
    rows.append(who.text());
    rows.append(who.span().begin());
    rows.append(who.span().end());
    rows.append(who.name());
    rows.append(who.code().country());
    rows.append(who.code().sector());
    rows.append(who.code().more());
    rows.append(who.because());
  }

  private void counts(Event event) throws SQLException {
    for (Map.Entry<String, Count> count : new TreeMap<>(event.setting().counts()).entrySet()) {
      counts.beginRow();
      counts.append(event.id());
      counts.append(count.getKey());
      counts.append(count.getValue().min());
      counts.append(count.getValue().max());
      counts.append(count.getValue().words());
      counts.endRow();
    }
  }

  @Override
  public void close() throws SQLException {
    try (events;
        participants;
        counts) {
      events.flush();
    }
  }
}
