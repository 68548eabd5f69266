package org.dragoman.reader.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file of sections, mapped into memory. Little-endian:
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>8 bytes</td><td>{@link #MARK}</td></tr>
 * <tr><td>int</td><td>{@link #VERSION}</td></tr>
 * <tr><td>int</td><td>CRC-32 of all that follows the next field</td></tr>
 * <tr><td>long</td><td>how many bytes follow</td></tr>
 * <tr><td>sections</td><td>a long, how many bytes; the bytes; zeros up to a multiple of 8</td></tr>
 * </table>
 */
final class PackedFile {
  /** Rises whenever what is written, or how strings are hashed, changes. */
  static final int VERSION = 1;

  private static final long MARK = 0x4C444F4D474152_44L;
  private static final int HEAD = 24;

  private final ByteBuffer body;

  private PackedFile(ByteBuffer body) {
    this.body = body;
  }

  /**
   * Maps the file and checks it wholly, at some gigabytes a second.
   *
   * @throws IOException when it cannot be read, or is damaged, or of another version; the message says which
   */
  static PackedFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size();
      if (length < HEAD || length > Integer.MAX_VALUE) {
        throw new IOException("it has " + length + " bytes");
      }
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, length);
      all.order(ByteOrder.LITTLE_ENDIAN);
      if (all.getLong() != MARK || all.getInt() != VERSION) {
        throw new IOException("it does not begin as such a file of version " + VERSION + " does");
      }
      int expected = all.getInt();
      long following = all.getLong();
      if (following != length - HEAD) {
        throw new IOException(
            following + " bytes should follow its head, " + (length - HEAD) + " do");
      }
      ByteBuffer body = all.slice();
      CRC32 sum = new CRC32();
      sum.update(body.duplicate());
      if ((int) sum.getValue() != expected) {
        throw new IOException("its check sum is wrong");
      }
      return new PackedFile(body);
    }
  }

  /** The next section. */
  ByteBuffer next() throws IOException {
    body.order(ByteOrder.LITTLE_ENDIAN);
    long length = body.remaining() < Long.BYTES ? -1 : body.getLong();
    if (length < 0 || length > body.remaining()) {
      throw new IOException("a section is missing");
    }
    ByteBuffer section = body.slice(body.position(), (int) length);
    body.position((int) Math.min(body.limit(), body.position() + padded(length)));
    return section.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Writes a file so that nobody ever sees a part of it: processes that pack the same models at the same time each move a
   * whole file into its place.
   */
  static void write(Path file, List<ByteBuffer> sections) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "packing", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        CRC32 sum = new CRC32();
        long length = 0;
        channel.position(HEAD);
        for (ByteBuffer section : sections) {
          ByteBuffer head = number(section.remaining());
          ByteBuffer tail =
              ByteBuffer.allocate((int) (padded(section.remaining()) - section.remaining()));
          for (ByteBuffer part : List.of(head, section.duplicate(), tail)) {
            sum.update(part.duplicate());
            length += part.remaining();
            while (part.hasRemaining()) {
              channel.write(part);
            }
          }
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(MARK)
            .putInt(VERSION)
            .putInt((int) sum.getValue())
            .putLong(length)
            .flip();
        channel.write(head, 0);
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static ByteBuffer number(long number) {
    return ByteBuffer.allocate(Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(number)
        .flip();
  }

  private static long padded(long length) {
    return (length + 7) & ~7L;
  }
}
