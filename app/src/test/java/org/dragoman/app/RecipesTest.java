package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING.md tells people to write is right, and its examples hold. */
class RecipesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```knowledge (\\S+)\n(.*?)```", Pattern.DOTALL);

  @Test
  void theRecipesOfTheGuideWork(@TempDir Path mine) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../CONTRIBUTING.md")));
    int files = 0;
    while (block.find()) {
      Files.writeString(mine.resolve(block.group(1)), block.group(2));
      files++;
    }
    assertThat(files).isEqualTo(3);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "check", mine.toString());
    assertThat(exit).as(out + "\n" + err).isZero();
    assertThat(out.toString()).contains("3 files, 5 examples coded, 0 errors");
  }
}
