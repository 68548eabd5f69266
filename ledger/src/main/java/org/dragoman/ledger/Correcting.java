package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.table.EventRows;
import org.dragoman.table.Hash;
import org.dragoman.text.Span;
import org.dragoman.time.When;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * What people say, kept beside the machine's rows: an event that was judged is set aside, and stands
 * again as corrected unless it is wrong. Lives inside one transaction of the writer.
 */
final class Correcting {
  private final DuckDBConnection connection;

  Correcting(DuckDBConnection connection) {
    this.connection = connection;
  }

  private record Said(Correction.Verdict verdict, String field, String value) {}

  /** Keeps a correction of an event that is there. */
  void correct(String event, Correction correction) throws SQLException {
    StoredEvent base = base(event)
        .orElseThrow(() -> new LedgerException("no event '" + event + "' in this ledger"));
    keep(event, base.report().doc(), hash(base), base.trigger(), correction);
    rebuild(base);
  }

  /** Keeps an event that the coder overlooked; gives its id. */
  String missing(String doc, int sentence, String trigger, Correction correction)
      throws SQLException {
    Event.Evidence evidence = evidence(doc, sentence, trigger);
    String id = Hash.id(
        "missing",
        doc,
        String.valueOf(evidence.trigger().begin()),
        String.valueOf(correction.fields().get("type")));
    Event event = new Event(
        id,
        new Event.What(
            PloverType.CONSULT, "", List.of(), new CameoCode("04"), 0, 0, Optional.empty()),
        List.of(),
        List.of(),
        new Event.Setting(When.unknown(), "", Optional.empty(), "", Map.of(), false),
        new Event.Claim(Factuality.ASSERTED, Optional.empty(), 1),
        evidence);
    remove(id);
    try (Appenders tables = Appenders.corrected(connection)) {
      tables.append(EventRows.of(document(doc), event, trigger));
    }
    StoredEvent base = new EventReader(connection).read(List.of(id)).get(0);
    keep(id, doc, hash(base), trigger, correction);
    rebuild(base);
    return id;
  }

  /** Takes back what was said last about an event; whether there was something. */
  boolean undo(String event) throws SQLException {
    Optional<StoredEvent> base = base(event);
    if (base.isEmpty() || said(event).isEmpty()) {
      return false;
    }
    Sql.run(
        connection,
        "DELETE FROM kept.corrections WHERE event = ? AND number = (SELECT max(number) FROM"
            + " kept.corrections WHERE event = ?)",
        event,
        event);
    rebuild(base.get());
    return true;
  }

  /**
   * After a report was coded again: what was said of its events goes to the new events in the same
   * words. What was said right or changed stays also where the coder no longer sees an event.
   *
   * @param before the events of the report as they stood before, by id
   */
  void follow(String doc, Map<String, StoredEvent> before) throws SQLException {
    for (String event : judged(doc)) {
      Optional<String> now = successor(event, doc, before.get(event));
      if (now.isPresent()) {
        if (!now.get().equals(event)) {
          Sql.run(
              connection,
              "UPDATE kept.corrections SET event = ? WHERE event = ?",
              now.get(),
              event);
          remove(event);
        }
        StoredEvent base = base(now.get()).orElseThrow();
        rebuild(base);
      }
    }
  }

  /** What was said of events of a copy goes to the same words of the original, when that is coded. */
  void move(String copy) throws SQLException {
    Optional<String> original =
        strings("SELECT story FROM kept.documents WHERE doc = ? AND story <> doc", copy).stream()
            .findFirst();
    if (original.isEmpty()) {
      return;
    }
    for (String event : judged(copy)) {
      Optional<StoredEvent> base = base(event);
      Optional<String> now = successor(event, original.get(), base.orElse(null));
      if (now.isPresent()) {
        Sql.run(
            connection,
            "UPDATE kept.corrections SET event = ?, doc = ? WHERE event = ?",
            now.get(),
            original.get(),
            event);
        remove(event);
        rebuild(base(now.get()).orElseThrow());
      }
    }
  }

  /** What was said of copies of a report that now is coded. */
  void gather(String original) throws SQLException {
    for (String copy : strings(
        "SELECT DISTINCT c.doc FROM kept.corrections c JOIN kept.documents d ON d.doc = c.doc WHERE"
            + " d.story = ? AND d.doc <> d.story ORDER BY c.doc",
        original)) {
      move(copy);
    }
  }

  private List<String> judged(String doc) throws SQLException {
    return strings("SELECT DISTINCT event FROM kept.corrections WHERE doc = ? ORDER BY event", doc);
  }

  /** The event in the same sentence by the same words; of several the one of the same id or type. */
  private Optional<String> successor(String event, String doc, @Nullable StoredEvent before)
      throws SQLException {
    String type = before == null ? "" : before.event().what().type().name();
    return strings(
            "SELECT e.event FROM kept.events e JOIN kept.sentences s ON s.doc = e.doc AND"
                + " s.sentence = e.sentence WHERE e.doc = ? AND EXISTS (SELECT 1 FROM"
                + " kept.corrections c WHERE c.event = ? AND c.sentence_hash = s.hash AND"
                + " c.trigger_words = e.trigger_words) ORDER BY e.event <> ?, e.type <> ?, e.event"
                + " LIMIT 1",
            doc,
            event,
            event,
            type)
        .stream()
        .findFirst();
  }

  private List<String> strings(String sql, Object... values) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(values));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** The machine's event, else the one that stands corrected alone. */
  private Optional<StoredEvent> base(String event) throws SQLException {
    EventReader reader = new EventReader(connection);
    Optional<StoredEvent> machine = reader.readMachine(List.of(event)).stream().findFirst();
    return machine.isPresent() ? machine : reader.read(List.of(event)).stream().findFirst();
  }

  private void rebuild(StoredEvent base) throws SQLException {
    String id = base.event().id();
    List<Said> said = said(id);
    remove(id);
    Comparing.again(connection, List.of(base.report().doc()));
    if (said.isEmpty()) {
      return;
    }
    Sql.run(connection, "INSERT INTO kept.set_aside VALUES (?)", id);
    Event event = base.event();
    boolean wrong = false;
    for (Said one : said) {
      wrong = one.verdict() == Correction.Verdict.WRONG;
      if (!one.field().isEmpty()) {
        event = Changes.apply(event, one.field(), one.value());
      }
    }
    if (!wrong) {
      try (Appenders tables = Appenders.corrected(connection)) {
        tables.append(EventRows.of(document(base.report().doc()), event, base.trigger()));
      }
    }
  }

  private void remove(String event) throws SQLException {
    for (String table :
        List.of("set_aside", "corrected_events", "corrected_participants", "corrected_counts")) {
      Sql.run(connection, "DELETE FROM kept." + table + " WHERE event = ?", event);
    }
  }

  private void keep(
      String event, String doc, String sentence, String trigger, Correction correction)
      throws SQLException {
    Map<String, String> fields =
        correction.fields().isEmpty() ? Map.of("", "") : correction.fields();
    long number = Long.parseLong(
        strings("SELECT CAST(coalesce(max(number), 0) + 1 AS VARCHAR) FROM kept.corrections")
            .get(0));
    for (Map.Entry<String, String> field : fields.entrySet()) {
      Sql.run(
          connection,
          "INSERT INTO kept.corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          number,
          event,
          doc,
          sentence,
          trigger,
          correction.verdict().name(),
          field.getKey(),
          field.getValue(),
          correction.author(),
          correction.note());
    }
  }

  private List<Said> said(String event) throws SQLException {
    List<Said> said = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT verdict, field, value FROM kept.corrections WHERE event = ? ORDER BY number,"
                + " rowid",
            List.of(event));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        said.add(new Said(
            Correction.Verdict.valueOf(row.getString(1)), row.getString(2), row.getString(3)));
      }
    }
    return said;
  }

  private String hash(StoredEvent event) throws SQLException {
    return strings(
            "SELECT hash FROM kept.sentences WHERE doc = ? AND sentence = ?",
            event.report().doc(),
            event.event().evidence().sentence())
        .stream()
        .findFirst()
        .orElse("");
  }

  private Document document(String doc) throws SQLException {
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT title, published, outlet, url FROM kept.documents WHERE doc = ?",
            List.of(doc));
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new LedgerException("no report '" + doc + "' in this ledger");
      }
      return new Document(
          doc,
          row.getString(1),
          "",
          EventReader.day(row, "published"),
          row.getString(3),
          row.getString(4));
    }
  }

  private Event.Evidence evidence(String doc, int sentence, String trigger) throws SQLException {
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT s.begins, s.ends, d.text FROM kept.sentences s JOIN kept.documents d ON d.doc"
                + " = s.doc WHERE s.doc = ? AND s.sentence = ?",
            List.of(doc, sentence));
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new LedgerException("no sentence " + sentence + " in a report '" + doc + "'");
      }
      Span words = new Span(row.getInt(1), row.getInt(2));
      String text = row.getString(3);
      int at = text == null || trigger.isBlank()
          ? -1
          : text.substring(words.begin(), words.end()).indexOf(trigger);
      if (at < 0) {
        throw new LedgerException(
            "sentence " + sentence + " of '" + doc + "' does not have the words '" + trigger + "'");
      }
      Span found = new Span(words.begin() + at, words.begin() + at + trigger.length());
      return new Event.Evidence(sentence, words, found, "by hand", List.of(), List.of());
    }
  }
}
