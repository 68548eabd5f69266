package org.dragoman.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where what the predicate tells happened, in own sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClausePlacesTest {
  private PreciseReader reader = OneReader.READER;
  private PlaceResolver resolver;
  private ClausePlaces clauses;

  @BeforeAll
  void load() throws IOException {
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    resolver = PlaceResolver.of(knowledge, Gazetteer.load(), problems);
    clauses = new ClausePlaces(knowledge.words());
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen killed three farmers in Sirba, 40 km north of Geneina. | killed | '' | Sirba",
        "A bomb exploded outside Baghdad's airport. | exploded | '' | Baghdad",
        "In Aleppo, rebels shelled an army base. | shelled | '' | Aleppo",
        "Police arrested two men in the town of Jenin on Monday. | arrested | '' | Jenin",
        "Iraqi troops attacked militants near Mosul. | attacked | '' | Mosul",
        "France rejected a plea by Mali. | rejected | France,Mali | -",
        "The government in Khartoum rejected the offer. | rejected | government | -",
        "Protesters from Homs condemned the raid. | condemned | Protesters | -",
        "The minister met his Turkish counterpart in Ankara. | met | '' | Ankara",
        "Rebels carried out an attack in Donetsk. | attack | '' | Donetsk",
        "An attack on a market in Kano killed ten people. | killed | '' | Kano",
        "Thousands demonstrated in the streets of Cairo. | demonstrated | '' | Cairo",
        "Soldiers who had served in Kosovo criticised the general. | criticised | '' | -",
        "Leaders meeting in Geneva urged Iran to stop enrichment. | urged | Iran | -",
        "Fighting erupted at Karachi's port in Pakistan. | erupted | '' | Karachi",
        "Dozens were wounded when police fired on marchers in Tunis. | fired | '' | Tunis",
        "Jordan expelled the ambassador. | expelled | Jordan | -",
        "The envoys will hold talks in Vienna. | talks | '' | Vienna",
      })
  void findsThePlaceOfTheClause(String text, String predicate, String actors, String place) {
    Annotated story = read(text);
    Sentence sentence = story.sentence(0);
    Set<Integer> actorTokens = new TreeSet<>();
    int predicateToken = -1;
    for (Token token : sentence.tokens()) {
      if (List.of(actors.split(",")).contains(token.text())) {
        actorTokens.add(token.index());
      }
      predicateToken = token.text().equals(predicate) ? token.index() : predicateToken;
    }
    assertThat(predicateToken).isNotNegative();
    String found = clauses
        .of(resolver.resolve(story), sentence, predicateToken, actorTokens)
        .map(p -> story.words(p.mention().span()))
        .orElse("-");
    assertThat(found).as(sentence.drawing()).isEqualTo(place);
  }

  private Annotated read(String text) {
    CleanText prose = CleanText.untouched(text);
    return new Annotated(Document.of("case", text), prose, reader.read(prose));
  }
}
