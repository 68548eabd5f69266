package org.dragoman.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.source.Source;

/**
 * What a source hands over, one after the other on demand: a source pushes, a task of Spark pulls. The
 * source runs in a thread of its own, a few reports ahead. Used from one thread.
 */
final class Arrivals implements Iterator<Arrival>, AutoCloseable {
  private static final int AHEAD = 16;

  /** Something handed over; the last one is empty, or is what went wrong. */
  private record Step(Optional<Arrival> arrival, Optional<Throwable> trouble) {}

  private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private Optional<Step> next = Optional.empty();

  Arrivals(Source source) {
    thread = new Thread(() -> run(source), "dragoman-source");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Source source) {
    Optional<Throwable> trouble = Optional.empty();
    try {
      source.read(arrival -> put(new Step(Optional.of(arrival), Optional.empty())));
    } catch (RuntimeException | Error e) {
      trouble = Optional.of(e);
    }
    put(new Step(Optional.empty(), trouble));
  }

  private void put(Step step) {
    try {
      queue.put(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task has ended", e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      try {
        next = Optional.of(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was stopped", e);
      }
      next.flatMap(Step::trouble).ifPresent(trouble -> {
        throw new IllegalStateException("the source broke: " + trouble, trouble);
      });
    }
    return next.flatMap(Step::arrival).isPresent();
  }

  @Override
  public Arrival next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Arrival arrival = Objects.requireNonNull(next.flatMap(Step::arrival).orElse(null));
    next = Optional.empty();
    return arrival;
  }

  /** Lets go of the source, at its end or before. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
