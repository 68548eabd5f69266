package org.dragoman.ledger.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.dragoman.event.Coded;
import org.dragoman.knowledge.Codes;
import org.dragoman.ledger.LedgerException;

/**
 * Reads the events of other data sets, so that a ledger can be asked for them: each row is a report
 * without text that tells one event. Files may be zipped or gzipped; bytes that are no UTF-8 are taken
 * for ISO 8859-1.
 */
public final class Imports {
  /** The formats that can be read. */
  public static final List<String> FORMATS = List.of("gdelt", "icews", "polecat");

  /** Takes what is read. */
  public interface Taker {
    void event(Coded coded);

    /**
     * A row that is no event here.
     *
     * @param line its number, from 1
     */
    void rejected(long line, String why);
  }

  private Imports() {}

  /**
   * Reads a file row by row.
   *
   * @param codes the meaning of CAMEO codes
   * @throws LedgerException when there is no such format
   * @throws IOException when the file cannot be read
   */
  public static void read(Path file, String format, Codes codes, Taker taker) throws IOException {
    RowReader reader = switch (format) {
      case "gdelt" -> new GdeltRows(codes);
      case "icews" -> new IcewsRows(codes);
      case "polecat" -> new PolecatRows(codes);
      default ->
        throw new LedgerException(
            "'" + format + "' cannot be imported; there are: " + String.join(", ", FORMATS));
    };
    try (BufferedReader lines = open(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String row = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        if (!row.isBlank()) {
          one(reader, number, utf8(row), taker);
        }
      }
    }
  }

  private static void one(RowReader reader, long number, String row, Taker taker) {
    try {
      Optional<Coded> coded = reader.read(row);
      coded.ifPresent(taker::event);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      taker.rejected(number, String.valueOf(e.getMessage()));
    }
  }

  /** Read as single bytes, and as UTF-8 where they are. */
  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      bytes = new GZIPInputStream(bytes);
    } else if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(bytes);
      if (zip.getNextEntry() == null) {
        throw new IOException("an empty or damaged zip file");
      }
      bytes = zip;
    }
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1), 1 << 16);
  }

  private static String utf8(String latin) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return latin;
    }
  }

  /** Rows of one format. */
  interface RowReader {
    /**
     * The event of a row; nothing for a row of names.
     *
     * @throws IllegalArgumentException when the row is no event, with the reason
     */
    Optional<Coded> read(String row);
  }
}
