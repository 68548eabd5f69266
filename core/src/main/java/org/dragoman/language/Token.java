package org.dragoman.language;

import org.dragoman.text.Span;

/**
 * One word or mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the clean text of the story
 * @param text as written
 * @param lemma lower case base form
 */
public record Token(int index, Span span, String text, String lemma, PartOfSpeech pos) {

  public String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  public boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }
}
