package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * Statements, letters, resolutions: what they say their writers say. "The ministry released a statement. The statement
 * said ..." is the ministry's word. Not thread-safe; one for each story.
 */
final class Writings {
  /** Clauses up to whose subject is asked: "The army apologised, issuing a statement". */
  private static final int CLAUSES_UP = 3;

  private final StoryReading reading;
  private final Lexicon lexicon;
  private final List<Writing> told = new ArrayList<>();

  private record Writing(String lemma, Resolution.Known writers) {}

  Writings(StoryReading reading, Lexicon lexicon) {
    this.reading = reading;
    this.lexicon = lexicon;
  }

  boolean isWriting(Sentence sentence, int token) {
    return sentence.token(token).pos().isNoun()
        && lexicon.isWord("speaking-texts", sentence.token(token).lemma());
  }

  /** Remembers who wrote it, when its sentence tells. */
  void notice(Sentence sentence, int token) {
    writers(sentence, token)
        .ifPresent(w -> told.add(new Writing(sentence.token(token).lemma(), w)));
  }

  /** Who speaks by a writing that says something: its writers, those of the last one called so, of the last one. */
  Optional<Resolution> speaking(Sentence sentence, int token) {
    if (!says(sentence, token)) {
      return Optional.empty();
    }
    return writers(sentence, token)
        .or(() -> before(sentence.token(token).lemma()))
        .map(Resolution.class::cast);
  }

  private Optional<Resolution.Known> before(String lemma) {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (told.get(i).lemma().equals(lemma)) {
        return Optional.of(told.get(i).writers());
      }
    }
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(told.get(told.size() - 1).writers());
  }

  /** The subject of a verb, also behind it ("..., read the statement"), or what stands behind "according to". */
  private static boolean says(Sentence sentence, int token) {
    int above = sentence.head(token);
    return switch (sentence.relation(token)) {
      case SUBJECT -> true;
      case OBJECT -> sentence.parse().dependant(above, Relation.SUBJECT) < 0;
      case PREPOSITION_OBJECT -> above > 0 && sentence.token(above - 1).lower().equals("according");
      default -> false;
    };
  }

  private Optional<Resolution.Known> writers(Sentence sentence, int token) {
    return owners(sentence, token)
        .or(() -> behind(sentence, token))
        .or(() -> above(sentence, token));
  }

  /** "the ministry's statement", "a White House statement". */
  private Optional<Resolution.Known> owners(Sentence sentence, int token) {
    for (int owner : sentence
        .parse()
        .dependants(token, Relation.POSSESSOR, Relation.COMPOUND, Relation.MODIFIER)) {
      Optional<Resolution.Known> known = who(sentence, owner);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /** "a statement from the ministry", "a letter written by the bishops". */
  private Optional<Resolution.Known> behind(Sentence sentence, int token) {
    List<Integer> links =
        new ArrayList<>(sentence.parse().dependants(token, Relation.PREPOSITION, Relation.AGENT));
    for (int participle : sentence.parse().dependants(token, Relation.NOUN_CLAUSE)) {
      links.addAll(sentence.parse().dependants(participle, Relation.AGENT));
    }
    for (int link : links) {
      if (!lexicon.isWord("writer-prepositions", sentence.token(link).lower())) {
        continue;
      }
      for (int object : sentence.parse().dependants(link, Relation.PREPOSITION_OBJECT)) {
        Optional<Resolution.Known> known = who(sentence, object);
        if (known.isPresent()) {
          return known;
        }
      }
    }
    return Optional.empty();
  }

  /** "the ministry released a statement", "said in a letter", "a statement was issued by the ministry". */
  private Optional<Resolution.Known> above(Sentence sentence, int token) {
    int head = sentence.head(token);
    return switch (sentence.relation(token)) {
      case OBJECT -> subject(sentence, head);
      case PASSIVE_SUBJECT -> agent(sentence, head);
      case PREPOSITION_OBJECT ->
        lexicon.isWord("spoken-in", sentence.token(head).lower())
            ? subject(sentence, sentence.head(head))
            : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Resolution.Known> subject(Sentence sentence, int verb) {
    int at = verb;
    for (int up = 0; up < CLAUSES_UP && at >= 0; up++) {
      int subject = sentence.parse().dependant(at, Relation.SUBJECT);
      if (subject >= 0) {
        return who(sentence, subject);
      }
      at = switch (sentence.relation(at)) {
        case CONJUNCT, ADVERBIAL_CLAUSE, OPEN_COMPLEMENT -> sentence.head(at);
        default -> -1;
      };
    }
    return Optional.empty();
  }

  private Optional<Resolution.Known> agent(Sentence sentence, int verb) {
    for (int by : sentence.parse().dependants(verb, Relation.AGENT)) {
      int object = sentence.parse().dependant(by, Relation.PREPOSITION_OBJECT);
      if (object >= 0) {
        return who(sentence, object);
      }
    }
    return Optional.empty();
  }

  private Optional<Resolution.Known> who(Sentence sentence, int token) {
    if (reading.at(new Position(sentence.index(), token)) instanceof Resolution.Known known
        && known.actors().get(0).kind() != Actor.Kind.THING) {
      return Optional.of(new Resolution.Known(known.actors(), "writer of it: " + known.because()));
    }
    return Optional.empty();
  }
}
