package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.text.CleanText;
import org.dragoman.text.CleanText.Dateline;
import org.dragoman.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day that a report is read against, and texts that are no reports at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnchorsTest {
  private TimeResolver resolver;
  private ClauseTimes clauses;

  @BeforeAll
  void load() throws IOException {
    Knowledge knowledge = Knowledge.load(List.of(), new Problems());
    resolver = TimeResolver.of(knowledge);
    clauses = ClauseTimes.of(knowledge);
  }

  private static Annotated story(String text, Optional<LocalDate> published, String dateline) {
    CleanText plain = CleanText.untouched(text);
    Optional<Dateline> line = dateline.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dateline("GENEVA", dateline, "", new Span(0, 0)));
    CleanText prose = new CleanText(text, plain.origin(), List.of(), line);
    Document document = new Document("t", "", text, published, "", "");
    return new Annotated(document, prose, OneReader.READER.read(prose));
  }

  @ParameterizedTest(name = "published {0}, dateline {1}: {2} => {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-10 | ''     | Rebels shelled the port on Thursday. | 2020-01-10 2020-01-09",
        "2020-01-11 | Jan 10 | Rebels shelled the port on Friday.   | 2020-01-10 2020-01-10",
        "2020-01-11 | 10 January | Rebels shelled the port on Friday. | 2020-01-10 2020-01-10",
        "2020-01-01 | Dec. 31 | Rebels shelled the port on Tuesday. | 2019-12-31 2019-12-31",
        "2020-01-11 | March 3 | Rebels shelled the port on Friday.  | 2020-01-11 2020-01-10",
        "''         | Jan 10, 2020 | Rebels shelled the port on Friday. | 2020-01-10 2020-01-10",
        "''         | Jan 10 | Rebels seized it on January 4, 2020.  | 2020-01-10 2020-01-04",
        "''         | Jan 10 | Rebels shelled the port on Friday.   | none XXXX-WXX-5",
        "''         | ''     | Rebels shelled the port on Friday.   | none XXXX-WXX-5",
        "''         | ''     | Rebels shelled the port yesterday.   | none PAST_REF",
        "''         | ''     | Rebels shelled the port on May 3.    | none XXXX-05-03",
        "''         | ''     | Rebels shelled the port in May 2003. | none 2003-05",
      })
  void theDayOfTheReport(String published, String dateline, String text, String expected) {
    Optional<LocalDate> day =
        published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published));
    StoryTimes times = resolver.resolve(story(text, day, dateline));
    String anchor = times.anchor().map(LocalDate::toString).orElse("none");
    assertThat(anchor + " " + times.mentions().get(0).timex()).isEqualTo(expected);
  }

  @Test
  void aShiftCountsFromTheOtherEvent() {
    Annotated story = story(
        "Gunmen fired on the palace two days after the coup.",
        Optional.of(LocalDate.of(2020, 1, 10)),
        "");
    Shift shift = resolver.resolve(story).mentions().get(0).shift().orElseThrow();
    assertThat(story.sentence(0).token(shift.anchor()).text()).isEqualTo("coup");
    assertThat(shift.from(When.day(LocalDate.of(2020, 1, 6))).iso()).isEqualTo("2020-01-08");
    assertThat(shift.from(When.year(1995)).iso()).isEqualTo("1995");
    assertThat(shift.from(When.unknown()).isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "February 30, 2020 and 2020-13-45 and 99/99/9999 and 0/0.",
        "On 31 June and the 32nd of May and Monday Monday Monday last last next.",
        "99999999999999999999 years ago, 000000 days before, 12345678901 weeks later.",
        "in in in of of of the the the , , , - - - 's 's 's",
        "early late mid early the end of the end of the start of",
        "9999 years ago the 9999th century began and in 9999 decades it ended.",
        "Between 1990 and and 1980 to from until 1970-60.",
        "\u202EyadnoM no delif eh\u202C \uD83D\uDE80 \uD800 2020-01-01",
        "1990s1990s'90s'90s 190s 10s '0s",
        "a a a an an an day day day before after before after the",
        "two hundred million billion trillion trillion billion years ago",
      })
  void noTextBreaksIt(String text) {
    Annotated story = story(text, Optional.of(LocalDate.of(2020, 1, 10)), text);
    StoryTimes times = resolver.resolve(story);
    for (TimeMention mention : times.mentions()) {
      assertThat(mention.first()).isLessThanOrEqualTo(mention.last());
      assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(mention.timex()).isNotEmpty();
      assertThat(mention.when().first()).isBeforeOrEqualTo(mention.when().last());
    }
    story.sentences().forEach(s -> s.tokens().forEach(t -> clauses.of(times, s, t.index())));
    assertThat(resolver.resolve(story)).isEqualTo(times);
  }

  @Test
  void aLineOfManyTimesIsReadInTime() {
    String text = "Rebels shelled it on May 3, 2010. ".repeat(300);
    assertThat(resolver.resolve(story(text, Optional.empty(), "")).mentions()).hasSize(300);
  }
}
