package org.dragoman.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Many readers of a running server, each asking one question after the other with a pause between, as
 * people do; beside them one upload, if a file is given. Prints the times of every question.
 *
 * <pre>ReadersReport ADDRESS READERS SECONDS [TOKEN-FILE UPLOAD.jsonl]</pre>
 */
public final class ReadersReport {
  /** What the pages ask; {0} to {2} are drawn anew each time, so that few answers are remembered. */
  private static final List<String> QUESTIONS = List.of(
      "/overview?until={day}",
      "/events?source={a}&limit=30",
      "/events?q={word}&limit=30",
      "/facets?actor={a}&limit=12",
      "/statements?speaker={a}&limit=12",
      "/series?source={a}&target={b}&step=month&by=quad",
      "/dyads?from={day}&limit=60",
      "/actors?place={a}&limit=60",
      "/places?from={day}&limit=1000",
      "/countries?actor={a}",
      "/portrait?of={a}&limit=15",
      "/stories?q={word}&limit=40",
      "/story?id={doc}",
      "/sample?limit=20&seed={number}");

  private static final List<String> CODES = List.of(
      "USA", "IRN", "IRQ", "CHN", "RUS", "FRA", "GBR", "JPN", "DEU", "ISR", "PSE", "IND", "BRA",
      "TUR", "SAU", "KOR", "MEX", "EGY", "ITA", "CAN", "AUS", "ZAF", "KWT", "LBY", "SYR");
  private static final List<String> WORDS = List.of(
      "oil",
      "talks",
      "minister",
      "tariff*",
      "rejected",
      "troops",
      "agreement",
      "strike",
      "export",
      "bank",
      "president",
      "\"foreign minister\"",
      "peace",
      "police",
      "election",
      "sanctions",
      "killed",
      "border");

  /** Milliseconds between two questions of one reader, on the mean. */
  private static final int PAUSE = 2000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> documents = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
  private final List<String> errors = java.util.Collections.synchronizedList(new ArrayList<>());

  private ReadersReport(String address) {
    this.address = address.replaceAll("/$", "") + "/api/v1";
  }

  public static void main(String[] arguments) throws Exception {
    ReadersReport report = new ReadersReport(arguments[0]);
    report.remember();
    String job = "";
    if (arguments.length > 4) {
      job = report.upload(Path.of(arguments[3]), Path.of(arguments[4]));
    }
    report.read(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    report.print();
    if (!job.isEmpty()) {
      report.told(job, Path.of(arguments[4]));
    }
  }

  /** Reports to open: those of the newest stories. */
  private void remember() throws IOException, InterruptedException {
    for (JsonNode story : json("/stories?limit=500").path("rows")) {
      documents.add(story.path("report").path("doc").asText());
    }
    if (documents.isEmpty()) {
      throw new IOException("the ledger is empty");
    }
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return JSON.readTree(
        client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Waits for the upload to end and tells whether every report of it is accounted for. */
  private void told(String job, Path file) throws IOException, InterruptedException {
    JsonNode state = json("/jobs/" + job);
    while (!state.path("ended").asBoolean()) {
      Thread.sleep(PAUSE);
      state = json("/jobs/" + job);
    }
    long sent;
    try (Stream<String> lines = Files.lines(file)) {
      sent = lines.filter(line -> !line.isBlank()).count();
    }
    long added = state.path("added").asLong();
    long known = state.path("known").asLong();
    long rejected = state.path("rejected").asLong();
    System.out.println("upload: " + sent + " sent, " + added + " added, " + known + " known, "
        + rejected + " rejected, " + (sent - added - known - rejected) + " lost");
  }

  /** The id of the job. */
  private String upload(Path token, Path file) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/ingest?name=upload.jsonl"))
        .header("Authorization", "Bearer " + Files.readString(token).strip())
        .POST(HttpRequest.BodyPublishers.ofFile(file))
        .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode state = JSON.readTree(answer.body());
    if (answer.statusCode() != 202) {
      throw new IOException("the upload was refused: " + state.path("title").asText());
    }
    return state.path("id").asText();
  }

  private void read(int readers, int seconds) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    ExecutorService pool = Executors.newFixedThreadPool(readers);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      Random random = new Random(i);
      all.add(pool.submit(() -> {
        while (System.nanoTime() < end) {
          ask(random);
          Thread.sleep(PAUSE / 2 + random.nextInt(PAUSE));
        }
        return null;
      }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    pool.shutdown();
  }

  private void ask(Random random) throws InterruptedException {
    String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    String path = question
        .replace("{a}", CODES.get(random.nextInt(CODES.size())))
        .replace("{doc}", encoded(documents.get(random.nextInt(documents.size()))))
        .replace("{number}", Integer.toString(random.nextInt(1000)))
        .replace("{b}", CODES.get(random.nextInt(CODES.size())))
        .replace(
            "{day}",
            "1987-" + String.format("%02d-%02d", 2 + random.nextInt(9), 1 + random.nextInt(28)))
        .replace(
            "{word}",
            WORDS.get(random.nextInt(WORDS.size())).replace("\"", "%22").replace(" ", "%20"));
    long begin = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(
          HttpRequest.newBuilder(URI.create(address + path)).build(),
          HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        errors.add(answer.statusCode() + " " + path);
      }
    } catch (IOException e) {
      errors.add(e.getMessage() + " " + path);
    }
    times
        .computeIfAbsent(
            question.replaceAll("\\?.*", ""),
            q -> java.util.Collections.synchronizedList(new ArrayList<>()))
        .add((System.nanoTime() - begin) / 1_000_000);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void print() {
    System.out.println(
        "| question | asked | median, ms | p95, ms | longest, ms |\n|---|---|---|---|---|");
    new TreeMap<>(times).forEach((question, list) -> {
      List<Long> sorted = list.stream().sorted().toList();
      System.out.println("| `" + question + "` | " + sorted.size() + " | "
          + sorted.get(sorted.size() / 2) + " | " + sorted.get((int) (sorted.size() * 0.95)) + " | "
          + sorted.get(sorted.size() - 1) + " |");
    });
    System.out.println(
        errors.size() + " errors" + (errors.isEmpty() ? "" : ", the first: " + errors.get(0)));
  }
}
