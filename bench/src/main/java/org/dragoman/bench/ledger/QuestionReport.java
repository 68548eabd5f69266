package org.dragoman.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Series;
import org.dragoman.ledger.StatementFilter;
import org.dragoman.ontology.PloverType;

/**
 * Puts every kind of question to a ledger and gives the time to the answer: the median of five, after
 * one that does not count.
 *
 * <p>{@code QuestionReport LEDGER [EVENTS]}: the folder of a ledger; when it has none, one with so many
 * generated events is made there.
 */
public final class QuestionReport {
  private static final int TIMES = 5;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private QuestionReport() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    if (arguments.length < 1) {
      throw new IllegalArgumentException("give the folder of a ledger");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[0]);
    if (arguments.length > 1 && !Files.exists(folder.resolve("ledger.duckdb"))) {
      long begun = System.nanoTime();
      GeneratedLedger.fill(folder, Long.parseLong(arguments[1]));
      out.printf(Locale.ROOT, "generated in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    }
    out.printf(
        Locale.ROOT,
        "%.0f MB on disk%n",
        Files.size(folder.resolve("ledger.duckdb")) / 1_000_000.0);
    try (Ledger ledger = Ledger.open(folder, Access.reading());
        Questions ask = ledger.questions()) {
      out.println(ask.count(Filter.all()) + " events");
      out.printf("%-44s %10s %14s%n", "", "on the clock", "of processors");
      questions(ask).forEach((name, question) -> {
        double[] seconds = median(question);
        out.printf(Locale.ROOT, "%-44s %10.3f s %12.3f s%n", name, seconds[0], seconds[1]);
      });
    }
  }

  /** Seconds on the clock and of all processors; on a busy machine only the latter say much. */
  private static double[] median(Supplier<?> question) {
    Object answer = question.get();
    double[] clock = new double[TIMES];
    double[] work = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long worked = PROCESS.getProcessCpuTime();
      long begun = System.nanoTime();
      answer = question.get();
      clock[i] = (System.nanoTime() - begun) / 1e9;
      work[i] = (PROCESS.getProcessCpuTime() - worked) / 1e9;
    }
    java.util.Objects.requireNonNull(answer);
    Arrays.sort(clock);
    Arrays.sort(work);
    return new double[] {clock[TIMES / 2], work[TIMES / 2]};
  }

  private static Map<String, Supplier<?>> questions(Questions ask) {
    Map<String, Supplier<?>> questions = new LinkedHashMap<>();
    Filter all = Filter.all();
    Filter dyad = Filter.builder().source("IRN").target("USA").build();
    Filter place = Filter.builder().place("IRQ").type(PloverType.ASSAULT).build();
    Filter near = Filter.builder().near(33.3, 44.4, 200).build();
    Filter words = Filter.builder().text("talks | word42").build();
    Filter month = Filter.builder()
        .from(LocalDate.of(2009, 1, 1))
        .to(LocalDate.of(2009, 1, 31))
        .build();
    questions.put("events, the newest 50", () -> ask.events(all, 50));
    questions.put("events of a dyad, the newest 50", () -> ask.events(dyad, 50));
    questions.put("events of a month, the newest 50", () -> ask.events(month, 50));
    questions.put("events of a place and a type, 50", () -> ask.events(place, 50));
    questions.put("events near a point, 50", () -> ask.events(near, 50));
    questions.put("events by words, 50", () -> ask.events(words, 50));
    questions.put(
        "events once each, 50", () -> ask.events(Filter.builder().once().build(), 50));
    questions.put("count of all", () -> ask.count(all));
    questions.put("count of a dyad", () -> ask.count(dyad));
    questions.put(
        "series of all by month", () -> ask.series(all, Series.Step.MONTH, Series.By.NOTHING));
    questions.put(
        "series of all by month and quad class",
        () -> ask.series(all, Series.Step.MONTH, Series.By.QUAD));
    questions.put(
        "series of a dyad by day", () -> ask.series(dyad, Series.Step.DAY, Series.By.NOTHING));
    questions.put("dyads, 50", () -> ask.dyads(all, 50));
    questions.put("dyads of a place, 50", () -> ask.dyads(place, 50));
    questions.put("actors, 50", () -> ask.actors(all, 50));
    questions.put("actors of a place, 50", () -> ask.actors(place, 50));
    questions.put(
        "statements of a speaker, 50", () -> ask.statements(StatementFilter.by("IRN"), 50));
    questions.put(
        "sql: events by type",
        () -> ask.sql("SELECT type, count(*) AS n FROM events GROUP BY type", 100));
    questions.put("one event", () -> ask.event("0000000000001000"));
    questions.put("what it is one with", () -> ask.happening("0000000000001000"));
    return questions;
  }
}
