package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.language.Annotated;
import org.dragoman.ontology.PloverType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and questions that mean harm. */
class HostileTest {
  /** Marks the window when it runs, whatever way it comes in. */
  private static final List<String> SCRIPTS = List.of(
      "<script>window.harmed = 1</script>",
      "<img src=x onerror=window.harmed=1>",
      "<svg/onload=window.harmed=1>",
      "\"><iframe srcdoc='<script>parent.harmed=1</script>'></iframe>",
      "' onmouseover='window.harmed=1' autofocus onfocus='window.harmed=1",
      "</textarea><script>window.harmed=1</script>",
      "{{constructor.constructor('window.harmed=1')()}}",
      "${window.harmed=1}",
      "<style>@import 'https://elsewhere.example/x.css';</style>",
      "<a href=\"java\tscript:window.harmed=1\">x</a>",
      "\u202e<details open ontoggle=window.harmed=1>",
      "<math><mi xlink:href=\"data:x,<script>window.harmed=1</script>\">");

  private static final List<String> SQL = List.of(
      "' OR 1=1 --",
      "'; DROP TABLE kept.events; --",
      "\" UNION SELECT * FROM kept.runs --",
      "') OR read_text('/etc/hostname') IS NOT NULL --",
      "%",
      "_",
      "\\",
      "\u0000",
      "IRQ' || (SELECT 'x') || '");

  @TempDir
  private Path folder;

  private static List<Coded> hostile() {
    List<Coded> stories = new ArrayList<>();
    for (int i = 0; i < SCRIPTS.size(); i++) {
      String bad = SCRIPTS.get(i);
      Coded told = Archive.story(
          "bad-" + i + bad,
          bad,
          LocalDate.of(2021, 5, 17).plusDays(i % 3),
          List.of(
              new Archive.Told(bad, "IRQGOV", bad, bad, "TURGOV", PloverType.ASSAULT, "190", -9),
              new Archive.Told(
                  "Peru " + bad, "PERGOV", "praised", bad, "IRQGOV", PloverType.AID, "070", 5)));
      Document document = told.story().document();
      Document worse = new Document(
          document.id(),
          bad,
          document.text(),
          document.published(),
          bad,
          "javascript:window.harmed=1//" + i);
      stories.add(new Coded(
          new Annotated(worse, told.story().prose(), told.story().sentences()),
          told.events(),
          told.statements()));
    }
    return stories;
  }

  @Test
  void noScriptOfAReportRunsOnAnyPage() throws IOException {
    List<Coded> stories = hostile();
    try (Served served = Served.start(folder, d -> stories.get(0), stories);
        Browser browser = Browser.open(served)) {
      Page page = browser.window();
      List<String> paths = new ArrayList<>(List.of(
          "/",
          "/search",
          "/stories",
          "/relations?a=IRQ&b=TUR",
          "/actor",
          "/map",
          "/network",
          "/quality"));
      for (int i = 0; i < SCRIPTS.size(); i++) {
        String bad = URLEncoder.encode(SCRIPTS.get(i), StandardCharsets.UTF_8);
        paths.add("/story?id=bad-" + i + bad + "&event=" + bad);
        paths.add("/search?q=" + bad + "&actor=" + bad);
        paths.add("/actor?of=" + bad);
        paths.add("/knowledge?q=" + bad + "&rule=" + bad + ":1");
      }
      List<String> harmed = new ArrayList<>();
      for (String path : paths) {
        browser.visit(page, path);
        Object links = page.evaluate("() => [...document.querySelectorAll('[href],[src]')]"
            + ".map(e => e.href || e.src).filter(a => /^(javascript|data|vbscript):/i.test(a))"
            + ".filter(a => !a.startsWith('data:image'))");
        if (page.evaluate("() => window.harmed") != null || !((List<?>) links).isEmpty()) {
          harmed.add(path + " " + links);
        }
        browser.complaints().stream()
            .filter(c -> !c.contains("the server responded with a status of 4"))
            .forEach(c -> harmed.add(path + ": " + c));
      }
      browser.visit(page, "/try");
      page.getByLabel("The report").fill(String.join("\n", SCRIPTS));
      page.getByText("Code it").click();
      page.locator("#took").waitFor();
      assertThat(page.evaluate("() => window.harmed")).isNull();
      assertThat(harmed).isEmpty();
    }
  }

  @Test
  void noQuestionReachesTheDatabaseAsSql() throws Exception {
    try (Served served = Served.start(folder, Served.SILENT, Archive.stories())) {
      List<String> wrong = new ArrayList<>();
      for (String parameter : Asked.FILTER) {
        for (String value : SQL) {
          String path = "/api/v1/events?" + parameter + "="
              + URLEncoder.encode(value, StandardCharsets.UTF_8);
          HttpResponse<String> answer = served.get(path);
          boolean refused = answer.statusCode() == 400;
          boolean told = answer.body().toLowerCase(java.util.Locale.ROOT).contains("error:");
          boolean found = answer.statusCode() == 200
              && !Served.read(answer.body()).get("rows").isEmpty();
          // A blank value asks for nothing; words that are left of such a query may stand anywhere.
          boolean narrows = !parameter.equals("q") && !value.isBlank();
          if (told || !(refused || answer.statusCode() == 200) || found && narrows) {
            wrong.add(parameter + "=" + value + " -> " + answer.statusCode() + " "
                + answer.body().substring(0, Math.min(120, answer.body().length())));
          }
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(served.json("/facets").get("total").asInt()).isEqualTo(80);
    }
  }

  @Test
  void anotherNameForThisServerIsNotAnswered() throws Exception {
    try (Served served = Served.start(folder, Served.SILENT, List.of())) {
      try (java.net.Socket socket = new java.net.Socket(
          "127.0.0.1", java.net.URI.create(served.address("/")).getPort())) {
        socket.setSoTimeout(10_000);
        socket
            .getOutputStream()
            .write(
                "GET /api/v1/events HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 421");
      }
    }
  }

  @Test
  void onAnotherAddressEvenReadingNeedsTheToken() throws Exception {
    Settings open = new Settings("0.0.0.0", 0, List.of("127.0.0.1"), folder, "test");
    try (Served served = Served.start(open, Served.SILENT, Archive.stories())) {
      int port = java.net.URI.create(served.address("/")).getPort();
      String address = "http://127.0.0.1:" + port;
      for (String path : List.of("/api/v1/events", "/metrics", "/api/v1/story?id=week-1")) {
        assertThat(status(address + path, "")).as(path).isEqualTo(401);
        assertThat(status(address + path, "Bearer wrong")).as(path).isEqualTo(403);
        assertThat(status(address + path, "Bearer " + served.token())).as(path).isEqualTo(200);
      }
      String feedReader = "Basic "
          + java.util.Base64.getEncoder()
              .encodeToString(("reader:" + served.token()).getBytes(StandardCharsets.UTF_8));
      assertThat(status(address + "/api/v1/events", feedReader)).isEqualTo(200);
      assertThat(status(address + "/", ""))
          .as("the shell of the pages holds no data")
          .isEqualTo(200);
    }
  }

  private static int status(String address, String authorization) throws Exception {
    java.net.http.HttpRequest.Builder request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(address));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return java.net.http.HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
