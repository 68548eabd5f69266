package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of an event that hails by "hail" and "wave at", and what is said of each. */
class FramesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SOURCE verb TARGET;                     nothing",
        "SOURCE verb=hail TARGET;                nothing",
        "SOURCE verb=hail | \"wave at\" TARGET;  nothing",
        "SOURCE verb=\"wave at\" TARGET;         nothing",
        "verb=hail;                              nothing",
        "SOURCE verb=hial TARGET;                K024 4:10",
        "SOURCE verb=hail | wave TARGET;         K024 4:10",
        "SOURCE noun=hail;                       K024 4:10",
        "SOURCE verb=@no-such-list TARGET;       K021 4:22",
        "SOURCE verb= TARGET;                    K023 4:23",
        "SOURCE verb=hail noun;                  K022 4:27",
        "SOURCE TARGET;                          K022 4:10",
        "SOURCE verb BYSTANDER;                  K023 4:22",
      })
  void says(String frame, String expected, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("my.events"),
        "dragoman events, format 1\nevent my-hail\n  verbs  hail | wave at\n  frame  " + frame
            + "\n  code   051\n");
    Problems problems = new Problems();
    EventFrames.read(Knowledge.load(List.of(folder), problems), problems);
    List<String> said = problems.sorted().stream()
        .map(p -> p.number() + " " + p.where().line() + ":" + p.where().column())
        .toList();
    assertThat(said.isEmpty() ? "nothing" : String.join(" ", said)).isEqualTo(expected);
  }
}
