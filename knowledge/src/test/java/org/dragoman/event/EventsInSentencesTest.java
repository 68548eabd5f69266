package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Own sentences as news writes them, and the event that each tells: a row of {@code sentences.txt} is a case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsInSentencesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2007, 5, 16);

  private Dragoman dragoman;

  @BeforeAll
  void load() throws IOException {
    Problems problems = new Problems();
    dragoman = Dragoman.of(Knowledge.load(List.of(), problems), OneReader.READER, problems);
  }

  @Test
  void everyRowIsCoded() throws IOException {
    List<String> wrong = rows().filter(row -> !holds(row)).toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void thereAreRowsOfEveryType() throws IOException {
    assertThat(rows().map(row -> row.split(" +")[0]).distinct().toList()).hasSize(17);
  }

  private boolean holds(String row) {
    String[] cells = row.split(" +", 5);
    Document document = Document.of("1", cells[4]).published(PUBLISHED);
    List<Event> events = dragoman.code(document, 0).events();
    return cells[0].equals("NONE")
        ? events.isEmpty()
        : events.stream()
            .anyMatch(e -> told(e).equals(String.join(" ", List.of(cells).subList(0, 4))));
  }

  private static String told(Event event) {
    return event.what().type() + " " + event.what().cameo().digits() + " "
        + countries(event.sources()) + " " + countries(event.targets());
  }

  private static String countries(List<Participant> side) {
    String all = side.stream()
        .map(p -> p.code().country())
        .filter(c -> !c.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("+"));
    return all.isEmpty() ? "-" : all;
  }

  private static Stream<String> rows() throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(EventsInSentencesTest.class.getResourceAsStream("sentences.txt")),
        StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
    }
  }
}
