package org.dragoman.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person says about an event of the ledger.
 *
 * @param fields what to change, by field: type, mode, cameo, goldstein, intensity, contexts, source,
 *     target, date, place, factuality, background, and the names of counts ("killed"); see
 *     {@link Ledger#correct}
 * @param author who says so, or empty
 * @param note why, or empty
 */
public record Correction(Verdict verdict, Map<String, String> fields, String author, String note) {
  public Correction {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    if ((verdict == Verdict.CHANGED || verdict == Verdict.MISSING) && fields.isEmpty()) {
      throw new IllegalArgumentException("a change needs a field");
    }
  }

  /** What was said. */
  public enum Verdict {
    /** It is as coded. */
    RIGHT,
    /** There is no such event. */
    WRONG,
    /** There is, and some fields are otherwise. */
    CHANGED,
    /** The coder overlooked it. */
    MISSING
  }

  public static Correction right(String author) {
    return new Correction(Verdict.RIGHT, Map.of(), author, "");
  }

  public static Correction wrong(String author) {
    return new Correction(Verdict.WRONG, Map.of(), author, "");
  }

  public static Correction changed(Map<String, String> fields, String author) {
    return new Correction(Verdict.CHANGED, fields, author, "");
  }
}
