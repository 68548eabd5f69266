package org.dragoman.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages do where there is little room: on a phone, and among many names in one picture. */
class NarrowPagesTest {
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

  @Test
  void onAPhoneTheChosenEventIsToldBesideItsWordsAndLeadsToAllAboutIt() {
    Page page = browser.window(390, ColorScheme.LIGHT, false);
    page.setViewportSize(390, 500);
    browser.visit(page, "/story?id=week-3");
    page.locator(".read a.hit", new Page.LocatorOptions().setHasText("shelled")).click();
    Locator glance = page.locator(".glance");
    assertThat(glance.innerText()).contains("Turkey", "ASSAULT");
    assertThat(top(page)).as("the reader's place is kept").isLessThan(100);
    assertThat(seen(page, ".glance a")).isTrue();
    assertThat(seen(page, "#chosen h2")).isFalse();
    glance.locator("a").click();
    assertThat(seen(page, "#chosen h2")).isTrue();
    assertThat(browser.complaints()).isEmpty();
    page.context().close();
  }

  private static double top(Page page) {
    return ((Number) page.evaluate("() => window.scrollY")).doubleValue();
  }

  /** Whether something is within the window and nothing lies over it. */
  private static boolean seen(Page page, String what) {
    return (Boolean) page.evaluate(
        "(what) => { const e = document.querySelector(what); const b = e.getBoundingClientRect();"
            + " const hit = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);"
            + " return Boolean(hit) && (e.contains(hit) || hit.contains(e)) && b.height > 0; }",
        what);
  }

  @Test
  void namesOfANetworkLieClearOfEachOtherAndWithinThePicture() {
    Page page = browser.window();
    browser.visit(page, "/network");
    // Forty nodes of every width around a few that all others have to do with, and a pair apart.
    Object wrong = page.evaluate("""
        async () => {
          const { settled } = await import('/assets/lib/layout.js');
          const nodes = Array.from({ length: 40 }, (_, i) => ({ id: `n${i}`, weight: 80 - i, wide: 20 + (i * 37) % 140, high: 24 }));
          const links = nodes.slice(3, 38).map((n, i) => ({ source: n.id, target: `n${i % 3}`, weight: 1 + (i % 5) }));
          links.push({ source: 'n38', target: 'n39', weight: 1 });
          const [width, height] = [1200, 560];
          const at = settled(nodes, links, width, height);
          const wrong = [];
          nodes.forEach((a, i) => {
            const [x, y] = at.get(a.id);
            if (x - a.wide / 2 < -1 || x + a.wide / 2 > width + 1 || y - a.high / 2 < -1 || y + a.high / 2 > height + 1) wrong.push(`${a.id} is cut`);
            nodes.slice(i + 1).forEach((b) => {
              const [u, v] = at.get(b.id);
              if (Math.abs(x - u) < (a.wide + b.wide) / 2 && Math.abs(y - v) < (a.high + b.high) / 2) wrong.push(`${a.id} over ${b.id}`);
            });
          });
          return wrong;
        }\
        """);
    assertThat((List<?>) wrong).isEmpty();
    page.context().close();
  }
}
