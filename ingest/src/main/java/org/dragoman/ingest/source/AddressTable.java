package org.dragoman.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The addresses in GDELT's files, which have no row of names and are told by their number of columns:
 * events 1.0 with addresses (58) and 2.0 (61), where the address is the last one, and mentions (16),
 * where it is the sixth.
 */
final class AddressTable {
  private static final int EVENTS_1 = 58;
  private static final int EVENTS_2 = 61;
  private static final int MENTIONS = 16;
  private static final int MENTION_ADDRESS = 5;

  private AddressTable() {}

  /** Whether a table that begins so is one. */
  static boolean is(byte[] start) {
    String head = new String(start, StandardCharsets.ISO_8859_1);
    String line = head.lines().findFirst().orElse("");
    return !address(line).isEmpty();
  }

  /** Each address once, in its order. */
  static Set<String> read(Reader table) throws IOException {
    Set<String> addresses = new LinkedHashSet<>();
    BufferedReader lines = new BufferedReader(table);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String address = address(line);
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static String address(String line) {
    String[] cells = line.split("\t", -1);
    String cell = switch (cells.length) {
      case EVENTS_1, EVENTS_2 -> cells[cells.length - 1].strip();
      case MENTIONS -> cells[MENTION_ADDRESS].strip();
      default -> "";
    };
    return cell.startsWith("http://") || cell.startsWith("https://") ? cell : "";
  }
}
