package org.dragoman.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dragoman.ingest.bytes.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebArchiveTest {
  private final List<String> captures = new ArrayList<>();
  private final List<String> damages = new ArrayList<>();

  private void read(byte[] archive) throws IOException {
    captures.clear();
    damages.clear();
    WebArchive.read(new ByteArrayInputStream(archive), Limits.USUAL, new WebArchive.Taker() {
      @Override
      public void capture(Capture capture) {
        captures.add(capture.url() + " " + new String(capture.body(), StandardCharsets.UTF_8));
      }

      @Override
      public void damage(String at, String what) {
        damages.add(what);
      }
    });
  }

  private static byte[] record(String url, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length()
        + "\r\n\r\n" + page;
    String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
        + "\r\n"
        + "WARC-Date: 2021-03-02T08:15:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        + "Content-Type: application/http; msgtype=response\r\n"
        + "Content-Length: " + http.length() + "\r\n\r\n";
    return (head + http + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] archive(boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 1; i <= 4; i++) {
      byte[] record = record("http://courier.example/" + i, "<p>Page " + i + ".</p>");
      out.write(packed ? gzip(record) : record);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void recordsComeOneAfterTheOther(boolean packed) throws IOException {
    read(archive(packed));
    assertThat(damages).isEmpty();
    assertThat(captures).hasSize(4).first().isEqualTo("http://courier.example/1 <p>Page 1.</p>");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cutAnywhereItGivesWhatStoodBeforeTheCut(boolean packed) throws IOException {
    byte[] whole = archive(packed);
    read(whole);
    List<String> all = List.copyOf(captures);
    for (int cut = 0; cut < whole.length; cut++) {
      read(Arrays.copyOf(whole, cut));
      assertThat(captures).as("cut at %d", cut).isEqualTo(all.subList(0, captures.size()));
      assertThat(captures.size())
          .as("cut at %d", cut)
          .isGreaterThanOrEqualTo(4 * cut / whole.length - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBrokenRecordCostsOnlyItself(boolean packed) throws IOException {
    byte[] second = record("http://courier.example/b", "<p>Broken.</p>");
    byte[] broken = packed ? gzip(second) : second;
    for (int i = 12; i < broken.length - 12; i++) {
      broken[i] ^= 0x55;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(archive(packed));
    out.write(broken);
    out.write(archive(packed));
    read(out.toByteArray());
    assertThat(captures).hasSize(8);
    assertThat(damages).isNotEmpty();
  }

  @Test
  void noiseIsNoArchiveAndNoCrash() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      if (noise.length > 20 && i % 2 == 0) {
        System.arraycopy("WARC/1.0\r\n".getBytes(StandardCharsets.UTF_8), 0, noise, 0, 10);
      }
      read(noise);
      assertThat(captures).isEmpty();
      assertThat(damages).isNotEmpty();
    }
  }

  @Test
  void aMemberThatUnpacksWithoutEndIsLeftAndTheRestGoesOn() throws IOException {
    byte[] blanks = new byte[80 << 20];
    byte[] head = ("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + blanks.length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, blanks, 0, head.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(gzip(blanks));
    out.write(archive(true));
    read(out.toByteArray());
    assertThat(captures).hasSize(4);
    assertThat(String.valueOf(damages)).contains("unpacks to more than 200 times its size");
  }
}
