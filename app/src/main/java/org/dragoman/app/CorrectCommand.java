package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.knowledge.Codes;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Ledger;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.ontology.PloverType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman correct}: what a person says about an event. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description =
        "Keeps what you say about an event: it wins over the machine, also after 'recode'. EVENT"
            + " is an id as 'events' shows it; with --missing it is the id of a report.")
final class CorrectCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "EVENT",
      description = "The id of the event (of the report with --missing).")
  private String id = "";

  @Option(names = "--right", description = "The event is as coded.")
  private boolean right;

  @Option(names = "--wrong", description = "There is no such event.")
  private boolean wrong;

  @Option(names = "--undo", description = "Take back what was said last about the event.")
  private boolean undo;

  @Option(
      names = "--field",
      paramLabel = "NAME=VALUE",
      description =
          "Change a field: type=REJECT, source=IRN:GOV, date=2020-01-31, place='Basra, IRQ',"
              + " killed=12. May be repeated (docs/ledger.md).")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--missing",
      description = "The coder overlooked an event; say where with --sentence and --trigger.")
  private boolean missing;

  @Option(
      names = "--sentence",
      paramLabel = "N",
      description = "The sentence of a missing event; the first is 0.")
  private int sentence;

  @Option(
      names = "--trigger",
      paramLabel = "WORDS",
      description = "The words of the sentence that tell the missing event.")
  private String trigger = "";

  @Option(names = "--author", paramLabel = "NAME", description = "Who says so.")
  private String author = "";

  @Option(names = "--note", paramLabel = "WORDS", description = "Why.")
  private String note = "";

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    int said = (right ? 1 : 0) + (wrong ? 1 : 0) + (undo ? 1 : 0) + (fields.isEmpty() ? 0 : 1);
    if (said != 1) {
      throw new CannotRun("say one of --right, --wrong, --undo, or --field NAME=VALUE");
    }
    try (Ledger open = ledger.open(Access.writing(), err)) {
      if (undo) {
        if (!open.undo(id)) {
          throw new CannotRun("nothing was said about '" + id + "' that could be taken back");
        }
      } else if (missing) {
        out.println(open.addMissing(id, sentence, trigger, correction()));
      } else {
        open.correct(id, correction());
      }
      open.compare();
    }
    out.flush();
    return ExitCode.DONE;
  }

  private Correction correction() {
    Correction.Verdict verdict = right
        ? Correction.Verdict.RIGHT
        : wrong
            ? Correction.Verdict.WRONG
            : missing ? Correction.Verdict.MISSING : Correction.Verdict.CHANGED;
    return new Correction(verdict, whole(fields), author, note);
  }

  /** A type brings its code and the values of its scales with it, and a code its type. */
  private static Map<String, String> whole(Map<String, String> fields) {
    if (!fields.containsKey("type") && !fields.containsKey("cameo")) {
      return fields;
    }
    Codes codes = codes();
    Map<String, String> whole = new LinkedHashMap<>(fields);
    try {
      if (!fields.containsKey("cameo")) {
        PloverType type =
            PloverType.valueOf(fields.getOrDefault("type", "").toUpperCase(Locale.ROOT));
        whole.put("cameo", codes.root(type).digits());
      }
      CameoCode cameo = new CameoCode(whole.getOrDefault("cameo", ""));
      codes.meaning(cameo).ifPresent(meaning -> {
        meaning.plover().ifPresent(plover -> {
          if (!fields.containsKey("type")) {
            whole.put("type", plover.type().name());
            whole.put("mode", plover.mode());
          }
        });
        whole.putIfAbsent("goldstein", String.valueOf(meaning.goldstein()));
      });
      Plover plover = new Plover(
          PloverType.valueOf(whole.getOrDefault("type", "").toUpperCase(Locale.ROOT)),
          whole.getOrDefault("mode", ""));
      whole.putIfAbsent("intensity", String.valueOf(codes.intensity(plover)));
    } catch (IllegalArgumentException e) {
      throw new CannotRun("no such type or code: " + fields);
    }
    return whole;
  }

  private static Codes codes() {
    try {
      Problems problems = new Problems();
      return Codes.read(Knowledge.load(java.util.List.of(), problems), problems);
    } catch (IOException e) {
      throw new CannotRun("the knowledge cannot be read: " + e.getMessage());
    }
  }
}
