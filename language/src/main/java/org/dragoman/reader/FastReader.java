package org.dragoman.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Sentence;
import org.dragoman.reader.fast.FastParser;
import org.dragoman.reader.fast.Model;
import org.dragoman.text.CleanText;

/**
 * The fast reader: our own tagger and parser, which learnt from the precise reader's parses. Loads in a fraction of a
 * second; may be used by several threads at once.
 */
public final class FastReader implements Analyzer {
  private static final String MODEL = "fast/reader.model";

  private final FastParser parser;

  private FastReader(FastParser parser) {
    this.parser = parser;
  }

  /** A reader with the built-in model. */
  public static FastReader create() {
    try (InputStream file =
        Objects.requireNonNull(FastReader.class.getResourceAsStream(MODEL), MODEL)) {
      return of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the fast reader's model cannot be read", e);
    }
  }

  /**
   * A reader with another model, read wholly before this returns.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static FastReader of(InputStream model) throws IOException {
    return new FastReader(new FastParser(Model.read(model)));
  }

  @Override
  public String version() {
    return parser.version();
  }

  /** Tokens, tags and labels as the parser gives them, for those who measure it. */
  public List<RawSentence> parse(CleanText prose) {
    return parser.read(prose);
  }

  /** How many tokens the tokenizer finds, for those who measure it. */
  public int tokens(CleanText prose) {
    return parser.tokens(prose);
  }

  @Override
  public List<Sentence> read(CleanText prose) {
    return EngineTerms.of(parser.read(Headlines.plain(prose)), prose);
  }
}
