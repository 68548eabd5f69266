package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and questions that mean harm. */
class HostileTest {
  /** Ways out of where a text may stand: an element, an attribute, a script, a style, a comment. */
  private static final List<String> BREAKS = List.of(
      "",
      "\"> ",
      "' ",
      "</textarea>",
      "</title></style>",
      "--> ",
      "\u202e",
      "\u0000",
      "]]>",
      "`};");

  /** What runs where it may, whatever way it comes in. */
  private static final List<String> RUNS = List.of(
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<svg/onload=alert(1)>",
      "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
      "onmouseover='alert(1)' autofocus onfocus='alert(1)",
      "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
      "<style>@import 'https://elsewhere.example/x.css';</style>",
      "<a href=\"java\tscript:alert(1)\">x</a>",
      "<details open ontoggle=alert(1)>",
      "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
      "<base href=https://elsewhere.example/><form action=javascript:alert(1)><input autofocus>",
      "<object data=javascript:alert(1)><embed src=javascript:alert(1)>");

  /** Each way of running with two ways out: every one of both is there. */
  private static List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    for (int i = 0; i < RUNS.size(); i++) {
      scripts.add(BREAKS.get(i % BREAKS.size()) + RUNS.get(i));
      scripts.add(BREAKS.get((i + 5) % BREAKS.size()) + RUNS.get(i));
    }
    return scripts;
  }

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

  /** A report of whose fields each is the script. */
  private static Coded hostile(String bad, int number) {
    return Archive.torn(new Document(
        "bad-" + number + bad.replace("\u0000", ""),
        bad,
        bad + " and again " + bad + " and then " + bad,
        Optional.of(LocalDate.of(2021, 5, 17).plusDays(number % 3)),
        bad,
        "javascript:alert(1)//" + number));
  }

  @Test
  void noScriptOfAReportRunsOnAnyPage() throws IOException {
    List<String> scripts = scripts();
    List<Coded> stories = new ArrayList<>();
    scripts.forEach(bad -> stories.add(hostile(bad, stories.size())));
    try (Served served = Served.start(folder, d -> stories.get(0), stories);
        Browser browser = Browser.open(served)) {
      List<String> paths = new ArrayList<>(List.of(
          "/",
          "/search",
          "/stories",
          "/relations?a=IRQ&b=TUR",
          "/actor",
          "/map",
          "/network",
          "/quality"));
      for (int i = 0; i < scripts.size(); i++) {
        String bad = encoded(scripts.get(i));
        paths.add("/story?id=" + encoded(stories.get(i).story().document().id()) + "&event=" + bad);
        paths.add(List.of("/search?actor=", "/actor?of=", "/knowledge?q=", "/search?q=")
                .get(i % 4)
            + bad);
      }
      Harm harm = new Harm(browser);
      List<String> wrong = new ArrayList<>();
      paths.forEach(path -> wrong.addAll(harm.at(path)));
      browser.visit(harm.page(), "/try");
      harm.page().getByLabel("The report").fill(String.join("\n", scripts));
      harm.page().getByText("Code it").click();
      harm.page().locator("#took").waitFor();
      wrong.addAll(harm.now("/try"));
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void markupOfAReportWouldBeSeen() throws IOException {
    try (Served served = Served.start(folder, Served.SILENT, Archive.stories());
        Browser browser = Browser.open(served)) {
      Harm harm = new Harm(browser);
      assertThat(harm.at("/stories")).isEmpty();
      harm.page()
          .evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
              + " '<img src=x onerror=alert(1)>')");
      assertThat(String.join(" ", harm.now("/stories"))).contains("img[onerror]");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
