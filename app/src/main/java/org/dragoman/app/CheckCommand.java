package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.KnowledgeExamples;
import org.dragoman.knowledge.Entry;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.Problem;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.Where;
import org.dragoman.reader.PreciseReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman check}: everything that is wrong in knowledge files, in one run. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks folders of knowledge files, as they stand on top of the built-in ones.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of knowledge files.")
  private List<Path> folders = List.of();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new CannotRun(folder + ": no such folder; check takes a folder of knowledge files");
      }
    }
    Problems problems = new Problems();
    Knowledge knowledge;
    try {
      knowledge = Knowledge.load(folders, problems);
    } catch (IOException e) {
      throw new CannotRun("the knowledge cannot be read: " + e.getMessage());
    }
    Dragoman dragoman = Dragoman.of(knowledge, PreciseReader.create(), problems);
    KnowledgeExamples examples = new KnowledgeExamples(dragoman);
    if (!problems.hasErrors()) {
      examples.check(knowledge.overlays(), problems);
    }
    for (Problem problem : problems.sorted()) {
      print(problem, knowledge.files(), out);
    }
    long errors = problems.sorted().stream().filter(Problem::error).count();
    int warnings = problems.sorted().size() - (int) errors;
    replaced(knowledge).forEach(out::println);
    out.println(knowledge.overlays().size() + " files, " + examples.checked() + " examples coded, "
        + errors + (errors == 1 ? " error, " : " errors, ") + warnings + " warnings");
    if (errors > 0 && examples.checked() == 0) {
      out.println("the examples are coded once the errors are gone");
    }
    out.flush();
    return errors > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
  }

  /** A line for each built-in entry that one of the user's stands in for. */
  private static List<String> replaced(Knowledge knowledge) {
    Map<String, Where> builtIn = new HashMap<>();
    for (KnowledgeFile file : knowledge.builtIn()) {
      for (Entry entry : file.entries()) {
        builtIn.put(named(file, entry), entry.where());
      }
    }
    List<String> lines = new ArrayList<>();
    for (KnowledgeFile file : knowledge.overlays()) {
      for (Entry entry : file.entries()) {
        Where before = builtIn.get(named(file, entry));
        if (before != null) {
          lines.add(entry.where().cited() + ": '" + entry.name().text()
              + "' replaces the built-in entry at " + before.cited());
        }
      }
    }
    return lines;
  }

  private static String named(KnowledgeFile file, Entry entry) {
    return file.kind() + " " + entry.keyword() + " " + entry.name().text();
  }

  /** The problem, the line with a caret under the place, and the help. */
  private static void print(Problem problem, List<KnowledgeFile> files, PrintWriter out) {
    out.println(problem);
    for (KnowledgeFile file : files) {
      int line = problem.where().line();
      if (file.name().equals(problem.where().file())
          && line >= 1
          && line <= file.lines().size()) {
        out.println("  | " + file.lines().get(line - 1));
        out.println("  | " + " ".repeat(Math.max(0, problem.where().column() - 1)) + "^");
        break;
      }
    }
    if (!problem.help().isEmpty()) {
      out.println("  = " + problem.help());
    }
    out.println();
  }
}
