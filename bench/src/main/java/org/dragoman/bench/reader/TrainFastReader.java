package org.dragoman.bench.reader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dragoman.reader.RawSentence;
import org.dragoman.reader.fast.Lemmatiser;
import org.dragoman.reader.fast.Lexicon;
import org.dragoman.reader.fast.Model;
import org.dragoman.reader.fast.Moves;
import org.dragoman.reader.fast.PackedWeights;
import org.dragoman.reader.fast.Spellings;
import org.dragoman.reader.fast.TagKinds;
import org.dragoman.reader.fast.Tagger;

/**
 * Trains the fast reader from parses that {@link TeacherParses} wrote and writes the model file. The same parses give
 * the same model, byte by byte.
 *
 * <p>Arguments: PARSES MODEL [rounds of the parser]
 */
public final class TrainFastReader {
  private static final int FOLDS = 2;
  private static final int TAGGER_ROUNDS = 4;
  private static final int MOST_TOKENS = 120;
  private static final int MOST_TAGGER_WEIGHTS = 850_000;
  private static final int MOST_PARSER_WEIGHTS = 3_300_000;
  private static final double LARGEST_WEIGHT = 64;
  private static final int STEPS = 1 << 16;
  private static final int LOWER_EVERY = 14;

  private TrainFastReader() {}

  /** Trains; progress goes to standard output. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: TrainFastReader PARSES MODEL [ROUNDS]");
      System.exit(2);
    }
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
    List<RawSentence> sentences = Parses.read(Path.of(arguments[0]));
    TeacherLexica lexica = new TeacherLexica();
    Lexicon lexicon = lexica.lexicon();
    Spellings spellings = TeacherSpellings.of(sentences);
    Lemmatiser lemmatiser = lexica.lemmatiser(sentences);
    Names tags = new Names();
    Names labels = new Names();
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      RawSentence sentence = sentences.get(i);
      if (sentence.tokens().size() <= MOST_TOKENS) {
        examples.add(Example.of(sentence, lexicon, tags, labels));
        if (i % LOWER_EVERY == 0) {
          examples.add(Example.of(inLowerCase(sentence), lexicon, tags, labels));
        }
      }
    }
    sentences = List.of();
    System.out.println(examples.size() + " sentences, " + tags.all().size() + " tags, "
        + labels.all().size() + " labels");
    Perceptron taggerWeights =
        Learner.tagger(examples, tags.all().size(), TAGGER_ROUNDS, new Random(7));
    PackedWeights.Packer tagger = packed(taggerWeights, MOST_TAGGER_WEIGHTS);
    System.out.println("tagger: " + tagger.summary());
    List<int[]> seen = jackknifed(examples, tags.all());
    Perceptron parserWeights = Learner.parser(
        examples,
        seen,
        TagKinds.of(tags.all()),
        new Moves(labels.all().size()),
        rounds,
        new Random(11));
    PackedWeights.Packer parser = packed(parserWeights, MOST_PARSER_WEIGHTS);
    System.out.println("parser: " + parser.summary());
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      Model.write(
          out, "fast-1", tags.all(), labels.all(), spellings, lexicon, lemmatiser, tagger, parser);
    }
    System.out.println(arguments[1] + ": " + Files.size(Path.of(arguments[1])) + " bytes");
  }

  /** Some reports come without capitals; their words have the same tags and heads. */
  private static RawSentence inLowerCase(RawSentence sentence) {
    return new RawSentence(sentence.tokens().stream()
        .map(t -> new RawSentence.RawToken(
            t.form().toLowerCase(Locale.ROOT),
            t.lemma(),
            t.tag(),
            t.begin(),
            t.end(),
            t.head(),
            t.label()))
        .toList());
  }

  /** Tags as the parser will meet them: those of a tagger that has not seen the sentence. */
  private static List<int[]> jackknifed(List<Example> examples, List<String> tags) {
    List<int[]> seen = new ArrayList<>(examples.size());
    examples.forEach(example -> seen.add(example.tags()));
    long wrong = 0;
    long all = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(examples.get(i));
        }
      }
      Tagger tagger = new Tagger(tags, Learner.tagger(others, tags.size(), 2, new Random(fold)));
      for (int i = fold; i < examples.size(); i += FOLDS) {
        int[] given = tagger.tag(examples.get(i).words());
        seen.set(i, given);
        for (int k = 0; k < given.length; k++) {
          all++;
          if (given[k] != examples.get(i).tag(k)) {
            wrong++;
          }
        }
      }
    }
    System.out.printf("jackknifed tags: %.2f%% wrong%n", 100.0 * wrong / all);
    return seen;
  }

  /** The heaviest weights: most of the others were changed once, by one sentence. */
  private static PackedWeights.Packer packed(Perceptron weights, int most) throws IOException {
    PackedWeights.Packer packer = new PackedWeights.Packer(LARGEST_WEIGHT, least(weights, most));
    List<IOException> failed = new ArrayList<>();
    weights.averages((feature, decisions, averages, count) -> {
      try {
        packer.add(feature, decisions, averages, count);
      } catch (IOException e) {
        failed.add(e);
      }
    });
    if (!failed.isEmpty()) {
      throw failed.get(0);
    }
    return packer;
  }

  /** The size of the lightest weight to keep. */
  private static double least(Perceptron weights, int most) {
    int[] ofSize = new int[STEPS];
    weights.averages((feature, decisions, averages, count) -> {
      for (int i = 0; i < count; i++) {
        double size = Math.min(LARGEST_WEIGHT, Math.abs(averages[i]));
        ofSize[(int) (size / LARGEST_WEIGHT * (STEPS - 1))]++;
      }
    });
    int step = STEPS - 1;
    long kept = ofSize[step];
    while (step > 1 && kept + ofSize[step - 1] <= most) {
      kept += ofSize[--step];
    }
    return (double) step / (STEPS - 1) * LARGEST_WEIGHT;
  }
}
