package org.dragoman.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a big archive of a small one: all reports again and again under new ids and, each time, so many days
 * later that nothing of one round can be one with anything of another, but for the copies that are planted.
 *
 * <p>Arguments: how many reports, the most characters of each (cut at the end of a line or word; 0 for all), the
 * folder to make, JSON Lines files of reports. Every {@value #COPIED}th report is followed by a copy of another
 * outlet: in capitals, cut, or with a line before and after. The same arguments give the same files.
 */
public final class GeneratedArchive {
  /** One report in so many is copied. */
  static final int COPIED = 20;

  /** Days between two rounds: more than any of the files spans. */
  private static final int ROUND = 15_000;

  /** Reports in one file. */
  private static final int IN_FILE = 5_000;

  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;
  private final int most;
  private int written;
  private Optional<BufferedWriter> open = Optional.empty();

  private GeneratedArchive(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /** Writes the archive. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      System.err.println("usage: GeneratedArchive REPORTS CHARACTERS FOLDER REPORTS.jsonl …");
      System.exit(2);
    }
    Path folder = Path.of(arguments[2]);
    Files.createDirectories(folder);
    GeneratedArchive archive = new GeneratedArchive(folder, Integer.parseInt(arguments[0]));
    List<ObjectNode> reports = new ArrayList<>();
    for (int i = 3; i < arguments.length; i++) {
      reports.addAll(archive.read(Path.of(arguments[i]), Integer.parseInt(arguments[1])));
    }
    for (int round = 0; archive.written < archive.most; round++) {
      archive.round(round, reports);
    }
    archive.close();
    System.out.printf("%d reports in %s%n", archive.written, folder);
  }

  private List<ObjectNode> read(Path file, int characters) throws IOException {
    List<ObjectNode> reports = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode row = json.readTree(line);
        String text = row.path("text").asText();
        ObjectNode report = json.createObjectNode();
        report.put("id", row.path("id").asText());
        report.put("title", row.path("title").asText());
        report.put("text", characters == 0 ? text : cut(text, characters));
        report.put("date", row.path("date").asText());
        report.put("outlet", row.path("source_set").asText());
        if (!report.path("text").asText().isBlank()) {
          reports.add(report);
        }
      }
    }
    return reports;
  }

  private static String cut(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = Math.max(text.lastIndexOf('\n', characters), text.lastIndexOf(". ", characters) + 1);
    return text.substring(0, end > 0 ? end : Math.max(1, text.lastIndexOf(' ', characters)));
  }

  private void round(int round, List<ObjectNode> reports) throws IOException {
    for (int i = 0; i < reports.size() && written < most; i++) {
      ObjectNode report = reports.get(i).deepCopy();
      report.put("id", "r" + round + "-" + report.path("id").asText());
      report.put("date", shifted(report.path("date").asText(), round));
      // Some words of its own for each round, or all rounds would be copies of the first.
      report.put("text", words(round, report.path("text").asText()));
      write(report);
      if (i % COPIED == 0 && written < most) {
        write(copy(report, i / COPIED));
      }
    }
  }

  /** Every third word of a later round is another one, the same for the same word. */
  private static String words(int round, String text) {
    if (round == 0) {
      return text;
    }
    StringBuilder changed = new StringBuilder(text.length());
    int word = 0;
    for (String part : text.split("(?<= )")) {
      boolean plain = part.length() > 4 && part.strip().chars().allMatch(Character::isLowerCase);
      changed.append(plain && ++word % 3 == 0 ? part.strip() + "x".repeat(round) + " " : part);
    }
    return changed.toString();
  }

  private static String shifted(String day, int round) {
    try {
      return LocalDate.parse(day).plusDays((long) round * ROUND).toString();
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  private static ObjectNode copy(ObjectNode report, int number) {
    ObjectNode copy = report.deepCopy();
    String text = report.path("text").asText();
    copy.put("id", report.path("id").asText() + "-copy");
    copy.put("outlet", "reposts-" + number % 7);
    copy.put(
        "text",
        switch (number % 3) {
          case 0 -> text.toUpperCase(Locale.ROOT);
          case 1 -> text.substring(0, text.length() * 3 / 4);
          default -> "News of the day\n" + text + "\nvia Reposts of the Day";
        });
    return copy;
  }

  private void write(ObjectNode report) throws IOException {
    if (written % IN_FILE == 0) {
      close();
      String name = String.format(Locale.ROOT, "part-%04d.jsonl", written / IN_FILE);
      open = Optional.of(Files.newBufferedWriter(folder.resolve(name)));
    }
    open.orElseThrow().write(report + "\n");
    written++;
  }

  private void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
