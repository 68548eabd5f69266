package org.dragoman.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.dragoman.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two threads gives what one machine gives. */
class DragomanJobTest {
  private static final Engine.Choice CHOICE =
      new Engine.Choice(Engine.Reader.FAST, List.of(), Dragoman.LEAST_CONFIDENCE, true);
  private static final List<Document> WIRE = Wire.of(70, 1);
  private static final Map<Table, List<String>> EXPECTED = OneMachine.rows(WIRE, Engine.of(CHOICE));

  @TempDir
  private static Path folder;

  @BeforeAll
  static void start() {
    SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        // Plans that are made and compiled anew for every handful of rows cost more than the rows.
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }

  @AfterAll
  static void stop() {
    SparkSession.active().stop();
  }

  @Test
  void killedTwiceAndRunAgainItGivesRowForRowWhatOneMachineGives() throws IOException {
    assertThat(EXPECTED.get(Table.SAME_EVENTS)).hasSizeGreaterThan(10);
    assertThat(EXPECTED.get(Table.EVENTS)).hasSizeGreaterThan(50);
    List<Document> shuffled = new ArrayList<>(WIRE);
    Collections.shuffle(shuffled, new Random(3));
    Path input = lines(shuffled, "in", 5);
    for (int tasks : List.of(1, 9)) {
      Killer killer = new Killer(tasks);
      SparkSession.active().sparkContext().addSparkListener(killer);
      assertThat(job(input, "out", "day")).isNotZero();
      SparkSession.active().sparkContext().removeSparkListener(killer);
      assertThat(folder.resolve("out/manifest.txt")).doesNotExist();
    }
    assertThat(job(input, "out", "day")).isZero();
    assertThat(differences(rows("out"))).isEmpty();
    assertThat(folder.resolve("out/events/date=2021-03-01")).isDirectory();
    Ledger.load(folder.resolve("out"), folder.resolve("ledger"));
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), Access.writing());
        Questions ask = ledger.questions()) {
      assertThat(EXPECTED.get(Table.EVENTS)).hasSize((int) ask.count(Filter.all()));
    }
  }

  @Test
  void aStreamComparedAtTheEnd() throws IOException {
    Path input = folder.resolve("stream-in");
    String out = folder.resolve("stream").toString();
    for (int batch = 0; batch < 2; batch++) {
      int half = WIRE.size() / 2;
      lines(WIRE.subList(batch * half, batch == 0 ? half : WIRE.size()), "stream-in", batch);
      assertThat(
              DragomanStream.run(input.toString(), "--once", "--reader", "fast", "--output", out))
          .isZero();
    }
    String[] settle = {
      "--coded", out + "/coded", "--reader", "fast", "--output", out + "/tables", "--by", "month"
    };
    assertThat(DragomanJob.run(settle)).isZero();
    assertThat(differences(rows("stream/tables"))).isEmpty();
  }

  @Test
  void everyFormGivesItsReports() throws IOException {
    Path input = folder.resolve("forms");
    Files.createDirectories(input.resolve("deep"));
    String text = "Chile signed a trade agreement with Peru in Lima, the government of Chile said.";
    Files.writeString(input.resolve("deep/note.txt"), text);
    Files.writeString(
        input.resolve("rows.jsonl"),
        "{\"id\": \"row\", \"text\": \"" + text + "\", \"date\": \"2021-03-02\"}\n\n{\"id\": 1}\n"
            + "{\"text\": \"" + text + "\"}\n");
    Files.writeString(
        input.resolve("page.csv"), "id,text\ncell,\"" + text + " The envoy sailed.\"\n");
    Files.writeString(input.resolve("picture.png"), "not a report");
    SparkSession spark = SparkSession.active();
    spark
        .createDataset(
            List.of("{\"id\": \"cell2\", \"text\": \"Kenya sent food aid to Mali.\"}"),
            org.apache.spark.sql.Encoders.STRING())
        .transform(rows -> spark.read().json(rows))
        .write()
        .parquet(input.resolve("table").toString());
    assertThat(job(input, "forms-out", "year")).isEqualTo(1);
    assertThat(rows("forms-out").get(Table.DOCUMENTS))
        .extracting(row -> row.substring(1, row.indexOf(',')))
        .containsExactlyInAnyOrder("deep/note", "row", "cell", "cell2");
    assertThat(notes("forms-out"))
        .anyMatch(note -> note.contains("no field 'text'"))
        .anyMatch(note -> note.contains("a row without an id"));
  }

  @Test
  void nothingThereIsSaid() {
    assertThat(job(folder.resolve("nowhere"), "nothing", "day")).isEqualTo(2);
  }

  private static int job(Path input, String out, String by) {
    String to = folder.resolve(out).toString();
    return DragomanJob.run(input.toString(), "--reader", "fast", "--output", to, "--by", by);
  }

  private static List<String> notes(String out) {
    return SparkSession.active()
        .read()
        .json(folder.resolve(out + "/notes").toString())
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("note"))
        .toList();
  }

  private static Map<Table, List<String>> rows(String out) {
    return WrittenRows.of(folder.resolve(out).toString());
  }

  private static List<String> differences(Map<Table, List<String>> rows) {
    return WrittenRows.differences(EXPECTED, rows);
  }

  /** Writes documents as JSON Lines in one of several files of a folder. */
  private static Path lines(List<Document> documents, String name, int files) throws IOException {
    Path at = folder.resolve(name);
    Files.createDirectories(at);
    StringBuilder rows = new StringBuilder();
    com.fasterxml.jackson.databind.ObjectMapper json =
        new com.fasterxml.jackson.databind.ObjectMapper();
    for (Document document : documents) {
      com.fasterxml.jackson.databind.node.ObjectNode row = json.createObjectNode();
      row.put("id", document.id()).put("text", document.text()).put("outlet", document.outlet());
      document.published().ifPresent(day -> row.put("published", day.toString()));
      rows.append(row).append('\n');
    }
    Files.writeString(at.resolve("part" + files + ".jsonl"), rows);
    return at;
  }

  /** Cancels everything after some tasks, as a driver that dies does. */
  private static final class Killer extends SparkListener {
    private final AtomicInteger left;

    Killer(int tasks) {
      left = new AtomicInteger(tasks);
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (left.decrementAndGet() <= 0) {
        SparkSession.active().sparkContext().cancelAllJobs();
      }
    }
  }
}
