package org.dragoman.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.OneReader;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence, a predicate, and its counts by kind; "-" where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountReaderTest {
  private CountReader counts;

  @BeforeAll
  void load() throws IOException {
    counts = CountReader.of(Knowledge.load(List.of(), new Problems()));
  }

  @ParameterizedTest(name = "{0} {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Nineteen villagers were killed and eight wounded in the raid. | killed | injured 8,"
            + " killed 19",
        "Nineteen villagers were killed and eight wounded in the raid. | raid | injured 8, killed"
            + " 19",
        "A bomber struck a bazaar, killing 14 people and wounding 31. | struck | injured 31,"
            + " killed 14",
        "The blast left 17 dead and 42 injured. | left | injured 42, killed 17",
        "The blast left 17 dead and 42 injured. | blast | injured 42, killed 17",
        "The death toll rose to 60. | rose | killed 60",
        "The storming ended with a death toll of 60. | ended | killed 60",
        "The toll stands at 21 dead and 13 wounded. | stands | injured 13, killed 21",
        "At least 11 soldiers died when rebels attacked the camp. | attacked | killed 11..",
        "At least 11 soldiers died when rebels attacked the camp. | died | killed 11..",
        "The clashes claimed the lives of 33 people. | clashes | killed 33",
        "The fire caused nine deaths. | caused | killed 9",
        "An attack that killed 16 soldiers was condemned by Chad. | attack | killed 16",
        "An attack that killed 16 soldiers was condemned by Chad. | condemned | -",
        "Chad condemned an attack that killed 16 soldiers. | condemned | -",
        "Eight rebels and three guards were killed. | killed | killed 11",
        "The guards shot a farmer dead. | shot | killed 1",
        "A farmer was shot dead by the guards. | shot | killed 1",
        "Nobody was killed in the blast. | killed | killed 0",
        "No one was hurt in the blast. | hurt | injured 0",
        "Dozens were wounded in the fighting. | wounded | injured ~24..",
        "Troops fired at the marchers, killing up to six. | fired | killed 0..6",
        "Four bombers killed at least 19 people and wounded over 60 others. | killed | injured"
            + " 60.., killed 19..",
        "On Monday, two pilots killed at least 19 people and injured over 60. | killed | injured"
            + " 60.., killed 19..",
        "The rockets caused no damage or injury. | caused | injured 0",
        "The shelling of the port caused no casualties. | shelling | injured 0, killed 0",
        "Guards shot dead three smugglers. | shot | killed 3",
        "The bomb killed 14 people and wounded 25 more, doctors said. | killed | injured 25,"
            + " killed 14",
        "The army seized power and detained the mayor. | seized | arrested 1",
        "The union was held responsible for the fire. | held | -",
        "Rebels captured almost one third of the land. | captured | -",
        "The court charged the guard with murder. | charged | -",
        "Three ministers left the meeting. | left | -",
        "Troops killed two bills. | killed | -",
        "Police arrested more than 300 marchers, including nine women. | arrested | arrested 300..",
        "More than 300 marchers were arrested. | arrested | arrested 300..",
        "The arrest of 25 teachers angered the union. | arrest | arrested 25",
        "The editor was arrested on Monday. | arrested | arrested 1",
        "Police rounded up 40 students. | rounded | arrested 40",
        "Gunmen kidnapped two nurses and four drivers. | kidnapped | abducted 6",
        "Militants kidnapped a nurse. | kidnapped | abducted 1",
        "The war has displaced two million people. | displaced | displaced 2000000",
        "Some 90,000 people fled the town. | fled | displaced ~90000",
        "Thousands of miners marched through the capital. | marched | crowd ~2000..",
        "About 700 farmers protested outside the ministry. | protested | crowd ~700",
        "A crowd of 60,000 gathered in the park. | gathered | crowd 60000",
        "Turkey deployed 4,500 troops near the border. | deployed | troops 4500",
        "Ghana sent a 900-strong force to the island. | sent | troops 900",
        "France withdrew 1,200 of its soldiers. | withdrew | troops 1200",
        "Norway pledged $7.5 million in aid. | pledged | money 7500000",
        "Norway gave 80 million euros to the fund. | gave | money 80000000",
        "The girl, 9, was killed by two 500-pound bombs. | killed | killed 1",
        "He spoke for two hours. | spoke | -",
        "The minister met the envoy. | met | -",
      })
  void theCountsOfAPredicate(String text, String predicate, String expected) {
    Sentence sentence = OneReader.READER.read(CleanText.untouched(text)).get(0);
    int at = sentence.tokens().stream()
        .filter(t -> t.text().equals(predicate))
        .mapToInt(Token::index)
        .findFirst()
        .orElseThrow();
    String found = counts.counts(sentence, at, Set.of()).entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().bounds())
        .collect(Collectors.joining(", "));
    assertThat(found.isEmpty() ? "-" : found).as(text + " " + predicate).isEqualTo(expected);
  }
}
