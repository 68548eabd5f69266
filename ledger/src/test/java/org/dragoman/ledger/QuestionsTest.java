package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.ontology.PloverType;
import org.dragoman.time.When;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question is answered twice: by the database, and by a loop over what went in. */
class QuestionsTest {
  @TempDir
  static Path folder;

  static final List<Coded> STORIES = stories();
  static final List<Event> EVENTS =
      STORIES.stream().flatMap(s -> s.events().stream()).toList();
  static Ledger ledger;
  static Questions ask;

  private static List<Coded> stories() {
    List<Coded> stories = new ArrayList<>(Stories.generated(300, 7));
    LocalDate day = LocalDate.of(2020, 6, 2);
    stories.add(Stories.story(
        "special",
        day,
        "Le Courrier",
        Stories.told(
                "Émile Côté",
                "FRAGOV",
                "denounced",
                "Peru's troop withdrawal",
                "PERGOV",
                PloverType.ACCUSE,
                "111")
            .at(When.month(YearMonth.of(2020, 5)))
            .held(Factuality.CLAIMED),
        Stories.told("Mali", "MLIMIL", "invaded", "Peru", "PERMIL", PloverType.ASSAULT, "190")
            .at(When.year(1999))
            .asHistory()));
    return stories;
  }

  @BeforeAll
  static void keep() {
    ledger = Ledger.open(folder, Access.writing());
    ledger.append(STORIES, LedgerTest.RUN);
    ask = ledger.questions();
  }

  @AfterAll
  static void close() {
    ask.close();
    ledger.close();
  }

  private static void same(Filter filter, Predicate<Event> holds) {
    List<String> expected =
        EVENTS.stream().filter(holds).map(Event::id).sorted().toList();
    assertThat(expected).as("the test must ask for something").isNotEmpty();
    assertThat(ask.events(filter, 10_000).stream()
            .map(e -> e.event().id())
            .sorted()
            .toList())
        .isEqualTo(expected);
    assertThat(ask.count(filter)).isEqualTo(expected.size());
  }

  private static boolean by(List<Participant> side, String country) {
    return side.stream().anyMatch(p -> p.code().country().equals(country));
  }

  @Test
  void filtersHoldForWhatTheySay() {
    same(Filter.all(), e -> true);
    same(Filter.builder().source("IRN").build(), e -> by(e.sources(), "IRN"));
    same(
        Filter.builder().source("IRN", "FRA:GOV").target("USAMIL").build(),
        e -> (by(e.sources(), "IRN") || by(e.sources(), "FRA")) && by(e.targets(), "USA"));
    same(
        Filter.builder().actor("JPN").build(),
        e -> by(e.sources(), "JPN") || by(e.targets(), "JPN"));
    same(
        Filter.builder().target(":GOV").build(),
        e -> e.targets().stream().anyMatch(p -> p.code().sector().equals("GOV")));
    same(
        Filter.builder().source("émile").build(),
        e -> e.sources().get(0).name().startsWith("Émile"));
    same(
        Filter.builder().type(PloverType.ASSAULT, PloverType.ACCUSE).build(),
        e -> e.what().type() == PloverType.ASSAULT || e.what().type() == PloverType.ACCUSE);
    same(
        Filter.builder().cameo("19", "11").build(),
        e -> e.what().cameo().digits().startsWith("19")
            || e.what().cameo().digits().startsWith("11"));
    same(Filter.builder().quad(3).build(), e -> e.what().type().quad().number() == 3);
    same(Filter.builder().context("military", "legal").confidence(0.5).build(), e -> true);
    same(
        Filter.builder().factuality(Factuality.CLAIMED).build(),
        e -> e.claim().factuality() == Factuality.CLAIMED);
    same(Filter.builder().background(true).build(), e -> e.setting().background());
    same(
        Filter.builder().place("PER").build(),
        e -> e.setting().place().filter(p -> p.country().equals("PER")).isPresent());
    same(
        Filter.builder().place("basra").build(),
        e -> e.setting().place().filter(p -> p.name().equals("Basra")).isPresent());
  }

  @Test
  void daysAndPlacesAreBounds() {
    LocalDate from = LocalDate.of(2020, 5, 10);
    LocalDate to = LocalDate.of(2020, 7, 1);
    same(
        Filter.builder().from(from).to(to).build(),
        e -> e.setting().date().isKnown()
            && !e.setting().date().last().isBefore(from)
            && !e.setting().date().first().isAfter(to));
    Predicate<Event> basra =
        e -> e.setting().place().filter(Stories.BASRA::equals).isPresent();
    same(Filter.builder().near(31, 47, 100).build(), basra);
    same(Filter.builder().box(20, 40, 40, 60).build(), basra);
    same(
        Filter.builder().box(-90, 170, 90, -60).build(),
        e -> e.setting().place().filter(Stories.LIMA::equals).isPresent());
    assertThat(ask.count(Filter.builder().near(31, 47, 90).build())).isZero();
  }

  @Test
  void wordsAreFoundWhateverTheirCaseAndAccents() {
    Predicate<Event> cote = e -> e.sources().get(0).name().startsWith("Émile");
    for (String query : List.of(
        "cote denounced",
        "\"TROOP WITHDRAWAL\"",
        "withdraw* emile",
        "zebra | peru -invaded denounced",
        "peru's troop")) {
      same(Filter.builder().text(query).build(), cote);
    }
    for (String query : List.of(
        "withdraw", "\"withdrawal troop\"", "peru -denounced emile", "'; drop table", "100%_")) {
      assertThat(ask.count(Filter.builder().text(query).build())).as(query).isZero();
    }
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrOverlap() {
    List<StoredEvent> whole = ask.events(Filter.all(), 100_000);
    List<StoredEvent> paged = new ArrayList<>();
    String after = "";
    do {
      Page<StoredEvent> page = ask.events(Filter.all(), 37, after);
      paged.addAll(page.rows());
      after = page.next();
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(whole);
    assertThatThrownBy(() -> ask.events(Filter.all(), 10, "yesterday"))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void seriesAreFullAndCountWhatHappened() {
    for (Series.Step step : Series.Step.values()) {
      List<Series.Point> points =
          ask.series(Filter.builder().background(false).build(), step, Series.By.NOTHING);
      long exact = EVENTS.stream()
          .filter(e -> !e.setting().background())
          .filter(e -> e.setting().date().precision() == When.Precision.DAY
              || step.compareTo(Series.Step.MONTH) >= 0)
          .count();
      assertThat(points.stream().mapToLong(Series.Point::events).sum())
          .as(step.name())
          .isEqualTo(exact);
      assertThat(points.stream().map(Series.Point::begin).distinct().count())
          .isEqualTo(points.size());
    }
    Filter quiet = Filter.builder()
        .type(PloverType.ACCUSE)
        .from(LocalDate.of(2020, 1, 15))
        .to(LocalDate.of(2020, 12, 31))
        .build();
    List<Series.Point> months = ask.series(quiet, Series.Step.MONTH, Series.By.DYAD);
    assertThat(months).hasSize(12);
    assertThat(months.get(0))
        .isEqualTo(new Series.Point(LocalDate.of(2020, 1, 1), "FRA PER", 0, 0));
    assertThat(months.get(4))
        .isEqualTo(new Series.Point(LocalDate.of(2020, 5, 1), "FRA PER", 1, -2.5));
    assertThat(ask.series(quiet, Series.Step.DAY, Series.By.TYPE)).isEmpty();
  }

  @Test
  void dyadsAndActorsCountEachEventOnce() {
    Map<String, Long> expected = EVENTS.stream()
        .collect(Collectors.groupingBy(
            e -> e.sources().get(0).code().country() + " "
                + e.targets().get(0).code().country(),
            Collectors.counting()));
    assertThat(ask.dyads(Filter.all(), 1000).stream()
            .collect(Collectors.toMap(p -> p.source() + " " + p.target(), Dyads.Pair::events)))
        .isEqualTo(expected);
    assertThat(ask.dyads(Filter.all(), 1000))
        .allMatch(p -> p.quads().stream().mapToLong(n -> n).sum() == p.events());
    long acts =
        ask.actors(Filter.all(), 1000).stream().mapToLong(Dyads.Actor::asSource).sum();
    assertThat(acts).isEqualTo(EVENTS.size());
  }

  @Test
  void usersOnlyReadThroughTheViews() throws Exception {
    Table table = ask.sql("SELECT type, count(*) AS n FROM events GROUP BY type ORDER BY type;", 2);
    assertThat(table.columns()).extracting(Table.Column::name).containsExactly("type", "n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.cut()).isTrue();
    Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
    for (String query : List.of(
        "DROP TABLE kept.events",
        "DELETE FROM kept.events",
        "SELECT 1) ; COMMIT; DROP TABLE kept.events; SELECT * FROM (SELECT 1",
        "SELECT * FROM read_text('" + secret + "')",
        "SELECT * FROM '" + secret + "'",
        "COPY (SELECT 1) TO '" + folder.resolve("out.csv") + "'",
        "ATTACH 'x.db'",
        "INSTALL fts",
        "SELECT 'a",
        "",
        "SELECT nextval('x')",
        "SELECT * FROM read_csv('" + secret + "')",
        "SELECT 1 /* ) */",
        "PRAGMA version",
        "SELECT $$a$$",
        "INSERT INTO kept.runs VALUES ('a','b','c','d')")) {
      assertThatThrownBy(() -> ask.sql(query, 10))
          .as(query)
          .isInstanceOf(LedgerException.class)
          .message()
          .doesNotContain("\n");
    }
    assertThat(ask.count(Filter.all())).isEqualTo(EVENTS.size());
  }
}
