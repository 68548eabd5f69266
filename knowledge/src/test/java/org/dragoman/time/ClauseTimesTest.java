package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence of Friday, 10 January 2020, a predicate, and its time: "-" where the sentence gives it none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClauseTimesTest {
  private TimeResolver resolver;
  private ClauseTimes clauses;

  @BeforeAll
  void load() throws IOException {
    Knowledge knowledge = Knowledge.load(List.of(), new Problems());
    resolver = TimeResolver.of(knowledge);
    clauses = ClauseTimes.of(knowledge);
  }

  @ParameterizedTest(name = "{0} {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen killed a judge on Monday. | killed | 2020-01-06",
        "On Monday, gunmen killed a judge. | killed | 2020-01-06",
        "Police said Saturday that gunmen killed a judge on Monday. | killed | 2020-01-06",
        "Police said Saturday that gunmen killed a judge on Monday. | said | 2020-01-04",
        "Police said Saturday that gunmen killed a judge. | killed | -",
        "On Monday, police said that gunmen had killed a judge. | said | 2020-01-06",
        "Gunmen killed a judge on Monday, police said. | said | -",
        "Gunmen stormed a bank on Monday, killing two clerks. | killing | 2020-01-06",
        "Gunmen stormed a bank on Monday and killed two clerks. | killed | 2020-01-06",
        "Two clerks were killed and ten wounded on Monday. | killed | 2020-01-06",
        "Two clerks were killed on Monday when gunmen stormed a bank. | stormed | 2020-01-06",
        "Two clerks were killed when gunmen stormed a bank on Monday. | killed | 2020-01-06",
        "The army left on Monday after rebels shelled the town. | shelled | -",
        "The army left on Monday after rebels shelled the town. | left | 2020-01-06",
        "Rebels shelled the town before the army left on Monday. | shelled | -",
        "France condemned Monday's attack. | condemned | -",
        "France condemned Monday's attack. | attack | 2020-01-06",
        "Two clerks died in Monday's attack. | died | 2020-01-06",
        "Two clerks died in Monday's attack. | attack | 2020-01-06",
        "The attack took place on Monday. | attack | 2020-01-06",
        "Rebels carried out an attack on Monday. | attack | 2020-01-06",
        "The attack on Monday prompted an outcry. | attack | 2020-01-06",
        "The May peace agreement collapsed. | agreement | 2019-05",
        "The May peace agreement collapsed. | collapsed | -",
        "France condemned an attack that killed two clerks on Monday. | killed | 2020-01-06",
        "France condemned an attack that killed two clerks on Monday. | condemned | -",
        "Chad and Sudan signed an agreement on Monday. | signed | 2020-01-06",
        "The envoys will meet on Monday. | meet | 2020-01-13",
        "The envoys agreed on Thursday to meet on Monday. | meet | 2020-01-13",
        "The envoys agreed on Thursday to meet on Monday. | agreed | 2020-01-09",
        "The rebels began on Monday to hand over weapons. | hand | 2020-01-06",
        "The general was held for three days. | held | -",
        "Rallies are held every Friday. | held | -",
        "The general, arrested in 2016, died on Monday. | arrested | 2016",
        "The general, arrested in 2016, died on Monday. | died | 2020-01-06",
        "A bomb exploded on Monday in Kano and another was defused on Tuesday. | defused |"
            + " 2020-01-07",
        "A bomb exploded on Monday in Kano and another was defused on Tuesday. | exploded |"
            + " 2020-01-06",
        "Gunmen killed a judge a day after the summit. | killed | P1D",
        "Troops have been deployed there since 2003. | deployed | 2003",
        "The border is closed until Monday. | closed | -",
        "The summit on Monday approved a mission. | approved | 2020-01-06",
        "Chad and Niger on Monday approved a mission. | approved | 2020-01-06",
        "The raid on Monday was condemned by Chad. | condemned | -",
        "Prosecutors linked the general with the 1998 murders. | linked | -",
        "Rebels refused to sign the May truce. | refused | 2019-05",
        "The case has stirred anger over the murder of a priest in 1998. | murder | 1998",
        "After shelling the town on Monday, the rebels left. | shelling | 2020-01-06",
        "The army left on Monday although rebels shelled the town. | shelled | 2020-01-06",
        "The army stayed after the truce with the rebels took effect on Monday. | truce |"
            + " 2020-01-06",
        "The curfew came after a night of riots. | riots | 2020-01-09TNI",
      })
  void theTimeOfAPredicate(String sentence, String predicate, String timex) {
    assertThat(timeOf(sentence, predicate)).as(sentence).isEqualTo(timex);
  }

  private String timeOf(String text, String predicate) {
    CleanText prose = CleanText.untouched(text);
    Document document = Document.of("t", text).published(LocalDate.of(2020, 1, 10));
    Annotated story = new Annotated(document, prose, OneReader.READER.read(prose));
    StoryTimes times = resolver.resolve(story);
    for (Sentence sentence : story.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.text().equals(predicate)) {
          return clauses
              .of(times, sentence, token.index())
              .map(t -> t.mention().timex())
              .orElse("-");
        }
      }
    }
    throw new IllegalArgumentException("no '" + predicate + "' in: " + text);
  }
}
