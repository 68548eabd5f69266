package org.dragoman.place;

import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * What the words around a name say of it: that it is a place, a part of a person's or an
 * organisation's name, a region rather than a city. Immutable.
 */
final class Surroundings {
  private final PlaceNames names;
  private final WordLists words;

  Surroundings(PlaceNames names, WordLists words) {
    this.names = names;
    this.words = words;
  }

  /** Whether the words around it say that it is a place: "in Hudson", "Hudson, N.Y.", "Hudson police". */
  boolean isAttested(Sentence sentence, Toponym toponym) {
    if (!toponym.container().isEmpty() || toponym.wanted() != Toponym.Wanted.ANY) {
      return true;
    }
    boolean behind = isBehind(sentence, toponym.first(), "attesting-prepositions")
        || isBehindVerb(sentence, toponym.first());
    if (behind) {
      return true;
    }
    return toponym.last() + 1 < sentence.size()
        && words.list("titles-behind-places").contains(bare(sentence.token(toponym.last() + 1)));
  }

  /** Whether the words before the name leave it a place. */
  boolean before(Sentence sentence, int first, String key) {
    if (first == 0) {
      return true;
    }
    Token previous = sentence.token(first - 1);
    String lower = bare(previous);
    if (words.list("person-titles").contains(lower) && previous.isCapitalised()) {
      return isCountry(key);
    }
    if (words.list("name-links").contains(lower)) {
      return first < 2 || !isPartOfOrganisation(sentence, first - 2);
    }
    boolean joined = previous.isCapitalised() && previous.pos().isName();
    return !joined
        || words.list("place-openers").contains(lower)
        || !names.countryOf(previous.text()).isEmpty();
  }

  /** "Bank of England": the word before "of" is a name and no sort of place. */
  private boolean isPartOfOrganisation(Sentence sentence, int at) {
    Token head = sentence.token(at);
    return head.isCapitalised()
        && head.pos().isName()
        && !words.list("place-heads").contains(bare(head))
        && !words.list("person-titles").contains(bare(head));
  }

  /** Whether the words behind the name leave it a place. */
  boolean after(Sentence sentence, int last, String key) {
    if (last + 1 >= sentence.size()) {
      return true;
    }
    Token next = sentence.token(last + 1);
    String lower = bare(next);
    boolean joined = next.isCapitalised() && next.pos().isNoun();
    if (!joined || words.list("titles-behind-places").contains(lower)) {
      return true;
    }
    if (words.list("place-types").contains(lower) || words.list("city-types").contains(lower)) {
      return true;
    }
    boolean country = isCountry(key) && !words.list("given-names").contains(key);
    return country && !words.list("organisation-tails").contains(lower);
  }

  private boolean isCountry(String key) {
    return names.find(key).stream().anyMatch(c -> c.rank() == Rank.COUNTRY);
  }

  /** Whether a preposition of a list stands before the name: "in northern Aleppo". */
  boolean isBehind(Sentence sentence, int first, String prepositions) {
    int at = first - 1;
    while (at >= 0 && words.list("place-openers").contains(bare(sentence.token(at)))) {
      at--;
    }
    return at >= 0 && words.list(prepositions).contains(sentence.token(at).lower());
  }

  /** "shelled Douma", "left northern Aleppo". */
  private boolean isBehindVerb(Sentence sentence, int first) {
    int at = first - 1;
    while (at >= 0 && words.list("place-openers").contains(bare(sentence.token(at)))) {
      at--;
    }
    return at >= 0
        && sentence.token(at).pos().isVerb()
        && words.list("place-verbs").contains(sentence.token(at).lemma());
  }

  boolean isHeldBehind(Sentence sentence, int last) {
    return last + 2 < sentence.size()
        && sentence.token(last + 1).text().equals(",")
        && !names.holders(ToponymFinder.key(sentence, last + 2, last + 2)).isEmpty();
  }

  Toponym.Wanted wanted(Sentence sentence, int first, int last) {
    String next = last + 1 < sentence.size() ? bare(sentence.token(last + 1)) : "";
    String head = "";
    if (first >= 2 && words.list("name-links").contains(bare(sentence.token(first - 1)))) {
      head = bare(sentence.token(first - 2));
    }
    if (words.list("place-types").contains(next) || words.list("place-types").contains(head)) {
      return Toponym.Wanted.REGION;
    }
    if (words.list("city-types").contains(next) || words.list("city-types").contains(head)) {
      return Toponym.Wanted.CITY;
    }
    return Toponym.Wanted.ANY;
  }

  /** A word in small letters without its full stop. */
  static String bare(Token token) {
    String lower = token.lower();
    return lower.length() > 1 && lower.endsWith(".")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
