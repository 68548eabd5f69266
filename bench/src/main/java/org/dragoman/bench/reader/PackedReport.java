package org.dragoman.bench.reader;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.reader.PreciseReader;
import org.dragoman.reader.RawReader;
import org.dragoman.reader.RawSentence;
import org.dragoman.text.CleanText;

/**
 * Whether the precise reader's packed models parse as NLP4J's own do, sentence by sentence, and what each costs.
 *
 * <p>Arguments: how many sentences of each file, then files of reports, JSON lines with {@code text}.
 */
public final class PackedReport {
  private PackedReport() {}

  /** Prints what differs, at most ten sentences, and the figures. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: PackedReport SENTENCES REPORTS.jsonl …");
      System.exit(2);
    }
    List<CleanText> texts = new ArrayList<>();
    Measured packed = measured("packed", PreciseReader::teacher);
    int sentences = 0;
    for (int i = 1; i < arguments.length; i++) {
      int wanted = sentences + Integer.parseInt(arguments[0]);
      for (CleanText text : texts(Path.of(arguments[i]))) {
        if (sentences >= wanted) {
          break;
        }
        texts.add(text);
        sentences += packed.read(text).size();
      }
    }
    Measured own = measured("NLP4J's own", PreciseReader::unpacked);
    int different = 0;
    for (CleanText text : texts) {
      List<RawSentence> expected = own.read(text);
      List<RawSentence> found = packed.reader.read(text);
      for (int s = 0; s < expected.size(); s++) {
        if (found.size() <= s || !expected.get(s).equals(found.get(s))) {
          different++;
          if (different <= 10) {
            System.out.println(expected.get(s) + "\n  but packed " + found.get(s));
          }
        }
      }
    }
    packed.print();
    own.print();
    System.out.printf("%d of %d sentences differ%n", different, sentences);
  }

  private static Measured measured(String name, Supplier<RawReader> maker) {
    long begin = System.nanoTime();
    RawReader reader = maker.get();
    return new Measured(name, reader, System.nanoTime() - begin);
  }

  private static List<CleanText> texts(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<CleanText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        texts.add(CleanText.untouched(json.readTree(line).path("text").asText()));
      }
    }
    return texts;
  }

  /** A reader and the time it has taken. */
  private static final class Measured {
    private final String name;
    private final RawReader reader;
    private final long loading;
    private long reading;
    private int tokens;

    Measured(String name, RawReader reader, long loading) {
      this.name = name;
      this.reader = reader;
      this.loading = loading;
    }

    List<RawSentence> read(CleanText text) {
      long begin = System.nanoTime();
      List<RawSentence> sentences = reader.read(text);
      reading += System.nanoTime() - begin;
      tokens += sentences.stream().mapToInt(s -> s.tokens().size()).sum();
      return sentences;
    }

    void print() {
      System.out.printf(
          "%-12s loaded in %.2f s, %,.0f tokens a second%n",
          name, loading / 1e9, tokens * 1e9 / reading);
    }
  }
}
