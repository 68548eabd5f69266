package org.dragoman.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.dragoman.app.Fixtures;
import org.dragoman.event.Coded;
import org.dragoman.language.Annotated;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableViewTest {
  private static String table(Terminal terminal, Coded coded) throws IOException {
    StringWriter out = new StringWriter();
    new TableView(terminal).write(coded, out);
    return out.toString();
  }

  @Test
  void aStoryIsABlockAndAnEventAParagraph() throws IOException {
    assertThat(table(Terminal.PLAIN, Fixtures.story())).isEqualTo("""
            wire-1: A title (published 2020-01-10, The Courier, 2 events, 1 statement)

            2020-01-10  REJECT meet 125  France [FRA GOV] → Mali [MLI GOV]
                        claimed · says an officer [MIL] · about: a plea by Mali
                        France ›rejected‹ a plea by Mali on Friday, an officer said.

            2020-01     ASSAULT 18  Gunmen → farmers [MLI CVL]
                        at Mopti, MLI · killed 12 · wounded 3+ · background
                        Gunmen ›killed‹ "12" farmers, it is said.

            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 160})
  void noLineIsWiderThanTheTerminal(int width) throws IOException {
    assertThat(table(new Terminal(true, width), Fixtures.story()).lines()).allSatisfy(line -> {
      if (!line.contains("wire-1")) {
        assertThat(Lines.columns(line)).as(line).isLessThanOrEqualTo(width);
      }
    });
  }

  @Test
  void coloursAddEscapesAndNothingElse() throws IOException {
    String plain = table(Terminal.PLAIN, Fixtures.story());
    String coloured = table(new Terminal(true, 100), Fixtures.story());
    assertThat(coloured).contains("\u001b[1;4mrejected\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(plain.replace("›", "").replace("‹", ""));
  }

  @Test
  void whatAStrangerWroteDoesNotSteerTheTerminal() throws IOException {
    String hostile =
        Fixtures.TEXT.replace(" by ", "\u001b[2J").replace("an off", "\r\u0007\u202eoff");
    Coded story = Fixtures.story();
    Coded coded = new Coded(
        new Annotated(
            Fixtures.document("a\u001b[31m", hostile), CleanText.untouched(hostile), List.of()),
        story.events(),
        List.of());
    assertThat(table(Terminal.PLAIN, coded)).doesNotContain("\u001b", "\r", "\u0007", "\u202e");
  }

  @Test
  void anExplanationStandsUnderItsEvent() throws IOException {
    StringWriter out = new StringWriter();
    new TableView(
            Terminal.PLAIN,
            (coded, events) ->
                events.stream().map(e -> List.of("because " + e.id())).toList())
        .write(Fixtures.story(), out);
    assertThat(out.toString().lines().map(String::strip))
        .containsSubsequence(
            "2020-01-10  REJECT meet 125  France [FRA GOV] → Mali [MLI GOV]",
            "because id-1",
            "2020-01     ASSAULT 18  Gunmen → farmers [MLI CVL]",
            "because id-2");
  }

  @Test
  void wordsAreWrappedAtSpacesOnly() {
    assertThat(Lines.wrapped("one two  three", 7)).containsExactly("one two", "three");
    assertThat(Lines.wrapped("unbreakable", 4)).containsExactly("unbreakable");
    assertThat(Lines.wrapped("", 4)).isEmpty();
    assertThat(Lines.columns("\u001b[1mab\u001b[0m")).isEqualTo(2);
    assertThat(Lines.columns("东京e\u0301")).isEqualTo(5);
  }
}
