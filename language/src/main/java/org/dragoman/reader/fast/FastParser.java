package org.dragoman.reader.fast;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.reader.RawReader;
import org.dragoman.reader.RawSentence;
import org.dragoman.text.CleanText;

/** Tokenizer, sentence splitter, tagger, lemmatiser and parser one after another. Safe for several threads at once. */
public final class FastParser implements RawReader {
  private final Model model;
  private final Tokenizer tokenizer;
  private final Sentences splitter;

  public FastParser(Model model) {
    this.model = model;
    tokenizer = new Tokenizer(model.spellings());
    splitter = new Sentences(model.spellings());
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public List<RawSentence> read(CleanText prose) {
    List<RawSentence> sentences = new ArrayList<>();
    String text = prose.text();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        end = text.length();
      }
      line(text, begin, end, sentences);
      begin = end + 1;
    }
    return sentences;
  }

  /** How many tokens there are, found without tags and parses. */
  public int tokens(CleanText prose) {
    return tokenizer.tokens(prose.text(), 0, prose.text().length()).size();
  }

  private void line(String text, int begin, int end, List<RawSentence> sentences) {
    Pieces tokens = tokenizer.tokens(text, begin, end);
    int from = 0;
    for (int to : splitter.ends(text, tokens)) {
      sentences.add(parse(text, tokens, from, to));
      from = to;
    }
  }

  private RawSentence parse(String text, Pieces tokens, int from, int to) {
    int n = to - from;
    String[] forms = new String[n];
    for (int i = 0; i < n; i++) {
      forms[i] = tokens.word(from + i, text);
    }
    Words words = new Words(forms, model.lexicon());
    int[] tags = model.tagger().tag(words);
    Configuration parse = model.parser().parse(words, tags);
    List<RawSentence.RawToken> raw = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      String tag = model.tagger().tags().get(tags[i]);
      int head = parse.head(i);
      raw.add(new RawSentence.RawToken(
          forms[i],
          model.lemmatiser().lemma(forms[i], tag),
          tag,
          tokens.begin(from + i),
          tokens.end(from + i),
          head == n ? -1 : head,
          model.parser().labels().get(parse.label(i))));
    }
    return new RawSentence(raw);
  }
}
