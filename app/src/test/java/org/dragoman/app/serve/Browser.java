package org.dragoman.app.serve;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser that looks at a server, and what it complained of: errors in the console, scripts that
 * failed, requests to other hosts, dialogs that opened. Needs Chromium; tests are skipped without it.
 */
final class Browser implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final Served served;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, Served served) {
    this.playwright = playwright;
    this.browser = browser;
    this.served = served;
  }

  static Browser open(Served served) {
    Path chromium = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(
        chromium != null, "no Chromium at " + PLACES + "; install it to test the pages");
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu"))),
        served);
  }

  /** A window of this width; with the token when the reader may write. */
  Page window(int width, ColorScheme scheme, boolean mayWrite) {
    BrowserContext context =
        browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
            .setLocale("en-GB"));
    Page page = context.newPage();
    page.setDefaultTimeout(60_000); // a busy machine is slow, not wrong
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add("console: " + message.text());
      }
    });
    page.onPageError(error -> complaints.add("script: " + error));
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(this::watch);
    if (mayWrite) {
      page.navigate(served.address("/#token=" + served.token()));
      settled(page);
    }
    return page;
  }

  Page window() {
    return window(1440, ColorScheme.LIGHT, false);
  }

  private void watch(Request request) {
    URI uri = URI.create(request.url().split("[?#]")[0]);
    boolean own = request.url().startsWith(served.address("/"));
    if (!own && !List.of("data", "blob").contains(uri.getScheme())) {
      complaints.add("request to another host: " + request.url());
    }
  }

  /** Goes to a page and waits until it is drawn. */
  void visit(Page page, String path) {
    page.navigate(served.address(path));
    settled(page);
  }

  /** Waits until the page is drawn and nothing is on its way. */
  static void settled(Page page) {
    page.waitForSelector("main[aria-busy=false] h1, main[aria-busy=false] .failed");
  }

  /** What the browser complained of since the last time. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
