package org.dragoman.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.tongue.LanguageDetector;
import org.dragoman.same.Groups;
import org.dragoman.same.Index;
import org.dragoman.same.Telling;
import org.dragoman.story.Carrier;
import org.dragoman.story.Copies;
import org.dragoman.story.Pair;
import org.dragoman.story.Stories;
import org.dragoman.story.Story;
import org.dragoman.table.Row;
import org.dragoman.table.StoryRows;
import org.dragoman.table.Table;

/** The rows of an archive as one process makes them, with nothing of Spark. */
final class OneMachine {
  private final Engine engine;
  private final Map<Table, List<String>> rows = new EnumMap<>(Table.class);

  private OneMachine(Engine engine) {
    this.engine = engine;
    for (Table table : Table.values()) {
      rows.put(table, new ArrayList<>());
    }
  }

  /** Rows of each table as text, sorted. */
  static Map<Table, List<String>> rows(Collection<Document> documents, Engine engine) {
    OneMachine machine = new OneMachine(engine);
    machine.code(documents);
    machine.rows.values().forEach(table -> table.sort(null));
    return machine.rows;
  }

  private void code(Collection<Document> documents) {
    Copies copies = new Copies();
    List<Pair> pairs = new ArrayList<>();
    documents.forEach(d -> pairs.addAll(copies.add(d)));
    Map<String, String> originals = new HashMap<>();
    for (Story story : Stories.of(
        documents.stream().map(Carrier::of).toList(), pairs, engine.dragoman().wires())) {
      originals.put(story.original().id(), story.original().id());
      story.copies().forEach(copy -> originals.put(copy.id(), story.original().id()));
    }
    add(List.of(StoryRows.of(engine.run())));
    StoryRows all = engine.rows();
    LanguageDetector languages = LanguageDetector.create();
    Index index = new Index();
    Map<String, Telling> tellings = new TreeMap<>();
    Map<String, Optional<LocalDate>> published = new HashMap<>();
    for (Document document : documents) {
      String original = originals.getOrDefault(document.id(), "");
      add(all.document(document, original));
      if (original.equals(document.id())
          && languages.detect(document.text()).orElse("en").equals("en")) {
        Coded coded = engine.code(document);
        add(all.sentences(coded));
        add(all.results(coded));
        index.add(Telling.of(coded));
        Telling.of(coded).forEach(t -> tellings.put(t.event(), t));
        coded.events().forEach(e -> published.put(e.id(), document.published()));
      }
    }
    Map<String, Map<String, Double>> neighbours = new HashMap<>();
    tellings.forEach((event, telling) -> neighbours.put(event, index.same(telling)));
    for (Set<String> group : Groups.of(tellings, neighbours)) {
      Map<String, Optional<LocalDate>> days = new HashMap<>(published);
      days.keySet().retainAll(group);
      group.forEach(
          event -> of(Table.SAME_EVENTS).add(List.of(event, Groups.first(days)).toString()));
    }
  }

  private void add(List<Row> some) {
    for (Row row : some) {
      of(row.table()).add(row.values().toString());
    }
  }

  private List<String> of(Table table) {
    return rows.computeIfAbsent(table, t -> new ArrayList<>());
  }
}
