package org.dragoman.app.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers, kept until the ledger changes. Fifty readers of one page cost one question. After new
 * reports came in, an answer may be a few seconds old; after a correction never. Safe for several
 * threads.
 */
final class Answers {
  /** Answers kept, and how old one may be while reports come in (nanoseconds). */
  private static final int MOST = 400;

  private static final long AGE = TimeUnit.SECONDS.toNanos(5);

  private record Kept(
      CompletableFuture<byte[]> bytes, long reports, long corrections, long since) {}

  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
      return size() > MOST;
    }
  };
  private final AtomicLong reports = new AtomicLong();
  private final AtomicLong corrections = new AtomicLong();
  private final LongSupplier clock;

  Answers(LongSupplier clock) {
    this.clock = clock;
  }

  /** New reports are in the ledger. */
  void reportsCame() {
    reports.incrementAndGet();
  }

  /** Somebody changed something and will look whether it worked. */
  void corrected() {
    corrections.incrementAndGet();
  }

  /** Answers with JSON, from memory where it still holds. */
  void json(Context ctx, Supplier<Object> answer) {
    send(ctx, "application/json", () -> Json.of(answer.get()));
  }

  /** Answers with any text, from memory where it still holds. */
  void send(Context ctx, String type, Supplier<String> answer) {
    byte[] bytes = remembered(type + " " + ctx.path() + "?" + ctx.queryString(), answer);
    tagged(ctx, type, bytes);
  }

  /** Sends, or says that the reader has it already. */
  static void tagged(Context ctx, String type, byte[] bytes) {
    String tag = "\"" + hash(bytes) + "\"";
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "no-cache");
    ctx.header("Vary", "Accept");
    String known = ctx.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      ctx.status(304);
      return;
    }
    ctx.contentType(type).result(bytes);
  }

  private byte[] remembered(String key, Supplier<String> answer) {
    Kept mine;
    boolean ask = false;
    synchronized (kept) {
      Kept before = kept.get(key);
      if (before != null && holds(before)) {
        mine = before;
      } else {
        mine = new Kept(
            new CompletableFuture<>(), reports.get(), corrections.get(), clock.getAsLong());
        kept.put(key, mine);
        ask = true;
      }
    }
    if (ask) {
      answer(key, mine, answer);
    }
    try {
      return mine.bytes().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void answer(String key, Kept mine, Supplier<String> answer) {
    @Nullable RuntimeException failed = null;
    try {
      mine.bytes().complete(answer.get().getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) { // whoever waits for the same answer must hear of it
      failed = e;
    } finally {
      if (!mine.bytes().isDone()) {
        mine.bytes().completeExceptionally(failed == null ? new Refusal(503, "ask again") : failed);
        synchronized (kept) {
          kept.remove(key, mine);
        }
      }
    }
  }

  private boolean holds(Kept answer) {
    return answer.corrections() == corrections.get()
        && (answer.reports() == reports.get() || clock.getAsLong() - answer.since() < AGE);
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
