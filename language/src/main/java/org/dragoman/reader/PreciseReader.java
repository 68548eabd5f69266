package org.dragoman.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Sentence;
import org.dragoman.text.CleanText;

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

  /** NLP4J itself, for those who learn from it. Loads its models at once. */
  public static RawReader teacher() {
    return new Nlp4jParser();
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
    return EngineTerms.of(parser.read(prose), prose);
  }
}
