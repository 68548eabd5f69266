package org.dragoman.bench.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.reader.RawSentence;
import org.dragoman.reader.RawSentence.RawToken;
import org.dragoman.reader.fast.Configuration;
import org.dragoman.reader.fast.Model;
import org.dragoman.reader.fast.Words;

/**
 * How often the fast reader's tags, heads, labels and lemmas are the precise reader's, on the precise reader's tokens,
 * without marks; and for each label how many arcs the precise reader drew and how many of them the fast one found.
 *
 * <p>Arguments: MODEL, then a file of parses or a folder of remembered ones.
 */
public final class Agreement {
  private int tokens;
  private int tags;
  private int heads;
  private int arcs;
  private int lemmas;
  private int sentences;
  private int whole;
  private final Map<String, int[]> byLabel = new TreeMap<>();

  private Agreement() {}

  /** Prints the agreement. */
  public static void main(String[] arguments) throws IOException {
    Model model;
    try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
      long begin = System.nanoTime();
      model = Model.read(file);
      System.out.printf("loaded in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }
    List<RawSentence> teacher = new ArrayList<>();
    Path source = Path.of(arguments[1]);
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.walk(source)) {
        List<Path> sorted =
            files.filter(f -> f.toString().endsWith(".parse")).sorted().toList();
        for (int i = 0; i < sorted.size(); i += 1 + sorted.size() / 4000) {
          teacher.addAll(Parses.read(sorted.get(i)));
        }
      }
    } else {
      teacher.addAll(Parses.read(source));
    }
    Agreement agreement = new Agreement();
    long begin = System.nanoTime();
    teacher.forEach(sentence -> agreement.add(sentence, model));
    agreement.print();
    System.out.printf(
        "%.1f microseconds a token%n", (System.nanoTime() - begin) / 1e3 / agreement.tokens);
  }

  private void add(RawSentence sentence, Model model) {
    List<RawToken> right = sentence.tokens();
    String[] forms = right.stream().map(RawToken::form).toArray(String[]::new);
    Words words = new Words(forms, model.lexicon());
    int[] given = model.tagger().tag(words);
    Configuration parse = model.parser().parse(words, given);
    boolean all = true;
    for (int i = 0; i < forms.length; i++) {
      RawToken token = right.get(i);
      if (token.form().chars().noneMatch(Character::isLetterOrDigit)) {
        continue;
      }
      tokens++;
      String tag = model.tagger().tags().get(given[i]);
      tags += tag.equals(token.tag()) ? 1 : 0;
      lemmas += model.lemmatiser().lemma(token.form(), tag).equals(token.lemma()) ? 1 : 0;
      boolean head = parse.head(i) == (token.head() < 0 ? forms.length : token.head());
      String label = model.parser().labels().get(parse.label(i));
      boolean arc = head && label.equals(token.label());
      heads += head ? 1 : 0;
      arcs += arc ? 1 : 0;
      all &= arc;
      int[] counts = byLabel.computeIfAbsent(token.label(), l -> new int[3]);
      counts[0]++;
      counts[1] += arc ? 1 : 0;
      byLabel.computeIfAbsent(label, l -> new int[3])[2]++;
    }
    sentences++;
    whole += all ? 1 : 0;
  }

  private void print() {
    System.out.printf(
        "%d sentences, %d words: tags %.2f, lemmas %.2f, heads %.2f, heads and labels %.2f, whole"
            + " sentences %.1f%n",
        sentences,
        tokens,
        100.0 * tags / tokens,
        100.0 * lemmas / tokens,
        100.0 * heads / tokens,
        100.0 * arcs / tokens,
        100.0 * whole / sentences);
    byLabel.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue()[0]))
        .limit(40)
        .forEach(e -> System.out.printf(
            "%s %d %.1f/%.1f  ",
            e.getKey(),
            e.getValue()[0],
            100.0 * e.getValue()[1] / Math.max(1, e.getValue()[2]),
            100.0 * e.getValue()[1] / Math.max(1, e.getValue()[0])));
    System.out.println();
  }
}
