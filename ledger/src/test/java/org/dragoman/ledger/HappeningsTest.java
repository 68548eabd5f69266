package org.dragoman.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.event.Coded;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.Place;
import org.dragoman.same.Telling;
import org.dragoman.same.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event told by several reports, with other counts and other words. */
class HappeningsTest {
  private static final int ATTACKS = 100;
  private static final List<String> SYLLABLES =
      List.of("bar", "dun", "kel", "mos", "tir", "vag", "zol", "quen", "hesh", "lor");

  @TempDir
  Path folder;

  private static String name(int number, String end) {
    return Character.toUpperCase(SYLLABLES.get(number % 10).charAt(0))
        + SYLLABLES.get(number % 10).substring(1)
        + SYLLABLES.get(number / 10 % 10)
        + end;
  }

  private static Place town(int number, String end) {
    return new Place(
        name(number, end),
        Place.Kind.CITY,
        "IRQ",
        "",
        30 + number % 10,
        40 + number / 10,
        1000 + number,
        50_000);
  }

  private static Stories.Told killed(
      String who, String whom, Place town, LocalDate day, long least, long most) {
    return Stories.told(who, "", "killed", whom, "", PloverType.ASSAULT, "180")
        .in(town)
        .on(day)
        .counting("killed", least, most, String.valueOf(least));
  }

  /** Three reports of each attack, one of the same band elsewhere that day, one of a later attack. */
  private static List<Coded> reports() {
    List<Coded> reports = new ArrayList<>();
    for (int i = 0; i < ATTACKS; i++) {
      LocalDate day = LocalDate.of(2021, 1, 1).plusDays(i % 40);
      Place town = town(i, "abad");
      String band = name(99 - i, "iya");
      String road = name(i * 7 + 3, "stan");
      long dead = 10 + i % 9;
      reports.add(Stories.story(
          "a-" + i,
          day.plusDays(1),
          "Northern Agency",
          killed(
              "Masked gunmen of the " + band + " brotherhood",
              dead + " pilgrims on the " + road + " road",
              town,
              day,
              dead,
              dead)));
      reports.add(Stories.story(
          "b-" + i,
          day.plusDays(1),
          "The Courier",
          killed(
              "Raiders",
              "at least " + (dead + 4) + " pilgrims near the " + road + " bridge",
              town,
              day,
              dead + 4,
              Long.MAX_VALUE)));
      reports.add(Stories.story(
          "c-" + i,
          day.plusDays(2),
          "Gulf Wire",
          killed(
              "The " + band + " brotherhood",
              (dead + 9) + " people on their way home",
              town,
              day,
              dead + 9,
              dead + 9)));
      reports.add(Stories.story(
          "elsewhere-" + i,
          day.plusDays(1),
          "Northern Agency",
          killed(
              "Masked gunmen of the " + band + " brotherhood",
              dead + " pilgrims on the coastal road",
              town(i + 45, "pur"),
              day,
              dead,
              dead)));
      reports.add(Stories.story(
          "later-" + i,
          day.plusDays(11),
          "The Courier",
          killed(
              "Raiders",
              dead + " pilgrims near the " + road + " bridge",
              town,
              day.plusDays(10),
              dead,
              dead)));
    }
    return reports;
  }

  private static Map<String, String> happenings(Path folder, List<Coded> reports, int each) {
    Map<String, String> happenings = new TreeMap<>();
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      for (int i = 0; i < reports.size(); i += each) {
        ledger.append(reports.subList(i, Math.min(reports.size(), i + each)), LedgerTest.RUN);
        ledger.compare();
      }
      for (StoredEvent event : ask.events(Filter.all(), 10_000)) {
        happenings.put(event.report().doc(), event.happening());
      }
    }
    return happenings;
  }

  @Test
  void tellingsOfStoriesAreThoseThatTheLedgerReadsBack() throws Exception {
    List<Coded> reports = reports().subList(0, 25);
    try (Ledger ledger = Ledger.open(folder.resolve("t"), Access.writing())) {
      ledger.append(reports, LedgerTest.RUN);
      Map<String, Telling> read = new TreeMap<>();
      new Tellings(ledger.connection())
          .of(reports.stream().map(r -> r.story().document().id()).toList())
          .forEach(t -> read.put(t.event(), t));
      List<Telling> told = reports.stream().flatMap(r -> Telling.of(r).stream()).toList();
      assertThat(read).hasSameSizeAs(told);
      for (Telling one : told) {
        for (Telling other : told) {
          assertThat(Verdict.of(
                  requireNonNull(read.get(one.event())), requireNonNull(read.get(other.event()))))
              .isEqualTo(Verdict.of(one, other));
        }
      }
    }
  }

  @Test
  void threeHundredReportsWithConflictingCountsAreAHundredEvents() {
    Map<String, String> of = happenings(folder.resolve("a"), reports(), 1000);
    for (int i = 0; i < ATTACKS; i++) {
      assertThat(of.get("b-" + i)).as("b-" + i).isEqualTo(of.get("a-" + i));
      assertThat(of.get("c-" + i)).as("c-" + i).isEqualTo(of.get("a-" + i));
    }
    assertThat(new TreeSet<>(of.values())).hasSize(3 * ATTACKS);
    try (Ledger ledger = Ledger.open(folder.resolve("a"), Access.reading());
        Questions ask = ledger.questions()) {
      StoredEvent any = ask.events(Filter.builder().document("b-7").build(), 1).get(0);
      Happening told = ask.happening(any.event().id()).orElseThrow();
      assertThat(told.differences())
          .contains(new Happening.Difference(
              "killed",
              Map.of(
                  "17", List.of("Northern Agency"),
                  "21+", List.of("The Courier"),
                  "26", List.of("Gulf Wire"))));
      assertThat(any.tellings().reports()).isEqualTo(3);
      assertThat(any.tellings().outlets()).isEqualTo(3);
      assertThat(ask.count(Filter.builder().once().build())).isEqualTo(3 * ATTACKS);
    }
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Coded> reports = new ArrayList<>(reports().subList(0, 150));
    Map<String, String> once = happenings(folder.resolve("b"), reports, 1000);
    Collections.shuffle(reports, new Random(3));
    assertThat(happenings(folder.resolve("c"), reports, 11)).isEqualTo(once);
  }

  @Test
  void aVerdictGivesItsReasons() {
    happenings(folder.resolve("d"), reports().subList(0, 5), 10);
    try (Ledger ledger = Ledger.open(folder.resolve("d"), Access.reading());
        Questions ask = ledger.questions()) {
      Map<String, String> ids = new TreeMap<>();
      ask.events(Filter.all(), 10)
          .forEach(e -> ids.put(e.report().doc(), e.event().id()));
      WhySame same = ask.whySame(id(ids, "a-0"), id(ids, "c-0")).orElseThrow();
      assertThat(same.joined()).isTrue();
      assertThat(same.verdict().reasons())
          .anyMatch(r -> r.startsWith("the reports share"))
          .contains("one word tells both: killed, killed", "both are at Barbarabad");
      WhySame apart = ask.whySame(id(ids, "a-0"), id(ids, "elsewhere-0")).orElseThrow();
      assertThat(apart.joined()).isFalse();
      assertThat(apart.verdict().reasons())
          .anyMatch(r -> r.startsWith("but their places differ: Barbarabad, "));
      assertThat(ask.whySame("nothing", id(ids, "a-0"))).isEqualTo(Optional.empty());
    }
  }

  private static String id(Map<String, String> ids, String doc) {
    return Optional.ofNullable(ids.get(doc)).orElseThrow();
  }
}
