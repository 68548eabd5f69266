package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.app.evaluate.GoldStory.GoldStatement;
import org.dragoman.app.evaluate.GoldStory.Party;
import org.dragoman.event.Coded;
import org.dragoman.event.Participant;
import org.dragoman.event.Statement;
import org.dragoman.text.Span;

/**
 * Statements against gold: one to one, by how much of their words they share. Half of the words of
 * both together must be shared.
 */
final class StatementScores {
  private static final double ENOUGH = 0.5;

  private StatementScores() {}

  static void print(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    List<Score> found = new ArrayList<>();
    List<Boolean> speakers = new ArrayList<>();
    List<Boolean> codes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      GoldStory story =
          StoriesReader.read(rows.get(i), coded.get(i).story().document().id());
      found.add(story(story, coded.get(i).statements(), speakers, codes));
    }
    if (found.stream().allMatch(s -> s.gold() == 0)) {
      return;
    }
    figures.line("");
    figures.head();
    figures.scores("statements", found);
    figures.share("speaker, in words", speakers);
    figures.share("speaker, country and sector", codes);
  }

  /** Shows the statements whose speaker has another code than gold's. */
  static void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      GoldStory story =
          StoriesReader.read(rows.get(i), coded.get(i).story().document().id());
      List<Statement> ours = coded.get(i).statements();
      int[] partner = partners(story, ours);
      for (int g = 0; g < partner.length; g++) {
        if (partner[g] >= 0) {
          GoldStatement gold = story.statements().get(g);
          Statement own = ours.get(partner[g]);
          if (!sameCode(gold.speaker(), own)) {
            wrong.add(shown(story, gold, own));
          }
        }
      }
    }
    figures.line("");
    figures.line("%s", "== WRONG SPEAKER: " + wrong.size());
    wrong.subList(0, Math.min(most, wrong.size())).forEach(line -> figures.line("%s", line));
  }

  private static String shown(GoldStory story, GoldStatement gold, Statement own) {
    Party speaker = gold.speaker();
    String sentence = gold.sentence() < story.sentences().size()
        ? story.sentences().get(gold.sentence()).of(story.document().text())
        : "";
    String ours = own.speaker()
        .map(p -> p.code() + " '" + p.text() + "' because " + p.because())
        .orElse("nobody");
    return String.join(
        "\n",
        "",
        story.document().id() + " sentence " + gold.sentence() + ": " + sentence.replace('\n', ' '),
        "  gold  " + speaker.country() + " " + speaker.sector() + " '" + speaker.text() + "'",
        "  ours  " + ours);
  }

  private static Score story(
      GoldStory story, List<Statement> ours, List<Boolean> speakers, List<Boolean> codes) {
    List<GoldStatement> gold = story.statements();
    int[] partner = partners(story, ours);
    int right = 0;
    for (int g = 0; g < gold.size(); g++) {
      if (partner[g] >= 0) {
        right++;
        Party speaker = gold.get(g).speaker();
        Statement own = ours.get(partner[g]);
        speakers.add(own.speaker()
            .map(p -> sameWords(speaker.text(), p))
            .orElse(speaker.text().isEmpty()));
        codes.add(sameCode(speaker, own));
      }
    }
    return new Score(right, ours.size(), gold.size());
  }

  private static boolean sameCode(Party speaker, Statement own) {
    return own.speaker()
        .map(p -> p.code().country().equals(speaker.country())
            && p.code().sector().equals(speaker.sector()))
        .orElse(speaker.country().isEmpty());
  }

  /** For each statement of gold the index of ours, or -1. */
  private static int[] partners(GoldStory story, List<Statement> ours) {
    List<GoldStatement> gold = story.statements();
    double[][] weight = new double[gold.size()][ours.size()];
    for (int g = 0; g < gold.size(); g++) {
      for (int o = 0; o < ours.size(); o++) {
        double shared = shared(content(story, gold.get(g)), ours.get(o).content());
        weight[g][o] = shared >= ENOUGH ? shared : 0;
      }
    }
    return Assignment.best(weight);
  }

  /** Where the words stand: from their sentence on, else nowhere. */
  private static Span content(GoldStory story, GoldStatement statement) {
    int from = statement.sentence() < story.sentences().size()
        ? story.sentences().get(statement.sentence()).begin()
        : 0;
    int begin = story.document().text().indexOf(statement.content(), from);
    return begin < 0
        ? new Span(0, 0)
        : new Span(begin, begin + statement.content().length());
  }

  /** Characters in both, of the characters in either. */
  private static double shared(Span a, Span b) {
    int both = Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
    return both <= 0 ? 0 : (double) both / (a.length() + b.length() - both);
  }

  /** Whether the speakers share a word of more than three letters, or their name does. */
  private static boolean sameWords(String gold, Participant ours) {
    Set<String> theirs = words(gold);
    return words(ours.text() + " " + ours.name()).stream().anyMatch(theirs::contains);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }
}
