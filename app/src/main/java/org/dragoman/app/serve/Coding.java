package org.dragoman.app.serve;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dragoman.app.Coder;
import org.dragoman.story.Wires;
import org.dragoman.table.Run;

/**
 * The coder, which takes some seconds to load; pages that do not need it do not wait for it. When the
 * rules change, another takes its place. Safe for several threads.
 */
public final class Coding {
  /**
   * A coder that is ready.
   *
   * @param run by what it codes
   * @param wires whose reports others print
   */
  public record Loaded(Coder coder, Run run, Wires wires) {}

  private volatile CompletableFuture<Loaded> loaded;

  private Coding(CompletableFuture<Loaded> loaded) {
    this.loaded = loaded;
  }

  /** A coder that is there already. */
  public static Coding ready(Coder coder, Run run) {
    return new Coding(CompletableFuture.completedFuture(new Loaded(coder, run, Wires.NONE)));
  }

  /** Begins to load a coder and returns at once. */
  public static Coding loading(Callable<Loaded> loader) {
    CompletableFuture<Loaded> loaded = new CompletableFuture<>();
    Thread thread = new Thread(
        () -> {
          try {
            loaded.complete(loader.call());
          } catch (Exception e) { // whatever it is, whoever waits must hear of it
            loaded.completeExceptionally(e);
          }
        },
        "dragoman-coder");
    thread.setDaemon(true);
    thread.start();
    return new Coding(loaded);
  }

  /** From now on this one codes. */
  void replace(Loaded other) {
    loaded = CompletableFuture.completedFuture(other);
  }

  boolean isReady() {
    return loaded.isDone() && !loaded.isCompletedExceptionally();
  }

  /**
   * The coder, when it is there.
   *
   * @throws Refusal (503) while it loads, and when it could not be loaded
   */
  Loaded now() {
    if (!loaded.isDone()) {
      throw new Refusal(503, "the coder is still loading; try again in a few seconds");
    }
    return await();
  }

  /** The coder, once it is there. */
  Loaded await() {
    try {
      return loaded.join();
    } catch (CompletionException e) {
      throw new Refusal(503, "the coder could not be loaded: " + reason(e));
    }
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return String.valueOf(cause == null ? thrown.getMessage() : cause.getMessage());
  }
}
