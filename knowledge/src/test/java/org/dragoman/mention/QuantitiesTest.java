package org.dragoman.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.OneReader;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Sentence;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in sentences: their bounds and the noun they count ("-" when it is not said). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantitiesTest {
  private Quantities quantities;

  @BeforeAll
  void load() throws IOException {
    quantities = Quantities.of(Knowledge.load(List.of(), new Problems()));
  }

  @ParameterizedTest(name = "{0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The army killed 12 rebels. | 12 rebels",
        "The army killed twelve rebels. | 12 rebels",
        "The army killed twenty-two rebels. | 22 rebels",
        "The army killed one hundred and five rebels. | 105 rebels",
        "The army killed two thousand three hundred rebels. | 2300 rebels",
        "The army killed a hundred rebels. | 100 rebels",
        "The army killed a dozen rebels. | 12 rebels",
        "The army killed two dozen rebels. | 24 rebels",
        "The army killed 1,250 rebels. | 1250 rebels",
        "The flood displaced 3.5 million people. | 3500000 people",
        "The flood displaced three million people. | 3000000 people",
        "The army killed at least 15 rebels. | 15.. rebels",
        "The army killed more than 1,000 rebels. | 1000.. rebels",
        "The army killed no fewer than 30 rebels. | 30.. rebels",
        "The army killed up to 40 rebels. | 0..40 rebels",
        "The army killed as many as 40 rebels. | 0..40 rebels",
        "The army killed fewer than 10 rebels. | 0..10 rebels",
        "The army killed about 300 rebels. | ~300 rebels",
        "The army killed nearly 300 rebels. | ~300 rebels",
        "The army killed some 300 rebels. | ~300 rebels",
        "The army killed an estimated 300 rebels. | ~300 rebels",
        "The army killed between 20 and 30 rebels. | 20..30 rebels",
        "The army killed 20 to 30 rebels. | 20..30 rebels",
        "The army killed 20-30 rebels. | 20..30 rebels",
        "The army killed dozens of rebels. | ~24.. rebels",
        "The army killed scores of rebels. | ~20.. rebels",
        "The army killed hundreds of rebels. | ~200.. rebels",
        "Thousands of farmers marched. | ~2000.. farmers",
        "Tens of thousands of farmers marched. | ~20000.. farmers",
        "Hundreds of thousands of farmers marched. | ~200000.. farmers",
        "The army killed several rebels. | ~2.. rebels",
        "The army killed a few rebels. | ~2..9 rebels",
        "The army killed a couple of rebels. | ~2..3 rebels",
        "The army killed no rebels. | 0 rebels",
        "Both rebels were killed. | 2 rebels",
        "The army killed another 20 rebels. | 20 rebels",
        "The blast killed 12. | 12 -",
        "Two of the rebels were killed. | 2 rebels",
        "The army killed 12 rebels and wounded 30. | 12 rebels; 30 -",
        "The army killed six rebels and four guards. | 6 rebels; 4 guards",
        "The army arrested 200 or more rebels. | 200.. rebels",
        "The army killed the first rebel. | -",
        "The army crossed the border. | -",
      })
  void theNumbersOfASentence(String text, String expected) {
    Sentence sentence = OneReader.READER.read(CleanText.untouched(text)).get(0);
    String found = quantities.in(sentence).stream()
        .map(q -> q.bounds() + " " + (q.hasNoun() ? sentence.token(q.counted()).text() : "-"))
        .collect(Collectors.joining("; "));
    assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(expected);
  }
}
