package org.dragoman.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The {@code signatures} files: what an embedding predicate says of what stands under it. Immutable. */
public final class Signatures {
  /** What is said of the embedded act. */
  public enum Holds {
    ASSERTED,
    CLAIMED,
    DENIED,
    PLANNED,
    HYPOTHETICAL,
    /** Content only: a request, a threat, an offer. */
    NONE
  }

  /** For the predicate as it stands and for its negation. */
  public record Signature(Holds affirmed, Holds negated, Where where) {}

  private final Map<String, Signature> byPredicate;

  private Signatures(Map<String, Signature> byPredicate) {
    this.byPredicate = byPredicate;
  }

  public static Signatures read(Knowledge knowledge, Problems problems) {
    Map<String, Signature> found = new HashMap<>();
    for (KnowledgeFile file : knowledge.files("signatures")) {
      for (Entry entry : file.entries()) {
        Signature signature = signature(entry, problems);
        for (String kind : new String[] {"verbs", "nouns", "adjectives"}) {
          for (Value word : entry.alternatives(kind)) {
            found.put(kind.charAt(0) + " " + word.text().toLowerCase(Locale.ROOT), signature);
          }
        }
      }
    }
    return new Signatures(found);
  }

  private static Signature signature(Entry entry, Problems problems) {
    Holds affirmed = Holds.ASSERTED;
    Holds negated = Holds.HYPOTHETICAL;
    for (Value line : entry.all("when")) {
      java.util.List<Value> sides = line.split("=>");
      try {
        Holds holds = Holds.valueOf(sides.get(sides.size() - 1).text().toUpperCase(Locale.ROOT));
        if (sides.get(0).text().equals("affirmed")) {
          affirmed = holds;
        } else {
          negated = holds;
        }
      } catch (IllegalArgumentException e) {
        problems.error(
            "K026",
            line.where(),
            "'" + line.text() + "' is no signature",
            "write: when affirmed => denied (asserted, claimed, denied, planned, hypothetical or none)");
      }
    }
    return new Signature(affirmed, negated, entry.where());
  }

  /** The signature of a verb: its phrasal form ("call for") first, then the bare lemma. */
  public Optional<Signature> verb(String phrase) {
    return Optional.ofNullable(byPredicate.get("v " + phrase));
  }

  public Optional<Signature> noun(String lemma) {
    return Optional.ofNullable(byPredicate.get("n " + lemma));
  }

  public Optional<Signature> adjective(String lemma) {
    return Optional.ofNullable(byPredicate.get("a " + lemma));
  }
}
