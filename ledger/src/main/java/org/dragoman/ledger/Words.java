package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Folded;

/**
 * Full-text search in sentences. All of the words must stand in the sentence, whatever their case and
 * accents: {@code troop withdrawal}; side by side: {@code "troop withdrawal"}; beginnings: {@code
 * withdraw*}; not: {@code -talks}; either: {@code withdrawal | pull-out}.
 */
final class Words {
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"|]+))|(\\|)");

  private Words() {}

  /** Adds the condition on a column of folded text. */
  static void condition(String query, String column, Where where) {
    List<String> either = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Matcher part = PART.matcher(query);
    while (part.find()) {
      if (part.group(4) != null) {
        add(all, either);
        all.clear();
        continue;
      }
      boolean phrase = part.group(2) != null;
      String words = phrase ? part.group(2) : part.group(3);
      boolean beginning = !phrase && words.endsWith("*");
      String folded = Folded.of(words);
      if (folded.isBlank()) {
        continue;
      }
      values.add(beginning ? folded.substring(0, folded.length() - 1) : folded);
      all.add((part.group(1).isEmpty() ? "" : "NOT ") + "contains(" + column + ", ?)");
    }
    add(all, either);
    if (!either.isEmpty()) {
      where.add("(" + String.join(" OR ", either) + ")", values.toArray());
    }
  }

  private static void add(List<String> all, List<String> either) {
    if (!all.isEmpty()) {
      either.add("(" + String.join(" AND ", all) + ")");
    }
  }
}
