package org.dragoman.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.knowledge.Entry;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.Value;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/** What the count lists say of a token. The kinds are those that the lists name: count-KIND-verb. Immutable. */
final class CountWords {
  static final String MONEY = "money";
  private static final String PREFIX = "count-";
  private static final long LEAST_HYPHENED_SUM = 10_000;

  private final WordLists lists;
  private final Set<String> kinds;
  private final Set<String> ofOne;
  private final Set<String> collective;
  private final Set<String> notPeople;
  private final Set<String> personPronoun;
  /** The last words of all roles and titles of offices: minister, girl. */
  private final Set<String> persons;

  CountWords(Knowledge knowledge) {
    lists = knowledge.words();
    persons = new HashSet<>();
    persons(knowledge, "roles", "words");
    persons(knowledge, "offices", "titles");
    ofOne = lists.list("count-of-one");
    collective = lists.list("collective");
    notPeople = lists.list("not-people");
    personPronoun = lists.list("one-person-pronoun");
    Set<String> found = new TreeSet<>();
    for (String name : lists.names()) {
      String[] parts = name.split("-", 3);
      if (name.startsWith(PREFIX)
          && parts.length == 3
          && !name.equals("count-of-one")
          && !parts[1].equals(MONEY)) {
        found.add(parts[1]);
      }
    }
    kinds = found;
  }

  private void persons(Knowledge knowledge, String kind, String field) {
    for (KnowledgeFile file : knowledge.files(kind)) {
      for (Entry entry : file.entries()) {
        boolean body = entry.text("kind").equals("body");
        for (Value words : body ? List.<Value>of() : entry.alternatives(field)) {
          String text = words.text().replace("\"", "").strip().toLowerCase(Locale.ROOT);
          persons.add(text.substring(text.lastIndexOf(' ') + 1));
        }
      }
    }
  }

  Set<String> kinds() {
    return kinds;
  }

  private boolean has(String kind, String role, String word) {
    String name = PREFIX + kind + "-" + role;
    return lists.has(name) && lists.list(name).contains(word);
  }

  private static Token token(Sentence sentence, int index) {
    return sentence.token(index);
  }

  private static boolean isInside(Sentence sentence, int index) {
    return index >= 0 && index < sentence.size();
  }

  /** A verb whose undergoer is counted, alone or with its particle or predicate: round up, shoot dead. */
  boolean isVerb(String kind, Sentence sentence, int verb) {
    return hasVerb(kind, "verb", sentence, verb) && !hasVerb(kind, "not", sentence, verb);
  }

  boolean isDoer(String kind, Sentence sentence, int verb) {
    return hasVerb(kind, "doer", sentence, verb);
  }

  private boolean hasVerb(String kind, String role, Sentence sentence, int verb) {
    String lemma = token(sentence, verb).lemma();
    boolean withNext = isInside(sentence, verb + 1)
        && has(kind, role, lemma + " " + token(sentence, verb + 1).lower()); // shot dead four men
    if (withNext || has(kind, role, lemma)) {
      return true;
    }
    for (int dependant : sentence
        .parse()
        .dependants(
            verb, Relation.PARTICLE, Relation.OBJECT_PREDICATE, Relation.OBJECT, Relation.ADVERB)) {
      if (has(kind, role, lemma + " " + token(sentence, dependant).lemma())) {
        return true;
      }
    }
    for (int preposition : sentence.parse().dependants(verb, Relation.PREPOSITION)) {
      int object = sentence.parse().dependant(preposition, Relation.PREPOSITION_OBJECT);
      if (object >= 0
          && has(
              kind,
              role,
              lemma + " " + token(sentence, preposition).lower() + " "
                  + token(sentence, object).lemma())) {
        return true;
      }
    }
    return false;
  }

  boolean isNoun(String kind, Sentence sentence, int noun) {
    return has(kind, "noun", token(sentence, noun).lemma());
  }

  /** A noun that counts two kinds, which only its absence tells: "no casualties". */
  boolean isNone(String kind, Sentence sentence, int noun) {
    return has(kind, "none", token(sentence, noun).lemma());
  }

  /** "three dead", but not "three bombers killed a guard". */
  boolean isState(String kind, Sentence sentence, int index) {
    return isInside(sentence, index)
        && has(kind, "state", token(sentence, index).lower())
        && sentence.parse().dependants(index, Relation.OBJECT).isEmpty();
  }

  /** "600-strong": the hyphen is a token of its own or is not. */
  boolean isSized(String kind, Sentence sentence, int index) {
    if (!isInside(sentence, index)) {
      return false;
    }
    boolean hyphen = token(sentence, index).pos() == PartOfSpeech.PUNCTUATION;
    int word = hyphen ? index + 1 : index;
    return isInside(sentence, word)
        && hyphen
        && has(kind, "sized", token(sentence, word).lemma());
  }

  boolean isTotal(String kind, Sentence sentence, int noun) {
    String lemma = token(sentence, noun).lemma();
    if (has(kind, "total", lemma)) {
      return true;
    }
    return sentence.parse().dependants(noun, Relation.COMPOUND).stream()
        .anyMatch(c -> has(kind, "total", token(sentence, c).lemma() + " " + lemma));
  }

  /** Whether a number can count this kind: people, and the kind's own nouns where it has a list of them. */
  boolean isCounted(String kind, Sentence sentence, Quantity quantity) {
    if (isMoney(sentence, quantity) || isFraction(sentence, quantity.last() + 1)) {
      return false;
    }
    if (!quantity.hasNoun()) {
      return true;
    }
    String noun = token(sentence, quantity.counted()).lemma();
    String only = PREFIX + kind + "-only";
    return lists.has(only) ? lists.list(only).contains(noun) : !notPeople.contains(noun);
  }

  private boolean isFraction(Sentence sentence, int index) {
    return isInside(sentence, index)
        && lists.list("fractions").contains(token(sentence, index).lower());
  }

  boolean countsOne(String kind) {
    return ofOne.contains(kind);
  }

  boolean isOnePerson(Sentence sentence, int noun) {
    Token token = token(sentence, noun);
    return switch (token.pos()) {
      case NOUN -> persons.contains(token.lemma()) && !collective.contains(token.lemma());
      case NAME -> !collective.contains(token.lemma()) && !notPeople.contains(token.lemma());
      case PRONOUN -> personPronoun.contains(token.lower());
      default -> false;
    };
  }

  boolean isMoney(Sentence sentence, Quantity quantity) {
    // "two 500-pound bombs" are weighed, not paid.
    boolean weighed = isInside(sentence, quantity.last() + 1)
        && token(sentence, quantity.last() + 1).text().equals("-")
        && quantity.bounds().min() < LEAST_HYPHENED_SUM;
    boolean unit = !weighed
        && quantity.hasNoun()
        && has(MONEY, "unit", token(sentence, quantity.counted()).lemma());
    boolean next = isInside(sentence, quantity.last() + 1)
        && has(MONEY, "unit", token(sentence, quantity.last() + 1).lemma());
    return unit
        || next
        || isSign(sentence, quantity.first() - 1)
        || isSignInside(sentence, quantity);
  }

  /** "about $ 5 million": the sign splits the words before it from the figure. */
  private boolean isSignInside(Sentence sentence, Quantity quantity) {
    for (int token = quantity.first(); token < quantity.last(); token++) {
      if (isSign(sentence, token)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSign(Sentence sentence, int index) {
    return isInside(sentence, index)
        && has(MONEY, "sign", token(sentence, index).lower());
  }
}
