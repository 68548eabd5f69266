package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.OneEngine;
import org.dragoman.document.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Own sentences as news writes them, and the event that each tells: a row of {@code sentences.txt} is a case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsInSentencesTest {
  private static final int ROWS = 600;
  /** Rows of {@code known-gaps.txt}, which may only become fewer. */
  private static final int GAPS = 110;

  private Dragoman dragoman;

  @BeforeAll
  void load() throws IOException {
    dragoman = OneEngine.load();
  }

  @Test
  void everyRowIsCoded() throws IOException {
    assertThat(rows("sentences.txt").stream().filter(row -> !holds(row))).isEmpty();
  }

  @Test
  void thereAreRowsOfEveryType() throws IOException {
    List<Row> rows = rows("sentences.txt");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(ROWS);
    assertThat(rows.stream().map(Row::type).distinct()).hasSize(17);
  }

  @Test
  void theKnownGapsAreNoMore() throws IOException {
    List<Row> gaps = rows("known-gaps.txt");
    assertThat(gaps).hasSizeLessThanOrEqualTo(GAPS);
    assertThat(gaps).doesNotContainAnyElementsOf(rows("sentences.txt"));
  }

  private boolean holds(Row row) {
    Document document = Document.of("1", row.sentence()).published(row.published());
    List<Event> events = dragoman.code(document, 0).events();
    return row.type().equals("NONE") ? events.isEmpty() : events.stream().anyMatch(row::isToldBy);
  }

  /**
   * @param code first digits of the CAMEO code
   * @param sources "COUNTRY" or "COUNTRY:SECTOR" joined by "+", "-" for no country
   * @param date "-" when not looked at
   */
  private record Row(
      LocalDate published,
      String type,
      String code,
      String sources,
      String targets,
      String date,
      String sentence) {
    static Row of(String line) {
      String[] cells = line.split(" +", 7);
      return new Row(
          LocalDate.parse(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    boolean isToldBy(Event event) {
      return event.what().type().name().equals(type)
          && event.what().cameo().digits().startsWith(code)
          && isSide(sources, event.sources())
          && isSide(targets, event.targets())
          && (date.equals("-") || date.equals(event.setting().date().iso()));
    }

    private static boolean isSide(String said, List<Participant> side) {
      Set<String> codes = new TreeSet<>();
      Set<String> countries = new TreeSet<>();
      for (Participant p : side) {
        String country = p.code().country();
        codes.add(country + ":" + p.code().sector());
        if (!country.isEmpty()) {
          countries.add(country);
        }
      }
      if (said.equals("-")) {
        return countries.isEmpty();
      }
      List<String> wanted = Arrays.asList(said.split("\\+"));
      Set<String> wantedCountries =
          wanted.stream().map(w -> w.split(":")[0]).collect(Collectors.toSet());
      return countries.equals(wantedCountries)
          && wanted.stream().allMatch(w -> !w.contains(":") || codes.contains(w));
    }
  }

  private static List<Row> rows(String table) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(EventsInSentencesTest.class.getResourceAsStream(table)),
        StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Row::of)
          .toList();
    }
  }
}
