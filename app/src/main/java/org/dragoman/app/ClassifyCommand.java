package org.dragoman.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.PairVerdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman classify}: sentences with a source and a target marked in them, the act between them out. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description =
        "Says which act stands between two marked phrases. Always answers: type, CAMEO code, quad"
            + " class.",
    footer = {
      "",
      "A sentence marks its phrases: \"<s>Chad</s> rejected a plea by <t>Sudan</t>.\"",
      "A .jsonl file has one object a line: {\"text\": marked} or {\"text\", \"source\","
          + " \"target\"}.",
      "quad is 0 when a mere statement is likelier than any act."
    })
final class ClassifyCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      arity = "1..*",
      paramLabel = "SENTENCE|FILE.jsonl|-",
      description = "Marked sentences, files of them, - for JSON Lines on standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "table or jsonl. Default: table on a terminal, jsonl in a pipe.")
  private CodeCommand.@Nullable Format format;

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  private int rejected;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (format == CodeCommand.Format.CSV) {
      throw new CannotRun("--format csv: classify writes table or jsonl");
    }
    Dragoman dragoman = engine.open();
    try {
      for (String input : inputs) {
        if (input.equals("-")) {
          rows(
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
              input,
              dragoman,
              out);
        } else if (input.contains(MarkedPair.SOURCE)) {
          answer(
              new ObjectMapper().createObjectNode().put("text", input),
              "the sentence",
              dragoman,
              out);
        } else {
          file(Path.of(input), dragoman, out);
        }
      }
    } catch (IOException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
    out.flush();
    return rejected == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
  }

  private void file(Path file, Dragoman dragoman, PrintWriter out) throws CannotRun, IOException {
    if (!Files.isRegularFile(file)) {
      throw new CannotRun(file + ": no such file, and no sentence with " + MarkedPair.SOURCE + "…");
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      rows(lines, file.toString(), dragoman, out);
    }
  }

  private void rows(BufferedReader lines, String name, Dragoman dragoman, PrintWriter out)
      throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String where = name + ":" + number;
      try {
        answer(JSON.readTree(line), where, dragoman, out);
      } catch (JsonProcessingException e) {
        reject(where, "not JSON; write one JSON object a line");
      }
    }
  }

  private void answer(JsonNode row, String where, Dragoman dragoman, PrintWriter out)
      throws IOException {
    MarkedPair pair;
    try {
      pair = MarkedPair.of(row);
    } catch (IllegalArgumentException e) {
      reject(where, String.valueOf(e.getMessage()));
      return;
    }
    String id = row.path("id").asText(where);
    PairVerdict verdict =
        dragoman.classify(Document.of(id, pair.text()), pair.source(), pair.target());
    boolean table = format == null ? Screen.outputIsTerminal() : format == CodeCommand.Format.TABLE;
    out.println(table ? line(pair, verdict) : json(row.path("id").asText(""), pair, verdict));
  }

  private static String line(MarkedPair pair, PairVerdict verdict) {
    return String.format(
        Locale.ROOT,
        "%-9s %-12s %-4s quad %d  %.2f  %s -> %s%n    because %s",
        verdict.type(),
        verdict.mode(),
        verdict.cameo(),
        verdict.quad(),
        verdict.probability(),
        pair.source().of(pair.text()),
        pair.target().of(pair.text()),
        String.join(", ", verdict.because())
            + (verdict.rule().isEmpty() ? "" : "; code from " + verdict.rule()));
  }

  private static String json(String id, MarkedPair pair, PairVerdict verdict) throws IOException {
    ObjectNode object = JSON.createObjectNode();
    if (!id.isEmpty()) {
      object.put("id", id);
    }
    object.put("type", verdict.type().name());
    object.put("mode", verdict.mode().isEmpty() ? null : verdict.mode());
    object.put("cameo", verdict.cameo().digits());
    object.put("quad", verdict.quad());
    object.put("probability", Math.round(verdict.probability() * 1000) / 1000.0);
    object.put("source", pair.source().of(pair.text()));
    object.put("target", pair.target().of(pair.text()));
    object.put("rule", verdict.rule().isEmpty() ? null : verdict.rule());
    ArrayNode because = object.putArray("because");
    verdict.because().forEach(because::add);
    return JSON.writeValueAsString(object);
  }

  private void reject(String where, String reason) {
    rejected++;
    Objects.requireNonNull(spec)
        .commandLine()
        .getErr()
        .println("dragoman: " + where + ": rejected: " + reason);
  }
}
