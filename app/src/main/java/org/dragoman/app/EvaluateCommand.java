package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.evaluate.Evaluation;
import org.dragoman.app.evaluate.PairAnswers;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.PairVerdict;
import org.dragoman.language.Annotated;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman evaluate}: how often the coder agrees with careful people. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the coder on hand-coded records.")
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "GOLD.jsonl", description = "Hand-coded records.")
  private List<Path> golds = List.of();

  @Option(names = "--errors", paramLabel = "N", description = "Show so many errors of each kind.")
  private int errors;

  @Option(
      names = "--set",
      paramLabel = "SHAPE",
      description =
          "How the records are written, when their fields do not tell: stories, plover-sentences, "
              + "cameo-roots, yes-no, police, given-pairs, sub-events.")
  private String shape = "";

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Take only so many records, evenly spread.")
  private int sample;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Append the figures to the table at the end of this file (docs/accuracy.md).")
  private @Nullable Path record;

  @Option(names = "--note", paramLabel = "WORDS", description = "What to note beside the figures.")
  private String note = "";

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    for (Path gold : golds) {
      if (!Files.isRegularFile(gold)) {
        throw new CannotRun(gold + ": no such file");
      }
    }
    Dragoman dragoman = engine.open();
    Coder coder = engine.coder(dragoman);
    try {
      for (Path gold : golds) {
        out.println(gold.getFileName());
        List<String> figures = new Evaluation(
                documents -> coded(documents, coder), answers(dragoman), out, errors)
            .run(gold, shape, sample);
        if (record != null) {
          append(record, gold, figures);
        }
        out.println();
        out.flush();
      }
    } catch (IOException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private static PairAnswers answers(Dragoman dragoman) {
    return new PairAnswers() {
      @Override
      public PairVerdict between(Document document, Span source, Span target) {
        return dragoman.classify(document, source, target);
      }

      @Override
      public boolean hasSeen(String text) {
        return dragoman.hasLearnedFrom(text);
      }
    };
  }

  /** Rows: date, version, set, measure, precision, recall, F1, note. */
  private void append(Path file, Path gold, List<String> figures) throws IOException {
    StringBuilder rows = new StringBuilder();
    String set = String.valueOf(gold.getFileName()) + (sample > 0 ? " (" + sample + ")" : "");
    for (String figure : figures) {
      rows.append("| " + LocalDate.now(ZoneOffset.UTC) + " | " + Main.VERSION + " | " + set + " | "
          + figure + " | " + note.replace('|', '/') + " |\n");
    }
    Files.writeString(file, rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** All of them; one on which the coder failed counts as a story without events, and is told. */
  private List<Coded> coded(List<Document> documents, Coder coder) {
    PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
    List<Coded> all = new ArrayList<>(documents.size());
    try (InTurn turns = new InTurn(coder, engine.threads(), new InTurn.Taker() {
      @Override
      public void coded(Coded coded) {
        all.add(coded);
      }

      @Override
      public void failed(Document document, String bug) {
        err.println(document.id() + ": the coder failed: " + bug);
        CleanText text = CleanText.untouched(document.text());
        all.add(new Coded(new Annotated(document, text, List.of()), List.of(), List.of()));
      }
    })) {
      documents.forEach(turns::add);
    }
    return all;
  }
}
