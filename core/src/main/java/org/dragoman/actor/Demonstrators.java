package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.ActorCode;

/**
 * Persons of whom nothing is known but that they are in the street: "said Karim Saleh, protesting in Tunis" is one of
 * the people of the place where he protests. Immutable.
 */
final class Demonstrators {
  private final Lexicon lexicon;
  private final Surroundings surroundings;

  Demonstrators(Lexicon lexicon, Surroundings surroundings) {
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  /**
   * The person at {@code name} when he is told to be protesting.
   *
   * @param words his name as it stands there
   */
  Optional<Resolution.Known> of(SentenceFinds known, int name, String words) {
    Sentence sentence = known.sentence();
    return doings(sentence, name).stream()
        .filter(verb -> lexicon.isWord("actor-protesting", sentence.token(verb).lemma()))
        .findFirst()
        .map(verb -> {
          String sector = lexicon.civilianSector();
          Surroundings.Nearest where = surroundings.of(known, name, sector, List.of());
          Actor person = new Actor(
              words,
              Actor.Kind.PERSON,
              List.of(new Actor.Role(DateSpan.ALWAYS, ActorCode.of(where.country(), sector), "")));
          return new Resolution.Known(
              List.of(person),
              "'" + words + "', " + sentence.token(verb).text() + "; " + where.because());
        });
  }

  /** Verbs of which a name is the subject or that tell of it: "said X, protesting", "X, who was protesting". */
  private static List<Integer> doings(Sentence sentence, int name) {
    List<Integer> verbs = new ArrayList<>(
        sentence.parse().dependants(name, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE));
    int main = sentence.head(name);
    if (main >= 0 && sentence.relation(name) == Relation.SUBJECT) {
      verbs.add(main);
      for (int clause : sentence.parse().dependants(main, Relation.ADVERBIAL_CLAUSE)) {
        boolean bare = sentence.token(clause).pos() == PartOfSpeech.VERB_GERUND
            && sentence.parse().dependant(clause, Relation.SUBJECT) < 0;
        if (bare) {
          verbs.add(clause);
        }
      }
    }
    return verbs;
  }
}
