package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.actor.Identity;
import org.dragoman.actor.WhoIs;
import org.dragoman.app.output.IdentityView;
import org.dragoman.knowledge.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman actor}: who the knowledge thinks a name is. */
@Command(
    name = "actor",
    mixinStandardHelpOptions = true,
    description = {
      "Shows whom a name can mean, with what they were when, and the line of the knowledge that",
      "says so. In a story its country, titles and full names decide between namesakes."
    })
final class ActorCommand implements Callable<Integer> {
  /** Namesakes by a part of the name or by sound that are shown at most. */
  private static final int MOST = 20;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The name, title or noun.")
  private List<String> words = List.of();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "What they are on this day, as 2015-06-01. Default: by their last role.")
  private @Nullable String on;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Knowledge files of your own, on top of the built-in ones. May be repeated.")
  private List<Path> knowledge = new ArrayList<>();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    Optional<LocalDate> day = day(on);
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    String name = String.join(" ", words);
    List<Identity> found = whoIs().find(name, day);
    List<String> lines = new IdentityView(Screen.terminal()).lines(name, found, day, MOST);
    lines.forEach(out::println);
    out.flush();
    return found.isEmpty() ? ExitCode.SOME_REJECTED : ExitCode.DONE;
  }

  private static Optional<LocalDate> day(@Nullable String date) throws CannotRun {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new CannotRun("--on '" + date + "': give a day as 2015-06-01");
    }
  }

  private WhoIs whoIs() throws CannotRun {
    Problems problems = new Problems();
    WhoIs who = WhoIs.of(Engine.knowledge(knowledge, problems), problems);
    if (problems.hasErrors()) {
      throw new CannotRun(Engine.errors(problems));
    }
    return who;
  }
}
