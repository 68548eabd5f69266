package org.dragoman.app.serve;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.jspecify.annotations.Nullable;

/** A few connections for many readers, each lent to one at a time. Safe for several threads. */
final class Readers implements AutoCloseable {
  /** The database works with every processor on each question: more at once are only slower. */
  private static final int CONNECTIONS = 6;

  /** How long a reader waits for its turn before it is told to come back, in seconds. */
  private static final int PATIENCE = 20;

  /** How long work that can wait gives way to readers, in milliseconds: about as long as a report is coded. */
  private static final int POLITE = 250;

  /** As many as a page of results shows. */
  private static final int FIRST_EVENTS = 30;

  private final BlockingQueue<Questions> idle = new ArrayBlockingQueue<>(CONNECTIONS);
  private final Object turn = new Object();
  private int asking;

  Readers(Ledger ledger) {
    for (int i = 0; i < CONNECTIONS; i++) {
      idle.add(ledger.questions());
    }
  }

  /**
   * The answer to a question.
   *
   * @throws Refusal (503) when too many ask at once
   */
  <T> T ask(Function<Questions, T> question) {
    synchronized (turn) {
      asking++;
    }
    try {
      return answered(question);
    } finally {
      synchronized (turn) {
        asking--;
        turn.notifyAll();
      }
    }
  }

  private <T> T answered(Function<Questions, T> question) {
    Questions questions = lent();
    if (questions == null) {
      throw new Refusal(503, "too many questions at once; ask again in a moment");
    }
    try {
      return question.apply(questions);
    } finally {
      idle.add(questions);
    }
  }

  /** Asks beforehand what the first page asks, so that the database has read it when somebody comes. */
  void warm() {
    Thread thread = new Thread(
        () -> {
          try {
            ask(q -> q.overview(Optional.empty()));
            ask(q -> q.events(Filter.all(), FIRST_EVENTS, ""));
          } catch (RuntimeException e) { // whoever asks in earnest is told of it
          }
        },
        "dragoman-warm");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * For work that can wait: returns when nobody asks anything, or after some time all the same, so that
   * it is slow among many readers and never stands still.
   */
  void goFirst() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(POLITE);
    synchronized (turn) {
      try {
        long left = POLITE;
        while (asking > 0 && left > 0) {
          turn.wait(left);
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private @Nullable Questions lent() {
    try {
      return idle.poll(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < CONNECTIONS; i++) {
      Questions questions = lent();
      if (questions != null) {
        questions.close();
      }
    }
  }
}
