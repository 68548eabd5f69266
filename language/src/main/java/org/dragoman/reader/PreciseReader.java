package org.dragoman.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Sentence;
import org.dragoman.reader.packed.PackedModels;
import org.dragoman.text.CleanText;

/**
 * The precise reader: NLP4J's parses in the engine's terms, with its known errors repaired where a
 * rule can. Thread-safe.
 */
public final class PreciseReader implements Analyzer {
  private final RawReader parser;

  private PreciseReader(RawReader parser) {
    this.parser = parser;
  }

  /** A reader that loads its models at the first text, without a word about it. */
  public static PreciseReader create() {
    Supplier<RawReader> parser = once(() -> packed(notice -> {}));
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

  /**
   * A reader that is loaded when this returns.
   *
   * @param notices takes one line when the models must first be packed, which takes some 20 seconds, or when they cannot be
   *     kept
   */
  public static PreciseReader load(Consumer<String> notices) {
    return new PreciseReader(packed(notices));
  }

  /** A reader that keeps its parses in a folder and looks there first. */
  public static PreciseReader remembering(Path folder) {
    return remembering(folder, notice -> {});
  }

  /** A reader that keeps its parses in a folder and looks there first; for the notices see {@link #load}. */
  public static PreciseReader remembering(Path folder, Consumer<String> notices) {
    return new PreciseReader(
        new RememberedParses(folder, "nlp4j-1.1.3", once(() -> packed(notices))));
  }

  /** NLP4J's own words, for those who learn from them. Loads its models at once. */
  public static RawReader teacher() {
    return packed(notice -> {});
  }

  /** NLP4J with the models as it brings them, for those who compare. Takes many seconds and about a gigabyte. */
  public static RawReader unpacked() {
    return Nlp4jParser.unpacked();
  }

  private static RawReader packed(Consumer<String> notices) {
    return Nlp4jParser.packed(PackedModels.usualFolder(), notices);
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
    return EngineTerms.of(parser.read(Headlines.plain(prose)), prose);
  }
}
