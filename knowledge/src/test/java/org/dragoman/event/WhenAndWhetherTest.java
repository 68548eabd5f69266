package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.OneEngine;
import org.dragoman.document.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small stories and what is said of the date, the truth and the age of one event in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhenAndWhetherTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 1, 10);

  private Dragoman dragoman;

  /** A line of the table; {@code expected} is "none" or "date | factuality | background or news". */
  record Case(String story, String type, String expected) {
    static Case of(String line) {
      String[] parts = line.split("\\s*\\|\\s*", 3);
      return new Case(parts[0].replace(" / ", "\n"), parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return story + " => " + expected;
    }
  }

  @BeforeAll
  void load() throws IOException {
    dragoman = OneEngine.load();
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in =
        WhenAndWhetherTest.class.getResourceAsStream("/cases/when-and-whether.cases")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Case::of);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void holds(Case row) {
    Document document = Document.of("case", row.story()).published(PUBLISHED);
    String got = dragoman.code(document, 0).events().stream()
        .filter(e -> e.what().type().name().equals(row.type()))
        .findFirst()
        .map(WhenAndWhetherTest::said)
        .orElse("none");
    assertThat(got).isEqualTo(row.expected());
  }

  private static String said(Event event) {
    Event.Setting setting = event.setting();
    return (setting.date().isKnown() ? setting.date().iso() : "-") + " | "
        + event.claim().factuality() + " | "
        + (setting.background() ? "background" : "news");
  }
}
