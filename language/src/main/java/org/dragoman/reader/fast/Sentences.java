package org.dragoman.reader.fast;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where sentences end in the tokens of a line: behind a full stop, question or exclamation mark and the quotes
 * and brackets that close with it, when what follows can begin a sentence. Immutable.
 */
public final class Sentences {
  /** Longer sentences are cut at clause punctuation: errors grow with length. */
  private static final int MOST_TOKENS = 150;

  private final Spellings spellings;

  public Sentences(Spellings spellings) {
    this.spellings = spellings;
  }

  /** The index behind the last token of each sentence, ascending; the last is the number of tokens. */
  public List<Integer> ends(String text, Pieces tokens) {
    List<Integer> ends = new ArrayList<>();
    int begin = 0;
    int n = tokens.size();
    for (int i = 0; i < n; i++) {
      int end = i + 1;
      if (mayEnd(text, tokens, i)) {
        while (end < n && closes(text, tokens, end)) {
          end++;
        }
        if (end == n || (end > begin && startsSentence(text, tokens, i, end))) {
          cut(text, tokens, begin, end, ends);
          begin = end;
        }
        i = end - 1;
      }
    }
    if (begin < n) {
      cut(text, tokens, begin, n, ends);
    }
    return ends;
  }

  /** Full stops and their like, and abbreviations that sentences may end with. */
  private boolean mayEnd(String text, Pieces tokens, int i) {
    char last = text.charAt(tokens.end(i) - 1);
    if (last != '.') {
      return last == '?' || last == '!' || last == '\u2026';
    }
    int length = tokens.end(i) - tokens.begin(i);
    if (length == 1 || text.charAt(tokens.begin(i)) == '.') {
      return true;
    }
    String word = text.substring(tokens.begin(i), tokens.end(i) - 1);
    return spellings.isCloser(word) || (word.indexOf('.') > 0 && !spellings.isAbbreviation(word));
  }

  /** A quote or bracket right behind the mark, which belongs to the sentence that it closes. */
  private static boolean closes(String text, Pieces tokens, int i) {
    if (tokens.end(i) - tokens.begin(i) > 3) {
      return false;
    }
    for (int k = tokens.begin(i); k < tokens.end(i); k++) {
      if (")]}\"'\u2019\u201d\u00bb.!?".indexOf(text.charAt(k)) < 0) {
        return false;
      }
    }
    boolean ambiguous = text.charAt(tokens.begin(i)) == '"' || text.charAt(tokens.begin(i)) == '\'';
    return !ambiguous || tokens.begin(i) == tokens.end(i - 1) || i + 1 == tokens.size();
  }

  private boolean startsSentence(String text, Pieces tokens, int mark, int next) {
    boolean abbreviation = tokens.end(mark) - tokens.begin(mark) > 1
        && Character.isLetter(text.charAt(tokens.begin(mark)));
    char first = text.charAt(tokens.begin(next));
    if (abbreviation) {
      return Character.isUpperCase(first) && spellings.isStarter(tokens.word(next, text));
    }
    boolean dots =
        text.charAt(tokens.begin(mark)) == '.' && tokens.end(mark) - tokens.begin(mark) > 1;
    if (dots) {
      return Character.isUpperCase(first) && spellings.isStarter(tokens.word(next, text));
    }
    // Lower-case text without capitals: a full stop alone must do.
    boolean stop = text.charAt(tokens.begin(mark)) == '.';
    return !Character.isLowerCase(first) && ",;:".indexOf(first) < 0
        || stop
            && mark + 1 == next
            && tokens.begin(next) > tokens.end(mark)
            && Character.isLowerCase(first);
  }

  private static void cut(String text, Pieces tokens, int begin, int end, List<Integer> ends) {
    int from = begin;
    while (end - from > MOST_TOKENS) {
      int stop = from + MOST_TOKENS;
      for (int i = stop - 1; i > from + MOST_TOKENS / 3; i--) {
        boolean clause = tokens.end(i) - tokens.begin(i) == 1
            && ";,:".indexOf(text.charAt(tokens.begin(i))) >= 0;
        if (clause) {
          stop = i + 1;
          break;
        }
      }
      ends.add(stop);
      from = stop;
    }
    ends.add(end);
  }
}
