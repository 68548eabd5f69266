package org.dragoman.app.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What published gold calls things, in today's names. Read from a file beside this class. */
final class GoldNames {
  private final Properties names = new Properties();

  GoldNames() {
    try (InputStream file = GoldNames.class.getResourceAsStream("gold-names.properties")) {
      if (file == null) {
        throw new IllegalStateException("gold-names.properties is not on the class path");
      }
      names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types that a gold type stands for. */
  Set<String> types(String gold) {
    return Set.of(names.getProperty(gold, gold).split(" "));
  }

  /** The countries of actor codes: their first three letters, spelt right. */
  Set<String> countries(Iterable<String> codes) {
    Set<String> countries = new TreeSet<>();
    for (String code : codes) {
      if (code.length() >= 3) {
        String country = code.substring(0, 3);
        countries.add(names.getProperty(country, country));
      }
    }
    return countries;
  }
}
