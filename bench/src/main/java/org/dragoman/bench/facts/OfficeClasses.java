package org.dragoman.bench.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Offices as the fact tables write them, to sector and plain title; the first line that fits decides. */
final class OfficeClasses {
  private static final String LEAVE_OUT = "-";

  /** A sector of the codebook and the title as news writes it. */
  record OfficeClass(String sector, String title) {}

  private record Line(String words, OfficeClass gives) {}

  private final List<Line> lines = new ArrayList<>();

  OfficeClasses(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      lines.add(new Line(
          row.getOrDefault("words", ""),
          new OfficeClass(row.getOrDefault("sector", ""), row.getOrDefault("title", ""))));
    }
  }

  /** The class of an office, or empty when it is not to be compiled. */
  Optional<OfficeClass> of(String office) {
    String lower = " " + office.toLowerCase(Locale.ROOT);
    for (Line line : lines) {
      if (lower.contains(" " + line.words())) {
        return line.gives().sector().equals(LEAVE_OUT)
            ? Optional.empty()
            : Optional.of(line.gives());
      }
    }
    return Optional.empty();
  }
}
