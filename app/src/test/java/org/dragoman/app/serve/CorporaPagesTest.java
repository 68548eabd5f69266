package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds that mean harm and strings that break programs, from published collections that are not part of
 * the project: uploaded as anybody would, and every report of them opened. Run it with
 * {@code mvn -pl app -am test -Dtest=CorporaPagesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddragoman.corpora=FOLDER}.
 */
@EnabledIfSystemProperty(named = CorporaPagesTest.PROPERTY, matches = ".+")
class CorporaPagesTest {
  static final String PROPERTY = "dragoman.corpora";

  private static final Pattern PAYLOAD =
      Pattern.compile("\"payload\":\\s*(\"(?:[^\"\\\\]|\\\\.)*\")");

  private static final Path CORPORA = Path.of(System.getProperty(PROPERTY, "."));

  @TempDir
  private Path folder;

  @Test
  void noFeedAndNoStringRunsAScript() throws Exception {
    try (Served served = Served.start(folder, Archive::torn, List.of());
        Browser browser = Browser.open(served)) {
      List<Path> feeds = feeds();
      for (Path feed : feeds) {
        upload(served, feed.getFileName().toString(), Files.readAllBytes(feed));
      }
      List<String> strings = strings();
      for (int i = 0; i < strings.size(); i++) {
        upload(served, "strings.jsonl", line(i, strings.get(i)).getBytes(StandardCharsets.UTF_8));
      }
      List<String> documents = documents(served);
      Harm harm = new Harm(browser);
      List<String> wrong = new ArrayList<>();
      for (String document : documents) {
        wrong.addAll(harm.at("/story?id=" + encoded(document)));
      }
      for (String page : List.of(
          "/",
          "/search",
          "/stories",
          "/actor",
          "/map",
          "/network",
          "/relations?a=IRQ&b=TUR",
          "/quality")) {
        wrong.addAll(harm.at(page));
      }
      for (int i = 0; i < strings.size(); i++) {
        // One page each in turn: what stands in an address is as foreign as what stands in a
        // report.
        String said =
            encoded(strings.get(i).substring(0, Math.min(200, strings.get(i).length())));
        wrong.addAll(harm.at(List.of(
                    "/search?q=",
                    "/actor?of=",
                    "/story?id=",
                    "/knowledge?q=",
                    "/relations?a=IRQ&b=",
                    "/map?actor=")
                .get(i % 6)
            + said));
      }
      System.out.println(feeds.size() + " feeds, " + strings.size() + " strings, "
          + documents.size() + " reports shown, " + wrong.size() + " wrong");
      assertThat(documents).hasSizeGreaterThan(feeds.size() / 2);
      assertThat(wrong).isEmpty();
    }
  }

  private static List<Path> feeds() throws IOException {
    try (Stream<Path> walk = Files.walk(CORPORA.resolve("feeds-feedparser/files"))) {
      return walk.filter(p -> Files.isRegularFile(p) && p.toString().contains("sanitize"))
          .sorted()
          .toList();
    }
  }

  private static List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>();
    Served.read(Files.readString(CORPORA.resolve("naughty/blns.json")))
        .forEach(string -> strings.add(string.asText()));
    Matcher payload =
        PAYLOAD.matcher(Files.readString(CORPORA.resolve("naughty/dompurify-expect.mjs")));
    while (payload.find()) {
      try {
        strings.add(Served.read(payload.group(1)).asText());
      } catch (IOException e) { // some are not JSON but JavaScript: as they stand, then
        strings.add(payload.group(1));
      }
    }
    return strings.stream().filter(s -> !s.isBlank()).toList();
  }

  /** The string as every field of a report, with some words around it so that it is one. */
  private static String line(int number, String string) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("id", "string-" + number);
    line.put("date", "2021-05-17");
    line.put("title", string);
    line.put("outlet", string);
    line.put("url", string);
    line.put("text", string + " The ministers met on Monday and spoke about the border. " + string);
    return Json.of(line) + "\n";
  }

  private static void upload(Served served, String name, byte[] bytes) throws Exception {
    JsonNode job = Served.read(served
        .send(served
            .request("/api/v1/ingest?name=" + encoded(name) + "&published=2021-05-17")
            .header("Authorization", "Bearer " + served.token())
            .POST(BodyPublishers.ofByteArray(bytes)))
        .body());
    String id = job.get("id").asText();
    while (!served.json("/jobs/" + id).get("ended").asBoolean()) {
      Thread.sleep(5);
    }
    assertThat(served.json("/jobs/" + id).get("failure").asText()).as(name).isEmpty();
  }

  private static List<String> documents(Served served) throws Exception {
    List<String> documents = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = served.json("/stories?limit=500&after=" + encoded(next));
      page.get("rows").forEach(r -> documents.add(r.get("report").get("doc").asText()));
      next = page.get("next").asText();
    } while (!next.isEmpty());
    return documents;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
