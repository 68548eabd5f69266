package org.dragoman.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.app.Fixtures;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.PairVerdict;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gold written by hand against the hand-made story of the fixtures, so that every figure is known. */
class EvaluationTest {
  @TempDir
  private Path folder = Path.of("");

  private static final String REJECTED =
      event(0, "rejected", "REJECT", "FRA", "MLI", "2020-01-10", true);
  private static final String KILLED = event(1, "killed", "ASSAULT", "", "MLI", "2020-01", true);

  private static String event(
      int sentence,
      String trigger,
      String type,
      String source,
      String target,
      String date,
      boolean certain) {
    return ("{'sent':%d,'trigger':'%s','type':'%s','quad':3,'cameo':'12','sources':[{'text':'x','country':'%s',"
            + "'sector':'GOV'}],'targets':[{'text':'y','country':'%s','sector':'GOV'}],'factuality':'CLAIMED',"
            + "'date':'%s','place':null,'counts':{},'background':false,'certain':%s}")
        .formatted(sentence, trigger, type, source, target, date, certain);
  }

  private static final PairAnswers ALWAYS_ACCUSE = new PairAnswers() {
    @Override
    public PairVerdict between(Document document, Span source, Span target) {
      return new PairVerdict(
          PloverType.ACCUSE, "", new CameoCode("11"), 3, 1, "", List.of("always"));
    }

    @Override
    public boolean hasSeen(String text) {
      return false;
    }
  };

  @Test
  void pairsAreAskedFor() throws IOException {
    String row = "{\"text\":\"A b"
        + " c.\",\"events\":[{\"source_text\":\"A\",\"target_text\":\"c\",\"code\":%s}]}\n";
    String types = oneSentence(row.formatted("\"ACCUSE\"") + row.formatted("\"YIELD\""), 2);
    assertThat(types).contains("0 of 2 texts are among those").contains("type right");
    assertThat(figures(types, "type right")).contains("50.0%");
    assertThat(figures(types, "macro-F1")).contains("0.333");
    String quads = oneSentence(row.formatted("3") + row.formatted("0"), 2);
    assertThat(figures(quads, "class right, statements too")).contains("50.0%");
    assertThat(figures(quads, "class of the type right, of acts")).contains("100.0%");
  }

  private String measured(int errors, String... events) throws IOException {
    String row = ("{'id':'g','date':'2020-01-10','sentences':[" + quoted(0) + "," + quoted(1)
            + "],'events':[" + String.join(",", events) + "],'statements':[]}")
        .replace('\'', '"');
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), row + "\n\n");
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    new Evaluation(documents -> List.of(Fixtures.story()), ALWAYS_ACCUSE, printer, errors)
        .run(gold, "", 0);
    printer.flush();
    return out.toString();
  }

  private static String quoted(int sentence) {
    return "'" + Fixtures.TEXT.split("\n")[sentence].replace("\"", "\\'") + "'";
  }

  private static String figures(String report, String label) {
    return report
        .lines()
        .filter(l -> l.startsWith(label + " "))
        .findFirst()
        .orElseThrow()
        .substring(label.length())
        .strip()
        .replaceAll(" +", " ")
        .replaceAll(" [0-9.]+-[0-9.]+$", "");
  }

  @Test
  void everythingRightIsOne() throws IOException {
    String report = measured(0, REJECTED, KILLED);
    for (String measure : List.of("detection", "type", "type + countries")) {
      assertThat(figures(report, measure)).as(measure).isEqualTo("1.000 1.000 1.000");
    }
    assertThat(figures(report, "date")).startsWith("100.0% (2 of 2)");
    assertThat(figures(report, "factuality")).startsWith("50.0% (1 of 2)");
    assertThat(figures(report, "background")).startsWith("50.0% (1 of 2)");
  }

  @Test
  void aMissedEventCostsRecallAndASpuriousOnePrecision() throws IOException {
    String report = measured(0, REJECTED, event(0, "plea", "REQUEST", "MLI", "FRA", "", true));
    assertThat(figures(report, "detection")).isEqualTo("0.500 0.500 0.500");
    assertThat(figures(report, "type")).isEqualTo("0.500 0.500 0.500");
    assertThat(figures(report, "REQUEST")).isEqualTo("0.000 0.000 0.000 1 0");
  }

  @Test
  void missingAnUncertainEventIsNoErrorAndMatchingItIsRight() throws IOException {
    String missed =
        measured(0, REJECTED, KILLED, event(0, "plea", "REQUEST", "MLI", "FRA", "", false));
    assertThat(figures(missed, "type")).isEqualTo("1.000 1.000 1.000");
    String matched = measured(0, event(0, "rejected", "REJECT", "FRA", "MLI", "", false), KILLED);
    assertThat(figures(matched, "type")).isEqualTo("1.000 1.000 1.000");
  }

  @Test
  void eventsArePairedWithinTheirSentenceOnly() throws IOException {
    String report = measured(0, event(1, "killed", "REJECT", "FRA", "MLI", "2020-01-10", true));
    assertThat(figures(report, "detection")).isEqualTo("0.500 1.000 0.667");
    assertThat(figures(report, "type")).isEqualTo("0.000 0.000 0.000");
    assertThat(report).contains("REJECT       ASSAULT 1");
  }

  @Test
  void aWrongCountryIsAWrongPairOfSides() throws IOException {
    String report = measured(0, event(0, "rejected", "REJECT", "FRA", "NER", "", true), KILLED);
    assertThat(figures(report, "type")).isEqualTo("1.000 1.000 1.000");
    assertThat(figures(report, "type + countries")).isEqualTo("0.500 0.500 0.500");
  }

  @Test
  void errorsShowGoldAndOursAndTheRule() throws IOException {
    String report = measured(5, event(0, "plea", "REQUEST", "MLI", "FRA", "", true));
    assertThat(report)
        .contains("== MISSED: 0", "== SPURIOUS: 1", "== WRONG TYPE: 1")
        .contains("gold  REQUEST 12 (plea) [MLI GOV 'x'] -> [FRA GOV 'y']")
        .contains("rule en/events/12-reject.events:14")
        .contains("considered: reject-law: needs a law");
  }

  @Test
  void theSameGoldGivesTheSameReport() throws IOException {
    assertThat(measured(3, REJECTED, KILLED)).isEqualTo(measured(3, REJECTED, KILLED));
  }

  @Test
  void ploverSentencesAreRightWhenOneEventIs() throws IOException {
    String row = """
        {"id":"p","text":"x","events":[{"code":"FIGHT","sources":[],"targets":[{"actorText":"y","code":"MLI"}]}]}
        {"id":"q","text":"x","events":[{"code":"REJECT","sources":[{"actorText":"x","code":"FRAGOV"}],"targets":[{"actorText":"y","code":"JAP"}]}]}
        """;
    String report = oneSentence(row, 2);
    assertThat(figures(report, "any event")).startsWith("100.0% (2 of 2)");
    assertThat(figures(report, "type right in records")).startsWith("100.0% (2 of 2)");
    assertThat(figures(report, "type with both countries")).startsWith("0.0% (0 of 2)");
    assertThat(figures(report, "type precision of events")).startsWith("50.0% (2 of 4)");
  }

  @Test
  void rootsCountAsSetsAndFalseAlarmsAreCounted() throws IOException {
    String row = """
        {"id":"p","text":"x","relevant_votes":"4/4","label":"relevant","events":[{"code":"12"},{"code":"01"}]}
        {"id":"q","text":"x","relevant_votes":"0/4","label":"not_relevant"}
        """;
    String report = oneSentence(row, 2);
    assertThat(figures(report, "roots")).isEqualTo("0.333 1.000 0.500"); // somebody speaks: 01
    assertThat(figures(report, "roots without statements")).isEqualTo("0.250 1.000 0.400");
    assertThat(figures(report, "not relevant, yet with an event")).startsWith("100.0% (1 of 1)");
  }

  private String oneSentence(String rows, int count) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), rows);
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    List<Coded> coded = java.util.Collections.nCopies(count, Fixtures.story());
    new Evaluation(documents -> coded, ALWAYS_ACCUSE, printer, 0).run(gold, "", 0);
    printer.flush();
    return out.toString();
  }

  @Test
  void goldThatCannotBeReadSaysWhere() throws IOException {
    Path broken = Files.writeString(folder.resolve("gold.jsonl"), "{}\n{\"id\":\n");
    Evaluation evaluation = new Evaluation(
        documents -> List.of(), ALWAYS_ACCUSE, new PrintWriter(new StringWriter()), 0);
    assertThatThrownBy(() -> evaluation.run(broken, "", 0))
        .hasMessageContaining("gold.jsonl:2: not JSON");
    Path strange = Files.writeString(folder.resolve("gold.jsonl"), "{\"a\":1}\n");
    assertThatThrownBy(() -> evaluation.run(strange, "", 0))
        .hasMessageContaining("no known shape of gold; known are stories, ");
  }

  @Test
  void intervalsHoldTheFigureAndAreTheSameEveryTime() {
    List<Score> scores = java.util.stream.IntStream.range(0, 40)
        .mapToObj(i -> new Score(i % 3, 3, 4))
        .toList();
    Intervals.Interval once = Intervals.of(scores, Score::f1);
    assertThat(Intervals.of(scores, Score::f1)).isEqualTo(once);
    double f1 = scores.stream().reduce(Score.NONE, Score::plus).f1();
    assertThat(once.low()).isLessThan(f1);
    assertThat(once.high()).isGreaterThan(f1);
  }
}
