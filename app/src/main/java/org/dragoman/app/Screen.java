package org.dragoman.app;

import org.dragoman.app.output.Terminal;

/**
 * What the launcher found out about the terminal, which Java cannot ask: {@code dragoman.terminal}
 * lists which of "out" and "err" are one, {@code dragoman.columns} says how wide it is.
 */
final class Screen {
  private Screen() {}

  static boolean outputIsTerminal() {
    return System.getProperty("dragoman.terminal", "").contains("out");
  }

  static boolean errorIsTerminal() {
    return System.getProperty("dragoman.terminal", "").contains("err");
  }

  /** The terminal of the output; NO_COLOR (no-color.org) is respected. */
  static Terminal terminal() {
    if (!outputIsTerminal()) {
      return Terminal.PLAIN;
    }
    String noColour = System.getenv("NO_COLOR");
    boolean colour =
        (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(colour, Integer.getInteger("dragoman.columns", Terminal.PLAIN.width()));
  }
}
