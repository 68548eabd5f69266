package org.dragoman.place;

import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * How a place hangs on a predicate. The way up the parse from the name must lead over a preposition
 * of place or, where something is done to a place, straight to the predicate; it may lead over nouns
 * ("in a village near Mosul"), and may not enter another clause. Immutable.
 */
final class PlaceTies {
  /** How a place is tied to a predicate; the smaller the rank the closer. */
  enum Tie {
    PREDICATE(0, "tied to the predicate by"),
    UNDERGONE(0, "where it was done to,"),
    CARRIER(1, "tied to the predicate's verb by"),
    /** Over a noun of the clause; of words that is where those are whom they concern. */
    ARGUMENT(2, "tied to the predicate's noun by"),
    WHERE(2, "where the clause says"),
    GOAL(3, "where the movement goes, by"),
    LEFT(3, "what was left, by"),
    DISTANCE(4, "the place that the distance is counted from, by"),
    FRONT(5, "at the front of the sentence, by");

    private final int rank;
    private final String words;

    Tie(int rank, String words) {
      this.rank = rank;
      this.words = words;
    }

    int rank() {
      return rank;
    }

    String words() {
      return words;
    }
  }

  /** A tie and the token that makes it. */
  record Found(Tie tie, int token) {}

  private static final int FRONT_TOKENS = 3;
  private static final int CLAUSE_STEPS = 4;

  private final WordLists words;

  PlaceTies(WordLists words) {
    this.words = words;
  }

  Optional<Found> of(Sentence sentence, PlaceMention mention, Happening happening) {
    boolean done = happening.sort() != Happening.Sort.SAID;
    if (isAmong(mention, happening.doers()) || !done && isAmong(mention, happening.undergoers())) {
      return Optional.empty();
    }
    Optional<Found> undergone = done ? undergone(sentence, mention, happening) : Optional.empty();
    return undergone
        .or(() -> behindPreposition(sentence, mention, happening.predicate()))
        .or(() -> where(sentence, mention, happening.predicate()))
        .filter(f -> done || f.tie() != Tie.ARGUMENT && f.tie() != Tie.GOAL);
  }

  private static boolean isAmong(PlaceMention mention, Set<Integer> tokens) {
    for (int token = mention.first(); token <= mention.last(); token++) {
      if (tokens.contains(token)) {
        return true;
      }
    }
    return false;
  }

  // ---- in, at, near

  /** The way from the name over a preposition up to the predicate. */
  private Optional<Found> behindPreposition(
      Sentence sentence, PlaceMention mention, int predicate) {
    int at = head(sentence, mention);
    int preposition = sentence.token(at).pos() == PartOfSpeech.ADVERB ? at : -1; // "here"
    boolean distance = false;
    boolean goal = false;
    boolean over = false;
    for (int steps = 0; steps < sentence.size() && at != predicate; steps++) {
      if (isVerbOfClause(sentence, at)) {
        return preposition < 0 ? Optional.empty() : across(sentence, at, preposition, predicate);
      }
      int up = sentence.head(at);
      if (up < 0) {
        return Optional.empty();
      }
      Relation relation = sentence.relation(at);
      if (relation == Relation.PREPOSITION_OBJECT) {
        boolean occasion = preposition >= 0 && isOccasion(sentence, at);
        over |= preposition >= 0 && !occasion && !isSortOfPlace(sentence, at);
        String lemma = sentence.token(up).lower();
        if (occasion || words.list("place-prepositions").contains(lemma)) {
          preposition = up;
        } else if (words.list("name-links").contains(lemma) && isPlaceNoun(sentence, up)) {
          distance |= words
              .list("directions")
              .contains(sentence.token(sentence.head(up)).lower());
        } else if (words.list("goal-prepositions").contains(lemma)) {
          preposition = up;
          goal = true;
        } else if (preposition < 0) {
          return Optional.empty();
        }
      } else if (at != preposition && !leadsOn(sentence, at, relation)) {
        return Optional.empty();
      }
      at = up;
    }
    if (preposition < 0 || at != predicate) {
      return Optional.empty();
    }
    return Optional.of(
        over
            ? new Found(Tie.ARGUMENT, preposition)
            : new Found(kind(sentence, preposition, predicate, distance, goal), preposition));
  }

  private static Tie kind(
      Sentence sentence, int preposition, int predicate, boolean distance, boolean goal) {
    if (goal) {
      return Tie.GOAL;
    }
    if (distance) {
      return Tie.DISTANCE;
    }
    return sentence.head(preposition) == predicate ? Tie.PREDICATE : Tie.ARGUMENT;
  }

  private static int head(Sentence sentence, PlaceMention mention) {
    for (int token = mention.last(); token >= mention.first(); token--) {
      int head = sentence.head(token);
      if (head < mention.first() || head > mention.last()) {
        return token;
      }
    }
    return mention.last();
  }

  /** "the city of Basra", "the streets of Cairo", "40 km north of Geneina". */
  private boolean isPlaceNoun(Sentence sentence, int preposition) {
    int noun = sentence.head(preposition);
    return noun >= 0
        && (isSortOfPlace(sentence, noun)
            || words.list("directions").contains(sentence.token(noun).lower()));
  }

  private boolean isSortOfPlace(Sentence sentence, int noun) {
    String lemma = sentence.token(noun).lemma();
    return words.list("place-nouns").contains(lemma)
        || words.list("place-types").contains(lemma)
        || words.list("city-types").contains(lemma);
  }

  /** "during a visit to Beirut", "at a summit in Cairo": where the occasion is, all said at it is. */
  private boolean isOccasion(Sentence sentence, int noun) {
    return words.list("occasion-nouns").contains(sentence.token(noun).lemma())
        && words
            .list("occasion-prepositions")
            .contains(sentence.token(sentence.head(noun)).lower());
  }

  /** Whether a name or noun by this relation still says where its head is. */
  private boolean leadsOn(Sentence sentence, int at, Relation relation) {
    int head = sentence.head(at);
    return switch (relation) {
      case POSSESSOR, COMPOUND, MODIFIER -> isSortOfPlace(sentence, head);
      case PREPOSITION -> true;
      case CONJUNCT -> !isTime(sentence, head);
      case APPOSITION ->
        !isTime(sentence, head)
            && (sentence.token(at).pos().isName() || isSortOfPlace(sentence, at));
      case OBJECT, SUBJECT, PASSIVE_SUBJECT, ATTRIBUTE, NOUN_ADVERB, ADVERB, DATIVE ->
        !words.list("seat-nouns").contains(sentence.token(at).lemma());
      default -> false;
    };
  }

  /** "in June, Washington said": the parser hangs Washington on June. */
  private boolean isTime(Sentence sentence, int token) {
    return words.list("calendar-names").contains(sentence.token(token).lower());
  }

  private static boolean isVerbOfClause(Sentence sentence, int token) {
    if (!sentence.token(token).pos().isVerb()) {
      return false;
    }
    return switch (sentence.relation(token)) {
      case MODIFIER, COMPOUND -> false;
      default -> true;
    };
  }

  /** The place hangs on another verb: the one that carries the predicate, or one that shares. */
  private Optional<Found> across(Sentence sentence, int verb, int preposition, int predicate) {
    Parse parse = sentence.parse();
    if (sentence.head(preposition) != verb) {
      return Optional.empty();
    }
    int above = sentence.head(predicate);
    boolean carries = above == verb
        && switch (sentence.relation(predicate)) {
          case SUBJECT, PASSIVE_SUBJECT, OPEN_COMPLEMENT -> true;
          case OBJECT, DATIVE -> isCarrier(sentence.token(verb).lemma());
          default -> false;
        };
    if (carries) {
      return Optional.of(new Found(Tie.CARRIER, preposition));
    }
    boolean held =
        words.list("located-participles").contains(sentence.token(verb).lemma())
            && parse.dominates(predicate, verb);
    if (held) {
      return Optional.of(new Found(Tie.ARGUMENT, preposition));
    }
    if (preposition < FRONT_TOKENS && preposition < verb && isUnder(sentence, verb, predicate)) {
      return Optional.of(new Found(Tie.FRONT, preposition));
    }
    return Optional.empty();
  }

  /** "launched an attack in", "stressed his support in"; but "denounced the deal in Cairo" tells two acts. */
  private boolean isCarrier(String verb) {
    return words.list("occurrence-verb").contains(verb)
        || words.list("light-verbs").contains(verb)
        || words.list("speech-verbs").contains(verb);
  }

  /** Below the verb without a relative clause between: "who blame Iran" is not where the report begins. */
  private static boolean isUnder(Sentence sentence, int verb, int predicate) {
    int at = predicate;
    while (at >= 0 && at != verb) {
      if (sentence.relation(at) == Relation.RELATIVE_CLAUSE) {
        return false;
      }
      at = sentence.head(at);
    }
    return at == verb;
  }

  // ---- what was done to a place

  /** "shelled Aleppo's port", "the siege of Sarajevo", "pulled troops out of Gaza". */
  private Optional<Found> undergone(Sentence sentence, PlaceMention mention, Happening happening) {
    int predicate = happening.predicate();
    int at = head(sentence, mention);
    for (int steps = 0; steps < sentence.size(); steps++) {
      int up = sentence.head(at);
      if (up < 0) {
        return Optional.empty();
      }
      switch (sentence.relation(at)) {
        case OBJECT, PASSIVE_SUBJECT -> {
          return up == predicate
              ? Optional.of(new Found(Tie.UNDERGONE, mention.last()))
              : Optional.empty();
        }
        case PREPOSITION_OBJECT -> {
          boolean named = words.list("name-links").contains(sentence.token(up).lower())
              && isPlaceNoun(sentence, up);
          if (!named) {
            return undergoneBehind(sentence, up, happening);
          }
          up = sentence.head(up); // "the port of Massawa" is Massawa
        }
        case POSSESSOR, COMPOUND, MODIFIER -> {
          if (!isSortOfPlace(sentence, up) && !isHoursAfter(sentence, up)) {
            return Optional.empty();
          }
        }
        case APPOSITION, CONJUNCT -> {}
        default -> {
          return Optional.empty();
        }
      }
      at = up;
    }
    return Optional.empty();
  }

  /** "entered Mosul hours after": the parser takes "Mosul hours" for one noun. */
  private boolean isHoursAfter(Sentence sentence, int noun) {
    return noun + 1 < sentence.size()
        && words.list("spans-of-time").contains(sentence.token(noun).lemma())
        && words.list("after-or-before").contains(sentence.token(noun + 1).lower());
  }

  private Optional<Found> undergoneBehind(Sentence sentence, int preposition, Happening happening) {
    int predicate = happening.predicate();
    int above = sentence.head(preposition);
    String word = sentence.token(preposition).lower();
    boolean of = words.list("name-links").contains(word);
    if (of && above == predicate) {
      return Optional.of(new Found(Tie.UNDERGONE, preposition));
    }
    int from = of && above >= 0 ? above : preposition; // "out of"
    boolean leaves = happening.sort() == Happening.Sort.LEFT
        && words.list("leaving-prepositions").contains(sentence.token(from).lower());
    int left = leaves ? sentence.head(from) : -1;
    boolean own = left >= 0
        && (left == predicate
            || sentence.head(left) == predicate && sentence.relation(left) == Relation.OBJECT);
    return own ? Optional.of(new Found(Tie.LEFT, from)) : Optional.empty();
  }

  // ---- Nablus, where teachers struck

  private Optional<Found> where(Sentence sentence, PlaceMention mention, int predicate) {
    int clause = predicate;
    for (int steps = 0; steps < CLAUSE_STEPS && clause >= 0; steps++) {
      if (sentence.relation(clause) == Relation.RELATIVE_CLAUSE) {
        int antecedent = sentence.head(clause);
        for (int word : sentence.parse().dependants(clause)) {
          boolean relative =
              words.list("place-relatives").contains(sentence.token(word).lower());
          if (relative && mention.first() <= antecedent && antecedent <= mention.last()) {
            return Optional.of(new Found(Tie.WHERE, word));
          }
        }
        return Optional.empty();
      }
      clause = switch (sentence.relation(clause)) {
        case SUBJECT, PASSIVE_SUBJECT, OBJECT, OPEN_COMPLEMENT, CONJUNCT -> sentence.head(clause);
        default -> -1;
      };
    }
    return Optional.empty();
  }
}
