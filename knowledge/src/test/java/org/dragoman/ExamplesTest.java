package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problem;
import org.dragoman.knowledge.Problems;
import org.junit.jupiter.api.Test;

/** Every example and every <i>not</i> example of the built-in knowledge, coded by the whole way. */
class ExamplesTest {
  @Test
  void builtInKnowledgeHasNoErrorsAndItsExamplesHold() throws IOException {
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    KnowledgeExamples examples =
        new KnowledgeExamples(Dragoman.of(knowledge, OneReader.READER, problems));
    examples.check(knowledge.files(), problems);
    assertThat(examples.checked()).isGreaterThan(500);
    assertThat(problems.sorted().stream().filter(Problem::error).map(ExamplesTest::shown))
        .isEmpty();
  }

  private static String shown(Problem problem) {
    return problem + "\n    " + problem.help() + "\n";
  }
}
