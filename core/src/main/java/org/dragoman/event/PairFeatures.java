package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.PloverType;

/**
 * What a sentence shows about the act between two of its phrases, as named features: what the frames read, the words
 * on the way from the one to the other in the parse, the verbs over each, the kinds of the two, the other words.
 *
 * <pre>
 * frame.both=REJECT  frame.source=REQUEST  frame.any=AGREE     an act that binds the phrases, one of them, neither
 * lexicon.way=ASSAULT  lexicon=ASSAULT                         a word that event entries of the type list
 * way=reject  top=reject  verbs=agree>lift                     on the way between the phrases
 * source.verb=say  target.verb=attack  target.by=against       over each phrase
 * source.sector=JUD  target.head=ambassador  same.country      who they are
 * word=embargo                                                 anywhere else
 * </pre>
 */
final class PairFeatures {
  /** Farther than this many steps up from a phrase the words say little about it. */
  private static final int FARTHEST = 12;

  private final Grammar grammar;
  private final FrameMatcher matcher;
  private final ParticipantFinder participants;

  PairFeatures(Grammar grammar, FrameMatcher matcher, ParticipantFinder participants) {
    this.grammar = grammar;
    this.matcher = matcher;
    this.participants = participants;
  }

  /** An act of the sentence with its type, and which of the two phrases it binds. */
  record Reading(Act act, Event.What what, boolean source, boolean target) {
    boolean both() {
      return source && target;
    }
  }

  /** Two phrases of a sentence as tokens; a phrase that the sentence does not hold has none. */
  record Pair(Sentence sentence, Set<Integer> source, Set<Integer> target) {
    Pair {
      source = Set.copyOf(source);
      target = Set.copyOf(target);
    }

    /** The token of a phrase that hangs outside it, or -1. */
    static int head(Sentence sentence, Set<Integer> phrase) {
      for (int token : new TreeSet<>(phrase)) {
        if (!phrase.contains(sentence.head(token))) {
          return token;
        }
      }
      return -1;
    }
  }

  /** The features in a fixed order. */
  Set<String> of(Pair pair, List<Reading> readings) {
    Set<String> features = new LinkedHashSet<>();
    features.add("always");
    frames(readings, features);
    int source = Pair.head(pair.sentence(), pair.source());
    int target = Pair.head(pair.sentence(), pair.target());
    List<Integer> way = way(pair, source, target);
    words(pair, way, features);
    over(pair, source, "source", features);
    over(pair, target, "target", features);
    sides(pair, source, target, features);
    return features;
  }

  private static void frames(List<Reading> readings, Set<String> features) {
    boolean bound = false;
    for (Reading reading : readings) {
      PloverType type = reading.what().type();
      String code = reading.what().cameo().digits();
      String holds = reading.act().judgement().holds().name();
      features.add("frame.any=" + type);
      if (reading.both()) {
        bound = true;
        features.add("frame.both=" + type);
        features.add("frame.both.code=" + code);
        features.add("frame.both=" + type + " " + holds);
      } else if (reading.source() || reading.target()) {
        String which = reading.source() ? "source" : "target";
        features.add("frame." + which + "=" + type);
        features.add("frame." + which + "=" + type + " " + holds);
        features.add("frame.one.code=" + code);
      }
    }
    features.add(bound ? "frame.bound" : "frame.unbound");
  }

  /** The tokens between the phrases in the parse: up from each until the ways meet. */
  private static List<Integer> way(Pair pair, int source, int target) {
    if (source < 0 || target < 0) {
      return List.of();
    }
    List<Integer> up = up(pair.sentence(), source);
    List<Integer> down = up(pair.sentence(), target);
    List<Integer> way = new ArrayList<>();
    for (int token : up) {
      way.add(token);
      if (down.contains(token)) {
        break;
      }
    }
    int meet = way.isEmpty() ? -1 : way.get(way.size() - 1);
    for (int token : down) {
      if (token == meet) {
        break;
      }
      way.add(token);
    }
    way.removeIf(t -> pair.source().contains(t) || pair.target().contains(t));
    return way;
  }

  private static List<Integer> up(Sentence sentence, int token) {
    List<Integer> up = new ArrayList<>();
    int at = token;
    for (int steps = 0; at >= 0 && steps <= FARTHEST; steps++) {
      up.add(at);
      at = sentence.head(at);
    }
    return up;
  }

  private void words(Pair pair, List<Integer> way, Set<String> features) {
    Sentence sentence = pair.sentence();
    StringBuilder verbs = new StringBuilder();
    for (int token : way) {
      features.add("way=" + lemma(sentence, token));
      if (sentence.token(token).pos().isVerb()) {
        verbs.append(verbs.length() == 0 ? "" : ">").append(grammar.verbPhrase(sentence, token));
      }
      for (PloverType type : matcher.listed(sentence, token)) {
        features.add("lexicon.way=" + type);
      }
    }
    features.add("verbs=" + verbs);
    for (int token = 0; token < sentence.size(); token++) {
      if (pair.source().contains(token) || pair.target().contains(token)) {
        continue;
      }
      PartOfSpeech pos = sentence.token(token).pos();
      boolean says = pos.isVerb()
          || pos.isNoun() && !pos.isName()
          || pos == PartOfSpeech.ADJECTIVE
          || pos == PartOfSpeech.ADVERB
          || sentence.relation(token) == Relation.AUXILIARY;
      if (says) {
        features.add("word=" + lemma(sentence, token));
        for (PloverType type : matcher.listed(sentence, token)) {
          features.add("lexicon=" + type);
        }
      }
    }
  }

  /** The verbs over a phrase, how they stand, and the preposition before it. */
  private void over(Pair pair, int head, String which, Set<String> features) {
    Sentence sentence = pair.sentence();
    if (head < 0) {
      features.add(which + ".unsaid");
      return;
    }
    features.add(which + ".part=" + sentence.relation(head));
    features.add(which + ".head=" + lemma(sentence, head));
    int verbs = 0;
    for (int token : up(sentence, head)) {
      if (pair.source().contains(token) || pair.target().contains(token)) {
        continue;
      }
      if (sentence.token(token).pos() == PartOfSpeech.PREPOSITION) {
        features.add(which + ".by=" + sentence.token(token).lower());
      } else if (sentence.token(token).pos().isVerb()) {
        if (verbs++ == 0) {
          verb(sentence, token, which, features);
        }
        features.add(which + ".under=" + grammar.verbPhrase(sentence, token));
      } else {
        features.add(which + ".in=" + lemma(sentence, token));
      }
    }
  }

  private void verb(Sentence sentence, int verb, String which, Set<String> features) {
    String phrase = grammar.verbPhrase(sentence, verb);
    features.add(which + ".verb=" + phrase);
    features.add(
        which + ".verb=" + (ClauseReader.isPassive(sentence, verb) ? "passive" : "active"));
    for (int d : sentence.parse().dependants(verb)) {
      switch (sentence.relation(d)) {
        case AUXILIARY -> features.add(which + ".auxiliary=" + sentence.token(d).lower());
        case NEGATION -> features.add(which + ".not");
        case OPEN_COMPLEMENT, COMPLEMENT, ADVERBIAL_CLAUSE, PREPOSITION_CLAUSE ->
          features.add(which + ".verb=" + phrase + ">" + lemma(sentence, d));
        case OBJECT, PASSIVE_SUBJECT -> {
          features.add(which + ".object=" + lemma(sentence, d));
          features.add(which + ".verb=" + phrase + "+" + lemma(sentence, d));
        }
        case PREPOSITION -> features.add(which + ".verb=" + phrase + " " + lemma(sentence, d));
        default -> {}
      }
    }
    for (PloverType type : matcher.listed(sentence, verb)) {
      features.add(which + ".lexicon=" + type);
    }
  }

  private void sides(Pair pair, int source, int target, Set<String> features) {
    Set<String> from = side(pair.sentence(), source, "source", features);
    Set<String> to = side(pair.sentence(), target, "target", features);
    from.retainAll(to);
    features.add(from.isEmpty() ? "other.country" : "same.country");
    if (source >= 0 && target >= 0) {
      features.add(source < target ? "source.first" : "target.first");
    }
  }

  private Set<String> side(Sentence sentence, int head, String which, Set<String> features) {
    Set<String> countries = new TreeSet<>();
    if (head < 0) {
      return countries;
    }
    for (Actor actor : participants.one(sentence, head).actors()) {
      actor.roles().stream().findFirst().ifPresent(role -> {
        features.add(which + ".sector=" + role.code().sector().toUpperCase(Locale.ROOT));
        countries.add(role.code().country());
      });
    }
    return countries;
  }

  private static String lemma(Sentence sentence, int token) {
    return sentence.token(token).pos() == PartOfSpeech.NUMBER
        ? "0"
        : sentence.token(token).lemma().toLowerCase(Locale.ROOT);
  }
}
