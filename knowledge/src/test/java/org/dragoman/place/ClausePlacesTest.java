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

/** Where what the predicate of the last sentence tells happened, in own sentences. */
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
        "Gunmen killed three farmers in Sirba, 40 km north of Geneina. | killed | DONE | '' | Sirba",
        "A bomb exploded outside Baghdad's airport. | exploded | DONE | '' | Baghdad",
        "In Aleppo, rebels shelled an army base. | shelled | DONE | '' | Aleppo",
        "Police arrested two men in the town of Jenin on Monday. | arrested | DONE | '' | Jenin",
        "Iraqi troops attacked militants near Mosul. | attacked | DONE | '' | Mosul",
        "France rejected a plea by Mali. | rejected | SAID | France,Mali | -",
        "The government in Khartoum rejected the offer. | rejected | SAID | government | -",
        "Protesters from Homs condemned the raid. | condemned | SAID | Protesters | -",
        "The minister met his Turkish counterpart in Ankara. | met | DONE | '' | Ankara",
        "Rebels carried out an attack in Donetsk. | attack | DONE | '' | Donetsk",
        "An attack on a market in Kano killed ten people. | killed | DONE | '' | Kano",
        "Thousands demonstrated in the streets of Cairo. | demonstrated | DONE | '' | Cairo",
        "Soldiers who had served in Kosovo criticised the general. | criticised | SAID | '' | -",
        "Leaders meeting in Geneva urged Iran to stop enrichment. | urged | SAID | Iran | -",
        "Fighting erupted at Karachi's port in Pakistan. | erupted | DONE | '' | Karachi",
        "Dozens were wounded when police fired on marchers in Tunis. | fired | DONE | '' | Tunis",
        "Guards shelled Harasta on Friday. | shelled | DONE | Guards | Harasta",
        "The army captured the port of Massawa. | captured | DONE | army | Massawa",
        "The siege of Sarajevo went on. | siege | DONE | '' | Sarajevo",
        "The siege of Sarajevo went on. | siege | SAID | '' | -",
        "France praised Sudan. | praised | SAID | France | -",
        "Ethiopia withdrew its troops from Baidoa. | withdrew | LEFT | Ethiopia | Baidoa",
        "Ethiopia pulled its soldiers out of Mogadishu. | pulled | LEFT | Ethiopia | Mogadishu",
        "Rockets fired from Tyre hit a farm. | hit | DONE | Rockets | -",
        "Rebels entered Gao hours after the garrison had fled. | entered | DONE | Rebels | Gao",
        "Police beat students in Lahore, where a strike had closed the schools. | strike | DONE | '' | Lahore",
        "The envoy will visit Amman next week. | visit | DONE | envoy | Amman",
        "Norway's envoy protested against the trial of five priests in Hanoi. | protested | SAID | envoy | -",
        "The peace between Chad and Sudan was broken. | broken | DONE | '' | -",
        "Marchers clashed with police in the Iraqi capital. | clashed | DONE | Marchers,police | Iraqi capital",
        "A patrol fired at a trawler in Kenyan waters. | fired | DONE | patrol | Kenyan waters",
        "Rebels hold Goma. Shells fell on the city. | fell | DONE | Shells | the city",
        "Burundi shut its border. Aid workers fled the country. | fled | LEFT | workers | the country",
        "Jordan expelled the ambassador. | expelled | DONE | Jordan | -",
        "The envoys will hold talks in Vienna. | talks | DONE | '' | Vienna",
      })
  void findsThePlaceOfTheClause(
      String text, String predicate, Happening.Sort sort, String doers, String place) {
    Annotated story = read(text);
    Sentence sentence = story.sentence(story.sentences().size() - 1);
    Set<Integer> doerTokens = new TreeSet<>();
    int predicateToken = -1;
    for (Token token : sentence.tokens()) {
      if (List.of(doers.split(",")).contains(token.text())) {
        doerTokens.add(token.index());
      }
      predicateToken = token.text().equals(predicate) ? token.index() : predicateToken;
    }
    assertThat(predicateToken).isNotNegative();
    String found = clauses
        .of(
            resolver.resolve(story),
            sentence,
            new Happening(predicateToken, doerTokens, Set.of(), sort))
        .map(p -> story.words(p.mention().span()))
        .orElse("-");
    assertThat(found).as(sentence.drawing()).isEqualTo(place);
  }

  private Annotated read(String text) {
    CleanText prose = CleanText.untouched(text);
    return new Annotated(Document.of("case", text), prose, reader.read(prose));
  }
}
