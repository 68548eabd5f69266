package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Factuality;
import org.dragoman.language.Annotated;
import org.dragoman.ontology.PloverType;
import org.dragoman.table.Hash;
import org.dragoman.table.Run;
import org.dragoman.text.CleanText;
import org.dragoman.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  static final Run RUN = new Run("code", "0.1.0", "k1");
  static final LocalDate DAY = LocalDate.of(2021, 3, 5);

  @TempDir
  Path folder;

  private static Stories.Told plea() {
    return Stories.told("Turkey", "TURGOV", "rejected", "Peru", "PERGOV", PloverType.REJECT, "125");
  }

  @Test
  void whatIsKeptComesBackWordForWord() {
    Coded story = Stories.story(
        "a",
        DAY,
        "The Gazette",
        plea().on(DAY).in(Stories.BASRA).counting("killed", 3, Long.MAX_VALUE, "at least three"),
        plea().at(When.year(2003)).asHistory(),
        plea().held(Factuality.DENIED));
    try (Ledger ledger = Ledger.open(folder, Access.writing())) {
      assertThat(ledger.append(List.of(story), RUN)).isEqualTo(new Acknowledged(1, 0, List.of()));
    }
    try (Ledger ledger = Ledger.open(folder, Access.reading());
        Questions ask = ledger.questions()) {
      List<StoredEvent> found = ask.events(Filter.all(), 10);
      assertThat(found)
          .extracting(StoredEvent::event)
          .containsExactlyInAnyOrderElementsOf(story.events());
      assertThat(found.get(0).sentence()).isEqualTo("Turkey rejected Peru in Basra.");
      assertThat(found).allMatch(e -> e.trigger().equals("rejected"));
      assertThat(found.get(0).report())
          .isEqualTo(new StoredEvent.Report(
              "a",
              "a",
              "Report a",
              "The Gazette",
              "https://example.org/a",
              Optional.of(DAY),
              1,
              story.story().document().text().length()));
      assertThat(ask.statements(StatementFilter.by("PER"), 5))
          .extracting(StoredStatement::statement)
          .containsExactlyElementsOf(story.statements());
      assertThat(ask.text("a")).contains(story.story().document().text());
    }
  }

  @Test
  void theSameAgainChangesNothingAndAnotherTextIsNamed() {
    Coded story = Stories.story("a", DAY, "The Gazette", plea());
    Coded other = Stories.story("a", DAY, "The Gazette", plea(), plea().asHistory());
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      ledger.append(List.of(story, story), RUN);
      assertThat(ledger.append(List.of(story), RUN)).isEqualTo(new Acknowledged(0, 1, List.of()));
      assertThat(ledger.append(List.of(other), RUN))
          .isEqualTo(new Acknowledged(0, 0, List.of("a")));
      assertThat(ask.count(Filter.all())).isEqualTo(1);
    }
  }

  @Test
  void withoutTextOnlyHashAndOffsetsStay() {
    Coded story = Stories.story("a", DAY, "The Gazette", plea());
    try (Ledger ledger = Ledger.open(folder, Access.writing().withoutText());
        Questions ask = ledger.questions()) {
      ledger.append(List.of(story), RUN);
      assertThat(ask.text("a")).isEmpty();
      StoredEvent event = ask.events(Filter.all(), 1).get(0);
      assertThat(event.sentence()).isEmpty();
      assertThat(event.event()).isEqualTo(story.events().get(0));
      Table kept = ask.sql("SELECT hash, length FROM documents", 5);
      assertThat(kept.rows().get(0).get(0))
          .contains(Hash.full(story.story().document().text()));
    }
  }

  @Test
  void aBatchIsKeptWholeOrNotAtAll() {
    Coded good = Stories.story("good", DAY, "The Gazette", plea());
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      assertThatThrownBy(() -> ledger.inTransaction("trying", () -> {
            new Appending(ledger.connection(), true)
                .append(List.of(good), List.of(), RUN, org.dragoman.story.Wires.NONE);
            throw new SQLException("No space left on device");
          }))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("the disk is full");
      assertThat(ask.count(Filter.all())).isZero();
      ledger.append(List.of(good), RUN);
      assertThat(ask.count(Filter.all())).isEqualTo(1);
    }
  }

  @Test
  void hostileTextsComeBackAsTheyWere() {
    List<String> texts = List.of(
        "",
        "\u0000",
        "a\u0000b",
        "'; DROP TABLE kept.events; --",
        "\u202etfel\u202c",
        "\ud83d\ude00 \ud83c\uddee\ud83c\uddf6",
        "e\u0301".repeat(1000),
        "=cmd|' /C calc'!A0",
        "x".repeat(1_000_000),
        "\r\n\t\u2028");
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      List<Coded> stories = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        Document document = Document.of("\u0000'\"" + i, texts.get(i));
        stories.add(new Coded(
            new Annotated(document, CleanText.untouched(document.text()), List.of()),
            List.of(),
            List.of()));
      }
      ledger.append(stories, RUN);
      for (Coded story : stories) {
        assertThat(ask.text(story.story().document().id()))
            .contains(story.story().document().text());
      }
    }
  }

  @Test
  void everyOlderVersionOpens() throws SQLException {
    for (int version = 1; version < Schema.newest(); version++) {
      Path old = folder.resolve("v" + version);
      int wanted = version;
      try (Ledger ledger = Ledger.open(old, Access.writing())) {
        assertThat(Schema.version(ledger.connection())).isEqualTo(Schema.newest());
        ledger.append(Stories.generated(3, wanted), RUN);
      }
      try (OldLedger file = OldLedger.make(folder.resolve("old" + version), wanted)) {
        file.copyFrom(old);
      }
      Path path = folder.resolve("old" + version);
      try (Ledger ledger = Ledger.open(path, Access.reading());
          Questions ask = ledger.questions();
          Ledger newest = Ledger.open(old, Access.reading());
          Questions same = newest.questions()) {
        assertThat(ask.events(Filter.all(), 100)).isEqualTo(same.events(Filter.all(), 100));
      }
    }
  }

  @Test
  void aLedgerOfTheFutureIsLeftAlone() throws SQLException {
    try (Ledger ledger = Ledger.open(folder, Access.writing())) {
      Sql.run(ledger.connection(), "INSERT INTO schema_version VALUES (99)");
    }
    assertThatThrownBy(() -> Ledger.open(folder, Access.writing()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void troublesAreOneLine() throws IOException {
    assertThatThrownBy(() -> Ledger.open(folder.resolve("none"), Access.reading()))
        .hasMessageContaining("no ledger here");
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Ledger.open(file, Access.writing()))
        .isInstanceOf(LedgerException.class)
        .message()
        .doesNotContain("\n");
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    Files.writeString(
        damaged.resolve(Ledger.FILE), "this is not a database, it is a poem\n".repeat(500));
    assertThatThrownBy(() -> Ledger.open(damaged, Access.writing()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is no ledger");
  }
}
