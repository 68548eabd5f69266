package org.dragoman.ingest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Optional;
import org.dragoman.ingest.bytes.Limits;
import org.dragoman.ingest.bytes.Unpacker;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads WARC and ARC, packed or not. Each record is cut out first and then read by jwarc, so that a
 * broken one never takes its neighbours along.
 */
public final class WebArchive {
  /** Takes what is in an archive, in its order. */
  public interface Taker {
    /** A page, feed or text. */
    void capture(Capture capture);

    /** What could not be read, and where. */
    void damage(String at, String what);
  }

  private static final int OK = 200;

  private final Limits limits;
  private final Taker taker;
  private int records;

  private WebArchive(Limits limits, Taker taker) {
    this.limits = limits;
    this.taker = taker;
  }

  /** Hands over all there is; an error of the stream itself is thrown after what came before it. */
  public static void read(InputStream archive, Limits limits, Taker taker) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(archive, 1 << 16);
    bytes.mark(8);
    Unpacker.Packing packing = Unpacker.Packing.of(bytes.readNBytes(8));
    bytes.reset();
    WebArchive reading = new WebArchive(limits, taker);
    if (packing == Unpacker.Packing.GZIP) {
      reading.members(bytes);
    } else {
      InputStream plain = Unpacker.open(bytes, packing, limits.archiveBytes(), limits.ratio());
      reading.records(new BufferedInputStream(plain, 1 << 16));
    }
    if (reading.records == 0) {
      taker.damage("the whole of it", "no record in this archive");
    }
  }

  private void members(InputStream bytes) throws IOException {
    try (Members members = new Members(bytes, limits)) {
      boolean more = true;
      while (more) {
        try {
          more = members.next();
          if (more) {
            records(members.bytes());
          }
        } catch (IOException e) {
          taker.damage("before byte " + members.position(), String.valueOf(e.getMessage()));
          members.goBack();
        }
      }
    }
  }

  private void records(InputStream bytes) throws IOException {
    RecordCutter cutter = new RecordCutter(bytes, limits.documentBytes());
    for (Optional<RecordCutter.Piece> next = cutter.next();
        next.isPresent();
        next = cutter.next()) {
      String at = "record " + ++records;
      if (next.get() instanceof RecordCutter.Piece.Whole whole) {
        whole(at, whole.bytes());
      } else if (next.get() instanceof RecordCutter.Piece.Damaged damaged) {
        taker.damage(at, damaged.what());
      }
    }
  }

  private void whole(String at, byte[] bytes) {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      if (record.isPresent() && record.get() instanceof WarcTargetRecord target) {
        capture(target).ifPresent(taker::capture);
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | DateTimeException
        | java.util.NoSuchElementException e) {
      taker.damage(
          at,
          e.getMessage() == null
              ? "the block ends too early"
              : e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private Optional<Capture> capture(WarcTargetRecord record) throws IOException {
    String target = record.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
    if (record instanceof WarcResponse response
        && (target.startsWith("http:") || target.startsWith("https:"))) {
      HttpResponse http = response.http();
      String type = http.headers().first("Content-Type").orElse("");
      if (http.status() != OK || !readable(type)) {
        return Optional.empty();
      }
      byte[] body = Unpacker.all(http.body().stream(), limits);
      String coding = http.headers().first("Content-Encoding").orElse("");
      return Optional.of(capture(record, target, type, Unpacker.body(body, coding, limits)));
    }
    if (record instanceof WarcResource resource) {
      String type = resource.headers().first("Content-Type").orElse("");
      return readable(type)
          ? Optional.of(
              capture(record, target, type, Unpacker.all(resource.body().stream(), limits)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Capture capture(WarcTargetRecord record, String target, String type, byte[] body) {
    return new Capture(target, type, Optional.of(record.date()), body);
  }

  /** Pages, feeds and texts; pictures and style sheets are no news. */
  private static boolean readable(String type) {
    String lower = type.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("html")
        || lower.contains("xml")
        || lower.contains("json")
        || lower.startsWith("text/plain")
        || lower.isBlank();
  }
}
