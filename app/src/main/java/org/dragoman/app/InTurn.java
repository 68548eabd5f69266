package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Codes documents on several threads and hands them out in the order they came in. Holds a few
 * stories for each thread, never the whole archive. Used from one thread.
 */
final class InTurn implements AutoCloseable {
  /** Takes the stories, in order. */
  interface Taker {
    void coded(Coded coded) throws IOException;

    /** A story that was not to be coded. */
    default void passed(Document document) throws IOException {}

    /**
     * A story on which the coder failed, which is a bug in it.
     *
     * @param bug what went wrong, and where, in one line
     */
    void failed(Document document, String bug);
  }

  private static final int AHEAD = 4;

  private record Turn(Document document, Optional<Future<Coded>> coded) {
    boolean done() {
      return coded.isEmpty() || coded.get().isDone();
    }
  }

  private final Coder coder;
  private final Taker taker;
  private final int most;
  private final ExecutorService threads;
  private final Deque<Turn> turns = new ArrayDeque<>();

  InTurn(Coder coder, int threads, Taker taker) {
    this.coder = coder;
    this.taker = taker;
    this.most = threads * AHEAD;
    this.threads = Executors.newFixedThreadPool(threads);
  }

  void add(Document document) {
    queue(() -> new Turn(document, Optional.of(threads.submit(() -> coder.code(document)))));
  }

  /** Hands a story on, in its turn, without coding it. */
  void pass(Document document) {
    queue(() -> new Turn(document, Optional.empty()));
  }

  private void queue(Supplier<Turn> turn) {
    while (turns.size() >= most) {
      handOut();
    }
    turns.add(turn.get());
    while (!turns.isEmpty() && turns.peek().done()) {
      handOut();
    }
  }

  private void handOut() {
    Turn turn = turns.remove();
    try {
      if (turn.coded().isEmpty()) {
        taker.passed(turn.document());
      } else {
        taker.coded(turn.coded().get().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      taker.failed(turn.document(), inOneLine(e.getCause()));
    }
  }

  /** "NumberFormatException: For input string: "last" at PeriodGrammar.java:71". */
  private static String inOneLine(@Nullable Throwable bug) {
    if (bug == null) {
      return "no reason given";
    }
    StackTraceElement[] trace = bug.getStackTrace();
    String at = "";
    for (StackTraceElement step : trace) {
      if (step.getClassName().startsWith("org.dragoman.")) {
        at = " at " + step.getFileName() + ":" + step.getLineNumber();
        break;
      }
    }
    String message = bug.getMessage() == null
        ? ""
        : ": " + bug.getMessage().lines().findFirst().orElse("");
    return bug.getClass().getSimpleName() + message + at;
  }

  /** Hands out everything, and stays ready for more. */
  void drain() {
    while (!turns.isEmpty()) {
      handOut();
    }
  }

  @Override
  public void close() {
    try {
      drain();
    } finally {
      threads.shutdownNow();
    }
  }
}
