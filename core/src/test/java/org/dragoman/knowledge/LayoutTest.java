package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with mistakes, a tilde for each end of a line, and all that is said about them. */
class LayoutTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a.events;dragoman events, format 1~event x~  code 120~  frmae SOURCE verb;K010 4:3",
        "a.events;dragoman events, format 1~evnet x~  code 120;K005 2:1",
        "a.events;dragoman events, format 1~event~  code 120;K007 2:6",
        "a.events;dragoman events, format 1~event x~  code;K013 3:3",
        "a.actors;dragoman events, format 1~event x~  code 120;K006 1:1",
        "a.events;dragoman evnts, format 1~event x~  code 120;K006 1:1",
        "a.events;events~event x~  code 120;K001 1:1",
        "a.events;dragoman events, format 1~event x~\tcode 120;K003 3:1",
        "a.events;dragoman events, format 1~  code 120;K004 2:1",
        "a.roles;dragoman roles, format 1~role x~  word a~  cods GOV;K010 3:3 K010 4:3",
        "a.codes;dragoman codes, format 1~type FIGHT~  label Fight~  goldstein 1;K010 4:3",
        "a.places;dragoman places, format 1~place X~  at 1 2~alias Y~  at 3 4;K010 5:3",
        "a.events;dragoman events, format 1~event x~  code 120~  verbs reject;nothing",
      })
  void says(String name, String lines, String expected) {
    Problems problems = new Problems();
    KnowledgeFile file = KnowledgeReader.read(name, Arrays.asList(lines.split("~")), problems);
    Layout.check(file, problems);
    List<String> said = problems.sorted().stream()
        .map(p -> p.number() + " " + p.where().line() + ":" + p.where().column())
        .toList();
    assertThat(said.isEmpty() ? "nothing" : String.join(" ", said)).isEqualTo(expected);
  }
}
