package org.dragoman.bench.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of persons as news writes them, from the ways the tables write them. */
final class PersonName {
  private final Set<String> titles = new LinkedHashSet<>();
  private final Set<String> particles = new LinkedHashSet<>();

  PersonName(List<Map<String, String>> marks) {
    for (Map<String, String> mark : marks) {
      Set<String> into = "title".equals(mark.get("kind")) ? titles : particles;
      into.add(mark.getOrDefault("word", ""));
    }
  }

  /** "Gen. (Ret.) Haydar al-ABADI" as "Haydar al-Abadi"; empty when nothing is left. */
  String plain(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.replaceAll("\\([^)]*\\)", " ")
        .replaceAll("[\"\u201c\u201d,]", " ")
        .replace('\u2019', '\'')
        .strip()
        .split("\\s+")) {
      if (!titles.contains(word) && !word.isEmpty()) {
        words.add(cased(word));
      }
    }
    return String.join(" ", words);
  }

  private String cased(String word) {
    StringBuilder out = new StringBuilder();
    for (String part : word.split("(?<=-)")) {
      String bare = part.replace("-", "");
      boolean shout =
          bare.length() > 1 && bare.equals(bare.toUpperCase(Locale.ROOT)) && !bare.contains(".");
      String lower = part.toLowerCase(Locale.ROOT);
      if (particles.contains(lower.replace("-", ""))) {
        out.append(lower);
      } else if (shout) {
        out.append(part.charAt(0)).append(lower.substring(1));
      } else {
        out.append(part);
      }
    }
    return out.toString();
  }

  /** The other ways to write it: without initials, without particles. */
  Set<String> variants(String name) {
    Set<String> variants = new LinkedHashSet<>();
    List<String> words = List.of(name.split(" "));
    List<String> noInitials =
        words.stream().filter(w -> !w.matches("\\p{L}\\.?")).toList();
    if (noInitials.size() > 1 && noInitials.size() < words.size()) {
      variants.add(String.join(" ", noInitials));
    }
    String noArticle = name.replaceAll("\\b[ae]l[- ]", "");
    if (!noArticle.equals(name) && noArticle.contains(" ")) {
      variants.add(noArticle);
    }
    variants.remove(name);
    return variants;
  }

  /** What two spellings of a name have in common: its words without accents, particles and order. */
  String key(String name) {
    Set<String> pieces = new TreeSet<>();
    for (String piece : pieces(name)) {
      if (!particles.contains(piece) && piece.length() > 1) {
        pieces.add(piece);
      }
    }
    return String.join(" ", pieces);
  }

  /** Whether two names may be spellings of one, given that both held the same office at the same time. */
  boolean similar(String one, String other) {
    for (String a : key(one).split(" ")) {
      for (String b : key(other).split(" ")) {
        boolean same = a.equals(b) || (a.length() > 3 && skeleton(a).equals(skeleton(b)));
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  /** Transliterations differ in vowels and doubled letters first of all. */
  private static String skeleton(String word) {
    return word.replaceAll("[aeiouyhw']", "")
        .replace('q', 'k')
        .replace('c', 'k')
        .replaceAll("(.)\\1", "$1");
  }

  private static List<String> pieces(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
    return List.of(plain.replaceAll("[.'\u2019`]", "").split("[\\s-]+"));
  }
}
