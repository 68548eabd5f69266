package org.dragoman.bench.reader;

import java.util.List;
import org.dragoman.reader.RawSentence;
import org.dragoman.reader.RawSentence.RawToken;
import org.dragoman.reader.fast.Lexicon;
import org.dragoman.reader.fast.Words;

/** A sentence with the right answers: tags, heads (the size of the sentence for the root) and labels by number. */
@SuppressWarnings("ArrayRecordComponent")
record Example(Words words, int[] tags, int[] heads, int[] labels) {

  /** The teacher's answers; arcs that cross others are hung higher until none cross. */
  static Example of(RawSentence sentence, Lexicon lexicon, Names tags, Names labels) {
    List<RawToken> tokens = sentence.tokens();
    int n = tokens.size();
    String[] forms = new String[n];
    int[] tag = new int[n];
    int[] head = new int[n];
    int[] label = new int[n];
    for (int i = 0; i < n; i++) {
      RawToken token = tokens.get(i);
      forms[i] = token.form();
      tag[i] = tags.number(token.tag());
      head[i] = token.head() < 0 ? n : token.head();
      label[i] = labels.number(token.label());
    }
    oneRoot(head);
    uncross(head);
    return new Example(new Words(forms, lexicon), tag, head, label);
  }

  /** Later roots hang on the first, as in the teacher's other sentences. */
  private static void oneRoot(int[] heads) {
    int first = -1;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == heads.length) {
        if (first < 0) {
          first = i;
        } else {
          heads[i] = first;
        }
      }
    }
  }

  /** Lifts the shortest crossing arc to its head's head until no arcs cross (Nivre and Nilsson 2005). */
  private static void uncross(int[] heads) {
    int n = heads.length;
    for (int rounds = 0; rounds < 10 * n; rounds++) {
      int lift = -1;
      for (int i = 0; i < n; i++) {
        if (heads[i] < n
            && crosses(heads, i)
            && (lift < 0 || Math.abs(heads[i] - i) < Math.abs(heads[lift] - lift))) {
          lift = i;
        }
      }
      if (lift < 0) {
        return;
      }
      heads[lift] = heads[heads[lift]];
    }
  }

  /** Whether a word between a word and its head does not hang below that head. */
  private static boolean crosses(int[] heads, int word) {
    int head = heads[word];
    for (int i = Math.min(word, head) + 1; i < Math.max(word, head); i++) {
      int above = i;
      int steps = 0;
      while (above != head && above < heads.length && steps++ <= heads.length) {
        above = heads[above];
      }
      if (above != head) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return tags.length;
  }

  int tag(int i) {
    return tags[i];
  }

  int head(int i) {
    return heads[i];
  }

  int label(int i) {
    return labels[i];
  }
}
