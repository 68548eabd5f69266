package org.dragoman.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * Whom a pronoun means on whom somebody acts: never the one who acts. "Kimani attacked Odinga and accused him" accuses
 * Odinga, whoever the story's "he" is. Immutable.
 */
final class Another {
  private final ParticipantFinder participants;
  private final Set<String> ofPersons;
  private final Set<String> ofOthers;

  Another(ParticipantFinder participants, WordLists words) {
    this.participants = participants;
    this.ofPersons = words.list("object-pronouns-of-persons");
    this.ofOthers = words.list("object-pronouns-of-others");
  }

  /** The phrase itself; for a pronoun that would mean one of these or nobody, somebody else named before in the sentence, or nobody. */
  Finding than(List<Participant> doers, Sentence sentence, int token, LocalDate day) {
    Finding finding = participants.one(sentence, token);
    String word = sentence.token(token).lower();
    boolean person = ofPersons.contains(word);
    boolean object = sentence.token(token).pos() == PartOfSpeech.PRONOUN
        && (person || ofOthers.contains(word))
        && sentence.relation(token) != Relation.SUBJECT
        && sentence.relation(token) != Relation.PASSIVE_SUBJECT;
    boolean unknown = person && finding.actors().isEmpty();
    if (!object || !(unknown || areAmong(doers, finding, day))) {
      return finding;
    }
    Finding other = before(doers, sentence, token, person, day);
    return new Finding(
        sentence.index(),
        token,
        other.actors().isEmpty() ? Finding.How.UNKNOWN_NAME : Finding.How.DIRECT,
        other.actors(),
        "'" + word + "', not the one who acts: " + other.because());
  }

  private Finding before(
      List<Participant> doers, Sentence sentence, int token, boolean person, LocalDate day) {
    for (int at = token - 1; at >= 0; at--) {
      Relation relation = sentence.relation(at);
      boolean part = relation == Relation.MODIFIER || relation == Relation.COMPOUND;
      Finding earlier = participants.direct(sentence, at);
      if (!part
          && earlier.how() == Finding.How.DIRECT
          && earlier.actors().stream().allMatch(a -> (a.kind() == Actor.Kind.PERSON) == person)
          && earlier.actors().stream().noneMatch(a -> a.kind() == Actor.Kind.THING)
          && !areAmong(doers, earlier, day)) {
        return earlier;
      }
    }
    return new Finding(
        sentence.index(), token, Finding.How.NONE, List.of(), "nobody else is named before");
  }

  private static boolean areAmong(List<Participant> doers, Finding finding, LocalDate day) {
    return !finding.actors().isEmpty()
        && finding.actors().stream()
            .allMatch(a -> doers.stream()
                .anyMatch(d -> d.name().equals(a.name()) && d.code().equals(a.codeOn(day))));
  }
}
