package org.dragoman.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;

/**
 * The precise reader: NLP4J's parses in the engine's terms, with its known errors repaired where a
 * rule can. Thread-safe; the parser is loaded when the first text comes.
 */
public final class PreciseReader implements Analyzer {
  private final RawReader parser;

  private PreciseReader(RawReader parser) {
    this.parser = parser;
  }

  /** A reader that loads its models at the first text. */
  public static PreciseReader create() {
    Supplier<RawReader> parser = once(Nlp4jParser::new);
    return new PreciseReader(new RawReader() {
      @Override
      public List<RawSentence> read(CleanText prose) {
        return parser.get().read(prose);
      }

      @Override
      public String version() {
        return "nlp4j-1.1.3";
      }
    });
  }

  /** A reader that keeps its parses in a folder and looks there first. */
  public static PreciseReader remembering(Path folder) {
    return new PreciseReader(new RememberedParses(folder, "nlp4j-1.1.3", once(Nlp4jParser::new)));
  }

  private static Supplier<RawReader> once(Supplier<RawReader> maker) {
    return new Supplier<>() {
      private final List<RawReader> made = new ArrayList<>(1);

      @Override
      public synchronized RawReader get() {
        if (made.isEmpty()) {
          made.add(maker.get());
        }
        return made.get(0);
      }
    };
  }

  @Override
  public String version() {
    return parser.version();
  }

  @Override
  public List<Sentence> read(CleanText prose) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int scanned = 0;
    List<RawSentence> raw = parser.read(prose);
    for (int i = 0; i < raw.size(); i++) {
      RawSentence sentence = raw.get(i);
      int begin = sentence.tokens().get(0).begin();
      for (; scanned < begin; scanned++) {
        if (prose.text().charAt(scanned) == '\n') {
          paragraph++;
        }
      }
      sentences.add(sentence(i, paragraph, isHeading(prose.text(), sentence), sentence));
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

  private static Sentence sentence(int index, int paragraph, boolean heading, RawSentence raw) {
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
          token.form(),
          token.lemma().toLowerCase(Locale.ROOT),
          pos));
      heads[i] = token.head();
      relations[i] = token.head() < 0 ? Relation.ROOT : Labels.relation(token.label());
    }
    Repairs.apply(tokens, heads, relations);
    Span span = tokens.get(0).span().with(tokens.get(n - 1).span());
    return new Sentence(index, span, heading, paragraph, tokens, new Parse(heads, relations));
  }
}
