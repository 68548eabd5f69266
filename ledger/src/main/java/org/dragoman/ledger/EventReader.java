package org.dragoman.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.Place;
import org.dragoman.table.EventRows;
import org.dragoman.text.Span;
import org.dragoman.time.When;
import org.jspecify.annotations.Nullable;

/** Rows back into events. Reads some hundreds or thousands at a time. */
final class EventReader {
  private final Connection connection;

  EventReader(Connection connection) {
    this.connection = connection;
  }

  /** The events with these ids, in the order of the ids. */
  List<StoredEvent> read(List<String> ids) throws SQLException {
    return read(ids, "");
  }

  /** As the machine coded them, corrections aside. */
  List<StoredEvent> readMachine(List<String> ids) throws SQLException {
    return read(ids, "kept.");
  }

  private List<StoredEvent> read(List<String> ids, String schema) throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Map<String, List<Participant>>> people = participants(ids, schema);
    Map<String, Map<String, Count>> counts = counts(ids, schema);
    Map<String, StoredEvent> found = new LinkedHashMap<>();
    String more =
        schema.isEmpty() ? "e.corrected, e.happening" : "false AS corrected, e.event AS happening";
    Sql.Among some = Sql.among("e.event", ids);
    // First the few events, then what belongs to them: joined at once, every table is read whole.
    String sql = "WITH chosen AS MATERIALIZED (SELECT e.* FROM " + schema + "events e WHERE "
        + some.condition() + "), reports AS MATERIALIZED (SELECT d.doc, d.story, d.title, d.outlet,"
        + " d.url, d.length FROM kept.documents d WHERE d.doc IN (SELECT doc FROM chosen)),"
        + " copies AS (SELECT story, count(*) AS copies FROM kept.documents"
        + " WHERE story IN (SELECT story FROM reports) GROUP BY story)"
        + " SELECT e.* EXCLUDE (" + (schema.isEmpty() ? "corrected, happening" : "outlet")
        + "), " + more
        + ", d.story, d.title, d.outlet AS of_outlet, d.url, d.length, s.text AS sentence_text,"
        + " c.copies FROM chosen e JOIN reports d ON d.doc = e.doc JOIN copies c ON c.story ="
        + " d.story LEFT JOIN (SELECT doc, sentence, text FROM kept.sentences WHERE doc IN (SELECT"
        + " doc FROM chosen)) s ON s.doc = e.doc AND s.sentence = e.sentence";
    try (PreparedStatement statement = Sql.prepare(connection, sql, some.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String id = row.getString("event");
        found.put(
            id, stored(row, people.getOrDefault(id, Map.of()), counts.getOrDefault(id, Map.of())));
      }
    }
    if (schema.isEmpty()) {
      tell(found);
    }
    List<StoredEvent> inOrder = new ArrayList<>(ids.size());
    for (String id : ids) {
      StoredEvent event = found.get(id);
      if (event != null) {
        inOrder.add(event);
      }
    }
    return inOrder;
  }

  /** Says of each how often it is told. */
  private void tell(Map<String, StoredEvent> found) throws SQLException {
    Set<String> copied = new TreeSet<>();
    found.forEach((id, event) -> {
      if (event.report().copies() > 1) {
        copied.add(id);
      }
    });
    Map<String, StoredEvent.Tellings> tellings =
        Happenings.tellings(connection, List.copyOf(found.keySet()), copied);
    found.replaceAll(
        (id, event) -> event.told(tellings.getOrDefault(event.happening(), event.tellings())));
  }

  private Map<String, Map<String, List<Participant>>> participants(List<String> ids, String schema)
      throws SQLException {
    Map<String, Map<String, List<Participant>>> people = new LinkedHashMap<>();
    Sql.Among some = Sql.among("event", ids);
    String sql = "SELECT * FROM " + schema + "participants WHERE " + some.condition()
        + " ORDER BY event, side, position";
    try (PreparedStatement statement = Sql.prepare(connection, sql, some.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        people
            .computeIfAbsent(row.getString("event"), e -> new TreeMap<>())
            .computeIfAbsent(row.getString("side"), s -> new ArrayList<>())
            .add(participant(row));
      }
    }
    return people;
  }

  static Participant participant(ResultSet row) throws SQLException {
    return new Participant(
        row.getString("words"),
        new Span(row.getInt("begins"), row.getInt("ends")),
        row.getString("name"),
        new ActorCode(row.getString("country"), row.getString("sector"), row.getString("more")),
        row.getString("because"));
  }

  private Map<String, Map<String, Count>> counts(List<String> ids, String schema)
      throws SQLException {
    Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
    Sql.Among some = Sql.among("event", ids);
    String sql =
        "SELECT * FROM " + schema + "counts WHERE " + some.condition() + " ORDER BY event, what";
    try (PreparedStatement statement = Sql.prepare(connection, sql, some.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counts
            .computeIfAbsent(row.getString("event"), e -> new TreeMap<>())
            .put(
                row.getString("what"),
                new Count(row.getLong("least"), row.getLong("most"), row.getString("words")));
      }
    }
    return counts;
  }

  private static StoredEvent stored(
      ResultSet row, Map<String, List<Participant>> people, Map<String, Count> counts)
      throws SQLException {
    List<Participant> said = people.getOrDefault(EventRows.ATTRIBUTION, List.of());
    Event event = new Event(
        row.getString("event"),
        what(row),
        people.getOrDefault(EventRows.SOURCE, List.of()),
        people.getOrDefault(EventRows.TARGET, List.of()),
        new Event.Setting(
            when(row),
            row.getString("date_words"),
            place(row),
            row.getString("place_words"),
            counts,
            row.getBoolean("background")),
        new Event.Claim(
            Factuality.valueOf(row.getString("factuality")),
            said.isEmpty() ? Optional.empty() : Optional.of(said.get(0)),
            row.getDouble("confidence")),
        evidence(row));
    StoredEvent.Report report = report(row);
    StoredEvent.Tellings alone = new StoredEvent.Tellings(
        1, 1, 1, 1 + event.evidence().mentions().size(), report.published(), report.published());
    return new StoredEvent(
        event,
        report,
        Optional.ofNullable(row.getString("sentence_text")).orElse(""),
        row.getString("trigger_words"),
        row.getBoolean("corrected"),
        row.getString("happening"),
        alone);
  }

  static StoredEvent.Report report(ResultSet row) throws SQLException {
    return new StoredEvent.Report(
        row.getString("doc"),
        row.getString("story"),
        row.getString("title"),
        row.getString("of_outlet"),
        row.getString("url"),
        day(row, "published"),
        row.getInt("copies"),
        row.getInt("length"));
  }

  private static Event.What what(ResultSet row) throws SQLException {
    String content = row.getString("content");
    return new Event.What(
        PloverType.valueOf(row.getString("type")),
        row.getString("mode"),
        strings(row.getArray("contexts")),
        new CameoCode(row.getString("cameo")),
        row.getDouble("goldstein"),
        row.getDouble("intensity"),
        content == null
            ? Optional.empty()
            : Optional.of(new Event.Content(
                content,
                new Span(row.getInt("content_begin"), row.getInt("content_end")),
                row.getString("topic"))));
  }

  private static When when(ResultSet row) throws SQLException {
    Optional<LocalDate> first = day(row, "first_day");
    Optional<LocalDate> last = day(row, "last_day");
    if (first.isEmpty() || last.isEmpty()) {
      return When.unknown();
    }
    return new When(
        first.get(), last.get(), When.Precision.valueOf(row.getString("date_precision")));
  }

  private static Optional<Place> place(ResultSet row) throws SQLException {
    String name = row.getString("place");
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(new Place(
        name,
        Place.Kind.valueOf(row.getString("place_kind")),
        row.getString("place_country"),
        row.getString("place_admin1"),
        row.getDouble("lat"),
        row.getDouble("lon"),
        row.getLong("geonames"),
        row.getLong("population")));
  }

  private static Event.Evidence evidence(ResultSet row) throws SQLException {
    List<Span> mentions = new ArrayList<>();
    Object[] ends = (Object[]) row.getArray("mentions").getArray();
    for (int i = 0; i + 1 < ends.length; i += 2) {
      mentions.add(new Span(((Number) ends[i]).intValue(), ((Number) ends[i + 1]).intValue()));
    }
    return new Event.Evidence(
        row.getInt("sentence"),
        new Span(row.getInt("begins"), row.getInt("ends")),
        new Span(row.getInt("trigger_begin"), row.getInt("trigger_end")),
        row.getString("rule"),
        mentions,
        strings(row.getArray("considered")));
  }

  static List<String> strings(@Nullable Array array) throws SQLException {
    List<String> strings = new ArrayList<>();
    if (array == null) {
      return strings;
    }
    for (Object element : (Object[]) array.getArray()) {
      strings.add(String.valueOf(element));
    }
    return strings;
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? Optional.empty() : Optional.of(day.toLocalDate());
  }
}
