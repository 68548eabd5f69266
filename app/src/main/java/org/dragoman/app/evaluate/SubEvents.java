package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;

/**
 * Snippets, each with the one sub-event of ACLED that it tells, under the names of the CASE 2021
 * shared task. Which of our events stand for which sub-event says the table sub-events.tsv; the first
 * line of it that holds for an event of the snippet is our answer.
 */
final class SubEvents implements Shape {
  private static final String NOTHING = "nothing";
  private static final String ANY = "*";

  /**
   * One line of the table.
   *
   * @param cameo beginnings of codes
   * @param doers sectors of the doer, and {@code to} of the one it is done to; empty for anybody
   */
  private record Line(String label, List<String> cameo, Set<String> doers, Set<String> to) {
    boolean holds(Event event) {
      return cameo.stream().anyMatch(event.what().cameo().digits()::startsWith)
          && fits(doers, event.sources())
          && fits(to, event.targets());
    }

    private static boolean fits(Set<String> sectors, List<Participant> side) {
      return sectors.isEmpty()
          || side.stream().anyMatch(p -> sectors.contains(p.code().sector()));
    }
  }

  private static final List<Line> LINES = lines();

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    try (InputStream file = SubEvents.class.getResourceAsStream("sub-events.tsv")) {
      if (file == null) {
        throw new IllegalStateException("sub-events.tsv is missing from the jar");
      }
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 4 && !line.startsWith("#")) {
          lines.add(new Line(
              cells[0], List.of(cells[1].split(" ")), sectors(cells[2]), sectors(cells[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(lines);
  }

  private static Set<String> sectors(String cell) {
    return cell.equals(ANY) ? Set.of() : Set.of(cell.split(" "));
  }

  @Override
  public String name() {
    return "sub-events";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.path("ontology").asText().startsWith("ACLED");
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return OneSentence.document(row, fallbackId);
  }

  private static String answer(Coded coded) {
    for (Line line : LINES) {
      if (coded.events().stream().anyMatch(line::holds)) {
        return line.label();
      }
    }
    return NOTHING;
  }

  private static boolean isCodable(String label) {
    return LINES.stream().anyMatch(l -> l.label().equals(label));
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    Map<String, List<Score>> byLabel = new TreeMap<>();
    List<Score> all = new ArrayList<>();
    List<Score> codable = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String gold = rows.get(i).path("label").asText();
      String ours = answer(coded.get(i));
      Score score = new Score(gold.equals(ours) ? 1 : 0, ours.equals(NOTHING) ? 0 : 1, 1);
      all.add(score);
      if (isCodable(gold)) {
        codable.add(score);
      }
      for (String label : new TreeSet<>(List.of(gold, ours))) {
        byLabel
            .computeIfAbsent(label, l -> new ArrayList<>())
            .add(new Score(
                label.equals(gold) && label.equals(ours) ? 1 : 0,
                label.equals(ours) ? 1 : 0,
                label.equals(gold) ? 1 : 0));
      }
    }
    byLabel.remove(NOTHING);
    figures.line(
        "%d snippets, %d of a sub-event that the ontology has", all.size(), codable.size());
    figures.head();
    figures.scores("sub-event, all snippets", all);
    figures.scores("sub-event, those it has", codable);
    byLabel.forEach((label, scores) -> {
      Score sum = scores.stream().reduce(Score.NONE, Score::plus);
      figures.line(
          "%-34s %9.3f %9.3f %9.3f   gold %d ours %d",
          label.toLowerCase(Locale.ROOT),
          sum.precision(),
          sum.recall(),
          sum.f1(),
          sum.gold(),
          sum.ours());
    });
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String gold = rows.get(i).path("label").asText();
      String ours = answer(coded.get(i));
      boolean wrong = isCodable(gold) && !gold.equals(ours);
      if (wrong && shown.merge(gold, 1, Integer::sum) <= most) {
        figures.line("");
        figures.line("%s", gold + ", taken for " + ours);
        figures.line("%s", coded.get(i).story().document().text());
        figures.line("  ours  %s", OneSentence.inWords(coded.get(i)));
      }
    }
  }
}
