package org.dragoman.bench.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.reader.PreciseReader;
import org.dragoman.reader.RawReader;
import org.dragoman.reader.RawSentence;
import org.dragoman.text.CleanText;

/**
 * Has the precise reader parse openly licensed text and writes what it found, for the fast reader to learn from.
 *
 * <p>Arguments: the file to write, then pairs of a JSON Lines file and how many tokens to take from
 * it. Which documents are taken depends on their ids alone, so the same call gives the same text.
 */
public final class TeacherParses {
  private TeacherParses() {}

  /** Writes the parses; progress goes to standard output. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length % 2 == 0) {
      System.err.println("usage: TeacherParses PARSES SOURCE.jsonl TOKENS [SOURCE.jsonl TOKENS …]");
      System.exit(2);
    }
    RawReader teacher = PreciseReader.teacher();
    Path out = Path.of(arguments[0]);
    try (Writer parses = Files.newBufferedWriter(out)) {
      for (int i = 1; i < arguments.length; i += 2) {
        parse(
            Path.of(arguments[i]), Integer.parseInt(arguments[i + 1]), teacher, parses, System.out);
      }
    }
  }

  private record Text(String id, String text) {}

  private static void parse(
      Path source, int wanted, RawReader teacher, Writer parses, PrintStream progress)
      throws IOException {
    int tokens = 0;
    int documents = 0;
    for (Text text : texts(source)) {
      if (tokens >= wanted) {
        break;
      }
      parses.write("#\t" + text.id() + "\n");
      for (RawSentence sentence : teacher.read(CleanText.untouched(text.text()))) {
        Parses.write(sentence, parses);
        tokens += sentence.tokens().size();
      }
      documents++;
    }
    parses.flush();
    progress.println(source.getFileName() + ": " + documents + " documents, " + tokens + " tokens");
  }

  /** The documents in an order that depends on their ids but on nothing they say. */
  private static List<Text> texts(Path source) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Text> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        texts.add(new Text(record.path("id").asText(), record.path("text").asText()));
      }
    }
    texts.sort(Comparator.comparingInt((Text text) -> text.id().hashCode() * 0x9E3779B1)
        .thenComparing(Text::id));
    return texts;
  }
}
