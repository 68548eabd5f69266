package org.dragoman.ingest.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks gzip, deflate and zstd behind {@link Limits}. */
public final class Unpacker {
  /** 2^27 = 128 MiB, what the zstd tool itself accepts without being asked. */
  private static final int ZSTD_WINDOW = 27;

  private Unpacker() {}

  /** How bytes are packed, as their first bytes say. */
  public enum Packing {
    NONE,
    GZIP,
    ZSTD;

    public static Packing of(byte[] start) {
      if (start.length >= 3
          && (start[0] & 0xff) == 0x1f
          && (start[1] & 0xff) == 0x8b
          && start[2] == 8) {
        return GZIP;
      }
      if (start.length >= 4 && (start[0] & 0xff) == 0x28 && (start[1] & 0xff) == 0xb5) {
        return (start[2] & 0xff) == 0x2f && (start[3] & 0xff) == 0xfd ? ZSTD : NONE;
      }
      return NONE;
    }
  }

  /** A stream of the unpacked bytes; the caller closes it. */
  public static InputStream open(InputStream packed, Packing packing, long most, int ratio)
      throws IOException {
    CountedInput counted = new CountedInput(packed);
    return switch (packing) {
      case NONE -> new BoundedInput(packed, most);
      case GZIP ->
        new BoundedInput(new GZIPInputStream(counted, 1 << 13), most, ratio, counted::count);
      case ZSTD -> new BoundedInput(zstd(counted), most, ratio, counted::count);
    };
  }

  private static InputStream zstd(InputStream in) throws IOException {
    ZstdInputStream stream = new ZstdInputStream(in);
    stream.setLongMax(ZSTD_WINDOW);
    return stream;
  }

  /**
   * The body of a response, unpacked as its Content-Encoding says.
   *
   * @throws IOException when it is damaged, of an unknown coding, or too large
   */
  public static byte[] body(byte[] body, String contentEncoding, Limits limits) throws IOException {
    byte[] result = body;
    String[] codings = contentEncoding.toLowerCase(Locale.ROOT).split(",");
    for (int i = codings.length - 1; i >= 0; i--) {
      result = unpack(result, codings[i].strip(), limits);
    }
    return result;
  }

  private static byte[] unpack(byte[] body, String coding, Limits limits) throws IOException {
    switch (coding) {
      case "", "identity", "none" -> {
        return body;
      }
      case "gzip", "x-gzip" -> {
        // servers name packings they did not apply
        return Packing.of(body) == Packing.GZIP ? all(body, Packing.GZIP, limits) : body;
      }
      case "zstd" -> {
        return Packing.of(body) == Packing.ZSTD ? all(body, Packing.ZSTD, limits) : body;
      }
      case "deflate" -> {
        return deflated(body, limits);
      }
      default -> throw new IOException("unknown content coding '" + coding + "'");
    }
  }

  private static byte[] deflated(byte[] body, Limits limits) throws IOException {
    // with or without the zlib header: both are sent under this name
    boolean zlib = body.length > 1
        && (body[0] & 0x0f) == 8
        && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    CountedInput counted = new CountedInput(new ByteArrayInputStream(body));
    Inflater inflater = new Inflater(!zlib);
    try (InputStream in = new BoundedInput(
        new InflaterInputStream(counted, inflater),
        limits.documentBytes(),
        limits.ratio(),
        counted::count)) {
      return readAll(in);
    } finally {
      inflater.end();
    }
  }

  /** All bytes of a packed array. */
  public static byte[] all(byte[] packed, Packing packing, Limits limits) throws IOException {
    try (InputStream in =
        open(new ByteArrayInputStream(packed), packing, limits.documentBytes(), limits.ratio())) {
      return readAll(in);
    }
  }

  /** All bytes of a stream, of which there must be no more than the limits allow. */
  public static byte[] all(InputStream in, Limits limits) throws IOException {
    return readAll(new BoundedInput(new BufferedInputStream(in), limits.documentBytes()));
  }

  private static byte[] readAll(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in.transferTo(out);
    return out.toByteArray();
  }
}
