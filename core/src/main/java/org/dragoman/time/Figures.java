package org.dragoman.time;

/** Whether a word is written in figures: asked of every word of every report, before any pattern is tried. */
final class Figures {
  private Figures() {}

  static boolean begin(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }
}
