package org.dragoman.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dragoman.ingest.date.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleExtractorTest {
  private static final String FIRST =
      "The harbour of Port Vell was closed on Tuesday, officials said, after two ferries collided"
          + " in thick fog.";
  private static final String SECOND =
      "Nobody was hurt, but the mayor demanded an inquiry, and the company promised to publish its"
          + " logs.";
  private static final String QUOTE = "“We saw nothing until it was too late,” said a deckhand.";

  private final ArticleExtractor extractor = new ArticleExtractor();

  private Article read(String head, String body) {
    return extractor.read(
        "<!DOCTYPE html><html lang=\"en-GB\"><head>" + head + "</head><body>" + body
            + "</body></html>",
        "https://courier.example/news/ferries");
  }

  private static String paragraphs(String... texts) {
    StringBuilder out = new StringBuilder();
    for (String text : texts) {
      out.append("<p>").append(text).append("</p>");
    }
    return out.toString();
  }

  @Test
  void theReportIsKeptAndThePageAroundItIsNot() {
    Article article = read(
        "<title>Ferries collide | The Courier</title><meta property=\"og:site_name\" content=\"The"
            + " Courier\">",
        "<nav><a href=/>Home</a> <a href=/w>World</a></nav><div class=\"cookie-banner\"><p>We use"
            + " cookies, as everybody does, to make this page"
            + " better.</p></div><article><h1>Ferries collide</h1><div class=\"byline\">By Ann"
            + " Onym</div>"
            + paragraphs(FIRST)
            + "<h2>An inquiry</h2><figure><img><figcaption>The harbour in fog, seen from the"
            + " hill</figcaption></figure>"
            + paragraphs(SECOND)
            + "<blockquote>" + QUOTE
            + "</blockquote><p>Read more: <a href=/x>Another collision</a></p><div"
            + " class=\"relatedPosts\"><p>A whale was seen in the harbour, and many people came to"
            + " look at it.</p></div></article><section id=\"comments\"><p>I was there, and I can"
            + " tell you that it was not as they say.</p></section><footer><p>Copyright The"
            + " Courier, all rights reserved, and so on and so forth.</p></footer>");
    assertThat(article.text()).isEqualTo(String.join("\n", FIRST, "An inquiry", SECOND, QUOTE));
    assertThat(article.head().title()).isEqualTo("Ferries collide");
    assertThat(article.head().outlet()).isEqualTo("The Courier");
    assertThat(article.head().language()).isEqualTo("en-gb");
  }

  @Test
  void whatThePageStatesInDataComesFirst() {
    Article article = read(
        "<title>Page</title><link rel=canonical href=\"/news/ferries-collide\"><script"
            + " type=\"application/ld+json\">"
            + "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferries"
            + " collide in"
            + " fog\",\"datePublished\":\"2021-03-02T08:15:00+01:00\",\"dateModified\":\"2021-03-03\",\"author\":[{\"name\":\"Ann"
            + " Onym\"},{\"name\":\"Bo Dy\"}],\"publisher\":{\"name\":\"The"
            + " Courier\"}}]}</script>",
        "<main>" + paragraphs(FIRST, SECOND)
            + "<time datetime=\"2001-01-01\">long ago</time></main>");
    assertThat(article.head())
        .isEqualTo(new Article.Head(
            "Ferries collide in fog",
            "Ann Onym, Bo Dy",
            "The Courier",
            "en-gb",
            "https://courier.example/news/ferries-collide"));
    assertThat(article.dates().published().map(Stamp::toString)).contains("2021-03-02T08:15+01:00");
    assertThat(article.dates().updated().map(Stamp::toString)).contains("2021-03-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property=article:published_time content=2021-03-02T08:15:00Z> | | 2021-03-02",
        "| <time datetime=2021-03-02>Tuesday</time> | 2021-03-02",
        "| <p class=post-date>2 March 2021</p> | 2021-03-02",
        "| <p>Published on March 2, 2021 by the desk</p> | 2021-03-02",
        "| <p>Some time ago</p> |",
        "<meta name=date content=yesterday> | |",
      })
  void datesAreReadWhereTheyStandAndNeverMadeUp(String head, String body, String day) {
    Article article =
        read(head == null ? "" : head, (body == null ? "" : body) + paragraphs(FIRST, SECOND));
    assertThat(article.dates().first().map(Stamp::day).map(Object::toString))
        .isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void theDayInTheAddressIsTheOutletsOwn() {
    Article article = extractor.read(
        "<meta property=article:published_time content=2021-03-03T02:15:00Z>" + paragraphs(FIRST),
        "https://courier.example/2021/03/02/ferries");
    assertThat(article.dates().published().map(Stamp::day).map(Object::toString))
        .contains("2021-03-02");
  }

  @Test
  void whoPassedItOnIsProvenance() {
    Article article = read(
        "",
        "<article>" + paragraphs(FIRST, SECOND, "Originally published by The Harbour Gazette.")
            + "</article>" + "<p>via Reader's Digest of Fog</p>");
    assertThat(article.relays()).containsExactly("The Harbour Gazette", "Reader's Digest of Fog");
  }

  @Test
  void aPageWithoutAReportHasNoText() {
    assertThat(read("", "").text()).isEmpty();
    assertThat(extractor.read("", "").text()).isEmpty();
    assertThat(read("", "<nav><ul><li><a href=/>Home</a></ul></nav>").text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"div", "b", "table", "blockquote", "font", "a", "p", "li"})
  void nestedAHundredThousandTimesItIsStillReadInTime(String element) {
    String page = paragraphs(FIRST, SECOND) + ("<" + element + ">").repeat(100_000) + FIRST;
    assertThat(read("", page).text()).contains("The harbour of Port Vell");
  }
}
