package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.ontology.PloverType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
  private static final String SMALL = """
      dragoman codes, format 1
      type REJECT
        label      Refuse
        intensity  -2
      mode REJECT meet
        label      To meet
        intensity  -1.5
      context diplomatic
        label      Dealings between states
      code 12
        label      Rejection
        plover     REJECT
        goldstein  -4.0
      code 125
        label      Refusal to meet
        parent     12
        plover     REJECT meet
        contexts   diplomatic
        goldstein  -5.0
      """;

  private final Problems problems = new Problems();

  private Codes read(String... files) {
    List<KnowledgeFile> read = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      read.add(KnowledgeReader.read("f" + i + ".codes", files[i].lines().toList(), problems));
    }
    return Codes.read(Knowledge.of(read, problems), problems);
  }

  private List<String> said() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void aCodeHasLabelParentPloverContextsAndScores() {
    Codes codes = read(SMALL);
    Codes.Meaning meaning = codes.meaning(new CameoCode("125")).orElseThrow();
    assertThat(meaning.label()).isEqualTo("Refusal to meet");
    assertThat(meaning.parent()).contains(new CameoCode("12"));
    assertThat(meaning.plover()).contains(new Plover(PloverType.REJECT, "meet"));
    assertThat(meaning.contexts()).containsExactly("diplomatic");
    assertThat(meaning.goldstein()).isEqualTo(-5.0);
    assertThat(said()).isEmpty();
  }

  @Test
  void aModeWithoutAScoreHasThatOfItsType() {
    Codes codes = read(SMALL);
    assertThat(codes.intensity(new Plover(PloverType.REJECT, "meet"))).isEqualTo(-1.5);
    assertThat(codes.intensity(new Plover(PloverType.REJECT, ""))).isEqualTo(-2);
    assertThat(codes.intensity(new Plover(PloverType.REJECT, "other"))).isEqualTo(-2);
  }

  @Test
  void aLaterFileReplacesAnEntry() {
    Codes codes = read(SMALL, """
        dragoman codes, format 1
        code 12
          label      No
          plover     REJECT
          goldstein  -3
        """);
    assertThat(codes.meaning(new CameoCode("12")).orElseThrow().label()).isEqualTo("No");
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      code 20x;                    f1.codes:2:6: error K030: '20x' is not a CAMEO code
      code 1259;                   f1.codes:2:6: error K037: the parent of 1259 is 125
      code 129|parent 12|plover REFUSE meet;  f1.codes:4:10: error K032: 'REFUSE' is not a PLOVER type
      code 129|parent 12|plover REJECT met;   f1.codes:4:10: error K033: REJECT has no mode 'met'
      code 129|parent 12|contexts diplomacy;  f1.codes:4:12: error K034: 'diplomacy' is not a PLOVER context
      code 129|parent 12|goldstein low;       f1.codes:4:13: error K035: 'low' is not a number
      code 129|parent 12|goldstein 1|code 129; f1.codes:5:6: error K036: a second entry for code 129
      code 1361|parent 136|goldstein 1;       f1.codes:3:10: error K031: no code 136 in the codes files
      """)
  void mistakesAreNamed(String lines, String expected) {
    String text = lines.replace("|", "\n  ").replace("\n  code", "\ncode");
    Codes codes = read(SMALL, "dragoman codes, format 1\n" + text + "\n");
    assertThat(said()).contains(expected);
    assertThat(codes.meaning(new CameoCode("125"))).isPresent();
  }

  @Test
  void anUnknownCodeIsAnsweredWithItsNeighbours() {
    Codes codes = read(SMALL);
    codes.code(new Value("126", new Where("x.events", 3, 12)), problems);
    assertThat(problems.sorted().get(0).help()).isEqualTo("codes near it: 12, 125");
  }
}
