package org.dragoman.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that try to read files, to call home, or to grow. */
class HostileXmlTest {
  private static final FeedReader READER = FeedReader.create();
  private static final String SECRET = "canary-in-the-mine";

  @Test
  void noPayloadReadsAFileOrCallsHome(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    AtomicInteger calls = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext("/", exchange -> {
      calls.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
    });
    canary.start();
    try {
      List<String> payloads = payloads(
          secret.toUri().toString(), "http://127.0.0.1:" + canary.getAddress().getPort());
      assertThat(payloads).hasSize(40);
      for (String payload : payloads) {
        for (Charset charset :
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
          Feed feed = READER.read(payload.getBytes(charset), Transport.NONE);
          assertThat(feed.toString()).as(payload).doesNotContain(SECRET);
          assertThat(Sitemap.read(payload, "").toString()).doesNotContain(SECRET);
          assertThat(Opml.read(payload, "").toString()).doesNotContain(SECRET);
        }
      }
      assertThat(calls).hasValue(0);
    } finally {
      canary.stop(0);
    }
  }

  private static List<String> payloads(String file, String home) {
    List<String> all = new ArrayList<>();
    String[] targets = {
      file, home + "/a", "jar:" + file + "!/x", "ftp://127.0.0.1:1/x", "netdoc:" + file
    };
    for (String target : targets) {
      all.add("<!DOCTYPE r [<!ENTITY x SYSTEM '" + target + "'>]>" + rss("&x;"));
      all.add("<!DOCTYPE r [<!ENTITY x PUBLIC 'p' \"" + target + "\">]>" + rss("a&x;b"));
      all.add("<!DOCTYPE r SYSTEM '" + target + "'>" + rss("x"));
      all.add("<!DOCTYPE r [<!ENTITY % p SYSTEM '" + target + "'> %p; ]>" + rss("&x;"));
      all.add("<!DOCTYPE r [<!ENTITY % p SYSTEM '" + target
          + "'><!ENTITY % q \"<!ENTITY x '%p;'>\"> %q; ]>" + rss("&x;"));
      all.add("<?xml version='1.0'?><rss xmlns:xi='http://www.w3.org/2001/XInclude'><item><title>"
          + "<xi:include parse='text' href='" + target + "'/></title></item></rss>");
      all.add("<?xml-stylesheet type='text/xsl' href='" + target + "'?>" + rss("x"));
      all.add("<!DOCTYPE r [<!ATTLIST title v CDATA #FIXED '&x;'><!ENTITY x SYSTEM '" + target
          + "'>]>" + rss("<b v='&x;'/>"));
    }
    return all;
  }

  private static String rss(String title) {
    return "<rss version='0.91'><channel><title>" + title + "</title><item><title>" + title
        + "</title></item></channel></rss>";
  }

  @Test
  void bombsNeitherGrowNorHang() {
    List<String> bombs = new ArrayList<>();
    for (int kind = 0; kind < 5; kind++) {
      StringBuilder dtd = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'lolololololol'>");
      for (int i = 1; i < 30; i++) {
        String reference = kind % 2 == 0 ? "&a" + (i - 1) + ";" : "%a" + (i - 1) + ";";
        dtd.append("<!ENTITY ")
            .append(kind % 2 == 0 ? "" : "% ")
            .append('a')
            .append(i)
            .append(" '")
            .append(reference.repeat(10))
            .append("'>");
      }
      bombs.add(dtd + "]>" + rss("&a29;".repeat(kind + 1)));
    }
    bombs.add(
        "<!DOCTYPE r [<!ENTITY a '" + "x".repeat(100_000) + "'>]>" + rss("&a;".repeat(10_000)));
    bombs.add("<!DOCTYPE r [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>" + rss("&a;"));
    bombs.add("<!DOCTYPE ".repeat(50_000) + rss("x"));
    bombs.add("<rss>" + "<a>".repeat(300_000) + rss("x"));
    bombs.add("<rss>" + "<item ".repeat(50_000) + ">x");
    assertThat(bombs).hasSize(10);
    for (String bomb : bombs) {
      byte[] bytes = bomb.getBytes(StandardCharsets.UTF_8);
      Feed feed = READER.read(bytes, Transport.NONE);
      // what comes out is bounded by what went in, not by what that claims to be
      assertThat(feed.toString().length()).isLessThan(10_000 + 2 * bytes.length);
    }
  }
}
