package org.dragoman.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Folded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two reports of one shelling, which differ in one thing at a time. */
class VerdictTest {
  private static final String REPORT =
      "gunners on the ridge above Talmora struck the flour mill of the village of Ostrava Bela";
  private static final LocalDate DAY = LocalDate.of(2019, 4, 2);

  @ParameterizedTest
  @CsvSource({
    "killed, killing, true",
    "kills, kill, true",
    "hit, hitting, true",
    "agreed, agreement, true",
    "negotiating, negotiations, true",
    "bombed, air strike, false",
    "protests, arrests, false",
    "met, visited, false"
  })
  void wordsOfOneStem(String one, String other, boolean same) {
    assertThat(Deeds.stems(one).stream().anyMatch(Deeds.stems(other)::contains)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "shelled, shelling, true",
    "shelled, air strike, true",
    "shelled, struck, true",
    "shelled, killed, false", // what came of it is told apart
    "shelled, ambushed, false"
  })
  void oneDeed(String one, String other, boolean same) {
    Verdict verdict = Verdict.of(telling("a", one, "LBN"), telling("b", other, "LBN"));
    assertThat(verdict.same()).as(verdict.reasons().toString()).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "LBN, LBN, true",
    "LBN, SYR, false",
    "LBN, IGO, true", // people in a post of the United Nations, in that country
    "IGO, NGO, true"
  })
  void aBodyOfManyCountriesContradictsNone(String one, String other, boolean same) {
    Verdict verdict = Verdict.of(telling("a", "shelled", one), telling("b", "shelled", other));
    assertThat(verdict.same()).as(verdict.reasons().toString()).isEqualTo(same);
  }

  private static Telling telling(String doc, String trigger, String target) {
    Gist gist = Gist.of(Folded.of(REPORT));
    return new Telling(
        doc + "-event",
        doc,
        new Telling.Act("ASSAULT", false, Folded.of(trigger), Map.of(), gist, gist),
        new Telling.Day(Optional.of(DAY), Optional.of(DAY), true),
        new Telling.Where(Optional.empty()),
        Telling.Side.of(Set.of(), List.of(Folded.of("gunners of Talmora"))),
        Telling.Side.of(Set.of(target), List.of()));
  }
}
