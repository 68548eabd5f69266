package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.event.Count;
import org.dragoman.event.Factuality;
import org.dragoman.place.Place;
import org.dragoman.same.Gist;
import org.dragoman.same.Telling;
import org.dragoman.table.EventRows;
import org.dragoman.text.Folded;

/** Reads events as tellings that can be compared. */
final class Tellings {
  /** Days on both sides of a day within which the same event can be dated. */
  static final int AROUND = 3;

  private static final String DAY = "coalesce(e.first_day, e.published)";

  private final Connection connection;
  private final Map<String, Gist> gists = new HashMap<>();

  Tellings(Connection connection) {
    this.connection = connection;
  }

  List<Telling> of(List<String> docs) throws SQLException {
    return read("e.doc IN (SELECT unnest(?::VARCHAR[]))", List.of(docs));
  }

  List<Telling> these(List<String> events) throws SQLException {
    return read("e.event IN (SELECT unnest(?::VARCHAR[]))", List.of(events));
  }

  List<Telling> within(LocalDate from, LocalDate to) throws SQLException {
    return read(DAY + " BETWEEN ? AND ?", List.of(from, to));
  }

  List<Telling> undated() throws SQLException {
    return read(DAY + " IS NULL", List.of());
  }

  private List<Telling> read(String where, List<?> values) throws SQLException {
    Map<String, Map<String, Count>> counts = counts(where, values);
    Map<String, People> sources = people(EventRows.SOURCE, where, values);
    Map<String, People> targets = people(EventRows.TARGET, where, values);
    List<Telling> found = new ArrayList<>();
    String sql =
        "SELECT e.*, s.folded, g.words AS gist_words, g.weights AS gist_weights FROM events e"
            + " LEFT JOIN kept.sentences s ON s.doc = e.doc AND s.sentence = e.sentence"
            + " LEFT JOIN kept.gists g ON g.doc = e.doc WHERE " + where + " ORDER BY e.event";
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String event = row.getString("event");
        found.add(new Telling(
            event,
            row.getString("doc"),
            act(row, counts.getOrDefault(event, Map.of())),
            day(row),
            new Telling.Where(place(row)),
            sources.getOrDefault(event, People.NOBODY).side(),
            targets.getOrDefault(event, People.NOBODY).side()));
      }
    }
    return found;
  }

  private Telling.Act act(ResultSet row, Map<String, Count> counts) throws SQLException {
    String sentence = Optional.ofNullable(row.getString("folded")).orElse("");
    return new Telling.Act(
        row.getString("type"),
        row.getString("factuality").equals(Factuality.HYPOTHETICAL.name()),
        Folded.of(row.getString("trigger_words")),
        counts,
        Gist.of(sentence),
        gist(row));
  }

  private Gist gist(ResultSet row) throws SQLException {
    String doc = row.getString("doc");
    Gist known = gists.get(doc);
    if (known != null) {
      return known;
    }
    Gist gist = Gist.NONE;
    if (row.getArray("gist_words") != null) {
      List<Integer> words = new ArrayList<>();
      List<Float> weights = new ArrayList<>();
      for (Object word : (Object[]) row.getArray("gist_words").getArray()) {
        words.add(((Number) word).intValue());
      }
      for (Object weight : (Object[]) row.getArray("gist_weights").getArray()) {
        weights.add(((Number) weight).floatValue());
      }
      gist = Gist.of(words, weights);
    }
    gists.put(doc, gist);
    return gist;
  }

  private static Telling.Day day(ResultSet row) throws SQLException {
    Optional<LocalDate> first = EventReader.day(row, "first_day");
    Optional<LocalDate> published = EventReader.day(row, "published");
    return first.isPresent()
        ? new Telling.Day(
            first,
            EventReader.day(row, "last_day"),
            !row.getString("date_words").isEmpty())
        : new Telling.Day(published, published, false);
  }

  private static Optional<Place> place(ResultSet row) throws SQLException {
    String name = row.getString("place");
    return name == null
        ? Optional.empty()
        : Optional.of(new Place(
            name,
            Place.Kind.valueOf(row.getString("place_kind")),
            row.getString("place_country"),
            row.getString("place_admin1"),
            row.getDouble("lat"),
            row.getDouble("lon"),
            row.getLong("geonames"),
            row.getLong("population")));
  }

  /** Everybody on one side of one event. */
  private record People(Set<String> countries, List<String> words) {
    static final People NOBODY = new People(Set.of(), List.of());

    Telling.Side side() {
      return Telling.Side.of(countries, words);
    }
  }

  private Map<String, People> people(String side, String where, List<?> values)
      throws SQLException {
    Map<String, People> people = new HashMap<>();
    String sql = "SELECT p.event, p.country, p.name, p.words FROM events e"
        + " JOIN participants p ON p.event = e.event AND p.side = '" + side + "' WHERE " + where;
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        People side1 = people.computeIfAbsent(
            row.getString(1), e -> new People(new HashSet<>(), new ArrayList<>()));
        if (!row.getString(2).isEmpty()) {
          side1.countries().add(row.getString(2));
        }
        side1.words().add(Folded.of(row.getString(3)));
        side1.words().add(Folded.of(row.getString(4)));
      }
    }
    return people;
  }

  private Map<String, Map<String, Count>> counts(String where, List<?> values) throws SQLException {
    Map<String, Map<String, Count>> counts = new HashMap<>();
    String sql = "SELECT c.* FROM events e JOIN counts c ON c.event = e.event WHERE " + where;
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counts
            .computeIfAbsent(row.getString("event"), e -> new HashMap<>())
            .put(
                row.getString("what"),
                new Count(row.getLong("least"), row.getLong("most"), row.getString("words")));
      }
    }
    return counts;
  }

  /** The days of the reports of events. */
  Map<String, Optional<LocalDate>> published(Collection<String> events) throws SQLException {
    Map<String, Optional<LocalDate>> days = new HashMap<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT event, published FROM events WHERE event IN (SELECT unnest(?::VARCHAR[]))",
            List.of(List.copyOf(events)));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Date day = row.getDate(2);
        days.put(row.getString(1), day == null ? Optional.empty() : Optional.of(day.toLocalDate()));
      }
    }
    return days;
  }
}
