package org.dragoman.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.language.PartOfSpeech;

/** Frequent words that NLP4J leaves as they stand ("provided"), and their lemmas. Immutable. */
final class Lemmas {
  private static final String RESOURCE = "/dragoman/reader/en-lemmas.tsv";
  /** What NLP4J puts for numbers. */
  private static final String NUMBER = "#crd#";

  private static final Lemmas BUILT_IN = load();

  private final Map<String, String> lemmas;

  private Lemmas(Map<String, String> lemmas) {
    this.lemmas = Map.copyOf(lemmas);
  }

  static Lemmas builtIn() {
    return BUILT_IN;
  }

  private static Lemmas load() {
    Map<String, String> lemmas = new HashMap<>();
    try (InputStream in = Lemmas.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the language module");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t");
        lemmas.put(parts[0], parts[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new Lemmas(lemmas);
  }

  /** The lemma in lower case, mended when the reader only copied the form of a verb or calls "hundreds" a number. */
  String of(String form, String lemma, PartOfSpeech pos) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    String written = form.toLowerCase(Locale.ROOT);
    boolean copied = pos.isVerb() && lower.equals(written);
    boolean masked = pos == PartOfSpeech.NOUN_PLURAL && lower.startsWith(NUMBER);
    if (pos == PartOfSpeech.NOUN_PLURAL && lower.equals(written) && written.indexOf('-') > 0) {
      return singular(written);
    }
    return copied || masked ? lemmas.getOrDefault(written, lower) : lower;
  }

  /** Of a compound with a hyphen, which NLP4J leaves in the plural: "ex-ministers". */
  private static String singular(String plural) {
    if (plural.endsWith("men")) {
      return plural.substring(0, plural.length() - 2) + "an";
    }
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    boolean hissing = plural.matches(".*(ss|sh|ch|x|z)es");
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - (hissing ? 2 : 1))
        : plural;
  }
}
