package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names that several places, persons or bodies bear, in own sentences: {@code ambiguous-places.csv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmbiguousPlacesTest {
  private final PreciseReader reader = OneReader.READER;
  private PlaceResolver resolver;

  @BeforeAll
  void load() throws IOException {
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    resolver = PlaceResolver.of(knowledge, Gazetteer.load(), problems);
  }

  /** {@code meant}: each place of the story as words=COUNTRY/region, or "-" when there is none. */
  @ParameterizedTest
  @CsvFileSource(resources = "ambiguous-places.csv", delimiter = '|')
  void resolves(String text, String meant) {
    Annotated story = read(text);
    String found = resolver.resolve(story).mentions().stream()
        .map(m -> story.words(m.span()) + "=" + shown(m.place()))
        .distinct()
        .collect(Collectors.joining(" ; "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(meant);
  }

  private static String shown(Place place) {
    String where = place.kind() == Place.Kind.COUNTRY
        ? place.country()
        : place.country() + "/" + (place.admin1().isEmpty() ? place.kind() : place.admin1());
    return where;
  }

  @Test
  void givesTheSameAnswerTwice() {
    String text =
        "Clashes in Tripoli, Lebanon, spread to Beirut. Paris and London called for calm.";
    assertThat(resolver.resolve(read(text))).isEqualTo(resolver.resolve(read(text)));
  }

  @Test
  void saysWhy() {
    StoryPlaces places = resolver.resolve(read("Rockets hit Tripoli, Lebanon, overnight."));
    assertThat(places.mentions().get(0).because()).contains("Lebanon", "named beside it");
  }

  @Test
  void survivesWhatIsNoProse() {
    for (String text : List.of(
        "",
        "\n\n\n",
        "in in in near , , of ( ) 's",
        "IN NEAR OF THE UNITED STATES OF AMERICA ".repeat(40),
        "\u202eParis\u202c \ud83d\ude00 Lon\u0000don \ufeffRome",
        ", Iraq , Iraq , Iraq , Iraq",
        "\ud800 Baghdad \udfff")) {
      Annotated story = read(text);
      for (PlaceMention mention : resolver.resolve(story).mentions()) {
        assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(mention.first()).isLessThanOrEqualTo(mention.last());
      }
    }
  }

  private Annotated read(String text) {
    CleanText prose = CleanText.untouched(text);
    return new Annotated(Document.of("case", text), prose, reader.read(prose));
  }
}
