package org.dragoman.reader;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;

/** Parses in the engine's terms, with what a rule can repair repaired: the same for every parser with these labels. */
final class EngineTerms {
  private EngineTerms() {}

  static List<Sentence> of(List<RawSentence> raw, CleanText prose) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int scanned = 0;
    for (int i = 0; i < raw.size(); i++) {
      RawSentence sentence = raw.get(i);
      int begin = sentence.tokens().get(0).begin();
      for (; scanned < begin; scanned++) {
        if (prose.text().charAt(scanned) == '\n') {
          paragraph++;
        }
      }
      sentences.add(
          sentence(i, paragraph, isHeading(prose.text(), sentence), sentence, prose.text()));
    }
    return sentences;
  }

  /** A line of its own, short, without a full stop at its end. */
  private static boolean isHeading(String text, RawSentence sentence) {
    int begin = sentence.tokens().get(0).begin();
    int end = sentence.tokens().get(sentence.tokens().size() - 1).end();
    boolean alone = text.substring(text.lastIndexOf('\n', begin - 1 < 0 ? 0 : begin - 1) + 1, begin)
            .isBlank()
        && text.substring(
                end, text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end))
            .isBlank();
    char last = text.charAt(end - 1);
    return alone && sentence.tokens().size() <= 20 && ".?!\"\u201d:".indexOf(last) < 0;
  }

  private static Sentence sentence(
      int index, int paragraph, boolean heading, RawSentence raw, String text) {
    int n = raw.tokens().size();
    List<Token> tokens = new ArrayList<>(n);
    int[] heads = new int[n];
    Relation[] relations = new Relation[n];
    for (int i = 0; i < n; i++) {
      RawSentence.RawToken token = raw.tokens().get(i);
      PartOfSpeech pos = Labels.partOfSpeech(token.tag());
      tokens.add(new Token(
          i,
          new Span(token.begin(), token.end()),
          // As the report writes it, whatever the parser was given.
          text.substring(token.begin(), token.end()),
          Lemmas.builtIn().of(token.form(), token.lemma(), pos),
          pos));
      heads[i] = token.head();
      relations[i] = token.head() < 0 ? Relation.ROOT : Labels.relation(token.label());
    }
    Repairs.apply(tokens, heads, relations);
    Span span = tokens.get(0).span().with(tokens.get(n - 1).span());
    return new Sentence(index, span, heading, paragraph, tokens, new Parse(heads, relations));
  }
}
