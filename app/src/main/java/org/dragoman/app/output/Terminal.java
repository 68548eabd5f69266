package org.dragoman.app.output;

/**
 * What the output goes to.
 *
 * @param colour whether escape sequences are understood and wanted
 * @param width columns of a line
 */
public record Terminal(boolean colour, int width) {
  /** Lines in a file or a pipe. */
  public static final Terminal PLAIN = new Terminal(false, 100);

  private static final String RESET = "\u001b[0m";

  public Terminal {
    width = Math.max(40, Math.min(width, 160));
  }

  String bold(String words) {
    return sgr("1", words);
  }

  String dim(String words) {
    return sgr("2", words);
  }

  /** Green and cyan for cooperation in word and deed, yellow and red for conflict in word and deed. */
  String quad(int quad, String words) {
    return switch (quad) {
      case 1 -> sgr("32", words);
      case 2 -> sgr("36", words);
      case 3 -> sgr("33", words);
      default -> sgr("31", words);
    };
  }

  /** The words that were coded: by weight and line, or between marks where there is no weight. */
  String marked(String words) {
    return colour ? sgr("1;4", words) : "\u203a" + words + "\u2039";
  }

  private String sgr(String code, String words) {
    return colour && !words.isEmpty() ? "\u001b[" + code + "m" + words + RESET : words;
  }
}
