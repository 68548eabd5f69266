package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors and the errors of the code are the same. */
class ErrorPageTest {
  @Test
  void everyNumberIsOnThePageAndNoOther() throws IOException {
    Set<String> used = new TreeSet<>();
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      sources = walk.filter(p -> p.toString().endsWith(".java")).toList();
    }
    for (Path source : sources) {
      used.addAll(numbers(Files.readString(source), "\"(K0\\d\\d)\""));
    }
    assertThat(used).isNotEmpty();
    assertThat(
            numbers(Files.readString(Path.of("../docs/knowledge-errors.md")), "\\| (K0\\d\\d) \\|"))
        .isEqualTo(used);
  }

  private static Set<String> numbers(String text, String pattern) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    return numbers;
  }
}
