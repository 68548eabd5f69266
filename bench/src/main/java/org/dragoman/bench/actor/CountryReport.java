package org.dragoman.bench.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.Dragoman;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Resolution;
import org.dragoman.document.Document;
import org.dragoman.event.Resolved;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.Span;

/**
 * Scores the countries of persons and organisations that people marked in reports.
 *
 * <pre>
 * CountryReport MARKED.jsonl PARSES-FOLDER [errors | all]
 * </pre>
 *
 * <p>The set marks the phrases and says nothing of countries: those stand in {@code re3d-countries.tsv}, one reader's
 * key, by the codebook (the Islamic State is IMG, a coalition of states IGO). Asked is the whole phrase, by its head
 * word; right is the same code, or the same codes where the key has several. No answer is wrong. Phrases that have no
 * code in the key (the reader could not tell, or nobody can: "I", "mourners") are left out.
 */
public final class CountryReport {
  private static final String KEY = "re3d-countries.tsv";
  private static final String NOBODYS = "-";

  private final Dragoman dragoman;
  private final Map<String, String> key;
  private final Map<String, int[]> tallies = new TreeMap<>();

  private CountryReport(Dragoman dragoman, Map<String, String> key) {
    this.dragoman = dragoman;
    this.key = key;
  }

  /** See the class comment. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: CountryReport MARKED.jsonl PARSES-FOLDER [errors | all]");
      System.exit(2);
    }
    Problems problems = new Problems();
    Dragoman dragoman = Dragoman.of(
        Knowledge.load(List.of(), problems),
        PreciseReader.remembering(Path.of(arguments[1])),
        problems);
    problems.sorted().forEach(System.err::println);
    CountryReport report = new CountryReport(dragoman, key());
    boolean errors = Arrays.asList(arguments).contains("errors");
    boolean all = Arrays.asList(arguments).contains("all");
    for (MarkedReport marked : MarkedReport.read(Path.of(arguments[0]))) {
      report.score(marked, errors, all);
    }
    report.tallies.forEach((what, tally) -> System.out.printf(
        Locale.ROOT,
        "%-14s %.1f%%  (%d of %d)%n",
        what,
        100.0 * tally[0] / Math.max(1, tally[1]),
        tally[0],
        tally[1]));
  }

  /** Report, offsets and code of each phrase. */
  private static Map<String, String> key() throws IOException {
    Map<String, String> key = new HashMap<>();
    try (InputStream in = CountryReport.class.getResourceAsStream(KEY)) {
      if (in == null) {
        throw new IOException(KEY + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t");
        if (parts.length == 3) {
          key.put(parts[0] + " " + parts[1], parts[2]);
        }
      }
    }
    return key;
  }

  private void score(MarkedReport marked, boolean errors, boolean all) {
    Resolved story = dragoman.resolve(dragoman.read(Document.of(marked.id(), marked.text())));
    for (MarkedReport.Mark mark : marked.marks()) {
      String code = key.getOrDefault(marked.id() + " " + mark.key(), NOBODYS);
      Answer answer = answer(story, mark.span());
      boolean right = answer.code().equals(code);
      if (!code.equals(NOBODYS)) {
        count("all", right);
        count(mark.person() ? "persons" : "organisations", right);
        count(code.length() == 3 && isState(code) ? "of a state" : "of several", right);
      }
      if (all || errors && !right && !code.equals(NOBODYS)) {
        System.out.println(String.join(
            "\t",
            marked.id(),
            mark.key(),
            mark.span().of(marked.text()).replaceAll("\\s+", " "),
            code,
            answer.code(),
            answer.because()));
      }
    }
  }

  private static boolean isState(String code) {
    return !Set.of("IMG", "IGO", "NGO", "MNC", "ISM").contains(code);
  }

  private void count(String what, boolean right) {
    int[] tally = tallies.computeIfAbsent(what, w -> new int[2]);
    tally[0] += right ? 1 : 0;
    tally[1]++;
  }

  private record Answer(String code, String because) {}

  private Answer answer(Resolved resolved, Span span) {
    Annotated story = resolved.story();
    for (Sentence sentence : story.sentences()) {
      int head = head(story, sentence, span);
      if (head < 0) {
        continue;
      }
      Resolution resolution = resolved.actors().at(new Position(sentence.index(), head));
      if (!(resolution instanceof Resolution.Known known)) {
        return new Answer("", resolution.because());
      }
      LocalDate day = resolved.times().anchor().or(resolved.actors()::day).orElse(LocalDate.MAX);
      Set<String> codes = new TreeSet<>();
      for (Actor actor : known.actors()) {
        codes.add(actor.codeOn(day).country());
      }
      codes.remove("");
      return new Answer(String.join(" ", codes), known.because());
    }
    return new Answer("", "no sentence");
  }

  /** The first word of a phrase, in a sentence, that hangs on none of its other words; -1 when it is not there. */
  private static int head(Annotated story, Sentence sentence, Span span) {
    Set<Integer> inside = new TreeSet<>();
    for (int token = 0; token < sentence.size(); token++) {
      if (story.prose().original(sentence.token(token).span()).overlaps(span)) {
        inside.add(token);
      }
    }
    for (int token : inside) {
      if (!inside.contains(sentence.head(token)) && sentence.token(token).pos().isNoun()) {
        return token;
      }
    }
    for (int token : inside) {
      if (!inside.contains(sentence.head(token))) {
        return token;
      }
    }
    return -1;
  }
}
