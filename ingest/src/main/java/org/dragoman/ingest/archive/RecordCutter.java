package org.dragoman.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a stream of WARC (ISO 28500) or ARC records into records. What is not a record is passed over
 * until the next one begins. Not thread-safe.
 *
 * <pre>
 * warc = "WARC/" version line { header line } blank line, Content-Length bytes
 * arc  = url " " address " " 14 digits " " type " " length line, length bytes
 * </pre>
 */
final class RecordCutter {
  /** What came out of the stream. */
  sealed interface Piece {
    /** One whole record, head and block. */
    record Whole(byte[] bytes) implements Piece {}

    /** Something that is no whole record. */
    record Damaged(String what) implements Piece {}
  }

  private static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_LINES = 1000;
  private static final Pattern ARC = Pattern.compile("\\S.* \\d{14} \\S+ (\\d{1,12})");
  private static final Pattern LENGTH =
      Pattern.compile("content-length\\s*:\\s*(\\d{1,12})\\s*", Pattern.CASE_INSENSITIVE);

  private final InputStream in;
  private final long most;
  private boolean afterDamage;

  /** At most {@code most} bytes of each record are held. */
  RecordCutter(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  /** The next piece; empty at the end of the stream. */
  Optional<Piece> next() throws IOException {
    boolean told = afterDamage;
    while (true) {
      byte[] line = line();
      if (line.length == 0) {
        return Optional.empty();
      }
      String text = new String(line, StandardCharsets.ISO_8859_1).strip();
      if (text.isEmpty()) {
        continue;
      }
      Matcher arc = ARC.matcher(text);
      if (text.toUpperCase(Locale.ROOT).startsWith("WARC/")) {
        return Optional.of(remember(warc(line)));
      }
      if (arc.matches()) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(line);
        return Optional.of(remember(block(record, Long.parseLong(arc.group(1)))));
      }
      if (!told) {
        afterDamage = true;
        return Optional.of(new Piece.Damaged("something that is no record"));
      }
    }
  }

  private Piece remember(Piece piece) {
    afterDamage = piece instanceof Piece.Damaged;
    return piece;
  }

  private Piece warc(byte[] version) throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(version);
    long length = -1;
    for (int i = 0; i < MOST_LINES; i++) {
      byte[] line = line();
      if (line.length == 0) {
        return new Piece.Damaged("a record that ends in its head");
      }
      record.write(line);
      String text = new String(line, StandardCharsets.ISO_8859_1).strip();
      if (text.isEmpty()) {
        return length < 0
            ? new Piece.Damaged("a record without its length")
            : block(record, length);
      }
      Matcher matcher = LENGTH.matcher(text);
      if (matcher.matches()) {
        length = Long.parseLong(matcher.group(1));
      }
    }
    return new Piece.Damaged("a head of more than " + MOST_LINES + " lines");
  }

  private Piece block(ByteArrayOutputStream record, long length) throws IOException {
    long left = length;
    boolean keep = length <= most;
    byte[] buffer = new byte[1 << 13];
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return new Piece.Damaged("a record cut off " + left + " bytes before its end");
      }
      left -= read;
      if (keep) {
        record.write(buffer, 0, read);
      }
    }
    if (!keep) {
      return new Piece.Damaged("a record of " + length + " bytes, more than " + most);
    }
    record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return new Piece.Whole(record.toByteArray());
  }

  /** A line with its end; an empty array at the end of the stream. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n' || line.size() >= LONGEST_LINE) {
        break;
      }
    }
    return line.toByteArray();
  }
}
