package org.dragoman.event;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.PloverType;

/**
 * Whether an actor that stands inside a phrase is whom the act is aimed at: "sent aid to Mali" and "criticised the
 * decision of the court" are, "called for a plan for Mali" and "condemned the attack in Mali" are not. Immutable.
 */
final class TargetPhrases {
  /** Types that have lists of their own; the name of a list ends in one of these. */
  private static final String OTHER = "other";

  private final Map<String, Set<String>> inside = new TreeMap<>();
  private final Map<String, Set<String>> contents = new TreeMap<>();
  private final Set<String> affairs;
  private final Set<String> asides;
  private final Set<String> containers;
  private final Set<String> kinds;
  private final Set<String> places;

  TargetPhrases(WordLists words) {
    for (PloverType type : PloverType.values()) {
      inside.put(type.name(), listed(words, "target-inside-", type));
      contents.put(type.name(), listed(words, "target-in-content-", type));
    }
    affairs = words.list("affair-nouns");
    asides = words.list("aside-nouns");
    containers = words.list("container-nouns");
    kinds = words.list("kind-compounds");
    places = words.list("actor-place-preposition");
  }

  private static Set<String> listed(WordLists words, String list, PloverType type) {
    String own = list + type.name().toLowerCase(Locale.ROOT);
    return words.list(words.has(own) ? own : list + OTHER);
  }

  /**
   * Whether every preposition between a phrase's head and a word inside it may lead to a target, and none makes an affair
   * of the word.
   */
  boolean leads(Sentence sentence, int head, int word, PloverType type) {
    int at = word;
    for (int steps = 0; at >= 0 && at != head && steps < sentence.size(); steps++) {
      int above = sentence.head(at);
      if (sentence.relation(at) == Relation.PREPOSITION_OBJECT
          && above >= 0
          && !isQuantity(sentence, sentence.head(above))
          && (!inside
                  .getOrDefault(type.name(), Set.of())
                  .contains(sentence.token(above).lower())
              || isWhereabouts(sentence, sentence.token(above).lower(), at))) {
        return false;
      }
      if (sentence.relation(at) == Relation.COMPOUND
          && above >= 0
          && affairs.contains(sentence.token(above).lemma())) {
        return false;
      }
      if (above >= 0 && above != head && asides.contains(sentence.token(above).lemma())) {
        return false;
      }
      at = above;
    }
    return true;
  }

  /** Whether what stands behind this preposition in a content may be the target. */
  boolean leads(String preposition, PloverType type) {
    return preposition.isEmpty()
        || contents.getOrDefault(type.name(), Set.of()).contains(preposition);
  }

  /** "security risks", "an oil merger", "a car bill": what stands before the noun says of what kind it is. */
  boolean isKind(Sentence sentence, int word) {
    return sentence.relation(word) == Relation.COMPOUND
        && !sentence.token(word).pos().isName()
        && kinds.contains(sentence.token(word).lemma());
  }

  /** "evidence in court", "reforms in the army": of what stands behind "in" only a name says whose it is. */
  boolean isWhereabouts(Sentence sentence, String preposition, int noun) {
    return places.contains(preposition)
        && !sentence.token(noun).pos().isName()
        && sentence
            .parse()
            .dependants(noun, Relation.MODIFIER, Relation.COMPOUND, Relation.POSSESSOR)
            .stream()
            .noneMatch(m -> Character.isUpperCase(sentence.token(m).text().charAt(0)));
  }

  /** "thousands of Kenyans" are Kenyans. */
  private boolean isQuantity(Sentence sentence, int token) {
    return token >= 0
        && (containers.contains(sentence.token(token).lemma())
            || sentence.token(token).pos() == PartOfSpeech.NUMBER
            || sentence.token(token).pos() == PartOfSpeech.DETERMINER);
  }
}
