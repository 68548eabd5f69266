package org.dragoman.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The places of the world by name, kept packed: the table's bytes as they were read, and an index
 * from the hash of a name's key to the lines that carry it. Lines are read when asked for. Immutable
 * and safe for threads.
 *
 * <pre>
 * line = letter TAB country TAB region-code TAB lat TAB lon TAB geonames TAB population
 *        TAB name TAB keys TAB other-keys       lat, lon in thousandths of a degree; keys apart by |
 * </pre>
 *
 * When {@code keys} is empty the key is the name itself, ASCII and in small letters.
 */
public final class Gazetteer {
  private static final String RESOURCE = "/dragoman/gazetteer/places.tsv.gz";
  private static final int NAME_COLUMN = 7;

  private final byte[] table;
  /** Slots of the index: the first entry of a chain plus 1, or 0. */
  private final int[] slots;
  /** For each entry: where its line begins, with the sign telling an alternate name. */
  private int[] lines = new int[1 << 18];

  private int[] next = new int[1 << 18];
  private int[] hashes = new int[1 << 18];
  private int entries;
  private int places;
  private final Map<String, String> regionNames = new HashMap<>();
  private final Map<String, Integer> countryLines = new HashMap<>();

  private Gazetteer(byte[] table) {
    this.table = table;
    this.slots = new int[1 << 20];
    index();
    int[] trimmed = Arrays.copyOf(lines, entries);
    lines = trimmed;
    next = Arrays.copyOf(next, entries);
    hashes = Arrays.copyOf(hashes, entries);
  }

  /**
   * The built-in gazetteer, from the class path.
   *
   * @throws IOException when it is not there or broken
   */
  public static Gazetteer load() throws IOException {
    try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(
            "the gazetteer " + RESOURCE + " is not on the class path; add the knowledge module");
      }
      return read(in);
    }
  }

  /** A gazetteer from a compressed table. */
  public static Gazetteer read(InputStream compressed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(compressed, 1 << 16)) {
      return new Gazetteer(in.readAllBytes());
    }
  }

  /** A gazetteer from the lines of a table, for tests and small worlds. */
  public static Gazetteer of(List<String> lines) {
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    return new Gazetteer(text.getBytes(StandardCharsets.UTF_8));
  }

  /** How many places it holds. */
  public int size() {
    return places;
  }

  /** Hands over every place in the order of the table. */
  public void forEach(Consumer<Place> taker) {
    int[] columns = new int[11];
    int begin = 0;
    while (begin < table.length) {
      int end = columns(begin, columns);
      if (columns[10] > 0) {
        String name = text(columns[NAME_COLUMN], columns[8] - 1);
        taker.accept(candidate(columns, name, false).place());
      }
      begin = end + 1;
    }
  }

  private void index() {
    int[] columns = new int[11];
    int begin = 0;
    while (begin < table.length) {
      int end = columns(begin, columns);
      if (columns[10] > 0) {
        places++;
        line(begin, columns);
      }
      begin = end + 1;
    }
  }

  /** Fills in where each column begins and gives the end of the line; column 10 is its end. */
  private int columns(int begin, int[] columns) {
    int column = 0;
    columns[0] = begin;
    columns[10] = 0;
    int at = begin;
    while (at < table.length && table[at] != '\n') {
      if (table[at] == '\t' && column < 9) {
        columns[++column] = at + 1;
      }
      at++;
    }
    if (column == 9) {
      columns[10] = at + 1;
    }
    return at;
  }

  private void line(int begin, int[] columns) {
    if (columns[8] == columns[9] - 1) {
      add(hash(columns[NAME_COLUMN], columns[8] - 1), begin);
    } else {
      keys(columns[8], columns[9] - 1, begin, false);
    }
    keys(columns[9], columns[10] - 1, begin, true);
    if (table[begin] == 'C') {
      countryLines.putIfAbsent(text(columns[1], columns[2] - 1), begin);
    } else if (table[begin] == 'R') {
      regionNames.put(
          text(columns[1], columns[2] - 1) + "." + text(columns[2], columns[3] - 1),
          text(columns[NAME_COLUMN], columns[8] - 1));
    }
  }

  private void keys(int begin, int end, int line, boolean other) {
    int from = begin;
    for (int at = begin; at <= end; at++) {
      if (at == end || table[at] == '|') {
        if (at > from) {
          add(hash(from, at), other ? ~line : line);
        }
        from = at + 1;
      }
    }
  }

  private int hash(int begin, int end) {
    int hash = 0;
    for (int at = begin; at < end; at++) {
      byte b = table[at];
      hash = 31 * hash + (b >= 'A' && b <= 'Z' ? b + 32 : b);
    }
    return hash;
  }

  private static int slot(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed >>> 12;
  }

  private void add(int hash, int line) {
    if (entries == lines.length) {
      lines = Arrays.copyOf(lines, entries * 2);
      next = Arrays.copyOf(next, entries * 2);
      hashes = Arrays.copyOf(hashes, entries * 2);
    }
    int slot = slot(hash);
    lines[entries] = line;
    hashes[entries] = hash;
    next[entries] = slots[slot];
    slots[slot] = ++entries;
  }

  /** The places that a key may name, in the order of the table; empty when there are none. */
  List<Candidate> find(String key) {
    int hash = key.hashCode(); // keys are ASCII, so that the bytes' hash is the string's
    List<Candidate> found = new ArrayList<>(4);
    for (int entry = slots[slot(hash)]; entry > 0; entry = next[entry - 1]) {
      int line = lines[entry - 1];
      if (hashes[entry - 1] == hash) {
        boolean other = line < 0;
        candidate(other ? ~line : line, other, key, found);
      }
    }
    Collections.reverse(found);
    return found;
  }

  /** Whether any place has this key; hashes may, very rarely, say yes for no. */
  boolean has(String key) {
    int hash = key.hashCode();
    for (int entry = slots[slot(hash)]; entry > 0; entry = next[entry - 1]) {
      if (hashes[entry - 1] == hash) {
        return true;
      }
    }
    return false;
  }

  /** The country of an alpha-3 code. */
  Optional<Candidate> country(String code) {
    Integer line = countryLines.get(code);
    if (line == null) {
      return Optional.empty();
    }
    int[] columns = new int[11];
    columns(line, columns);
    String name = text(columns[NAME_COLUMN], columns[8] - 1);
    return Optional.of(candidate(columns, name, false));
  }

  private void candidate(int begin, boolean other, String key, List<Candidate> found) {
    int[] columns = new int[11];
    columns(begin, columns);
    String name = text(columns[NAME_COLUMN], columns[8] - 1);
    String keys = other
        ? text(columns[9], columns[10] - 1)
        : columns[8] == columns[9] - 1 ? PlaceKey.of(name) : text(columns[8], columns[9] - 1);
    if (!("|" + keys + "|").contains("|" + key + "|")) {
      return; // another name of the same hash
    }
    found.add(candidate(columns, name, other));
  }

  private Candidate candidate(int[] columns, String name, boolean other) {
    String country = text(columns[1], columns[2] - 1);
    String code = text(columns[2], columns[3] - 1);
    Rank rank = Rank.of(table[columns[0]]);
    Place place = new Place(
        name,
        rank.kind(),
        country,
        rank == Rank.REGION ? "" : regionNames.getOrDefault(country + "." + code, ""),
        number(columns[3]) / 1000.0,
        number(columns[4]) / 1000.0,
        number(columns[5]),
        number(columns[6]));
    return new Candidate(place, rank, other);
  }

  private long number(int begin) {
    boolean minus = table[begin] == '-';
    long number = 0;
    for (int at = minus ? begin + 1 : begin; table[at] >= '0' && table[at] <= '9'; at++) {
      number = number * 10 + table[at] - '0';
    }
    return minus ? -number : number;
  }

  private String text(int begin, int end) {
    return new String(table, begin, end - begin, StandardCharsets.UTF_8);
  }
}
