package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dragoman.Dragoman;
import org.dragoman.app.serve.Coding;
import org.dragoman.app.serve.Rules;
import org.dragoman.app.serve.Server;
import org.dragoman.app.serve.Settings;
import org.dragoman.app.serve.Token;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.table.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman serve}: the ledger as pages in a browser, and as an API. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the ledger: pages for a browser and an API, on this machine alone unless told"
            + " otherwise.")
final class ServeCommand implements Callable<Integer> {
  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 for any free port.")
  private int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Listen on this address. Default: 127.0.0.1. On any other, reading needs the token, too.")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description =
          "A name under which browsers ask for this server, with --bind. May be repeated.")
  private List<String> names = new ArrayList<>();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
    Path folder = ledger.folder();
    try (Ledger open = ledger.open(Access.writing(), err);
        Server server = start(open);
        ServerFile where = ServerFile.write(folder, server.address())) {
      String token = Token.of(folder).secret();
      err.println("dragoman: serving " + folder + " at " + server.address());
      err.println(
          "dragoman: to correct and to add reports, open " + server.address() + "#token=" + token);
      err.println("dragoman: stop with Ctrl-C");
      untilStopped();
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new CannotRun(folder + ": " + e.getMessage());
    }
  }

  private Server start(Ledger open) throws CannotRun, IOException {
    Path folder = ledger.folder();
    Analyzer reader = engine.reader();
    Rules.Maker maker = (folders, problems) -> made(reader, folders, problems);
    List<Path> own = Rules.own(folder);
    Coding coding = Coding.loading(() -> {
      Problems problems = new Problems();
      Rules.Made made = maker.make(own, problems);
      if (problems.hasErrors()) {
        throw new CannotRun(Engine.errors(problems));
      }
      // The first report of a run costs seconds; nobody should wait for it.
      made.dragoman().code(Document.of("warm-up", "France rejected a plea by Mali on Friday."));
      return made.coder();
    });
    try {
      return Server.start(
          new Settings(host, port, names, folder, Main.VERSION),
          open,
          Rules.changing(folder, coding, maker, knowledge(own, new Problems())),
          Main::ask);
    } catch (RuntimeException e) {
      if (isTaken(e)) {
        throw new CannotRun("port " + port + " of " + host
            + " is taken; stop what listens there or choose another with --port");
      }
      throw e;
    }
  }

  private Knowledge knowledge(List<Path> own, Problems problems) throws IOException {
    List<Path> folders = new ArrayList<>(engine.knowledge());
    folders.addAll(own);
    return Knowledge.load(folders, problems);
  }

  private Rules.Made made(Analyzer reader, List<Path> own, Problems problems) throws IOException {
    Knowledge knowledge = knowledge(own, problems);
    Dragoman dragoman = Dragoman.of(knowledge, reader, problems);
    return new Rules.Made(
        knowledge,
        dragoman,
        new Coding.Loaded(
            engine.coder(dragoman),
            new Run("code", Main.VERSION, dragoman.knowledge()),
            dragoman.wires()));
  }

  private static boolean isTaken(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof BindException
          || String.valueOf(t.getMessage())
              .toLowerCase(Locale.ROOT)
              .contains("port already in use")) {
        return true;
      }
    }
    return false;
  }

  /** Waits for the process to be told to end; then everything is closed in order. */
  private static void untilStopped() {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      stopped.countDown();
      try {
        waiting.join(5000); // the ledger is closed by the thread that opened it
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
