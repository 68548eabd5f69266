package org.dragoman.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.dragoman.ingest.bytes.Limits;
import org.dragoman.ingest.bytes.TooMuch;

/**
 * The members of a gzip file (RFC 1952) one after the other, so that a broken one costs only itself:
 * after it, reading goes on at the next bytes that look like the head of a member. Not thread-safe.
 */
final class Members implements AutoCloseable {
  private static final int BUFFER = 1 << 14;

  /** Bytes of check sum and size after each member. */
  private static final int TRAILER = 8;

  /** Unpacked bytes of one member from which its ratio is judged. */
  private static final long RATIO_FROM = 1L << 20;

  /** Packed bytes of one member that are kept to go back over. */
  private static final int REMEMBERED = 1 << 22;

  /** Bytes of one file that are read a second time, at most. */
  private static final long MOST_AGAIN = 1L << 28;

  private final InputStream in;
  private final Limits limits;
  private final Inflater inflater = new Inflater(true);
  private byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream member = new ByteArrayOutputStream();
  private long goneBack;
  private int at;
  private int filled;
  private long taken;
  private boolean first = true;
  private boolean ended;

  Members(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
  }

  private int take() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
      if (filled == 0) {
        return -1;
      }
    }
    taken++;
    remember(at, 1);
    return buffer[at++] & 0xff;
  }

  /** Bytes taken from the file until now. */
  long position() {
    return taken;
  }

  /** Goes to the next member; false at the end of the file. */
  boolean next() throws IOException {
    inflater.reset();
    long begin = taken;
    int trailer = first ? 0 : TRAILER;
    first = false;
    int before = -1;
    int last = -1;
    for (int b = take(); b >= 0; b = take()) {
      if (before == 0x1f && last == 0x8b && b == 8) {
        member.reset();
        return head();
      }
      before = last;
      last = b;
    }
    if (taken - begin != trailer && !ended) {
      ended = true;
      throw new EOFException("the file ends inside of a member");
    }
    return false;
  }

  /** Passes over the rest of the head. */
  private boolean head() throws IOException {
    int flags = take();
    for (int i = 0; i < 6; i++) {
      take();
    }
    if ((flags & 4) != 0) {
      int length = take() | take() << 8;
      for (int i = 0; i < length; i++) {
        take();
      }
    }
    for (int flag : new int[] {8, 16}) {
      if ((flags & flag) != 0) {
        for (int b = take(); b > 0; b = take()) {}
      }
    }
    if ((flags & 2) != 0) {
      take();
      take();
    }
    if (at == filled && filled == 0) {
      ended = true;
      throw new EOFException("the file ends inside of the head of a member");
    }
    return true;
  }

  private void remember(int from, int length) {
    if (member.size() + length <= REMEMBERED) {
      member.write(buffer, from, length);
    } else {
      member.reset(); // too long to be gone back over
    }
  }

  /** After damage: what the unpacker took may hold the next members already. */
  void goBack() {
    byte[] again = member.toByteArray();
    goneBack += again.length;
    if (goneBack > MOST_AGAIN) {
      return; // a file made to be read over and over
    }
    byte[] joined = new byte[Math.max(BUFFER, again.length + filled - at)];
    System.arraycopy(again, 0, joined, 0, again.length);
    System.arraycopy(buffer, at, joined, again.length, filled - at);
    filled = again.length + filled - at;
    at = 0;
    buffer = joined;
    taken -= again.length;
    member.reset();
  }

  /** The unpacked bytes of the member that {@link #next} went to. */
  InputStream bytes() {
    return new Unpacked();
  }

  private final class Unpacked extends InputStream {
    private final byte[] one = new byte[1];
    private final long begun = taken;
    private long count;
    private boolean done;

    @Override
    public int read() throws IOException {
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (done || length == 0) {
        return done ? -1 : 0;
      }
      try {
        while (true) {
          int read = inflater.inflate(to, offset, length);
          if (read > 0) {
            count += read;
            check();
            return read;
          }
          if (inflater.finished() || inflater.needsDictionary()) {
            return end();
          }
          fill();
        }
      } catch (DataFormatException e) {
        done = true;
        throw new IOException("damaged packing: " + e.getMessage(), e);
      }
    }

    private void fill() throws IOException {
      int first = take();
      if (first < 0) {
        done = true;
        throw new EOFException("the file ends inside of a record");
      }
      at--; // all that is buffered goes to the inflater; what it leaves is given back
      inflater.setInput(buffer, at, filled - at);
      remember(at + 1, filled - at - 1);
      taken += filled - at - 1;
      at = filled;
    }

    private int end() {
      done = true;
      int left = inflater.getRemaining();
      at -= left;
      taken -= left;
      return -1;
    }

    private void check() throws TooMuch {
      if (count > RATIO_FROM && count / Math.max(1, taken - begun) > limits.ratio()) {
        done = true;
        throw new TooMuch("unpacks to more than " + limits.ratio() + " times its size");
      }
      if (count > limits.archiveBytes()) {
        done = true;
        throw new TooMuch("more than " + limits.archiveBytes() + " bytes");
      }
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
