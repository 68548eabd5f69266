package org.dragoman.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dragoman.Dragoman;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;

/** The command {@code dragoman}: reads its first word and hands over. */
@Command(
    name = "dragoman",
    version = "dragoman " + Main.VERSION,
    mixinStandardHelpOptions = true,
    description =
        "Reads news reports and writes down who did what to whom, when, where, and by whose word.",
    footer = {"", "Exit codes: 0 done, 1 some input was rejected (listed), 2 cannot run."})
public final class Main {
  static final String VERSION = Dragoman.VERSION;

  /** A command under its name, as its own annotation has it too. */
  record Sub(String name, Class<?> command) {}

  /** In the order in which the help tells them. */
  static final List<Sub> COMMANDS = List.of(
      new Sub("code", CodeCommand.class),
      new Sub("classify", ClassifyCommand.class),
      new Sub("ingest", IngestCommand.class),
      new Sub("watch", WatchCommand.class),
      new Sub("events", EventsCommand.class),
      new Sub("statements", StatementsCommand.class),
      new Sub("series", SeriesCommand.class),
      new Sub("dyads", DyadsCommand.class),
      new Sub("actors", ActorsCommand.class),
      new Sub("sql", SqlCommand.class),
      new Sub("explain", ExplainCommand.class),
      new Sub("why-same", WhySameCommand.class),
      new Sub("export", ExportCommand.class),
      new Sub("import", ImportCommand.class),
      new Sub("correct", CorrectCommand.class),
      new Sub("sample", SampleCommand.class),
      new Sub("audit", AuditCommand.class),
      new Sub("gold", GoldCommand.class),
      new Sub("recode", RecodeCommand.class),
      new Sub("dump", DumpCommand.class),
      new Sub("load", LoadCommand.class),
      new Sub("serve", ServeCommand.class),
      new Sub("evaluate", EvaluateCommand.class),
      new Sub("check", CheckCommand.class),
      new Sub("actor", ActorCommand.class),
      new Sub("place", PlaceCommand.class),
      new Sub("unknown", UnknownCommand.class));

  private Main() {}

  /** Runs a command line and leaves with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // the same bytes on every machine
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    int exit = run(out, err, arguments);
    out.flush();
    System.exit(out.checkError() ? ExitCode.CANNOT_RUN : exit);
  }

  /** Runs a command line, writing to these, and gives the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = line(out, err, List.of(arguments));
    if (arguments.length == 0) {
      line.usage(out);
      return ExitCode.DONE;
    }
    return line.execute(arguments);
  }

  /** Runs a command that only asks, on a ledger that is open. */
  static int ask(Questions ask, List<String> arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = line(out, err, arguments);
    line.setExecutionStrategy(parsed -> {
      ParseResult last = parsed;
      while (last.hasSubcommand()) {
        last = last.subcommand();
      }
      try {
        if (!last.isUsageHelpRequested()
            && last.commandSpec().userObject() instanceof LedgerCommand command
            && command.writesNoFile()) {
          return command.answer(ask, out);
        }
        throw new CannotRun("a server runs only commands that ask, and writes no files");
      } catch (CannotRun | LedgerException e) {
        throw new ExecutionException(last.commandSpec().commandLine(), "cannot run", e);
      }
    });
    return line.execute(arguments.toArray(String[]::new));
  }

  private static CommandLine line(PrintWriter out, PrintWriter err, List<String> arguments) {
    CommandLine line = new CommandLine(new Main());
    // Reading the options of all commands takes a fifth of a short run: the one that is named will
    // do.
    List<Sub> named = COMMANDS.stream()
        .filter(sub -> !arguments.isEmpty() && sub.name().equals(arguments.get(0)))
        .toList();
    for (Sub sub : named.isEmpty() ? COMMANDS : named) {
      line.addSubcommand(sub.name(), sub.command());
    }
    return line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((thrown, command, result) -> {
          if (thrown instanceof CannotRun cannot) {
            err.println("dragoman: " + cannot.line());
            return ExitCode.CANNOT_RUN;
          }
          if (thrown instanceof LedgerException trouble) {
            err.println("dragoman: " + trouble.line());
            return ExitCode.CANNOT_RUN;
          }
          throw thrown;
        });
  }
}
