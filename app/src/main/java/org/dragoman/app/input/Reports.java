package org.dragoman.app.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads reports from files, folders and standard input, in the order given; folders by name. */
public final class Reports {
  /** Standard input, as an argument. */
  public static final String STANDARD_INPUT = "-";

  private static final Set<String> TEXT = Set.of("txt", "md", "text");
  private static final Set<String> ROWS = Set.of("jsonl", "ndjson");
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

  private final Published fallback;
  private final InputStream standardInput;
  private final Consumer<Arrival> taker;

  private Reports(Published fallback, InputStream standardInput, Consumer<Arrival> taker) {
    this.fallback = fallback;
    this.standardInput = standardInput;
    this.taker = taker;
  }

  /**
   * Hands everything found to the taker.
   *
   * @param places files, folders, or {@value #STANDARD_INPUT}
   * @param fallback the day of publication of reports that do not say theirs
   */
  public static void read(
      List<String> places, Published fallback, InputStream standardInput, Consumer<Arrival> taker) {
    Reports reports = new Reports(fallback, standardInput, taker);
    for (String place : places) {
      reports.place(place);
    }
  }

  private void place(String place) {
    if (place.equals(STANDARD_INPUT)) {
      attempt("standard input", () -> standardInput());
      return;
    }
    Path path = Path.of(place);
    if (!Files.exists(path)) {
      reject(place, "no such file or folder", "");
    } else if (Files.isDirectory(path)) {
      attempt(place, () -> folder(path));
    } else {
      attempt(place, () -> file(path, place, withoutEnding(path.getFileName().toString())));
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Set<String> others = new TreeSet<>();
    int read = 0;
    for (Path file : files) {
      String ending = ending(file);
      if (!TEXT.contains(ending) && !ROWS.contains(ending)) {
        others.add(file.getFileName().toString());
        continue;
      }
      read++;
      String id = withoutEnding(folder.relativize(file).toString().replace('\\', '/'));
      attempt(file.toString(), () -> file(file, file.toString(), id));
    }
    if (read == 0) {
      reject(folder.toString(), "no report in this folder", "reports end in .txt, .md or .jsonl");
    } else if (!others.isEmpty()) {
      taker.accept(new Arrival.Remark(
          folder.toString(),
          "left alone, neither .txt, .md nor .jsonl: " + String.join(", ", others)));
    }
  }

  private void file(Path file, String where, String id) throws IOException {
    String ending = ending(file);
    if (!Files.isReadable(file)) {
      reject(where, "may not be read", "ask its owner for the permission");
      return;
    }
    if (PAGES.contains(ending)) {
      reject(where, "web pages cannot be read yet", "save the text of the report as .txt");
      return;
    }
    if (ROWS.contains(ending)) {
      try (InputStream bytes = Files.newInputStream(file)) {
        JsonLines.read(where, bytes, fallback, taker);
      }
      return;
    }
    if (Files.size(file) > Limits.ROW_BYTES) {
      reject(where, Limits.tooLong(Files.size(file)), Limits.HELP);
      return;
    }
    text(where, id, Files.readAllBytes(file));
  }

  /** Standard input holds rows of JSON when its first character is an opening brace, else one report. */
  private void standardInput() throws IOException {
    String where = "standard input";
    byte[] start = standardInput.readNBytes(1 << 12);
    if (new String(start, java.nio.charset.StandardCharsets.UTF_8)
        .stripLeading()
        .startsWith("{")) {
      JsonLines.read(
          where,
          new SequenceInputStream(new ByteArrayInputStream(start), standardInput),
          fallback,
          taker);
      return;
    }
    byte[] rest = standardInput.readNBytes(Limits.ROW_BYTES);
    byte[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    text(where, "stdin", all);
  }

  private void text(String where, String id, byte[] bytes) {
    if (bytes.length == 0) {
      reject(where, "an empty file", "");
      return;
    }
    Decoded decoded = Decoded.of(bytes);
    if (decoded.isBinary()) {
      reject(where, "not text", "reports are plain text or JSON Lines");
      return;
    }
    if (decoded.text().length() > Limits.REPORT) {
      reject(where, Limits.tooLong(decoded.text().length()), Limits.HELP);
      return;
    }
    if (decoded.guessed()) {
      taker.accept(new Arrival.Remark(where, "not UTF-8, read as " + decoded.encoding()));
    }
    taker.accept(TextReport.read(where, id, decoded.text(), fallback));
  }

  private interface Step {
    void take() throws IOException;
  }

  private void attempt(String where, Step step) {
    try {
      step.take();
    } catch (IOException e) {
      reject(where, "cannot be read (" + e.getMessage() + ")", "");
    }
  }

  private void reject(String where, String what, String help) {
    taker.accept(new Arrival.Rejected(where, what, help));
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
