package org.dragoman.actor;

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
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who held which office when, and which state a capital stood for: {@code roles-on-dates.csv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesOnDatesTest {
  private ActorResolver resolver;

  @BeforeAll
  void load() throws IOException {
    resolver = new ActorResolver(Knowledge.load(List.of(), new Problems()));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvFileSource(resources = "roles-on-dates.csv", delimiter = '|')
  void codes(String day, String who, String expected) {
    LocalDate date = LocalDate.parse(day);
    String text = who + " criticised the plan.";
    CleanText prose = CleanText.untouched(text);
    Annotated story = new Annotated(Document.of("1", text), prose, OneReader.READER.read(prose));
    Sentence sentence = story.sentences().get(0);
    Token last = sentence.tokens().stream()
        .filter(t -> t.span().end() == who.length())
        .findFirst()
        .orElseThrow();
    Resolution resolution =
        resolver.resolve(story, Optional.of(date)).at(new Position(0, last.index()));
    assertThat(resolution).isInstanceOf(Resolution.Known.class);
    Actor actor = ((Resolution.Known) resolution).actors().get(0);
    assertThat(actor.codeOn(date).toString().strip()).as(resolution.because()).isEqualTo(expected);
  }
}
