package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ontology.PloverType;

/**
 * Dyad-months for forecasting: a row for each month of each pair of countries that ever met in an
 * event, from the first month to the last of the whole panel, also where nothing happened.
 */
final class Panel {
  /** Counts by type, and sums of both scales. */
  private static final class Cell {
    private final long[] types = new long[PloverType.values().length];
    private double goldstein;
    private double intensity;

    private long events() {
      long events = 0;
      for (long type : types) {
        events += type;
      }
      return events;
    }
  }

  private final Map<String, Map<YearMonth, Cell>> dyads = new TreeMap<>();

  static List<Column<Object>> columns() {
    List<Column<Object>> columns = new ArrayList<>();
    for (String[] one : new String[][] {
      {"month", "YYYY-MM"},
      {"source", "country or body, three letters"},
      {"target", "country or body, three letters"},
      {"events", "events from source to target in the month"},
      {"quad1", "of these, verbal cooperation"},
      {"quad2", "material cooperation"},
      {"quad3", "verbal conflict"},
      {"quad4", "material conflict"},
      {"goldstein", "mean Goldstein value, 0 without events"},
      {"intensity", "mean of PLOVER's scale, 0 without events"}
    }) {
      columns.add(new Column<>(one[0], one[1], row -> ""));
    }
    for (PloverType type : PloverType.values()) {
      columns.add(
          new Column<>(type.name().toLowerCase(Locale.ROOT), "events of type " + type, row -> ""));
    }
    return columns;
  }

  /** Takes in an event; one without a day or without a country on a side is left out. */
  void add(StoredEvent stored) {
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (Row row : Row.of(stored)) {
      String source = row.source().map(p -> p.code().country()).orElse("");
      String target = row.target().map(p -> p.code().country()).orElse("");
      String dyad = source + "," + target;
      if (source.isEmpty() || target.isEmpty() || row.day().isEmpty() || !seen.add(dyad)) {
        continue;
      }
      Cell cell = dyads
          .computeIfAbsent(dyad, d -> new TreeMap<>())
          .computeIfAbsent(YearMonth.from(row.day().get()), m -> new Cell());
      cell.types[stored.event().what().type().ordinal()]++;
      cell.goldstein += stored.event().what().goldstein();
      cell.intensity += stored.event().what().intensity();
    }
  }

  void write(Writer out) throws IOException {
    out.write(String.join(",", columns().stream().map(Column::name).toList()) + "\n");
    List<YearMonth> months =
        dyads.values().stream().flatMap(d -> d.keySet().stream()).sorted().toList();
    if (months.isEmpty()) {
      return;
    }
    YearMonth last = months.get(months.size() - 1);
    for (Map.Entry<String, Map<YearMonth, Cell>> dyad : dyads.entrySet()) {
      for (YearMonth month = months.get(0); !month.isAfter(last); month = month.plusMonths(1)) {
        Cell cell = dyad.getValue().get(month);
        out.write(month + "," + dyad.getKey() + numbers(cell == null ? new Cell() : cell) + "\n");
      }
    }
  }

  private static String numbers(Cell cell) {
    long[] quads = new long[4];
    StringBuilder types = new StringBuilder();
    for (PloverType type : PloverType.values()) {
      quads[type.quad().number() - 1] += cell.types[type.ordinal()];
      types.append(',').append(cell.types[type.ordinal()]);
    }
    long events = cell.events();
    return "," + events + "," + quads[0] + "," + quads[1] + "," + quads[2] + "," + quads[3] + ","
        + mean(cell.goldstein, events) + "," + mean(cell.intensity, events) + types;
  }

  private static double mean(double sum, long events) {
    return events == 0 ? 0 : Math.round(1000 * sum / events) / 1000.0;
  }
}
