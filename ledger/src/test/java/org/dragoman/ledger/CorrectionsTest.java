package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.ontology.PloverType;
import org.dragoman.table.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
  private static final Run NEWER = new Run("code", "0.2.0", "k2");

  @TempDir
  Path folder;

  private static Stories.Told plea() {
    return Stories.told("Turkey", "TURGOV", "rejected", "Peru", "PERGOV", PloverType.REJECT, "125");
  }

  private static Stories.Told visit() {
    return Stories.told("Japan", "JPNGOV", "met", "Mali", "MLIGOV", PloverType.CONSULT, "040");
  }

  @BeforeEach
  void keep() {
    try (Ledger ledger = Ledger.open(folder, Access.writing())) {
      ledger.append(
          List.of(Stories.story("a", DAY, "The Gazette", plea(), visit())), LedgerTest.RUN);
    }
  }

  private static StoredEvent one(Questions ask, Filter filter) {
    List<StoredEvent> found = ask.events(filter, 10);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static final Filter BY_TURKEY = Filter.builder().source("TUR").build();

  @Test
  void whatAPersonSaysWins() {
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      String id = one(ask, BY_TURKEY).event().id();
      ledger.correct(
          id,
          Correction.changed(
              Map.of(
                  "target", "IRN:MIL Quds Force + :REB",
                  "date", "2021-02",
                  "place", "Basra, IRQ @30.5,47.8",
                  "killed", "3-5",
                  "factuality", "denied",
                  "background", "yes"),
              "ada"));
      StoredEvent changed = one(ask, BY_TURKEY);
      assertThat(changed.corrected()).isTrue();
      assertThat(changed.event().targets())
          .extracting(p -> p.code() + "/" + p.name())
          .containsExactly("IRN MIL/Quds Force", "REB/");
      assertThat(changed.event().setting().date().iso()).isEqualTo("2021-02");
      assertThat(changed.event().setting().place().orElseThrow().lat()).isEqualTo(30.5);
      assertThat(changed.event().setting().counts())
          .containsEntry("killed", new Count(3, 5, "a person says so"));
      assertThat(changed.event().claim().factuality()).isEqualTo(Factuality.DENIED);
      assertThat(ask.events(Filter.builder().target("PER").build(), 10)).isEmpty();

      ledger.correct(id, Correction.wrong("ada"));
      assertThat(ask.events(BY_TURKEY, 10)).isEmpty();
      assertThat(ask.count(Filter.all())).isEqualTo(1);
      assertThat(ledger.undo(id)).isTrue();
      assertThat(one(ask, BY_TURKEY)).isEqualTo(changed);
      assertThat(ledger.undo(id)).isTrue();
      assertThat(one(ask, BY_TURKEY).corrected()).isFalse();
      assertThat(ledger.undo(id)).isFalse();
    }
  }

  @Test
  void whatCannotBeIsRefusedWhole() {
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      String id = one(ask, BY_TURKEY).event().id();
      for (Map.Entry<String, String> bad : Map.of(
              "date", "2021-13-01",
              "type", "BOGUS",
              "cameo", "x",
              "killed", "many",
              "colour", "red")
          .entrySet()) {
        assertThatThrownBy(() ->
                ledger.correct(id, Correction.changed(Map.of(bad.getKey(), bad.getValue()), "")))
            .as(bad.getKey())
            .isInstanceOf(LedgerException.class);
      }
      assertThatThrownBy(() -> ledger.correct("none", Correction.wrong("")))
          .hasMessageContaining("no event 'none'");
      assertThat(ask.corrections()).isEmpty();
      assertThat(one(ask, BY_TURKEY).corrected()).isFalse();
    }
  }

  @Test
  void anOverlookedEventStands() {
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      String id = ledger.addMissing(
          "a",
          0,
          "Turkey",
          new Correction(
              Correction.Verdict.MISSING,
              Map.of("type", "AID", "cameo", "070", "source", "FRA:GOV France"),
              "ada",
              ""));
      StoredEvent added = one(ask, Filter.builder().source("FRA").build());
      assertThat(added.event().id()).isEqualTo(id);
      assertThat(added.event().what().type()).isEqualTo(PloverType.AID);
      assertThat(added.trigger()).isEqualTo("Turkey");
      assertThat(ask.count(Filter.all())).isEqualTo(3);
      assertThatThrownBy(() -> ledger.addMissing(
              "a", 0, "words that are not there", Correction.changed(Map.of("type", "AID"), "")))
          .hasMessageContaining("does not have the words");
    }
  }

  @Test
  void codingAgainKeepsWhatWasSaid() {
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      String plea = one(ask, BY_TURKEY).event().id();
      String visit = one(ask, Filter.builder().source("JPN").build()).event().id();
      ledger.correct(plea, Correction.changed(Map.of("date", "2021-03-04"), "ada"));
      ledger.correct(visit, Correction.wrong("ada"));
      // The new engine gives the plea another code and so another id, and still sees the visit.
      Coded again = Stories.story(
          "a",
          DAY,
          "The Gazette",
          Stories.told("Turkey", "TURGOV", "rejected", "Peru", "PERGOV", PloverType.REJECT, "120"),
          visit());
      assertThat(ledger.stale(NEWER, "", 10)).extracting(d -> d.id()).containsExactly("a");
      List<Recoded> differences = ledger.replace(List.of(again), NEWER);
      assertThat(differences).singleElement().satisfies(difference -> {
        assertThat(difference.changes()).containsEntry("cameo", "125 => 120");
        assertThat(difference.rule()).isEqualTo("12-reject.events:9");
      });
      assertThat(ledger.stale(NEWER, "", 10)).isEmpty();
      StoredEvent now = one(ask, BY_TURKEY);
      assertThat(now.event().id()).isNotEqualTo(plea);
      assertThat(now.event().what().cameo().digits()).isEqualTo("120");
      assertThat(now.event().setting().date().iso()).isEqualTo("2021-03-04");
      assertThat(now.corrected()).isTrue();
      assertThat(ask.count(Filter.all())).isEqualTo(1);
      // And when it sees neither, what was said to be right stays, what was wrong stays away.
      ledger.replace(
          List.of(Stories.story("a", DAY, "The Gazette", plea(), visit())), LedgerTest.RUN);
      ledger.replace(
          List.of(new Coded(again.story(), List.<Event>of(), again.statements())), NEWER);
      assertThat(one(ask, Filter.all()).event().setting().date().iso()).isEqualTo("2021-03-04");
    }
  }

  @Test
  void codingAgainIsAsCodingOnce() {
    Path fresh = folder.resolve("fresh");
    List<Coded> stories = Stories.generated(30, 5);
    try (Ledger ledger = Ledger.open(fresh, Access.writing())) {
      ledger.append(stories, LedgerTest.RUN);
      ledger.compare();
    }
    Path again = folder.resolve("again");
    try (Ledger ledger = Ledger.open(again, Access.writing())) {
      ledger.append(
          stories.stream().map(s -> new Coded(s.story(), List.of(), List.of())).toList(),
          LedgerTest.RUN);
      ledger.compare();
      ledger.replace(stories.subList(10, 30), LedgerTest.RUN);
      ledger.compare();
      ledger.replace(stories.subList(0, 10), LedgerTest.RUN);
      ledger.compare();
    }
    assertThat(DumpTest.dumped(again, folder.resolve("d1")))
        .isEqualTo(DumpTest.dumped(fresh, folder.resolve("d2")));
  }

  @Test
  void intervalsAreWilsons() {
    // The values of Wilson's formula for 10 of 12 and 0 of 5, to three places.
    Audit most = Audit.of("r", "all", 12, 10);
    assertThat(most.low()).isCloseTo(0.552, within(0.001));
    assertThat(most.high()).isCloseTo(0.953, within(0.001));
    Audit none = Audit.of("r", "all", 5, 0);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.434, within(0.001));
    assertThatThrownBy(() -> Audit.of("r", "all", 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSampleHasOfEveryTypeAlikeMany() {
    Path many = folder.resolve("many");
    try (Ledger ledger = Ledger.open(many, Access.writing());
        Questions ask = ledger.questions()) {
      ledger.append(Stories.generated(100, 6), LedgerTest.RUN);
      List<StoredEvent> sample = ask.sample(Filter.all(), 20, "1");
      assertThat(sample).hasSize(20);
      for (PloverType type :
          List.of(PloverType.REJECT, PloverType.CONSULT, PloverType.ASSAULT, PloverType.SUPPORT)) {
        assertThat(sample).filteredOn(e -> e.event().what().type() == type).hasSize(5);
      }
      assertThat(ask.sample(Filter.all(), 20, "1")).isEqualTo(sample);
      assertThat(ask.sample(Filter.all(), 20, "2")).isNotEqualTo(sample);
    }
  }
}
