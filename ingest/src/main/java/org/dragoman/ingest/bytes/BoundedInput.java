package org.dragoman.ingest.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * A stream that fails with {@link TooMuch} when more comes out of it than allowed, in bytes or in
 * proportion to what went into its unpacker. Not thread-safe.
 */
public final class BoundedInput extends FilterInputStream {
  /** A short text of blanks may pack 1000 to 1; only from here on is the ratio a sign of a bomb. */
  private static final long RATIO_FROM = 1L << 20;

  private final long most;
  private final int ratio;
  private final LongSupplier packed;
  private long count;

  /** Bounds the bytes of {@code in}. */
  public BoundedInput(InputStream in, long most) {
    this(in, most, Integer.MAX_VALUE, () -> 0);
  }

  /** Bounds the bytes of {@code in}, which has taken so many packed bytes so far. */
  public BoundedInput(InputStream in, long most, int ratio, LongSupplier packed) {
    super(in);
    this.most = most;
    this.ratio = ratio;
    this.packed = packed;
  }

  private void check(int read) throws TooMuch {
    count += read;
    if (count > most) {
      throw new TooMuch("more than " + most + " bytes");
    }
    if (count > RATIO_FROM
        && ratio != Integer.MAX_VALUE
        && count / Math.max(1, packed.getAsLong()) > ratio) {
      throw new TooMuch("unpacks to more than " + ratio + " times its size");
    }
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      check(1);
    }
    return value;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = in.read(to, offset, length);
    if (read > 0) {
      check(read);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    check((int) Math.min(skipped, Integer.MAX_VALUE));
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
