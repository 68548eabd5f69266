package org.dragoman.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dragoman.ingest.date.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final FeedReader READER = FeedReader.create();
  private static final String URL = "https://news.example/feeds/world.xml";

  private static Feed read(String xml) {
    return READER.read(xml.getBytes(StandardCharsets.UTF_8), Transport.of(URL, ""));
  }

  @Test
  void rss20() {
    Feed feed = read("""
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>The Plain Dealer &amp; Post</title><link>/</link><language>en-us</language>
        <item><title>Ministers meet in Oslo</title><link>/oslo?a=1&b=2</link>
          <guid isPermaLink="false">n-17</guid><dc:creator>Ann Writer</dc:creator>
          <pubDate>Fri, 10 Jan 2020 14:05:00 +0100</pubDate>
          <description>&lt;p&gt;The ministers &lt;b&gt;met&lt;/b&gt;.&lt;/p&gt;</description>
          <content:encoded><![CDATA[<p>The ministers met.</p><script>x()</script><p>They parted.</p>]]></content:encoded>
        </item></channel></rss>""");
    assertThat(feed.version()).isEqualTo("rss20");
    assertThat(feed.about().title()).isEqualTo("The Plain Dealer & Post");
    assertThat(feed.about().link()).isEqualTo("https://news.example/");
    FeedItem item = feed.items().get(0);
    assertThat(item.id()).isEqualTo("n-17");
    assertThat(item.link()).isEqualTo("https://news.example/oslo?a=1&b=2");
    assertThat(item.author()).isEqualTo("Ann Writer");
    assertThat(item.dates().published().map(Stamp::toString)).contains("2020-01-10T14:05+01:00");
    assertThat(item.bodies().summary()).isEqualTo("<p>The ministers <b>met</b>.</p>");
    assertThat(item.bodies().contents())
        .containsExactly("<p>The ministers met.</p><p>They parted.</p>");
  }

  @Test
  void atom10() {
    Feed feed = read("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://b.example/a/">
        <title type="text">Fünf &lt; sechs</title>
        <entry><id>tag:b.example,2020:1</id><title type="html">Treffen &lt;i&gt;in Wien&lt;/i&gt;</title>
        <link rel="self" href="self.xml"/><link href="wien.html"/>
        <updated>2020-02-01T08:00:00Z</updated><published>2020-01-31</published>
        <author><name>Eva Feder</name><email>eva@b.example</email></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Man <em>traf</em> sich.</p></div></content>
        </entry></feed>""");
    assertThat(feed.version()).isEqualTo("atom10");
    assertThat(feed.about().title()).isEqualTo("Fünf < sechs");
    assertThat(feed.about().language()).isEqualTo("de");
    FeedItem item = feed.items().get(0);
    assertThat(item.link()).isEqualTo("https://b.example/a/wien.html");
    assertThat(item.author()).isEqualTo("Eva Feder (eva@b.example)");
    assertThat(item.dates().published().map(Stamp::toString)).contains("2020-01-31");
    assertThat(item.bodies().contents()).containsExactly("<p>Man <em>traf</em> sich.</p>");
  }

  @Test
  void rss091WithItsDocumentTypeDeclarationParses() {
    Feed feed = read("""
        <?xml version="1.0"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
          "http://my.netscape.com/publish/formats/rss-0.91.dtd" [ <!ENTITY x "]>"> ]>
        <rss version="0.91"><channel><title>Old feed</title><link>http://old.example/</link>
        <item><title>Caf&eacute; talks</title><link>http://old.example/1</link></item></channel></rss>""");
    assertThat(feed.version()).isEqualTo("rss091n");
    assertThat(feed.items().get(0).title()).isEqualTo("Café talks");
  }

  @Test
  void rdfKeepsItemsOutsideOfTheChannel() {
    Feed feed = read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="http://r.example/"><title>R</title></channel>
        <item rdf:about="http://r.example/1"><title>One</title><dc:date>2001-05</dc:date></item></rdf:RDF>""");
    assertThat(feed.version()).isEqualTo("rss10");
    assertThat(feed.items().get(0).id()).isEqualTo("http://r.example/1");
    assertThat(feed.items().get(0).dates().updated().map(Stamp::toString)).contains("2001-05");
  }

  @Test
  void jsonFeed() {
    Feed feed = read("""
        {"version":"https://jsonfeed.org/version/1.1","title":"J","items":[
        {"id":"7","url":"/7","title":"Vote","content_html":"<p onclick='x'>They voted.</p>",
         "date_published":"2020-03-04T05:06:07-05:00","authors":[{"name":"Jo"}]}, 5]}""");
    assertThat(feed.version()).isEqualTo("json11");
    assertThat(feed.items()).hasSize(1);
    assertThat(feed.items().get(0).link()).isEqualTo("https://news.example/7");
    assertThat(feed.items().get(0).bodies().contents()).containsExactly("<p>They voted.</p>");
  }

  @Test
  void cutAndBrokenFeedsGiveTheirItems() {
    assertThat(read("<rss><channel><item><title>A</title></item><item><title>B").items())
        .hasSize(2);
    assertThat(read("<rss></item><item><title>A</b></title></rss>").items()).hasSize(1);
    assertThat(read("<rss><item><title>AT&T & co</title></item></rss>")
            .items()
            .get(0)
            .title())
        .isEqualTo("AT&T & co");
    assertThat(read("").recognised()).isFalse();
    assertThat(read("\u0000\ufffe<<<>>>&&&").recognised()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, text/xml; charset=windows-1251, false, windows-1251",
    "windows-1251, application/xml, true, windows-1251",
    "UTF-16LE, application/rss+xml, false, utf-16le",
    "UTF-8, text/xml, false, utf-8",
    "GB18030, application/xml; charset=gb2312, false, gb18030",
    "UTF-8, application/xml; charset=us-ascii, true, utf-8",
  })
  void encodings(String charset, String contentType, boolean declared, String found) {
    String title = charset.startsWith("GB") ? "中国总理访问" : "Премьер прибыл";
    String xml = (declared ? "<?xml version='1.0' encoding='" + charset + "'?>" : "")
        + "<rss version='2.0'><channel><title>" + title + "</title></channel></rss>";
    Feed feed = READER.read(xml.getBytes(Charset.forName(charset)), Transport.of(URL, contentType));
    assertThat(feed.about().title()).isEqualTo(title);
    assertThat(feed.charset()).isEqualTo(found);
  }
}
