package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All that is wrong, collected first and reported together. Not thread-safe. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void error(String number, Where where, String text, String help) {
    found.add(new Problem(true, number, where, text, help));
  }

  public void warning(String number, Where where, String text, String help) {
    found.add(new Problem(false, number, where, text, help));
  }

  /** Takes over what was found elsewhere, by somebody who worked at the same time. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /** Everything found, by file, line and column. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return sorted;
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::error);
  }

  /** "did you mean 'frame'?" when one of the known names is near, else the list of known names. */
  public static String didYouMean(String wrong, Iterable<String> known) {
    String best = "";
    int least = Math.max(2, wrong.length() / 3) + 1;
    List<String> all = new ArrayList<>();
    for (String candidate : known) {
      all.add(candidate);
      int distance = distance(wrong, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    if (!best.isEmpty()) {
      return "did you mean '" + best + "'?";
    }
    Collections.sort(all);
    return all.size() <= 20 ? "known are: " + String.join(", ", all) : "";
  }

  /** Letters to add, drop, change or swap to come from one word to the other. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped = i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
