package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command says before it codes anything. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code a.txt --published yesterday | dragoman: --published 'yesterday' is no date; write"
            + " 2020-01-31",
        "code a.txt --knowledge nowhere | dragoman: nowhere: no such folder; --knowledge takes a"
            + " folder of knowledge files",
        "code a.txt --threads 0 | dragoman: --threads 0: give a number from 1 to 256",
        "evaluate nowhere.jsonl | dragoman: nowhere.jsonl: no such file",
        "check nowhere | dragoman: nowhere: no such folder; check takes a folder of knowledge"
            + " files",
        "code | Missing required parameter",
        "code a.txt --format xml | Invalid value for option '--format'",
        "cod a.txt | Unmatched argument",
      })
  void whatCannotRunIsOneClearLineAndTwo(String line, String said) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith(said).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void everyCommandGoesByItsOwnName() {
    assertThat(Main.COMMANDS)
        .allSatisfy(sub -> assertThat(
                sub.command().getAnnotation(CommandLine.Command.class).name())
            .isEqualTo(sub.name()));
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run()).isZero();
    assertThat(Main.COMMANDS)
        .allSatisfy(sub -> assertThat(out.toString()).contains("\n  " + sub.name()));
    assertThat(out.toString()).contains("Exit codes");
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("dragoman " + Main.VERSION);
  }

  @Test
  void checkShowsTheLineTheCaretAndTheHelp(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("my.words"), "dragoman words, format 1\nwords a\n\tmeans b\n");
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(Arrays.asList(out.toString().split("\n")))
        .containsSubsequence(
            "my.words:3:1: error K003: a tab", "  | \tmeans b", "  | ^", "  = use spaces");
  }
}
