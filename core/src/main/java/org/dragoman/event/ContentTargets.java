package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.PloverType;

/** Whom a content concerns: "demanded that Chad yield" is a demand on Chad. */
final class ContentTargets {
  /** Where a content names whom it concerns, the likeliest first. */
  private static final List<Argument.Role> ROLES = List.of(
      Argument.Role.DOER,
      Argument.Role.POSSESSOR,
      Argument.Role.MODIFIER,
      Argument.Role.UNDERGOER,
      Argument.Role.RECIPIENT,
      Argument.Role.OBLIQUE);

  /** Where contents within contents stand. */
  private static final List<Argument.Role> DEEPER =
      List.of(Argument.Role.CONTENT, Argument.Role.UNDERGOER, Argument.Role.OBLIQUE);

  /** Contents within contents that are asked. */
  private static final int DEEPEST = 2;

  /** How a noun of a deed names who did it. */
  private static final Set<Argument.Role> DOERS =
      Set.of(Argument.Role.DOER, Argument.Role.POSSESSOR, Argument.Role.MODIFIER);

  private final ParticipantBuilder builder;
  private final ClauseReader clauses;
  private final Plausibility plausibility;
  private final TargetPhrases phrases;
  private final Set<String> authoring;

  ContentTargets(
      ParticipantBuilder builder,
      ClauseReader clauses,
      Plausibility plausibility,
      TargetPhrases phrases,
      WordLists words) {
    this.plausibility = plausibility;
    this.authoring = words.list("authoring-verbs");
    this.builder = builder;
    this.clauses = clauses;
    this.phrases = phrases;
  }

  /** An act with a content, whose sides are sought. */
  record Sought(Sentence sentence, PloverType type, LocalDate day, List<Participant> sources) {}

  /** Whoever the content is about: first somebody of another country than the source's, else anybody else. */
  List<Participant> anybody(Sought sought, int head) {
    List<Participant> foreign = foreigner(sought, head);
    return foreign.isEmpty() ? find(sought, head, false, 0) : foreign;
  }

  /** Somebody of another country than the source's. */
  List<Participant> foreigner(Sought sought, int head) {
    return find(sought, head, true, 0);
  }

  /** Anybody but the source, of whatever country. */
  List<Participant> nearest(Sought sought, int head) {
    return find(sought, head, false, 0);
  }

  private List<Participant> find(Sought sought, int head, boolean foreign, int depth) {
    Clause content = clauses.at(sought.sentence(), head);
    boolean asked = sought.type() == PloverType.REQUEST;
    for (Argument.Role role : ROLES) {
      for (Argument argument : content.all(role)) {
        if (asked && content.passive() && role != Argument.Role.DOER) {
          // "said Chad should be helped": whoever is to help is asked, not Chad.
          continue;
        }
        List<Participant> found = at(sought, content, argument);
        found.removeIf(p -> foreign && isOfSource(sought, p));
        found = found.isEmpty() && depth == 0 ? blamedOwn(sought, content, argument) : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (depth >= DEEPEST || (asked && content.passive())) {
      return List.of();
    }
    for (Argument.Role role : DEEPER) {
      for (Argument argument : content.all(role)) {
        if (!phrases.leads(argument.preposition(), sought.type())
            || tellsOfNoun(sought.sentence(), head, argument.head())) {
          continue;
        }
        for (int member : ParticipantFinder.joined(sought.sentence(), argument.head())) {
          List<Participant> deeper = find(sought, member, foreign, depth + 1);
          if (!deeper.isEmpty()) {
            return deeper;
          }
        }
      }
    }
    return List.of();
  }

  /** "called his country's invasion of Iraq folly": whose deed is blamed is one's own state, so Iraq is not blamed. */
  private List<Participant> blamedOwn(Sought sought, Clause deed, Argument doer) {
    boolean blames = sought.type() == PloverType.ACCUSE
        && !ClauseReader.isVerbal(sought.sentence(), deed.predicate())
        && DOERS.contains(doer.role());
    return !blames
        ? List.of()
        : builder
            .coded(sought.sentence(), doer.head(), sought.type(), sought.day(), List.of())
            .stream()
            .filter(p -> isOfSource(sought, p))
            .toList();
  }

  private static boolean isOfSource(Sought sought, Participant somebody) {
    return sought.sources().stream()
        .anyMatch(s -> s.code().country().equals(somebody.code().country()));
  }

  /** "allow evidence in court", but not "take in refugees". */
  private boolean isWhereabouts(Sentence sentence, Clause content, Argument argument) {
    boolean phrasal = ClauseReader.isVerbal(sentence, content.predicate())
        && sentence.head(argument.head()) == content.predicate() + 1;
    return !phrasal && phrases.isWhereabouts(sentence, argument.preposition(), argument.head());
  }

  private List<Participant> at(Sought sought, Clause content, Argument argument) {
    if (!phrases.leads(argument.preposition(), sought.type())
        || phrases.isKind(sought.sentence(), argument.head())
        || isWhereabouts(sought.sentence(), content, argument)) {
      return new ArrayList<>();
    }
    List<Participant> found = builder.coded(
        sought.sentence(), argument.head(), sought.type(), sought.day(), sought.sources());
    if (argument.role() == Argument.Role.MODIFIER) {
      found.removeIf(builder::isOwnState);
    }
    boolean undergoes = argument.role() == Argument.Role.UNDERGOER
        || (argument.preposition().equals("of")
            && ClauseReader.isNominal(sought.sentence(), content.predicate()));
    if (sought.type() == PloverType.REQUEST && undergoes) {
      found.removeIf(p -> !plausibility.isPolitical(p.code()));
    }
    return found;
  }

  /**
   * "its rebate, secured by a minister": a clause that tells of a noun is beside the point, unless it says whose it is:
   * "proposals made by the commission".
   */
  private boolean tellsOfNoun(Sentence sentence, int noun, int clause) {
    Relation relation = sentence.relation(clause);
    return !authoring.contains(sentence.token(clause).lemma())
        && ClauseReader.isNominal(sentence, noun)
        && ClauseReader.isVerbal(sentence, clause)
        && (relation == Relation.RELATIVE_CLAUSE
            || (relation == Relation.NOUN_CLAUSE && !ClauseReader.isInfinitive(sentence, clause)));
  }
}
