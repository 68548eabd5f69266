package org.dragoman.ledger.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What other data sets call our sectors. */
final class Sectors {
  private static final List<String> NONE = List.of("", "", "");
  private static final Map<String, List<String>> ROWS = rows();

  private Sectors() {}

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new HashMap<>();
    for (List<String> row : Tsv.rows("sectors.tsv")) {
      rows.put(row.get(0), row);
    }
    return Map.copyOf(rows);
  }

  /** ICEWS' name; empty for none. */
  static String icews(String sector) {
    return ROWS.getOrDefault(sector, NONE).get(1);
  }

  /** Our sector for ICEWS' name; empty for none. */
  static String fromIcews(String name) {
    for (Map.Entry<String, List<String>> row : new java.util.TreeMap<>(ROWS).entrySet()) {
      if (row.getValue().get(1).equals(name)) {
        return row.getKey();
      }
    }
    return "";
  }

  /** ACLED's kind of actor; empty for none. */
  static String acled(String sector) {
    return ROWS.getOrDefault(sector, NONE).get(2);
  }
}
