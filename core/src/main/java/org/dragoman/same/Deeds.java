package org.dragoman.same;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which words tell one deed: "bombed" and "air strike", but not "bombed" and "killed". Immutable. */
final class Deeds {
  static final Deeds OF_NEWS = load();

  /** Letters of a stem: "negotiating" and "negotiations" share them. */
  private static final int STEM = 5;

  private final Map<String, Set<String>> byStem;

  private Deeds(Map<String, Set<String>> byStem) {
    this.byStem = Map.copyOf(byStem);
  }

  /** The deeds that words can tell. */
  Set<String> of(String folded) {
    Set<String> deeds = new HashSet<>();
    for (String stem : stems(folded)) {
      deeds.addAll(byStem.getOrDefault(stem, Set.of()));
    }
    return deeds;
  }

  /** What "killed", "killing" and "kills" share; of every word longer than two letters. */
  static Set<String> stems(String folded) {
    Set<String> stems = new HashSet<>();
    for (String word : folded.split(" ")) {
      if (word.length() > 2) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    String stem = word;
    for (String ending : new String[] {"s", "ing", "ed"}) {
      if (stem.endsWith(ending) && stem.length() - ending.length() > 2) {
        stem = stem.substring(0, stem.length() - ending.length());
      }
    }
    stem = stem.substring(0, Math.min(STEM, stem.length()));
    while (stem.length() > 2 && (stem.endsWith("e") || isDoubled(stem))) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  private static boolean isDoubled(String stem) {
    return stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
  }

  private static Deeds load() {
    Map<String, Set<String>> byStem = new HashMap<>();
    try (InputStream file = Deeds.class.getResourceAsStream("deeds.txt")) {
      if (file == null) {
        throw new IllegalStateException("deeds.txt is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && line.charAt(0) != '#') {
          String deed = line.substring(0, colon);
          for (String stem : stems(line.substring(colon + 1))) {
            byStem.computeIfAbsent(stem, s -> new HashSet<>()).add(deed);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("deeds.txt cannot be read", e);
    }
    return new Deeds(byStem);
  }
}
