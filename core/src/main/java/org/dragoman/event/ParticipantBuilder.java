package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.text.Span;

/** Tokens in, participants out: who is meant on the day, nobody twice, and nobody who acts on himself. */
final class ParticipantBuilder {
  private final Resolved resolved;
  private final ParticipantFinder participants;
  private final Set<String> officialSectors;
  private final Set<String> armedSectors;
  private final Set<String> stateNouns;
  private final Plausibility plausibility;
  private final TargetPhrases phrases;
  private final Another another;

  /** Targets of the act under way that are the state of its sources. */
  private final Set<Participant> ownStates = new HashSet<>();

  ParticipantBuilder(
      Resolved resolved,
      ParticipantFinder participants,
      Plausibility plausibility,
      TargetPhrases phrases,
      WordLists words) {
    this.plausibility = plausibility;
    this.phrases = phrases;
    this.another = new Another(participants, words);
    this.resolved = resolved;
    this.participants = participants;
    this.officialSectors = words.list("actor-official-sectors");
    this.armedSectors = words.list("armed-sectors");
    this.stateNouns = words.list("state-nouns");
  }

  /** Another act begins: what was said of the last one's sources no longer holds. */
  void startAct() {
    ownStates.clear();
  }

  boolean isOwnState(Participant participant) {
    return ownStates.stream()
        .anyMatch(o -> o.span().equals(participant.span()) && o.code().equals(participant.code()));
  }

  /** Those who stand at these tokens, known or not. */
  List<Participant> fill(
      Sentence sentence, List<Integer> tokens, LocalDate day, List<Participant> others) {
    List<Participant> filled = new ArrayList<>(2);
    for (int token : tokens) {
      Finding finding = participants.one(sentence, token);
      if (finding.how() != Finding.How.NONE) {
        add(sentence, token, finding, day, others, filled);
      }
    }
    return filled;
  }

  /** On whom an act of this type is done: of actors inside phrases only those that the phrase leads to. */
  List<Participant> targets(
      Sentence sentence,
      List<Integer> tokens,
      PloverType type,
      LocalDate day,
      List<Participant> others) {
    List<Participant> filled = new ArrayList<>(2);
    for (int token : tokens) {
      Finding finding = another.than(others, sentence, token, day);
      // Who criticises what his own country did means it: "the president called the Chilean war a
      // mistake".
      boolean nobody =
          type != PloverType.ACCUSE && isOfOneself(sentence, token, finding, others, day);
      if (isTarget(sentence, token, finding, type, day) && !nobody) {
        add(sentence, token, finding, day, others, filled);
      }
    }
    return filled;
  }

  /** "Nakasone ruled out Japanese help": what is of one's own country is done to nobody there. */
  private boolean isOfOneself(
      Sentence sentence, int token, Finding finding, List<Participant> others, LocalDate day) {
    boolean before = switch (sentence.relation(token)) {
      case POSSESSOR, MODIFIER, COMPOUND -> true;
      default -> false;
    };
    return (before || finding.how() == Finding.How.INSIDE)
        && !finding.actors().isEmpty()
        && finding.actors().stream()
            .allMatch(a -> a.kind() == Actor.Kind.STATE
                && servesOneOf(others, a.codeOn(day).country()));
  }

  private boolean isTarget(
      Sentence sentence, int token, Finding finding, PloverType type, LocalDate day) {
    return switch (finding.how()) {
      case UNKNOWN_NAME -> true;
      case DIRECT -> !isTopic(sentence, token, finding, type);
      case INSIDE ->
        phrases.leads(sentence, token, finding.token(), type)
            && !phrases.isKind(sentence, finding.token())
            && (type != PloverType.REQUEST
                || sentence.relation(finding.token()) != Relation.PREPOSITION_OBJECT
                || arePolitical(finding, day));
      case NONE -> false;
    };
  }

  /** "proposed that talks on missiles be held": things that are nobody's are what words are about. */
  private boolean isTopic(Sentence sentence, int token, Finding finding, PloverType type) {
    boolean words = switch (type) {
      case AGREE, SUPPORT, CONCEDE, REQUEST, REJECT -> true;
      default -> false;
    };
    return words
        && !finding.actors().isEmpty()
        && finding.actors().stream().allMatch(a -> a.kind() == Actor.Kind.THING)
        && !participants.isTown(sentence, token)
        && participants.owner(sentence, token).how() == Finding.How.NONE;
  }

  /** "called for the release of the strikers" asks nothing of them, "for the removal of a minister" much of him. */
  private boolean arePolitical(Finding finding, LocalDate day) {
    return finding.actors().stream().allMatch(a -> plausibility.isPolitical(a.codeOn(day)));
  }

  /** Who acts: of things only those that belong to somebody, "Israeli tanks" but not "a roadside bomb". */
  List<Participant> actors(Sentence sentence, List<Integer> tokens, LocalDate day) {
    List<Participant> filled = new ArrayList<>(2);
    for (int token : tokens) {
      Finding finding = participants.one(sentence, token);
      boolean thing = finding.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.THING);
      Finding owner = thing ? participants.owner(sentence, token) : finding;
      if (owner.how() != Finding.How.NONE) {
        add(sentence, token, isArms(finding, day) ? finding : owner, day, List.of(), filled);
      }
    }
    return filled;
  }

  /** Tanks and warships act for the armed forces of their state, not for its government. */
  private boolean isArms(Finding finding, LocalDate day) {
    return finding.actors().stream()
        .allMatch(a -> a.kind() == Actor.Kind.THING
            && armedSectors.contains(a.codeOn(day).sector().toLowerCase(Locale.ROOT)));
  }

  void add(
      Sentence sentence,
      int head,
      Finding finding,
      LocalDate day,
      List<Participant> others,
      List<Participant> into) {
    Span clean = NounPhrase.around(sentence, head).span();
    String text = resolved.story().words(clean);
    if (finding.actors().isEmpty()) {
      addOnce(
          new Participant(text, original(clean), "", ActorCode.NONE, finding.because()),
          others,
          into);
    }
    Finding meant = otherState(sentence, head, finding, day, others);
    for (Actor actor : meant.actors()) {
      ActorCode code = actor.codeOn(day);
      Participant participant =
          new Participant(text, original(clean), actor.name(), code, meant.because());
      if (actor.kind() == Actor.Kind.STATE && servesOneOf(others, code.country())) {
        ownStates.add(participant);
      }
      addOnce(participant, others, into);
    }
  }

  /** "angered by Iraqi efforts, he threatened sanctions on a country": not his own, the one named before. */
  private Finding otherState(
      Sentence sentence, int head, Finding finding, LocalDate day, List<Participant> others) {
    boolean own = !sentence.token(head).pos().isName()
        && stateNouns.contains(sentence.token(head).lemma())
        && finding.actors().stream()
            .anyMatch(a -> servesOneOf(others, a.codeOn(day).country()));
    for (int token = head - 1; own && token >= 0; token--) {
      Finding earlier = participants.direct(sentence, token);
      boolean other = earlier.actors().stream()
          .anyMatch(a ->
              a.kind() == Actor.Kind.STATE && !servesOneOf(others, a.codeOn(day).country()));
      if (other) {
        return new Finding(
            sentence.index(),
            head,
            earlier.how(),
            earlier.actors(),
            "the other state: " + earlier.because());
      }
    }
    return finding;
  }

  /** Whether one of these is in the service of the country. */
  boolean servesOneOf(List<Participant> others, String country) {
    return others.stream()
        .anyMatch(o -> o.code().country().equals(country)
            && (o.code().sector().isEmpty()
                || officialSectors.contains(o.code().sector().toLowerCase(Locale.ROOT))));
  }

  /** Nobody acts on oneself, and nobody stands twice on one side. */
  private static void addOnce(
      Participant participant, List<Participant> others, List<Participant> into) {
    if (!isIn(others, participant) && !isIn(into, participant)) {
      into.add(participant);
    }
  }

  private static boolean isIn(List<Participant> side, Participant participant) {
    return side.stream()
        .anyMatch(p -> p.code().equals(participant.code())
            && p.name().equals(participant.name())
            && !p.code().equals(ActorCode.NONE));
  }

  /** The actors that a phrase and those joined to it name, as far as they have codes. */
  List<Participant> coded(
      Sentence sentence, int head, PloverType type, LocalDate day, List<Participant> sources) {
    List<Participant> found = new ArrayList<>(1);
    for (int token : ParticipantFinder.joined(sentence, head)) {
      Finding finding = participants.one(sentence, token);
      if (!finding.actors().isEmpty() && isTarget(sentence, token, finding, type, day)) {
        add(sentence, token, finding, day, sources, found);
      }
    }
    return found;
  }

  List<Participant> foreign(
      Sentence sentence, int head, PloverType type, LocalDate day, List<Participant> sources) {
    List<Participant> found = coded(sentence, head, type, day, sources);
    found.removeIf(p -> sources.isEmpty()
        || p.code().country().isEmpty()
        || sources.stream().anyMatch(s -> s.code().country().equals(p.code().country())));
    return found;
  }

  Span original(Span clean) {
    return resolved.story().prose().original(clean);
  }
}
