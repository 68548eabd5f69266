package org.dragoman.bench.confidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.ontology.PloverType;

/**
 * Events of several origins, coded now and judged by people: news reports whose events were read one by one (a line
 * of {@code report, offset of the trigger, type, 1 or 0} each), stories coded whole, sentences with agreed roots or
 * with a marked pair.
 */
final class JudgedEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Types of PLOVER's first drafts, and what they are called today. */
  private static final Map<String, String> TODAY = Map.of(
      "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "DEMAND", "REQUEST", "FIGHT", "ASSAULT");

  private final Dragoman dragoman;
  private final List<Judged> found = new ArrayList<>();

  JudgedEvents(Dragoman dragoman) {
    this.dragoman = dragoman;
  }

  List<Judged> found() {
    return found;
  }

  /** Reports of the judged lines are looked up by their ids in the files of reports. */
  void news(Path lines, List<Path> reports) throws IOException {
    Map<String, Map<String, Boolean>> verdicts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(lines)) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length == 6) {
        verdicts
            .computeIfAbsent(cells[0], k -> new LinkedHashMap<>())
            .put(cells[1] + " " + cells[2], cells[3].equals("1"));
      }
    }
    for (Path file : reports) {
      for (JsonNode row : rows(file)) {
        Map<String, Boolean> here = verdicts.get(row.path("id").asText());
        if (here != null) {
          Coded coded = dragoman.code(document(row), 0);
          for (Event event : coded.events()) {
            Boolean right = here.get(
                event.evidence().trigger().begin() + " " + event.what().type().name());
            if (right != null) {
              found.add(new Judged(story(row), event.evidence().signs(), right));
            }
          }
        }
      }
    }
  }

  /** An event is right when the story has one of its type with a country of its side on either side. */
  void stories(Path file) throws IOException {
    for (JsonNode row : rows(file)) {
      for (Event event : dragoman.code(document(row), 0).events()) {
        boolean right = false;
        for (JsonNode gold : row.path("events")) {
          right = right
              || (gold.path("type").asText().equals(event.what().type().name())
                  && (meets(gold.path("sources"), event.sources())
                      || meets(gold.path("targets"), event.targets())));
        }
        found.add(new Judged(story(row), event.evidence().signs(), right));
      }
    }
  }

  /** An event is right when it is of the one type that the sentence was chosen for. */
  void types(Path file) throws IOException {
    for (JsonNode row : rows(file)) {
      Set<String> agreed = new HashSet<>();
      row.path("events")
          .forEach(e -> agreed.add(
              TODAY.getOrDefault(e.path("code").asText(), e.path("code").asText())));
      for (Event event : dragoman.code(document(row), 0).events()) {
        found.add(new Judged(
            story(row),
            event.evidence().signs(),
            agreed.contains(event.what().type().name())));
      }
    }
  }

  /** A protest is right in a sentence that tells one. */
  void protests(Path file) throws IOException {
    for (JsonNode row : rows(file)) {
      for (Event event : dragoman.code(document(row), 0).events()) {
        if (event.what().type() == PloverType.PROTEST) {
          found.add(
              new Judged(story(row), event.evidence().signs(), row.path("label").asInt() == 1));
        }
      }
    }
  }

  /** An event is right when its CAMEO root is among the agreed ones of the sentence. */
  void roots(Path file) throws IOException {
    for (JsonNode row : rows(file)) {
      Set<String> agreed = new HashSet<>();
      row.path("events").forEach(e -> agreed.add(e.path("code").asText()));
      for (Event event : dragoman.code(document(row), 0).events()) {
        found.add(new Judged(
            story(row),
            event.evidence().signs(),
            agreed.contains(event.what().cameo().root())));
      }
    }
  }

  /**
   * Sentences with one marked pair and its type: an event of that type is right, one of another type between the same
   * two is wrong; of other events in the sentence nobody said anything.
   */
  void pairs(Path file) throws IOException {
    Map<String, List<JsonNode>> marked = new LinkedHashMap<>();
    for (JsonNode row : rows(file)) {
      marked.computeIfAbsent(row.path("text").asText(), k -> new ArrayList<>()).add(row);
    }
    for (List<JsonNode> sentence : marked.values()) {
      for (Event event : dragoman.code(document(sentence.get(0)), 0).events()) {
        boolean right = sentence.stream().anyMatch(row -> isOfType(pair(row), event));
        if (right || sentence.stream().anyMatch(row -> isBetween(pair(row), event))) {
          found.add(new Judged(story(sentence.get(0)), event.evidence().signs(), right));
        }
      }
    }
  }

  /** What a text is part of: sentences of one report are of one story. */
  private static String story(JsonNode row) {
    for (String field : List.of("doc_id", "url")) {
      if (row.hasNonNull(field) && !row.path(field).asText().isEmpty()) {
        return row.path(field).asText();
      }
    }
    return row.path("id").asText();
  }

  private static JsonNode pair(JsonNode row) {
    return row.path("events").path(0);
  }

  private static boolean isOfType(JsonNode pair, Event event) {
    PloverType type = event.what().type();
    boolean yields = type == PloverType.CONCEDE || type == PloverType.RETREAT;
    return pair.path("code").asText().equals(yields ? "YIELD" : type.name());
  }

  private static boolean isBetween(JsonNode pair, Event event) {
    return stands(pair.path("source_text").asText(), event.sources())
        && stands(pair.path("target_text").asText(), event.targets());
  }

  private static boolean stands(String marked, List<Participant> ours) {
    return ours.stream().anyMatch(p -> marked.contains(p.text()) || p.text().contains(marked));
  }

  private static boolean meets(JsonNode gold, List<Participant> ours) {
    for (JsonNode actor : gold) {
      for (Participant participant : ours) {
        if (participant.code().country().equals(actor.path("country").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Document document(JsonNode row) {
    Document document = Document.of(row.path("id").asText(), text(row));
    for (String field : List.of("published", "date")) {
      try {
        String day = row.path(field).asText();
        if (day.length() >= 10) {
          return document.published(LocalDate.parse(day.substring(0, 10)));
        }
      } catch (DateTimeParseException e) {
        // An odd date is none.
      }
    }
    return document;
  }

  /** The text as it is, or its sentences, a paragraph each. */
  private static String text(JsonNode row) {
    List<String> sentences = new ArrayList<>();
    row.path("sentences").forEach(s -> sentences.add(s.asText()));
    return row.hasNonNull("text") ? row.path("text").asText() : String.join("\n\n", sentences);
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          rows.add(JSON.readTree(line));
        }
      }
    }
    return rows;
  }
}
