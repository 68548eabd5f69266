package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dragoman.Dragoman;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.reader.FastReader;
import org.dragoman.table.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that people give a ledger: checked with their examples, in force at once and after a restart. */
class OwnRulesTest {
  private static final String SENTENCE = "Norway serenaded Malta on Friday.";

  private static final String GOOD = """
      dragoman events, format 1

      event serenade
        code     050
        verbs    serenade
        frame    SOURCE verb TARGET
        example  "Chile serenaded Peru." => CHL 050 PER
        not      "The tenor serenaded his wife."
      """;

  @TempDir
  private static Path folder;

  private static Analyzer reader;

  @BeforeAll
  static void load() {
    reader = FastReader.create();
  }

  private static Rules.Made made(List<Path> own, Problems problems) throws IOException {
    Knowledge knowledge = Knowledge.load(own, problems);
    Dragoman dragoman = Dragoman.of(knowledge, reader, problems);
    return new Rules.Made(
        knowledge,
        dragoman,
        new Coding.Loaded(
            dragoman::code, new Run("code", "test", dragoman.knowledge()), dragoman.wires()));
  }

  private static Served serve() throws IOException {
    Rules.Made made = made(Rules.own(folder), new Problems());
    Coding coding = Coding.ready(made.coder().coder(), made.coder().run());
    Rules rules = Rules.changing(folder, coding, OwnRulesTest::made, made.knowledge());
    Ledger ledger = Ledger.open(folder, Access.writing());
    return Served.start(Settings.loopback(0, folder, "test"), ledger, rules);
  }

  private static String body(String text) {
    return Json.of(Map.of("text", text));
  }

  private static JsonNode events(Served served) throws Exception {
    HttpResponse<String> answer = served.send(served
        .request("/api/v1/code")
        .POST(
            BodyPublishers.ofString(Json.of(Map.of("text", SENTENCE, "published", "2021-05-14")))));
    return Served.read(answer.body()).get("events");
  }

  @Test
  void aFileWithoutErrorsIsInForceAtOnceAndAfterARestartUntilItIsTakenOut() throws Exception {
    try (Served served = serve()) {
      assertThat(events(served)).isEmpty();
      JsonNode verdict = Served.read(
          served.write("PUT", "/knowledge/own/mine.events", body(GOOD)).body());
      assertThat(verdict.get("kept").asBoolean()).as(verdict.toString()).isTrue();
      assertThat(verdict.get("examples").asInt()).isEqualTo(2);
      assertThat(events(served).get(0).get("cameo").asText()).isEqualTo("050");
      assertThat(served.json("/knowledge?q=serenade").get("total").asInt()).isEqualTo(1);
    }
    try (Served served = serve()) {
      assertThat(events(served)).hasSize(1);
      assertThat(served.json("/knowledge/own").get("rows").get(0).get("text").asText())
          .isEqualTo(GOOD);
      assertThat(served.write("DELETE", "/knowledge/own/mine.events", "").statusCode())
          .isEqualTo(204);
      assertThat(events(served)).isEmpty();
      assertThat(served.json("/knowledge/own").get("rows")).isEmpty();
      assertThat(served.write("DELETE", "/knowledge/own/mine.events", "").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aFileIsPutInForceAndTakenOutOnThePage() throws Exception {
    try (Served served = serve();
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/knowledge");
      page.getByLabel("Its text").fill(GOOD.replace("CHL 050 PER", "CHL 190 PER"));
      page.locator("#own button", new Page.LocatorOptions().setHasText("Put in force"))
          .click();
      page.locator("#own .bad", new Page.LocatorOptions().setHasText("1 error")).waitFor();
      page.getByLabel("Its text").fill(GOOD);
      page.locator("#own button", new Page.LocatorOptions().setHasText("Put in force"))
          .click();
      page.locator("#in-force").waitFor();
      assertThat(events(served)).hasSize(1);
      page.getByLabel("Take my.events out of force").click();
      page.locator("#in-force")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(events(served)).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aFileWithErrorsIsNotKeptAndSaysWhere() throws Exception {
    try (Served served = serve()) {
      String wrong = GOOD.replace("CHL 050 PER", "CHL 190 PER");
      JsonNode verdict = Served.read(
          served.write("PUT", "/knowledge/own/wrong.events", body(wrong)).body());
      assertThat(verdict.get("kept").asBoolean()).isFalse();
      JsonNode problem = verdict.get("problems").get(0);
      assertThat(problem.get("file").asText()).isEqualTo("wrong.events");
      assertThat(problem.get("line").asInt()).isEqualTo(7);
      assertThat(events(served)).isEmpty();
      try (var kept = Files.walk(folder)) {
        assertThat(kept.filter(p -> p.getFileName().toString().startsWith("wrong")))
            .isEmpty();
      }
      for (String name : List.of("..%2Fmine.events", "mine.sh", ".events", "a%00.events")) {
        assertThat(served.write("PUT", "/knowledge/own/" + name, body(GOOD)).statusCode())
            .as(name)
            .isEqualTo(400);
      }
    }
  }
}
