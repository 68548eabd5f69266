package org.dragoman.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.ledger.Table;

/** Rows and columns for reading: texts to the left, numbers to the right, a chart behind them. */
public final class Grid {
  private static final int WIDEST = 48;

  private final Terminal terminal;

  public Grid(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The rows of an answer, without charts. */
  public List<String> lines(Table table) {
    return lines(table, table.rows().stream().map(r -> "").toList());
  }

  /**
   * The rows with something behind each.
   *
   * @param charts one for each row
   */
  public List<String> lines(Table table, List<String> charts) {
    int[] widths = widths(table);
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      Table.Column column = table.columns().get(i);
      cell(Lines.oneLine(column.name()), isNumber(column), widths[i], head);
    }
    lines.add(terminal.dim(head.toString().stripTrailing()));
    for (int r = 0; r < table.rows().size(); r++) {
      StringBuilder line = new StringBuilder();
      List<Optional<String>> row = table.rows().get(r);
      for (int i = 0; i < widths.length; i++) {
        cell(shown(row.get(i)), isNumber(table.columns().get(i)), widths[i], line);
      }
      lines.add((line + charts.get(r)).stripTrailing());
    }
    if (table.cut()) {
      lines.add(terminal.dim("\u2026 and more; ask with --limit"));
    }
    return lines;
  }

  private static int[] widths(Table table) {
    int[] widths = new int[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Lines.columns(Lines.oneLine(table.columns().get(i).name()));
      for (List<Optional<String>> row : table.rows()) {
        widths[i] = Math.max(widths[i], Lines.columns(shown(row.get(i))));
      }
    }
    return widths;
  }

  private static boolean isNumber(Table.Column column) {
    return column.kind() == Table.Kind.WHOLE || column.kind() == Table.Kind.DECIMAL;
  }

  private static String shown(Optional<String> cell) {
    String line = Lines.oneLine(cell.orElse(""));
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "\u2026";
  }

  private static void cell(String value, boolean right, int width, StringBuilder line) {
    String gap = " ".repeat(Math.max(0, width - Lines.columns(value)));
    line.append(right ? gap + value : value + gap).append("  ");
  }
}
