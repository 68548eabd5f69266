package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.ontology.PloverType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInCodesTest {
  private final Problems problems = new Problems();
  private final Codes codes;

  BuiltInCodesTest() throws IOException {
    codes = Codes.read(Knowledge.load(List.of(), problems), problems);
  }

  @Test
  void theCodesFilesHaveNoMistakes() {
    assertThat(problems.sorted())
        .filteredOn(p -> p.where().file().endsWith(".codes"))
        .isEmpty();
  }

  @Test
  void all20RootsAndTheirCodesAreThere() {
    Set<String> roots = new TreeSet<>();
    codes.all().forEach(meaning -> roots.add(meaning.code().root()));
    assertThat(roots).hasSize(20);
    assertThat(codes.all()).hasSize(318);
  }

  @Test
  void everyActButAStatementIsSomethingInPlover() {
    for (Codes.Meaning meaning : codes.all()) {
      assertThat(meaning.plover().isPresent())
          .as(meaning.code() + " " + meaning.label())
          .isEqualTo(!meaning.code().root().equals("01"));
      assertThat(meaning.label()).as(meaning.code().digits()).isNotBlank();
    }
  }

  @Test
  void everyTypeIsReached() {
    Set<PloverType> reached = EnumSet.noneOf(PloverType.class);
    codes.all().forEach(m -> m.plover().ifPresent(plover -> reached.add(plover.type())));
    assertThat(reached).containsExactlyInAnyOrder(PloverType.values());
  }

  /** Conflict is below zero on both scales, cooperation above; requests stand between. */
  @Test
  void theScalesAgreeOnWhatIsConflict() {
    for (Codes.Meaning meaning : codes.all()) {
      meaning.plover().ifPresent(plover -> {
        double intensity = codes.intensity(plover);
        if (plover.type() == PloverType.REQUEST) {
          assertThat(intensity).isBetween(-1.0, 0.5);
        } else if (plover.type().quad().number() <= 2) {
          assertThat(intensity).as(meaning.code().digits()).isPositive();
          assertThat(meaning.goldstein()).as(meaning.code().digits()).isPositive();
        } else {
          assertThat(intensity).as(meaning.code().digits()).isNegative();
          assertThat(meaning.goldstein()).as(meaning.code().digits()).isNegative();
        }
      });
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      0256, REQUEST yield,          -0.3, -1
      0356, AGREE,                   7.0, 2.5
      055,  CONCEDE,                 7.0, 4.5
      085,  CONCEDE,                 7.0, 4.5
      0871, RETREAT ceasefire,       9.0, 7.5
      112,  ACCUSE allege,          -2.0, -3.5
      11,   ACCUSE disapprove,      -2.0, -2
      116,  SANCTION convict,       -2.0, -6
      125,  REJECT meet,            -5.0, -2
      130,  THREATEN,               -4.4, -3.5
      143,  PROTEST strike,         -6.5, -5
      163,  COERCE restrict,        -6.5, -7
      176,  COERCE cyber,           -7.0, -7
      175,  ASSAULT crowd-control,  -9.0, -7.5
      1834, ASSAULT explosives,    -10.0, -9
      1952, ASSAULT drone,         -10.0, -9.5
      """)
  void theCrosswalkAndTheScales(String code, String plover, double goldstein, double intensity) {
    Codes.Meaning meaning = codes.meaning(new CameoCode(code)).orElseThrow();
    assertThat(meaning.plover().map(Plover::toString)).contains(plover);
    assertThat(meaning.goldstein()).isEqualTo(goldstein);
    assertThat(codes.intensity(meaning.plover().orElseThrow())).isEqualTo(intensity);
  }
}
