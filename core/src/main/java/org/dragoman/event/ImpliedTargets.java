package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * At whom an act is aimed when its own words do not say: the one who answers it, the one spoken to, the one it is
 * part of a blow against.
 */
final class ImpliedTargets {
  private final ClauseReader clauses;
  private final Set<String> occasions;
  private final Set<String> means;
  private final Set<String> denouncing;

  ImpliedTargets(ClauseReader clauses, WordLists words) {
    this.clauses = clauses;
    this.occasions = words.list("speaking-occasions");
    this.means = words.list("means-prepositions");
    this.denouncing = words.list("denouncing-verbs");
  }

  /** Tokens of the target, none when nothing implies one. */
  List<Integer> of(Act act, boolean protest) {
    Sentence sentence = act.clause().sentence();
    List<Integer> found = answering(sentence, act);
    if (found.isEmpty()) {
      found = spokenTo(sentence, act);
    }
    if (found.isEmpty()) {
      found = struckBy(sentence, act);
    }
    if (found.isEmpty() && protest) {
      found = denounced(sentence, act);
    }
    return found;
  }

  /** "France rejected a request by Mali": who answers a request was asked. */
  private List<Integer> answering(Sentence sentence, Act act) {
    int noun = act.predicate();
    int verb = sentence.head(noun);
    boolean answered = act.isNominal()
        && !act.binding().entry().act().isEmpty()
        && act.clause().carrier() == noun
        && verb >= 0
        && sentence.relation(noun) == Relation.OBJECT
        && ClauseReader.isVerbal(sentence, verb);
    List<Integer> tokens = new ArrayList<>(1);
    if (answered) {
      for (Argument argument : clauses.at(sentence, verb).all(Argument.Role.DOER)) {
        tokens.addAll(ParticipantFinder.joined(sentence, argument.head()));
      }
    }
    tokens.removeAll(act.binding().sources());
    return tokens;
  }

  /** "in a letter to the president, the rebels demanded": who is spoken to is asked. */
  private List<Integer> spokenTo(Sentence sentence, Act act) {
    if (act.binding().entry().act().isEmpty()) {
      return List.of();
    }
    for (int preposition :
        sentence.parse().dependants(act.clause().carrier(), Relation.PREPOSITION)) {
      for (int noun : sentence.parse().dependants(preposition, Relation.PREPOSITION_OBJECT)) {
        if (occasions.contains(sentence.token(noun).lemma())) {
          List<Integer> partners = partners(sentence, noun);
          if (!partners.isEmpty()) {
            return partners;
          }
        }
      }
    }
    return List.of();
  }

  private static List<Integer> partners(Sentence sentence, int noun) {
    List<Integer> partners = new ArrayList<>(1);
    for (int link : sentence.parse().dependants(noun, Relation.PREPOSITION)) {
      String word = sentence.token(link).lower();
      if (word.equals("to") || word.equals("with")) {
        for (int partner : sentence.parse().dependants(link, Relation.PREPOSITION_OBJECT)) {
          partners.addAll(ParticipantFinder.joined(sentence, partner));
        }
      }
    }
    return partners;
  }

  /** "hit Iran with sanctions, which it tightened": what is done with a means against somebody is done against them. */
  private List<Integer> struckBy(Sentence sentence, Act act) {
    int noun = act.isNominal() ? act.predicate() : sentence.head(act.predicate());
    boolean tellsOf =
        act.isNominal() || sentence.relation(act.predicate()) == Relation.RELATIVE_CLAUSE;
    if (!tellsOf || noun < 0 || sentence.relation(noun) != Relation.PREPOSITION_OBJECT) {
      return List.of();
    }
    int preposition = sentence.head(noun);
    int verb = preposition < 0 ? -1 : sentence.head(preposition);
    boolean byMeans = verb >= 0
        && means.contains(sentence.token(preposition).lower())
        && ClauseReader.isVerbal(sentence, verb);
    if (!byMeans) {
      return List.of();
    }
    List<Integer> tokens = new ArrayList<>(1);
    for (int object : sentence.parse().dependants(verb, Relation.OBJECT)) {
      tokens.addAll(ParticipantFinder.joined(sentence, object));
    }
    return tokens;
  }

  /** "Rallies were held, with marchers denouncing the government". */
  private List<Integer> denounced(Sentence sentence, Act act) {
    int verb = act.isNominal() ? sentence.head(act.predicate()) : act.predicate();
    if (verb < 0) {
      return List.of();
    }
    int[] below = sentence.parse().subtree(verb);
    for (int token : below) {
      if (token != act.predicate()
          && sentence.token(token).pos() == PartOfSpeech.VERB_GERUND
          && denouncing.contains(sentence.token(token).lemma())) {
        List<Integer> tokens = new ArrayList<>(2);
        for (int link : sentence.parse().dependants(token, Relation.PREPOSITION)) {
          // "calling for the removal of the minister"
          tokens.addAll(sentence.parse().dependants(link, Relation.PREPOSITION_OBJECT));
        }
        for (int object : sentence.parse().dependants(token, Relation.OBJECT)) {
          tokens.addAll(ParticipantFinder.joined(sentence, object));
          tokens.addAll(ownersAfter(sentence, object, below[below.length - 1]));
        }
        return tokens;
      }
    }
    return List.of();
  }

  /** "the influence both of Britain and France": parsers hang the owners elsewhere, they stand right behind. */
  private static List<Integer> ownersAfter(Sentence sentence, int object, int last) {
    List<Integer> owners = new ArrayList<>(2);
    for (int token = object + 1; token <= Math.min(last, object + 3); token++) {
      if (sentence.token(token).lower().equals("of")) {
        for (int owner : sentence.parse().dependants(token, Relation.PREPOSITION_OBJECT)) {
          owners.addAll(ParticipantFinder.joined(sentence, owner));
        }
      }
    }
    return owners;
  }
}
