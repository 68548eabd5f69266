package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.OneEngine;
import org.dragoman.document.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A whole report of our own and all that must come out of it, nothing missing and nothing else: how sentences lean on
 * one another no row of {@code sentences.txt} shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeReportTest {
  private Dragoman dragoman;

  @BeforeAll
  void load() throws IOException {
    dragoman = OneEngine.load();
  }

  @Test
  void everyEventOfTheReportAndNoOther() throws IOException {
    Document document =
        Document.of("niger", resource("reports/niger.txt")).published(LocalDate.of(2021, 3, 18));
    List<String> told =
        dragoman.code(document, 0).events().stream().map(WholeReportTest::line).toList();
    assertThat(told)
        .containsExactlyElementsOf(resource("reports/niger.events").lines().toList());
  }

  /** "2021-03-18 REJECT 125 FRA:GOV NER:GOV ASSERTED", and "history" when it is background. */
  private static String line(Event event) {
    String date = event.setting().date().iso();
    return String.join(
        " ",
        date.isEmpty() ? "-" : date,
        event.what().type().name(),
        event.what().cameo().digits(),
        side(event.sources()),
        side(event.targets()),
        event.claim().factuality().name() + (event.setting().background() ? " history" : ""));
  }

  private static String side(List<Participant> side) {
    return side.isEmpty()
        ? "-"
        : side.stream()
            .map(p -> p.code().country() + ":" + p.code().sector())
            .collect(Collectors.joining("+"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WholeReportTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
