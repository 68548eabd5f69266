package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, as a reader meets them. Skipped where there is no Chromium. */
class PagesTest {
  /** Every page, and a view of it with something to see. */
  private static final List<String> PAGES = List.of(
      "/",
      "/search",
      "/search?q=tents&quad=2",
      "/search?q=nothinghere",
      "/stories",
      "/story?id=week-3",
      "/story?id=none",
      "/relations",
      "/relations?a=IRQ&b=TUR&step=month",
      "/actor",
      "/actor?of=IRQGOV",
      "/map",
      "/network",
      "/try",
      "/quality",
      "/knowledge",
      "/knowledge?q=withdraw",
      "/add");

  @TempDir
  private static Path folder;

  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    served = Served.start(folder, d -> Archive.stories().get(0), Archive.stories());
    browser = Browser.open(served);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    served.close();
  }

  /**
   * A window; together they are every width in light or dark, and both at the most usual one.
   *
   * @param axe whether the rules of accessibility are tried: on the menu's two shapes and both palettes
   */
  private record Window(int width, ColorScheme scheme, boolean axe) {}

  private static final List<Window> WINDOWS = List.of(
      new Window(360, ColorScheme.DARK, true),
      new Window(1440, ColorScheme.LIGHT, true),
      new Window(1440, ColorScheme.DARK, false),
      new Window(2560, ColorScheme.LIGHT, false));

  @Test
  void everyPageIsDrawnWithoutAComplaintAndAxeFindsNoSeriousViolation() throws IOException {
    String axe;
    try (InputStream in = PagesTest.class.getResourceAsStream("axe.min.js")) {
      axe = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> wrong = new ArrayList<>();
    for (Window window : WINDOWS) {
      Page page = browser.window(window.width(), window.scheme(), false);
      for (String path : PAGES) {
        browser.visit(page, path);
        String where = path + " in " + window + ": ";
        if ((Boolean) page.evaluate("() => document.documentElement.scrollWidth >"
            + " document.documentElement.clientWidth + 1")) {
          wrong.add(where + "wider than its window");
        }
        if (window.axe()) {
          page.evaluate(axe);
          Object found = page.evaluate("async () => (await axe.run({resultTypes: ['violations']}))"
              + ".violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v =>"
              + " v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', '))");
          ((List<?>) found).forEach(v -> wrong.add(where + v));
        }
        browser.complaints().stream()
            // A report that is not there is told on the page; the browser notes the status, too.
            .filter(c -> !(path.equals("/story?id=none") && c.contains("404")))
            .forEach(c -> wrong.add(where + c));
      }
      page.context().close();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void choosingAnEventShowsWhoDidWhatToWhomAndKeepsItInTheAddress() {
    Page page = browser.window();
    browser.visit(page, "/story?id=week-3");
    page.locator(".read a.hit", new Page.LocatorOptions().setHasText("shelled")).click();
    Locator facts = page.locator("#chosen");
    assertThat(facts.innerText())
        .contains(
            "Turkey",
            "ASSAULT",
            "militias of Iraq",
            "Basra",
            "25 Jan 2021",
            "killed: 3 to 5",
            "12-reject.events:9");
    assertThat(page.url()).contains("event=week-3-1");
    assertThat(page.locator(".read .r-who").innerText()).isEqualTo("Turkey");
    page.reload();
    Browser.settled(page);
    assertThat(page.locator("#chosen").innerText()).contains("ASSAULT");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void theKeyboardAloneLeadsFromTheOverviewToAnEvent() {
    Page page = browser.window();
    browser.visit(page, "/");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to content");
    tabTo(page, "Stories");
    page.keyboard().press("Enter");
    Browser.settled(page);
    page.waitForURL("**/stories");
    tabTo(page, "Envoys of week 19");
    page.keyboard().press("Enter");
    page.waitForURL("**/story?id=week-19");
    Browser.settled(page);
    tabTo(page, "praised");
    page.keyboard().press("Enter");
    assertThat(page.locator("#chosen").innerText()).contains("SUPPORT");
    assertThat(focused(page)).as("the reader's place is kept").isEqualTo("praised");
    page.context().close();
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
  }

  private static void tabTo(Page page, String text) {
    for (int i = 0; i < 120; i++) {
      if (focused(page).equals(text)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("'" + text + "' cannot be reached with the Tab key");
  }

  @Test
  void facetsNarrowASearchAndTheBackButtonWidensItAgain() {
    Page page = browser.window();
    browser.visit(page, "/search");
    assertThat(page.locator("[role=status] strong").first().innerText()).isEqualTo("80");
    page.locator("#f-type-AID").check();
    page.waitForURL("**/search?type=AID");
    page.waitForFunction(
        "() => document.querySelector('main [role=status] strong')?.textContent === '20'");
    page.goBack();
    page.waitForFunction(
        "() => document.querySelector('main [role=status] strong')?.textContent === '80'");
    page.locator("#q").fill("\"sent tents\" -shelled");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=*");
    page.waitForFunction(
        "() => document.querySelector('main [role=status] strong')?.textContent === '20'");
    assertThat(page.locator("#results mark").first().innerText()).isEqualTo("sent tents to");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void aSearchIsKeptWithAFeedAndForgotten() {
    Page page = browser.window(1440, ColorScheme.LIGHT, true);
    browser.visit(page, "/search?source=TUR");
    page.getByLabel("Keep this search as").fill("What Turkey does");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep").setExact(true))
        .click();
    Locator link =
        page.locator("aside a", new Page.LocatorOptions().setHasText("What Turkey does"));
    link.waitFor();
    String feed =
        page.locator("aside a", new Page.LocatorOptions().setHasText("Atom")).getAttribute("href");
    assertThat(page.request().get(served.address(feed)).text())
        .contains("<feed", "What Turkey does");
    page.getByLabel("Forget the search What Turkey does").click();
    link.waitFor(new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void whoeverHasNoTokenIsAskedForIt() {
    Page page = browser.window();
    browser.visit(page, "/search?source=TUR");
    page.getByLabel("Keep this search as").fill("Not mine");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep").setExact(true))
        .click();
    Locator dialog = page.locator("dialog[open]");
    dialog.waitFor();
    assertThat(dialog.innerText()).contains("The token, please");
    dialog.getByText("Not now").click();
    page.locator("aside .bad").waitFor();
    browser.complaints();
    page.context().close();
  }

  @Test
  void aPastedReportIsCodedAndShown() {
    Page page = browser.window();
    browser.visit(page, "/try");
    page.getByLabel("The report").fill("Iraq rejected a plan by Turkey.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Code it"))
        .click();
    page.locator("#took").waitFor();
    assertThat(page.locator("#coded").innerText()).contains("REJECT", "Turkey");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void whatIsWrongInAFileOfKnowledgeIsShownInItsPlace() {
    Page page = browser.window();
    browser.visit(page, "/knowledge");
    page.getByLabel("Its text").fill("dragoman words, format 1\nwords a\n\tmeans b\n");
    page.getByLabel("Name of the file").fill("my.words");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
        .click();
    Locator problem = page.locator(".rows", new Page.LocatorOptions().setHasText("K003"));
    problem.waitFor();
    assertThat(problem.innerText()).contains("line 3", "use spaces");
    page.context().close();
  }

  @Test
  void thePictureOfARelationHasItsNumbersBeneath() {
    Page page = browser.window();
    browser.visit(page, "/relations?a=IRQ&b=TUR&step=month");
    page.locator(".chart canvas").first().waitFor();
    page.locator("summary", new Page.LocatorOptions().setHasText("Show as a table"))
        .first()
        .click();
    assertThat(page.locator("details.data[open] tbody tr"))
        .satisfies(rows -> assertThat(rows.count()).isEqualTo(5));
    assertThat(page.locator("#main").innerText()).contains("The newest events", "shelled");
    page.context().close();
  }

  @Test
  void aTimeDraggedOverARelationShowsItsEventsAndStandsInTheAddress() {
    Page page = browser.window();
    browser.visit(page, "/relations?a=IRQ&b=TUR&step=month");
    BoundingBox picture = page.locator(".chart canvas").first().boundingBox();
    // Five months from January: from the middle of the second to that of the third.
    double month = (picture.width - 48) / 5;
    double y = picture.y + picture.height / 2;
    page.mouse().move(picture.x + 40 + 1.4 * month, y);
    page.mouse().down();
    page.mouse().move(picture.x + 40 + 2.0 * month, y);
    page.mouse().move(picture.x + 40 + 2.6 * month, y);
    page.mouse().up();
    page.waitForURL("**from=2021-02-01&to=2021-03-31");
    Locator beneath = page.locator(
        "h2", new Page.LocatorOptions().setHasText("Events from 1 Feb 2021 to 31 Mar"));
    beneath.waitFor();
    page.reload();
    Browser.settled(page);
    beneath.waitFor();
    assertThat(page.locator("#main .date").allInnerTexts())
        .isNotEmpty()
        .allMatch(day -> day.contains("Feb 2021") || day.contains("Mar 2021"));
    page.getByText("Closer").click();
    page.waitForURL("**within=2021-02-01%7E2021-03-31");
    Browser.settled(page);
    page.locator("[aria-label^='Events by day']").waitFor();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("The whole time"))
        .click();
    page.waitForURL("**/relations?a=IRQ&b=TUR");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void anotherPairIsComparedAndTakenOutAgain() {
    Page page = browser.window();
    browser.visit(page, "/relations?a=IRQ&b=TUR&step=month");
    page.getByText("Compare with other pairs").click();
    page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).fill("Turkey");
    page.getByLabel("To whom", new Page.GetByLabelOptions().setExact(true)).fill("peru");
    page.keyboard().press("Enter");
    page.waitForURL("**pair=TUR%7EPER");
    Browser.settled(page);
    page.getByLabel("Without Turkey and Peru").click();
    page.waitForURL("**/relations?a=IRQ&b=TUR&step=month");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/map", "/network"})
  void timeIsChosenWithTheKeyboardAndStandsInTheAddress(String path) {
    Page page = browser.window();
    browser.visit(page, path);
    page.getByLabel("First month").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.waitForURL("**" + path + "?from=2021-03-01&to=2021-05-31");
    page.reload();
    Browser.settled(page);
    assertThat(page.locator("output").innerText()).isEqualTo("Mar 2021 – May 2021");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void theMapComesNearerWithTheKeyboardAndTheAddressKeepsIt() {
    Page page = browser.window();
    browser.visit(page, "/map");
    page.getByLabel("Nearer").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**zoom=1.60*");
    page.reload();
    Browser.settled(page);
    page.getByLabel("The whole world").click();
    page.waitForURL("**/map");
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  @Test
  void anEventIsLookedAtWithTheTabKeyAndSteppedThrough() {
    Page page = browser.window();
    browser.visit(page, "/story?id=week-3");
    page.locator(".read a.hit", new Page.LocatorOptions().setHasText("praised")).focus();
    page.waitForFunction("() => document.querySelector('#chosen').innerText.includes('SUPPORT')");
    assertThat(page.url()).as("looking changes nothing").doesNotContain("event=");
    page.locator("#chosen").getByLabel("The next event").click();
    page.waitForURL("**event=week-3-3");
    assertThat(page.locator("#chosen").innerText()).contains("AID");
    page.context().close();
  }

  @Test
  void theChosenThemeStays() {
    Page page = browser.window();
    browser.visit(page, "/");
    page.locator("#theme").click();
    assertThat(page.evaluate("() => document.documentElement.dataset.theme")).isEqualTo("dark");
    page.reload();
    Browser.settled(page);
    assertThat(page.evaluate("() => document.documentElement.dataset.theme")).isEqualTo("dark");
    page.context().close();
  }

  @Test
  void theMenuOpensOnANarrowScreen() {
    Page page = browser.window(390, ColorScheme.LIGHT, false);
    browser.visit(page, "/");
    assertThat(page.locator("#nav").isVisible()).isFalse();
    page.locator("#menu").click();
    page.locator("#nav a", new Page.LocatorOptions().setHasText("Quality")).click();
    page.waitForURL("**/quality");
    Browser.settled(page);
    assertThat(page.locator("h1").innerText()).isEqualTo("Quality");
    assertThat(page.locator("#nav").isVisible()).isFalse();
    page.context().close();
  }

  @Test
  void nothingOfTheAddressOrTheTokenReachesTheServerInAPath() {
    Page page = browser.window(1440, ColorScheme.LIGHT, true);
    assertThat(page.url()).doesNotContain("token");
    assertThat(Map.of("cookies", page.context().cookies())).containsEntry("cookies", List.of());
    page.context().close();
  }
}
