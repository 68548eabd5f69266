package org.dragoman.app.serve;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a page ran, or could run, anything that came with a report. */
final class Harm {
  /** Counts whatever a script would call; in force before any script of the page. */
  private static final String WATCH = "window.harmed = 0; for (const name of ['alert', 'confirm',"
      + " 'prompt', 'open']) window[name] = () => { window.harmed++; };";

  /** Elements and attributes that our pages never make: they would have come in as markup. */
  private static final String FOREIGN = "() => { const found = [];"
      + " for (const e of document.querySelectorAll('main *, dialog *')) {"
      + " if (/^(script|iframe|object|embed|style|link|base|meta|img|svg|math|video|audio|applet"
      + "|frame|marquee|blink)$/i.test(e.localName)) found.push(e.localName);"
      + " for (const a of e.attributes) {"
      + " if (/^on/i.test(a.name)) found.push(`${e.localName}[${a.name}]`);"
      + " if (/^(href|src|action|formaction|data|xlink:href)$/i.test(a.name)"
      + " && /^[\\s\\x00-\\x1f]*(javascript|vbscript|data):/i.test(a.value)) found.push(a.value);"
      + " } }"
      + " if (window.harmed) found.push(`ran ${window.harmed}`);"
      + " return found; }";

  private final Browser browser;
  private final Page page;

  Harm(Browser browser) {
    this.browser = browser;
    this.page = browser.window();
    page.addInitScript(WATCH);
  }

  Page page() {
    return page;
  }

  /** What was wrong with the page at this address. */
  List<String> at(String path) {
    browser.visit(page, path);
    return now(path);
  }

  /** What is wrong with the page as it stands. */
  List<String> now(String path) {
    List<String> wrong = new ArrayList<>();
    ((List<?>) page.evaluate(FOREIGN)).forEach(found -> wrong.add(path + ": " + found));
    browser.complaints().stream()
        .filter(c -> !c.contains("the server responded with a status of 4"))
        .forEach(c -> wrong.add(path + ": " + c));
    return wrong;
  }
}
