package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.app.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs get from the server, and what it refuses. */
class ServerTest {
  @TempDir
  private static Path folder;

  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    served = Served.start(folder, Served.SILENT, List.of(Fixtures.story()));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theDescriptionOfTheApiNamesEveryRouteAndNoOther() throws Exception {
    JsonNode described = served.json("/openapi.json").get("paths");
    TreeSet<String> named = new TreeSet<>();
    described
        .properties()
        .forEach(path -> path.getValue()
            .fieldNames()
            .forEachRemaining(method -> named.add(method + " " + path.getKey())));
    TreeSet<String> routed = new TreeSet<>();
    served
        .server()
        .routes()
        .forEach(
            r -> routed.add(r.method().name().toLowerCase(java.util.Locale.ROOT) + " " + r.path()));
    assertThat(named).isEqualTo(routed);
  }

  @Test
  void theDescriptionAsksForTheTokenWhereverSomethingIsWritten() throws Exception {
    JsonNode paths = served.json("/openapi.json").get("paths");
    for (Routes.Route route : served.server().routes()) {
      JsonNode operation =
          paths.get(route.path()).get(route.method().name().toLowerCase(java.util.Locale.ROOT));
      assertThat(operation.has("security"))
          .as(route.toString())
          .isEqualTo(route.does() == Routes.Does.WRITES);
    }
  }

  @Test
  void whateverWritesIsRefusedWithoutTheTokenAndFromAnotherSite() throws Exception {
    int writing = 0;
    for (Routes.Route route : served.server().routes()) {
      if (route.does() != Routes.Does.WRITES) {
        continue;
      }
      writing++;
      String path = "/api/v1" + route.path().replaceAll("\\{[a-z]+}", "1");
      String method = route.method().name();
      assertThat(served
              .send(served.request(path).method(method, BodyPublishers.ofString("{}")))
              .statusCode())
          .as("no token: " + route)
          .isEqualTo(401);
      assertThat(served
              .send(served
                  .request(path)
                  .header("Authorization", "Bearer wrong")
                  .method(method, BodyPublishers.ofString("{}")))
              .statusCode())
          .as("wrong token: " + route)
          .isEqualTo(403);
      for (String site : List.of("https://elsewhere.example", "null")) {
        assertThat(served
                .send(served
                    .request(path)
                    .header("Authorization", "Bearer " + served.token())
                    .header("Origin", site)
                    .method(method, BodyPublishers.ofString("{}")))
                .statusCode())
            .as("from " + site + ": " + route)
            .isEqualTo(403);
      }
      assertThat(served
              .send(served
                  .request(path)
                  .header("Authorization", "Bearer " + served.token())
                  .header("Sec-Fetch-Site", "cross-site")
                  .method(method, BodyPublishers.ofString("{}")))
              .statusCode())
          .as("cross-site: " + route)
          .isEqualTo(403);
    }
    assertThat(writing).isPositive();
  }

  @Test
  void whatComputesIsRefusedFromAnotherSite() throws Exception {
    HttpResponse<String> answer = served.send(served
        .request("/api/v1/code")
        .header("Origin", "https://elsewhere.example")
        .POST(BodyPublishers.ofString("{\"text\": \"x\"}")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void everyAnswerForbidsInlineScriptsAndFrames() throws Exception {
    for (String path : List.of("/", "/api/v1/events", "/assets/app.js", "/nothing")) {
      HttpResponse<String> answer = served.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void theTokenIsMadeOnceAndIsItsOwnersAlone() throws Exception {
    Path file = folder.resolve(Token.FILE);
    assertThat(Token.of(folder).secret()).isEqualTo(served.token()).hasSizeGreaterThan(30);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Token.of(folder)).hasToString("Token[…]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/events?soruce=IRN | 400 | no parameter 'soruce'",
        "/events?limit=0 | 400 | 'limit' is a number from 1 to 1000",
        "/events?limit=5000 | 400 | 'limit' is a number from 1 to 1000",
        "/events?from=yesterday | 400 | 'from' is a day such as 2020-01-31",
        "/events?type=KISS | 400 | 'type' is one of",
        "/events?near=1,2 | 400 | 'near' is latitude,longitude,kilometres",
        "/events?near=1,2,NaN | 400 | 'near' takes numbers",
        "/events?background=perhaps | 400 | 'background' is true or false",
        "/events?after=nonsense | 400 | is not the end of a page",
        "/series?step=hour | 400 | 'step' is one of",
        "/portrait | 400 | 'of' names the actor",
        "/events/none | 404 | no event with this id",
        "/story?id=none | 404 | no report with this id",
        "/jobs/none | 404 | no such job",
        "/nothing | 404 | nothing here",
      })
  void whatIsWrongIsToldInOneLine(String path, int status, String line) throws Exception {
    HttpResponse<String> answer = served.get("/api/v1" + path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Served.read(answer.body());
    assertThat(problem.get("title").asText()).contains(line).doesNotContain("\n", "Exception");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2f..%2fapp.js",
        "..%5capp.js",
        "%2e%2e/%2e%2e/Server.class",
        "....//style.css",
        "lib/..%2fapp.js",
        "vendor%2f..%2f..%2fserve/Server.class",
        "App.js",
        "app.js%00.css",
      })
  void noFileOutsideOfThePagesIsGiven(String name) throws Exception {
    assertThat(served.get("/assets/" + name).statusCode()).isIn(400, 404);
  }

  @Test
  void eventsComeAsJsonAsLinesAndAsCsv() throws Exception {
    JsonNode page = served.json("/events?type=reject");
    assertThat(page.get("rows")).hasSize(1);
    assertThat(page.at("/rows/0/cameo").asText()).isEqualTo("125");
    assertThat(page.at("/rows/0/considered/0").asText()).isEqualTo("reject-law: needs a law");
    String lines = served
        .send(served.request("/api/v1/events").header("Accept", "application/x-ndjson"))
        .body();
    assertThat(lines.lines()).hasSize(2).allMatch(l -> l.startsWith("{\"id\":"));
    String csv = served
        .send(served.request("/api/v1/events").header("Accept", "text/csv"))
        .body();
    assertThat(csv.lines()).hasSize(3);
  }

  @Test
  void pagesOfEventsGoOnWhereTheyEnded() throws Exception {
    JsonNode first = served.json("/events?limit=1");
    String next = first.get("next").asText();
    assertThat(next).isNotEmpty();
    JsonNode second = served.json("/events?limit=1&after=" + next);
    assertThat(second.at("/rows/0/id").asText())
        .isNotEqualTo(first.at("/rows/0/id").asText());
    assertThat(second.get("next").asText()).isEmpty();
  }

  @Test
  void whatTheReaderHasAlreadyIsNotSentAgain() throws Exception {
    String tag = served.get("/api/v1/facets").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(served.request("/api/v1/facets").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aStoryComesWithItsTextItsEventsInOrderAndItsStatements() throws Exception {
    JsonNode story = served.json("/story?id=wire-1");
    assertThat(story.get("text").asText()).isEqualTo(Fixtures.TEXT);
    assertThat(story.get("events").findValuesAsText("cameo")).startsWith("125");
    assertThat(story.at("/statements/0/content/text").asText()).startsWith("France rejected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/overview",
        "/facets",
        "/dyads",
        "/actors",
        "/places",
        "/countries",
        "/stories",
        "/statements",
        "/series?by=quad",
        "/portrait?of=FRA",
        "/codes",
        "/knowledge",
        "/quality",
        "/jobs",
        "/knowledge?q=reject",
        "/stories?q=rejected",
      })
  void everyQuestionIsAnswered(String path) throws Exception {
    assertThat(served.json(path).isObject()).isTrue();
  }

  @Test
  void aPostedReportIsCodedAndNotKept() throws Exception {
    HttpResponse<String> answer = served.send(served
        .request("/api/v1/code")
        .POST(
            BodyPublishers.ofString("{\"text\": \"It rained.\", \"published\": \"2020-01-10\"}")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Served.read(answer.body()).get("text").asText()).isEqualTo("It rained.");
    assertThat(served.json("/stories").get("rows")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | 400 | no text",
        "[] | 400 | send a JSON object",
        "{\"text\" | 400 | this is not JSON",
        "{\"text\": \"x\", \"published\": \"soon\"} | 400 | 'published' is a day",
      })
  void whatCannotBeCodedIsRefused(String body, int status, String line) throws Exception {
    HttpResponse<String> answer =
        served.send(served.request("/api/v1/code").POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(line);
  }

  @Test
  void anUploadIsAJobThatEndsWithWhatWasKeptAndWhatWasNot(@TempDir Path other) throws Exception {
    try (Served own = Served.start(other, Served.SILENT, List.of())) {
      String rows = "{\"id\": \"a\", \"text\": \"It rained in Lima, the mayor said on Monday.\"}\n"
          + "{\"id\": \"b\"}\n";
      HttpResponse<String> taken = own.write("POST", "/ingest?name=wire.jsonl", rows);
      assertThat(taken.statusCode()).isEqualTo(202);
      String job = taken.headers().firstValue("Location").orElseThrow();
      String told = progress(own, job);
      assertThat(told).startsWith("event: progress");
      JsonNode state = own.json(job.replace("/api/v1", ""));
      assertThat(state.get("ended").asBoolean()).isTrue();
      assertThat(state.get("added").asInt()).isEqualTo(1);
      assertThat(state.at("/rejections/0").asText()).startsWith("wire.jsonl:2: ");
      own.write("POST", "/ingest?name=wire.jsonl", rows);
      String again = progress(own, "/api/v1/jobs/2");
      assertThat(again).contains("\"known\":1");
      assertThat(own.json("/stories").get("rows")).hasSize(1);
    }
  }

  /** All that is told of a job until it ends. */
  private static String progress(Served of, String job) throws Exception {
    return of.send(of.request(job + "/progress").header("Accept", "text/event-stream"))
        .body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/x",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/a",
        "http://2130706433/"
      })
  void anAddressWithinIsNotFetched(String address) throws Exception {
    HttpResponse<String> taken = served.write(
        "POST",
        "/ingest?url="
            + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8),
        "");
    assertThat(taken.statusCode()).isEqualTo(202);
    String job = taken.headers().firstValue("Location").orElseThrow();
    progress(served, job);
    JsonNode state = served.json(job.replace("/api/v1", ""));
    assertThat(state.get("added").asInt()).isZero();
    assertThat(state.get("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void aFileOfKnowledgeIsCheckedInPlace() throws Exception {
    String body = "{\"name\": \"my.words\", \"text\": \"dragoman words, format 1\\n"
        + "words a\\n"
        + "\\tmeans b\\n"
        + "\"}";
    HttpResponse<String> answer =
        served.send(served.request("/api/v1/knowledge/check").POST(BodyPublishers.ofString(body)));
    JsonNode problem = Served.read(answer.body()).at("/problems/0");
    assertThat(problem.get("number").asText()).isEqualTo("K003");
    assertThat(problem.get("line").asInt()).isEqualTo(3);
  }

  @Test
  void aliveReadyAndInFigures() throws Exception {
    assertThat(served.get("/healthz").body()).isEqualTo("alive\n");
    assertThat(served.get("/readyz").body()).contains("ledger: ready", "coder: ready");
    served.json("/facets");
    assertThat(served.get("/metrics").body())
        .contains("dragoman_requests_seconds_count")
        .doesNotContain(served.token());
  }

  @Test
  void ofEverySetAndMeasureTheNewestFiguresAreShown() {
    List<Map<String, String>> newest = QualityRoutes.newest(List.of(
        "| date | version | set | precision | recall | F1 | note |",
        "|---|---|---|---|---|---|---|",
        "| 2026-01-01 | 1 | days | .5 | .4 | .44 | first |",
        "| 2026-01-02 | 1 | stories | type | 0.6 | 0.5 | 0.55 | first |",
        "| 2026-01-02 | 1 | stories | place | | 0.5 | | no precision |",
        "| 2026-01-03 | 1 | days | .7 | .6 | .65 | second |"));
    assertThat(newest)
        .extracting(r -> r.get("set") + " " + r.get("measure") + " " + r.get("precision") + " "
            + r.get("recall") + " " + r.get("f1") + " " + r.get("note"))
        .containsExactly(
            "stories type 0.6 0.5 0.55 first",
            "stories place  0.5  no precision",
            "days  .7 .6 .65 second");
  }

  @Test
  void whatTwoUploadsTellIsOneEventInBothStories(@TempDir Path other) throws Exception {
    try (Served two = Served.start(other, Archive::torn, List.of())) {
      for (String outlet : List.of("The Courier", "The Wire")) {
        String line = Json.of(Map.of(
            "id", outlet, "date", "2021-05-17", "outlet", outlet, "text", "Iraq shelled Turkey."));
        String id = Served.read(two.write("POST", "/ingest?name=a.jsonl", line).body())
            .get("id")
            .asText();
        while (!two.json("/jobs/" + id).get("ended").asBoolean()) {
          Thread.sleep(10);
        }
      }
      JsonNode story = two.json("/story?id=The+Courier");
      assertThat(story.get("events").get(0).get("tellings").get("outlets").asInt())
          .isEqualTo(2);
      assertThat(story.get("retellings").size() + story.get("copies").size()).isEqualTo(1);
    }
  }
}
