package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dragoman actor} and {@code dragoman place}. */
class WhoAndWhereTest {
  private record Run(int exit, String out, String err) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Run(exit, out.toString(), err.toString());
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Bush | 1990-03-01 | is George H. W. Bush",
        "Bush | 2005-03-01 | is George W. Bush",
        "Haider al-Abadi | 2015-06-01 | IRQ GOV on 2015-06-01",
        "haider al abadi | 2015-06-01 | * 2014-09-08 .. 2018-10-24  IRQ GOV  prime minister",
        "Haider al-Abadi | 2015-06-01 | persons.actors:",
        "Moscow | 1985-01-01 | is Soviet Union",
        "gunman | 1985-01-01 | role  UAF",
      })
  void saysWhomANameMeans(String name, String day, String line) {
    Run run = run("actor", name, "--on", day);
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains(line);
  }

  @Test
  void aNameOfNobodyIsRejected() {
    Run run = run("actor", "Quorvex");
    assertThat(run.exit()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(run.out()).contains("nobody of the knowledge is called 'Quorvex'");
  }

  @Test
  void aDayThatIsNoneIsRefusedInOneLine() {
    Run run = run("actor", "Bush", "--on", "yesterday");
    assertThat(run.exit()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("--on 'yesterday': give a day as 2015-06-01");
  }

  @Test
  void anOverlaySaysWhoIsNew(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("own.actors"),
        "dragoman actors, format 1\n\nactor Quorvex Liberation Army\n  names  Quorvex\n"
            + "  kind   group\n  role   2010 ..   TCD REB\n");
    Run run = run("actor", "Quorvex", "--knowledge", folder.toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("TCD REB").contains("own.actors:3");
  }

  @Test
  void listsThePlacesOfAName() {
    Run run = run("place", "Tripoli");
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines().toList())
        .anyMatch(line -> line.contains("LBY"))
        .anyMatch(line -> line.contains("LBN"));
    assertThat(run("place", "Quorvexville").exit()).isEqualTo(ExitCode.SOME_REJECTED);
  }

  @Test
  void saysWhichPlaceAReportMeans(@TempDir Path folder) throws IOException {
    Path story = folder.resolve("story.txt");
    Files.writeString(
        story, "TRIPOLI, Lebanon (AP) - Traders in Tripoli closed their shops on Monday.");
    Run run = run("place", "Tripoli", "--story", story.toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("LBN").contains("because").doesNotContain("LBY");
  }
}
