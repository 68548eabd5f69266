package org.dragoman.bench.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.PairModel;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.reader.PreciseReader;

/**
 * Learns the model behind {@code dragoman classify} from hand-coded sentences with a marked source and target, and
 * measures it by ten-fold cross-validation: no text is judged by a model that was learned from it.
 *
 * <pre>
 * PairTraining MODEL-FILE PARSES-FOLDER GOLD.jsonl…
 * </pre>
 *
 * <p>Deterministic: the same gold, knowledge and parses give the same file.
 */
public final class PairTraining {
  private static final int FOLDS = 10;

  private PairTraining() {}

  /** See the class comment. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("usage: PairTraining MODEL-FILE PARSES-FOLDER GOLD.jsonl…");
      System.exit(2);
    }
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    Dragoman dragoman =
        Dragoman.of(knowledge, PreciseReader.remembering(Path.of(arguments[1])), problems);
    List<Example> examples = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      examples.addAll(read(Path.of(arguments[i]), dragoman));
    }
    crossValidate(examples);
    Set<Integer> seen = new TreeSet<>();
    examples.forEach(e -> seen.add(e.text().hashCode()));
    PairModel model =
        new PairModel(Example.ANSWERS, new Regression(examples).weights(examples), seen);
    Files.writeString(Path.of(arguments[0]), model.written());
    System.out.printf(Locale.ROOT, "%s written%n", arguments[0]);
  }

  private static List<Example> read(Path gold, Dragoman dragoman) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      JsonNode row = json.readTree(line);
      Marked marked = Marked.of(row);
      Document document = Document.of(row.path("id").asText(), marked.text());
      examples.add(new Example(
          String.valueOf(gold.getFileName()),
          marked.text(),
          marked.code(),
          dragoman.pairFeatures(document, marked.source(), marked.target())));
    }
    return examples;
  }

  private static void crossValidate(List<Example> examples) {
    List<Scores.Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> learned = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (Example example : examples) {
        // By text, so that two pairs of one sentence stay together.
        (Math.floorMod(example.text().hashCode(), FOLDS) == fold ? held : learned).add(example);
      }
      PairModel model =
          new PairModel(Example.ANSWERS, new Regression(learned).weights(learned), Set.of());
      for (Example example : held) {
        judged.add(new Scores.Judged(example, model.probabilities(example.features())));
      }
    }
    System.out.print(new Scores(judged).text());
  }
}
