package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are added in the browser, and how far they are. */
class AddPagesTest {
  private static final FilePayload WIRE =
      new FilePayload("wire.jsonl", "application/x-ndjson", """
          {"id": "a", "text": "It rained in Lima, the mayor said on Monday."}
          {"id": "b"}
          """.getBytes(StandardCharsets.UTF_8));

  @TempDir
  private Path folder;

  @Test
  void anUploadTellsHowFarItIsByItselfAndStandsThereAfterwards() throws Exception {
    try (Served served = Served.start(folder, Served.SILENT, List.of());
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/add");
      assertThat(page.locator("#jobs").innerText()).contains("No uploads yet");
      List<String> asked = new CopyOnWriteArrayList<>();
      page.onRequest(request -> asked.add(path(request)));
      add(page);
      Locator job = page.locator("[data-job='1']");
      job.locator("text=1 added, 0 known already, 1 rejected").waitFor();
      assertThat(page.locator("#jobs").innerText()).doesNotContain("No uploads yet");
      assertThat(asked).contains("/api/v1/jobs/1/progress").doesNotContain("/api/v1/jobs/1");
      job.locator("summary").click();
      assertThat(job.innerText()).contains("wire.jsonl:2");
      page.reload();
      Browser.settled(page);
      assertThat(page.locator("[data-job='1']").innerText()).contains("1 added");
      assertThat(browser.complaints()).isEmpty();
      page.context().close();
    }
  }

  @Test
  void aLineThatBreaksIsTakenUpAgain() throws Exception {
    try (Served served = Served.start(folder, Served.SILENT, List.of());
        Browser browser = Browser.open(served)) {
      Page page = browser.window(1440, ColorScheme.LIGHT, true);
      browser.visit(page, "/add");
      AtomicInteger tries = new AtomicInteger();
      page.route("**/progress", route -> {
        if (tries.getAndIncrement() == 0) {
          route.abort();
        } else {
          route.resume(new Route.ResumeOptions());
        }
      });
      add(page);
      page.locator("text=1 added").waitFor();
      assertThat(tries).hasValue(2);
      page.context().close();
    }
  }

  @Test
  void whoeverAddsNothingIsToldSo() throws Exception {
    try (Served served = Served.start(folder, Served.SILENT, List.of());
        Browser browser = Browser.open(served)) {
      Page page = browser.window();
      browser.visit(page, "/add");
      button(page);
      assertThat(page.locator("form [role=alert]").innerText()).contains("Choose a file");
      assertThat(browser.complaints()).isEmpty();
      page.context().close();
    }
  }

  private static void add(Page page) {
    page.locator("input[type=file]").setInputFiles(WIRE);
    button(page);
  }

  private static void button(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true))
        .click();
  }

  private static String path(Request request) {
    return java.net.URI.create(request.url()).getPath();
  }
}
