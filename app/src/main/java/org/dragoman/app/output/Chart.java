package org.dragoman.app.output;

import java.util.List;

/** Small charts of block characters. */
final class Chart {
  private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";
  private static final String HEIGHTS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";

  private Chart() {}

  /** A bar of at most {@code width} columns for the largest value; eighths of a column count. */
  static String bar(double value, double largest, int width) {
    if (value <= 0 || largest <= 0) {
      return "";
    }
    int eighths = (int) Math.max(1, Math.round(value / largest * width * 8));
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return EIGHTHS.substring(8).repeat(eighths / 8) + rest;
  }

  /** One column a value; a dot where nothing happened. Neighbours are added up to fit the width. */
  static String spark(List<Long> values, int width) {
    int each = Math.max(1, (values.size() + width - 1) / width);
    long[] sums = new long[(values.size() + each - 1) / each];
    long most = 0;
    for (int i = 0; i < values.size(); i++) {
      sums[i / each] += values.get(i);
      most = Math.max(most, sums[i / each]);
    }
    StringBuilder line = new StringBuilder(sums.length);
    for (long sum : sums) {
      line.append(
          sum == 0 ? '\u00b7' : HEIGHTS.charAt((int) Math.min(7, Math.round(sum * 7.0 / most))));
    }
    return line.toString();
  }

  /** A bar of four parts in the colours of the quad classes, without colours in four shades. */
  static String quads(List<Long> quads, double largest, int width, Terminal terminal) {
    double sum = 0;
    int drawn = 0;
    StringBuilder bar = new StringBuilder();
    for (int quad = 1; quad <= 4; quad++) {
      sum += quads.get(quad - 1);
      int end = largest <= 0 ? 0 : (int) Math.round(sum / largest * width);
      String block = terminal.colour()
          ? "\u2588"
          : String.valueOf("\u2591\u2592\u2593\u2588".charAt(quad - 1));
      bar.append(terminal.quad(quad, block.repeat(Math.max(0, end - drawn))));
      drawn = Math.max(drawn, end);
    }
    return bar.toString();
  }
}
