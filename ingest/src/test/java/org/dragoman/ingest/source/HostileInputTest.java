package org.dragoman.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.table.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is broken, enormous, or made to harm. */
class HostileInputTest {
  @TempDir
  private Path folder = Path.of("");

  private record Outcome(List<String> texts, List<String> rejected, List<String> remarks) {
    int size() {
      return texts.size() + rejected.size() + remarks.size();
    }
  }

  private static Outcome read(String place, byte[] standardInput) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Settings settings = Settings.USUAL.standardInput(new ByteArrayInputStream(standardInput));
    Sources.of(List.of(place), settings).read(arrival -> {
      if (arrival instanceof Arrival.Report report) {
        outcome.texts().add(report.document().text());
      } else if (arrival instanceof Arrival.Rejected rejected) {
        outcome.rejected().add(rejected.line());
      } else if (arrival instanceof Arrival.Remark remark) {
        outcome.remarks().add(remark.line());
      }
    });
    return outcome;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1",
        "-1",
        "10",
        "1.5",
        "-1.5e10",
        "1E5",
        "1e-5",
        "1e+5",
        "0.1e1",
        "\"\"",
        "\"a\"",
        "\"\\u00e9\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\ud83d\\ude00\"",
        "\"\u20ac\"",
        "\"\u007f\"",
        "[]",
        "[1]",
        "[1,2]",
        "[[[[]]]]",
        "[ ]",
        "[null, 1, \"1\", {}]",
        "{}",
        "{\"a\":1}",
        "{\"a\":1,\"b\":[]}",
        "{\"\":0}",
        "{\"a\":{\"b\":{}}}",
        " [1] ",
        "\t[\n1\r]\n",
        "{ \"a\" : 1 }",
        "[123456789012345678901234567890]",
        "[1.000000000000000000000000000001]",
        "\"\\u0000\"",
        "\"/\"",
        "[-0.0]"
      })
  void whatIsJsonIsRead(String text) {
    assertThat(Json.read(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "tru",
        "True",
        "NULL",
        "01",
        "-01",
        "+1",
        "1.",
        ".5",
        "-",
        "-.5",
        "1e",
        "1e+",
        "0x1",
        "1a",
        "NaN",
        "Infinity",
        "-Infinity",
        "- 1",
        "1 2",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[",
        "]",
        "[1",
        "1]",
        "[[]",
        "{",
        "}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1}}",
        "{\"a\":1},",
        "\"",
        "\"a",
        "a\"",
        "'a'",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12G4\"",
        "\"\\\"",
        "\"\\a\"",
        "\"\n\"",
        "\"\t\"",
        "\"\u0001\"",
        "[\"a\nb\"]",
        "[1]#",
        "[1]//x",
        "/*x*/[1]",
        "[1]x",
        "\"a\" \"b\"",
        "{}{}",
        "[][]",
        "[1:2]",
        "{\"a\"::1}",
        "{\"a\":1:2}",
        "\u2060[1]",
        "[\u20601]",
        "[1\u00a0]",
        "<x/>",
        "[*]",
        "{*}",
        "&",
        "\\u0041"
      })
  void whatIsNoJsonIsNotRead(String text) {
    assertThat(Json.read(text)).isEmpty();
  }

  @Test
  void depthIsNoTrouble() {
    assertThat(Json.read("[".repeat(100_000))).isEmpty();
    assertThat(Json.read("{\"a\":".repeat(100_000))).isEmpty();
    assertThat(Json.read("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
  }

  private interface Packer {
    OutputStream pack(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer, byte[] head, long zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    java.util.Arrays.fill(block, (byte) ' ');
    try (OutputStream packing = packer.pack(out)) {
      packing.write(head);
      for (long left = zeros; left > 0; left -= block.length) {
        packing.write(block);
      }
    }
    return out.toByteArray();
  }

  private static OutputStream zip(OutputStream out, String name) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(name));
    return zip;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void noBombUnpacksToItsEndAndItsNeighboursAreRead() throws IOException {
    long large = 100L << 20;
    byte[] gzip = packed(GZIPOutputStream::new, bytes("x"), large);
    byte[] warc = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + large + "\r\n\r\n");
    Files.write(folder.resolve("01.txt.gz"), gzip);
    Files.write(
        folder.resolve("02.jsonl.gz"), packed(GZIPOutputStream::new, bytes("{\"text\":\""), large));
    Files.write(
        folder.resolve("03.csv.gz"), packed(GZIPOutputStream::new, bytes("text\n\""), large));
    Files.write(
        folder.resolve("04.html.gz"), packed(GZIPOutputStream::new, bytes("<html><p>"), large));
    Files.write(folder.resolve("05.xml.gz"), packed(GZIPOutputStream::new, bytes("<rss>"), large));
    Files.write(folder.resolve("06.json.gz"), packed(GZIPOutputStream::new, bytes("["), large));
    Files.write(folder.resolve("07.txt.zst"), packed(ZstdOutputStream::new, bytes("x"), large));
    Files.write(folder.resolve("08.warc.gz"), packed(GZIPOutputStream::new, warc, large));
    Files.write(folder.resolve("09.zip"), packed(o -> zip(o, "a.txt"), bytes("x"), large));
    Files.write(folder.resolve("10.zip"), packed(o -> zip(o, "a.html"), bytes("<html>"), large));
    byte[] nested = bytes("x");
    for (int i = 0; i < 8; i++) {
      nested = packed(o -> zip(o, "a.zip"), nested, 0);
    }
    Files.write(folder.resolve("11.zip"), nested);
    byte[] twice = packed(GZIPOutputStream::new, gzip, 0);
    Files.write(folder.resolve("12.txt.gz.gz"), twice);
    Files.writeString(folder.resolve("13.txt"), "It rained.");
    Outcome outcome = read(folder.toString(), new byte[0]);
    assertThat(outcome.texts()).containsExactly("It rained.");
    for (int i = 1; i <= 12; i++) {
      String name = String.format("%02d.", i);
      assertThat(outcome.rejected()).as(name).anyMatch(line -> line.contains(name));
    }
  }

  private static List<String> naughty() {
    List<String> all = new ArrayList<>(List.of(
        "undefined",
        "null",
        "NaN",
        "1/0",
        "<script>alert(1)</script>",
        "'; DROP TABLE stories; --",
        "=1+1",
        "@x",
        "\u202eright to left\u202c",
        "\u200b\u200c\u200d\ufeffzero width",
        "\u0000 null",
        "\u0007\u001b[31mred",
        "\uD800 lone",
        "lone \uDC00",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "Z\u0351\u036B\u0343algo",
        "a" + "\u0301".repeat(100_000),
        "\u0130\u0131 \u00DF \uFB01",
        "\uFDFD",
        "\u2028 \u2029 \u0085",
        "%s%n%x",
        "${jndi:ldap://127.0.0.1/a}",
        "../../../../etc/passwd",
        "x".repeat(900_000),
        "\t\u000b\f ",
        "\\",
        "\"",
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
        "\u4F60\u597D",
        "\uFFFD\uFFFE\uFFFF"));
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < 40; c++) {
        text.append((char) random.nextInt(0x10000));
      }
      all.add(text.toString());
    }
    return all;
  }

  @Test
  void anyTextComesThroughRowsAsItIsAndBreaksNothingElsewhere() throws IOException {
    List<String> texts = naughty();
    StringBuilder rows = new StringBuilder();
    for (String text : texts) {
      // escaped in ASCII: half a surrogate pair has no UTF-8
      String json = JsonNodeFactory.instance.objectNode().put("text", text).toString();
      StringBuilder ascii = new StringBuilder();
      json.chars()
          .forEach(c -> ascii.append(
              c < 0x7f && c >= ' ' ? String.valueOf((char) c) : String.format("\\u%04x", c)));
      rows.append(ascii).append('\n');
    }
    Path file = Files.writeString(folder.resolve("naughty.jsonl"), rows);
    assertThat(read(file.toString(), new byte[0]).texts())
        .containsExactlyElementsOf(texts.stream().filter(t -> !t.isBlank()).toList());
    for (String text : texts) {
      for (String around : List.of(
          "%s",
          "<html><body><p>%s",
          "<rss><item><title>%s</title></item></rss>",
          "text\n%s",
          "{\"text\":\"%s\"}",
          "<?xml version='1.0' encoding='%s'?><rss><item><title>x</title></item></rss>")) {
        read("-", bytes(around.replace("%s", text)));
      }
    }
  }

  @Test
  void noiseOfAnyKindNeverVanishes() {
    Random random = new Random(9);
    byte[][] heads = {
      {},
      {0x1f, (byte) 0x8b, 8},
      {'P', 'K', 3, 4},
      {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd},
      bytes("WARC/1.0\r\n"),
      bytes("<rss>"),
      bytes("<html>"),
      bytes("{"),
      bytes("["),
      bytes("filedesc://x 1 20210302120000 t 9\n")
    };
    for (int i = 0; i < 1000; i++) {
      byte[] noise = new byte[random.nextInt(600) + 12];
      random.nextBytes(noise);
      byte[] head = heads[i % heads.length];
      System.arraycopy(head, 0, noise, 0, Math.min(head.length, noise.length));
      Outcome outcome = read("-", noise);
      assertThat(outcome.size()).as("noise %d", i).isPositive();
    }
  }
}
