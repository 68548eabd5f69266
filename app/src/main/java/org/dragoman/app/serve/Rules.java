package org.dragoman.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.KnowledgeExamples;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.KnowledgeReader;
import org.dragoman.knowledge.Problem;
import org.dragoman.knowledge.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The rules that reports are coded by: the built-in ones, those the server was started with, and the
 * files that people gave this ledger, which may change while it runs. Those stand in the folder
 * {@code knowledge} of the ledger. Safe for several threads.
 */
public final class Rules {
  /** The folder of a ledger's own files, inside the ledger's folder. */
  public static final String FOLDER = "knowledge";

  /** The longest file, in characters, and the most files. */
  static final int LONGEST = 200_000;

  private static final int MOST = 100;

  /** A plain name with the ending of a kind of knowledge: no way out of the folder. */
  private static final Pattern NAME = Pattern.compile(
      "[A-Za-z0-9][A-Za-z0-9_-]{0,80}\\.(?:" + String.join("|", Knowledge.KINDS) + ")");

  /** Makes a coder of the built-in rules and those of these folders; what is wrong goes to the problems. */
  @FunctionalInterface
  public interface Maker {
    Made make(List<Path> folders, Problems problems) throws IOException;
  }

  /** Rules, and a coder by them. */
  public record Made(Knowledge knowledge, Dragoman dragoman, Coding.Loaded coder) {}

  /**
   * What came of a check.
   *
   * @param kept whether the file is in force now
   * @param entries how many it has
   * @param examples of its sentences that were coded
   * @param problems errors and warnings, those of a file by their place
   */
  record Verdict(boolean kept, int entries, int examples, List<Problem> problems) {
    Verdict {
      problems = List.copyOf(problems);
    }
  }

  /** A file of this ledger's own. */
  record Own(String name, String text) {}

  private final Path folder;
  private final Coding coding;
  private final @Nullable Maker maker;
  private volatile Knowledge now;

  private Rules(Path folder, Coding coding, @Nullable Maker maker, Knowledge now) {
    this.folder = folder;
    this.coding = coding;
    this.maker = maker;
    this.now = now;
  }

  /** Rules that stay as they are. */
  public static Rules fixed(Knowledge knowledge, Coding coding) {
    return new Rules(Path.of(FOLDER), coding, null, knowledge);
  }

  /**
   * Rules that people may add to.
   *
   * @param ledger the folder of the ledger
   * @param now the rules in force
   */
  public static Rules changing(Path ledger, Coding coding, Maker maker, Knowledge now) {
    return new Rules(ledger.resolve(FOLDER), coding, maker, now);
  }

  /** The folder of a ledger's own rules, if it has some. */
  public static List<Path> own(Path ledger) {
    Path folder = ledger.resolve(FOLDER);
    return Files.isDirectory(folder) ? List.of(folder) : List.of();
  }

  Knowledge now() {
    return now;
  }

  Coding coding() {
    return coding;
  }

  /** Whether files can be added. */
  boolean mayChange() {
    return maker != null;
  }

  /** This ledger's own files, by name. */
  List<Own> files() {
    List<Own> own = new ArrayList<>();
    for (Path path : paths()) {
      own.add(new Own(path.getFileName().toString(), text(path)));
    }
    return own;
  }

  /** What is wrong with a file as it would stand with all the others; its examples are coded. */
  synchronized Verdict check(String name, String text) {
    return tried(named(name), text, false);
  }

  /**
   * Puts a file in force, in the place of one of the same name. One with errors is not kept. From now
   * on reports are coded by it; those in the ledger stay as they are until they are coded again.
   */
  synchronized Verdict keep(String name, String text) {
    if (maker == null) {
      throw new Refusal(503, "the rules of this server cannot be changed");
    }
    named(name);
    if (files().stream().noneMatch(f -> f.name().equals(name)) && paths().size() >= MOST) {
      throw Refusal.bad("there are " + MOST + " files already; remove one first");
    }
    return tried(name, text, true);
  }

  /** Takes a file out of force. */
  synchronized Verdict remove(String name) {
    if (!paths().contains(folder.resolve(named(name)))) {
      throw Refusal.missing("no such file");
    }
    return tried(name, null, true);
  }

  private static String named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.bad(
          "a file of knowledge is called such as my-rules.events: letters, digits and -,"
              + " and one of the endings " + String.join(", ", Knowledge.KINDS));
    }
    return name;
  }

  /** @param text null to see how it is without the file */
  private Verdict tried(String name, @Nullable String text, boolean keep) {
    Problems problems = new Problems();
    int entries = text == null ? 0 : entries(name, text);
    if (maker == null) {
      return looked(name, text == null ? "" : text, entries, problems);
    }
    try {
      Path trial = Files.createTempDirectory("dragoman-rules");
      try {
        for (Path path : paths()) {
          Files.copy(path, trial.resolve(path.getFileName().toString()));
        }
        Path tried = trial.resolve(name);
        Files.deleteIfExists(tried);
        if (text != null) {
          Files.writeString(tried, text);
        }
        Made made = maker.make(List.of(trial), problems);
        KnowledgeExamples examples = new KnowledgeExamples(made.dragoman());
        if (!problems.hasErrors()) {
          examples.check(ofOurs(made.knowledge(), name), problems);
        }
        // Without a broken file nothing gets worse: it may always be taken away.
        boolean good = keep && (text == null || !problems.hasErrors());
        if (good) {
          putInForce(name, tried, made);
        }
        return new Verdict(good, entries, examples.checked(), ofInterest(problems, name));
      } finally {
        remove(trial);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rules cannot be read or written", e);
    }
  }

  /** Where no coder can be made, the form alone is looked at. */
  private Verdict looked(String name, String text, int entries, Problems problems) {
    KnowledgeFile file = KnowledgeReader.read(name, text.lines().toList(), problems);
    if (!problems.hasErrors()) {
      List<KnowledgeFile> all = new ArrayList<>(now.files());
      all.add(file);
      Knowledge.of(all, problems);
    }
    return new Verdict(false, entries, 0, ofInterest(problems, name));
  }

  /** What is wrong with the file itself, and what is broken elsewhere. */
  private static List<Problem> ofInterest(Problems problems, String name) {
    return problems.sorted().stream()
        .filter(p -> p.error() || p.where().file().equals(name))
        .toList();
  }

  private void putInForce(String name, Path tried, Made made) throws IOException {
    Files.createDirectories(folder);
    Path kept = folder.resolve(name);
    if (Files.exists(tried)) {
      Path half = folder.resolve(name + ".part");
      Files.copy(tried, half, StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, kept, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(kept);
    }
    now = made.knowledge();
    coding.replace(made.coder());
  }

  private static int entries(String name, String text) {
    return KnowledgeReader.read(name, text.lines().toList(), new Problems())
        .entries()
        .size();
  }

  /** Of the files on top of the built-in ones, the one that is tried. */
  private static List<KnowledgeFile> ofOurs(Knowledge knowledge, String name) {
    return knowledge.overlays().stream().filter(f -> f.name().equals(name)).toList();
  }

  private List<Path> paths() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> NAME.matcher(p.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }

  private static String text(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private static void remove(Path trial) throws IOException {
    try (Stream<Path> list = Files.list(trial)) {
      for (Path path : list.toList()) {
        Files.deleteIfExists(path);
      }
    }
    Files.deleteIfExists(trial);
  }
}
