package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.junit.jupiter.api.Test;

/**
 * A server reads the knowledge in more than one thread while it starts. It stands in a jar here, as
 * it does for a user, when the whole build runs the tests.
 */
class KnowledgeAtOnceTest {
  private static final int READERS = 4;

  @Test
  void severalThreadsReadTheBuiltInKnowledgeAtOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(READERS);
    Callable<Integer> read = () -> {
      together.await();
      return Knowledge.load(List.of(), new Problems()).files("countries").size();
    };
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<Integer> found = new ArrayList<>();
      for (Future<Integer> reading : threads.invokeAll(List.of(read, read, read, read))) {
        found.add(reading.get());
      }
      assertThat(found).hasSize(READERS).allMatch(n -> n > 0);
    } finally {
      threads.shutdownNow();
    }
  }
}
