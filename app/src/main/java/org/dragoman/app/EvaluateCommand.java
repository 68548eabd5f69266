package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.app.evaluate.Evaluation;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.language.Annotated;
import org.dragoman.text.CleanText;
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
    Coder coder = engine.open();
    try {
      for (Path gold : golds) {
        out.println(gold.getFileName());
        new Evaluation(documents -> coded(documents, coder), out, errors).run(gold);
        out.println();
        out.flush();
      }
    } catch (IOException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
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
