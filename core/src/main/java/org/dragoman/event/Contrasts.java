package org.dragoman.event;

import java.util.Optional;
import java.util.Set;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * What somebody is willing to do, and what not: "ready to talk, but not about troops", "would come to discuss trade —
 * not to discuss a withdrawal". The part behind "not" has no verb of willing of its own; it is refused by whoever is
 * willing to do the other. Immutable.
 */
final class Contrasts {
  /** What a contrast opens with. */
  private static final Set<String> OPENERS = Set.of("but", "—", "–", "--", "-", ",", ";");

  private final Grammar grammar;

  Contrasts(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * A refused part.
   *
   * @param willing token of "ready", "dedicated", whose doer refuses
   * @param refused token that heads what is refused: "removing" of "not about removing troops"
   * @param preposition the one before it, empty for an infinitive
   */
  record Contrast(int willing, int refused, String preposition) {}

  /** The contrast that a negation opens, if it opens one. */
  Optional<Contrast> at(Sentence sentence, int negation) {
    boolean opens = negation > 0
        && negation + 1 < sentence.size()
        && grammar.negations().contains(sentence.token(negation).lower())
        && OPENERS.contains(sentence.token(negation - 1).lower());
    if (!opens) {
      return Optional.empty();
    }
    int next = negation + 1;
    boolean infinitive = sentence.token(next).pos() == PartOfSpeech.TO;
    if (!infinitive && sentence.token(next).pos() != PartOfSpeech.PREPOSITION) {
      return Optional.empty();
    }
    int refused = infinitive
        ? sentence.head(next)
        : sentence
            .parse()
            .dependants(next, Relation.PREPOSITION_CLAUSE, Relation.PREPOSITION_OBJECT)
            .stream()
            .findFirst()
            .orElse(-1);
    if (refused <= next || (infinitive && !ClauseReader.isInfinitive(sentence, refused))) {
      return Optional.empty();
    }
    int willing = willing(sentence, negation);
    String preposition = infinitive ? "" : sentence.token(next).lower();
    return willing < 0
        ? Optional.empty()
        : Optional.of(new Contrast(willing, refused, preposition));
  }

  /** The refused part hangs on all sorts of words; the willing one is the nearest before it without another verb between. */
  private int willing(Sentence sentence, int negation) {
    for (int token = negation - 1; token >= 0; token--) {
      PartOfSpeech pos = sentence.token(token).pos();
      boolean wills = grammar.willing().contains(sentence.token(token).lemma())
          || grammar.willing().contains(sentence.token(token).lower());
      if (wills && (pos.isVerb() || pos == PartOfSpeech.ADJECTIVE || pos == PartOfSpeech.ADVERB)) {
        return token;
      }
      if (pos.isFinite() && pos.isVerb()) {
        return -1;
      }
    }
    return -1;
  }
}
