package org.dragoman.quote;

import org.dragoman.language.Sentence;
import org.dragoman.text.Span;

/**
 * The part of what stands between two quotation marks that one sentence holds.
 *
 * @param first first token between the marks
 * @param last last token between the marks, included
 * @param opens whether the opening mark stands in this sentence
 * @param closes whether the closing mark stands in this sentence, or is missing
 */
record Piece(Sentence sentence, int first, int last, Span content, boolean opens, boolean closes) {

  /** The last token before the piece that is no quotation mark, or -1. */
  int before() {
    int token = first - 1;
    while (token >= 0 && isMark(token)) {
      token--;
    }
    return token;
  }

  /** The first token behind the piece that is no quotation mark, or the size of the sentence. */
  int after() {
    int token = last + 1;
    while (token < sentence.size() && isMark(token)) {
      token++;
    }
    return token;
  }

  private boolean isMark(int token) {
    String text = sentence.token(token).text();
    return text.length() <= 2
        && text.chars()
            .allMatch(c -> "\"'`\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e\u201f".indexOf(c) >= 0);
  }

  /** Its last character that is no space. */
  char ending(String text) {
    return text.charAt(content.end() - 1);
  }

  boolean startsHigh(String text) {
    for (int i = content.begin(); i < content.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return !Character.isLowerCase(c);
      }
    }
    return false;
  }

  boolean hasVerb() {
    for (int token = first; token <= last; token++) {
      var pos = sentence.token(token).pos();
      if (pos.isVerb() || pos == org.dragoman.language.PartOfSpeech.MODAL) {
        return true;
      }
    }
    return false;
  }

  int words() {
    int words = 0;
    for (int token = first; token <= last; token++) {
      if (Character.isLetterOrDigit(sentence.token(token).text().codePointAt(0))) {
        words++;
      }
    }
    return words;
  }
}
