package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people correct stands at once, after a restart, and until they take it back. */
class CorrectionPagesTest {
  @TempDir
  private Path folder;

  private Served serve() throws IOException {
    return Served.start(folder, Served.SILENT, Archive.stories());
  }

  @Test
  void aCorrectionInTheBrowserSurvivesARestartAndCanBeTakenBack() throws IOException {
    try (Served served = serve();
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/story?id=week-3&event=week-3-0");
      page.locator("#chosen summary", new Page.LocatorOptions().setHasText("Change something"))
          .click();
      page.locator("#chosen select[name=type]").selectOption("ACCUSE");
      page.locator("#chosen input[name=target]").fill("PER:GOV");
      button(page, "Keep the change");
      page.locator("#history").waitFor();
      assertThat(page.locator("#chosen").innerText()).contains("ACCUSE", "Peru");
      assertThat(browser.complaints()).isEmpty();
    }
    try (Served served = serve();
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/story?id=week-3&event=week-3-0");
      assertThat(page.locator("#chosen").innerText()).contains("ACCUSE", "Peru");
      page.locator("#history button", new Page.LocatorOptions().setHasText("Undo"))
          .click();
      page.locator("#history")
          .waitFor(new Locator.WaitForOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      assertThat(page.locator("#chosen").innerText())
          .contains("REJECT", "Turkey")
          .doesNotContain("ACCUSE");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void anEventThatIsNoneGoesAndComesBack() throws IOException {
    try (Served served = serve();
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/story?id=week-5&event=week-5-2");
      assertThat(page.locator(".read a.hit").count()).isEqualTo(4);
      button(page, "No such event");
      page.locator("#history").waitFor();
      assertThat(page.locator(".read a.hit").count()).isEqualTo(3);
      page.locator("#history button").click();
      page.waitForFunction("() => document.querySelectorAll('.read a.hit').length === 4");
      page.context().close();
    }
  }

  @Test
  void anOverlookedEventIsAdded() throws IOException {
    try (Served served = serve();
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/story?id=week-6");
      page.locator("summary", new Page.LocatorOptions().setHasText("Something is missing"))
          .click();
      page.getByLabel("In these words").fill("tents");
      Locator form = page.locator(
          "details[open] form", new Page.LocatorOptions().setHasText("In these words"));
      form.locator("select[name=type]").selectOption("COOPERATE");
      form.locator("input[name=source]").fill("TUR:GOV");
      form.locator("input[name=target]").fill("PER");
      button(page, "Add the event");
      page.locator("#history").waitFor();
      assertThat(page.locator("#chosen").innerText()).contains("COOPERATE", "Peru");
      page.context().close();
    }
  }

  @Test
  void aSampleIsJudgedAndItsFiguresStand() throws IOException {
    try (Served served = serve();
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/quality");
      page.getByLabel("right", new Page.GetByLabelOptions().setExact(true))
          .first()
          .check();
      page.getByLabel("wrong", new Page.GetByLabelOptions().setExact(true))
          .nth(1)
          .check();
      button(page, "Keep the figures");
      Locator audits = page.locator("[aria-label=Audits]");
      audits.waitFor();
      assertThat(audits.innerText()).contains("all", "50%");
      assertThat(browser.complaints()).isEmpty();
      page.context().close();
    }
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"event\": \"week-3-0\", \"verdict\": \"perhaps\"} | 400 | 'verdict' is right, wrong,"
            + " changed or missing",
        "{\"event\": \"week-3-0\", \"verdict\": \"changed\"} | 400 | 'fields' says what is"
            + " otherwise",
        "{\"event\": \"nobody\", \"verdict\": \"wrong\"} | 400 | nobody",
        "{\"event\": \"week-3-0\", \"verdict\": \"changed\", \"fields\": {\"type\": \"KISS\"}} |"
            + " 400 | KISS",
        "{\"event\": \"week-3-0\", \"verdict\": \"changed\", \"fields\": {\"colour\": \"red\"}} |"
            + " 400 | colour",
        "{\"verdict\": \"missing\", \"document\": \"week-3\", \"sentence\": 99, \"trigger\":"
            + " \"x\", \"fields\": {\"type\": \"AID\"}} | 400 | ",
      })
  void whatCannotBeCorrectedIsRefusedAndChangesNothing(String body, int status, String line)
      throws Exception {
    try (Served served = serve()) {
      var answer = served.write("POST", "/corrections", body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      JsonNode problem = Served.read(answer.body());
      assertThat(problem.get("title").asText()).contains(line == null ? "" : line);
      assertThat(served.json("/corrections").get("rows")).isEmpty();
      assertThat(List.of(served.json("/events/week-3-0").get("type").asText()))
          .containsExactly("REJECT");
    }
  }
}
