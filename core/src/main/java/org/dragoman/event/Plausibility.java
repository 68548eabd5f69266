package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;

/**
 * Whether an act with these sides can be a political event at all. Verbs of politics are verbs of sport,
 * business and elections too: "captured Iowa", "fighting two lawsuits", "seeking his advice". What tells them
 * apart is who acts on whom, so each kind of act asks for what it cannot do without. Immutable.
 */
final class Plausibility {
  private static final CameoCode ARREST = new CameoCode("173");
  private static final String ARRESTED = "arrested";

  /** From so many on, an arrest is one of a crowd. */
  private static final int MANY = 30;

  private final Set<String> bargainingSectors;
  private final Set<String> politicalSectors;
  private final Set<String> armedSectors;
  private final Set<String> vagueCodes;
  private final Set<String> personCodes;
  private final Set<String> fightCodes;
  private final Set<String> accidentWords;
  private final Set<String> dealWords;
  private final Set<String> dealingSectors;
  private final Set<String> accidentVictims;
  private final Set<String> homeVisitCodes;
  private final Set<String> crimeCodes;
  private final Set<String> crimeReporters;
  private final Set<String> helpingSectors;
  private final Set<String> contentionWords;
  private final Set<String> officialCodes;
  private final Set<String> ordinaryCrimeWords;
  private final Set<String> hushedSectors;

  Plausibility(WordLists words) {
    bargainingSectors = words.list("bargaining-sectors");
    politicalSectors = words.list("political-sectors");
    armedSectors = words.list("armed-sectors");
    vagueCodes = words.list("vague-codes");
    personCodes = words.list("person-codes");
    fightCodes = words.list("fight-codes");
    accidentWords = words.list("accident-words");
    dealWords = words.list("deal-words");
    dealingSectors = words.list("dealing-sectors");
    accidentVictims = words.list("accident-victim-sectors");
    homeVisitCodes = words.list("home-visit-codes");
    crimeCodes = words.list("crime-codes");
    crimeReporters = words.list("crime-reporting-sectors");
    helpingSectors = words.list("helping-sectors");
    contentionWords = words.list("contention-words");
    officialCodes = words.list("official-codes");
    ordinaryCrimeWords = words.list("ordinary-crime-words");
    hushedSectors = words.list("hushed-sectors");
  }

  /** "Six miners died in a coal blast": nobody did it, and nobody political suffered. */
  boolean isAccident(
      Sentence sentence, PloverType type, List<Participant> sources, List<Participant> targets) {
    return type == PloverType.ASSAULT
        && sources.isEmpty()
        && targets.stream()
            .noneMatch(p -> isPolitical(p.code()) && !isIn(accidentVictims, p.code()))
        && !isArmed(targets)
        && tells(sentence, accidentWords);
  }

  /** "The court refused the retailer's request to block the merger": companies and judges, and no politics. */
  boolean isDeal(
      Sentence sentence, PloverType type, List<Participant> sources, List<Participant> targets) {
    return switch (type) {
      case AGREE, SUPPORT, CONSULT, COOPERATE, REQUEST, REJECT, THREATEN ->
        !sources.isEmpty()
            && areIn(dealingSectors, sources)
            && areIn(dealingSectors, targets)
            && tells(sentence, dealWords);
      default -> false;
    };
  }

  /**
   * The verdict.
   *
   * @param aimed what the act's own words name as its target, in order of the targets' tokens
   * @param specific whether a content or a frame made the code more exact than its entry's
   */
  boolean holds(
      Event.What what,
      List<Participant> sources,
      List<Participant> targets,
      List<Finding> aimed,
      boolean specific) {
    boolean direct =
        (aimed.stream().anyMatch(f -> f.how() == Finding.How.DIRECT) && isPolitical(targets))
            || isForeign(sources, targets);
    if (isBargain(what, sources, targets)) {
      return false;
    }
    return switch (what.type()) {
      case CONSULT ->
        (!sources.isEmpty() || !targets.isEmpty()) && !isHomeVisit(what, sources, targets, aimed);
      case AGREE, SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN, CONCEDE ->
        isSaid(what, sources, targets, direct, specific);
      // Money for a purpose that names nobody abroad is spending at home.
      case AID ->
        what.content().isEmpty()
            || aimed.stream().anyMatch(f -> !f.actors().isEmpty())
            || isForeign(sources, targets);
      case ASSAULT -> isViolence(what, sources, targets, aimed);
      case COERCE -> isForce(what, sources, targets, aimed);
      default -> true;
    };
  }

  /** "The company reached a deal with the union": wages are settled, no politics done. */
  private boolean isBargain(Event.What what, List<Participant> sources, List<Participant> targets) {
    return switch (what.type()) {
      case AGREE, SUPPORT, CONSULT ->
        !sources.isEmpty()
            && !targets.isEmpty()
            && areIn(bargainingSectors, sources)
            && areIn(bargainingSectors, targets);
      default -> false;
    };
  }

  private static boolean isIn(Set<String> sectors, ActorCode code) {
    return sectors.contains(code.sector().toLowerCase(Locale.ROOT));
  }

  /** Whether any word of a sentence is one of these. */
  private static boolean tells(Sentence sentence, Set<String> words) {
    return sentence.tokens().stream().anyMatch(t -> words.contains(t.lemma()));
  }

  private static boolean areIn(Set<String> sectors, List<Participant> side) {
    return side.stream().allMatch(p -> isIn(sectors, p.code()));
  }

  /** "arrived back in Britain", "arrived at a stadium in Leeds": nobody pays his own state or its towns a visit. */
  private boolean isHomeVisit(
      Event.What what, List<Participant> sources, List<Participant> targets, List<Finding> aimed) {
    return homeVisitCodes.contains(what.cameo().digits())
        && (isState(aimed) || isThing(aimed))
        && !isForeign(sources, targets)
        && sources.stream()
            .anyMatch(s -> targets.stream()
                .anyMatch(t -> t.code().country().equals(s.code().country())));
  }

  /** Words need somebody who says them, and when they are vague somebody political to whom. */
  private boolean isSaid(
      Event.What what,
      List<Participant> sources,
      List<Participant> targets,
      boolean direct,
      boolean specific) {
    boolean said =
        sources.stream().anyMatch(p -> !p.code().country().isEmpty()) || isPolitical(sources);
    boolean passive = sources.isEmpty() && isPolitical(targets) && what.type() != PloverType.AGREE;
    if (!said && !(passive && (direct || specific))) {
      return false;
    }
    return !isVague(what) || direct || specific;
  }

  private boolean isVague(Event.What what) {
    return vagueCodes.contains(what.cameo().digits());
  }

  private boolean isViolence(
      Event.What what, List<Participant> sources, List<Participant> targets, List<Finding> aimed) {
    if (personCodes.contains(what.cameo().digits()) && isState(aimed)) {
      return false;
    }
    if (!fightCodes.contains(what.cameo().digits())) {
      return true;
    }
    return sources.isEmpty() || isArmed(sources) || isArmed(targets) || isForeign(sources, targets);
  }

  /** Whether the sides are of different countries. */
  private static boolean isForeign(List<Participant> sources, List<Participant> targets) {
    for (Participant source : sources) {
      for (Participant target : targets) {
        boolean known =
            !source.code().country().isEmpty() && !target.code().country().isEmpty();
        if (known && !source.code().country().equals(target.code().country())) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Cuban doctors treated villagers in Haiti": whose calling it is to help helps another country. */
  boolean isHelpAbroad(List<Participant> sources, List<Participant> targets) {
    return isForeign(sources, targets)
        && sources.stream().anyMatch(p -> isIn(helpingSectors, p.code()));
  }

  private boolean isForce(
      Event.What what, List<Participant> sources, List<Participant> targets, List<Finding> aimed) {
    boolean onPersons = personCodes.contains(what.cameo().digits());
    if (onPersons && isState(aimed)) {
      return false;
    }
    return isPolitical(sources)
        || isArmed(sources)
        || (sources.isEmpty() && (!targets.isEmpty() || isOfficial(what)));
  }

  /** "A curfew was imposed": what nobody but the authorities does needs none of its sides told. */
  boolean isOfficial(Event.What what) {
    return officialCodes.contains(what.cameo().digits());
  }

  private static boolean isState(List<Finding> aimed) {
    return aimed.stream()
        .anyMatch(f -> f.how() == Finding.How.DIRECT
            && f.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.STATE));
  }

  private static boolean isThing(List<Finding> aimed) {
    return aimed.stream()
        .anyMatch(f -> f.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.THING));
  }

  private boolean isArmed(List<Participant> side) {
    return side.stream().anyMatch(p -> isIn(armedSectors, p.code()));
  }

  /** Whether a state, a force, a body, a party or one of theirs stands on this side. */
  boolean isPolitical(List<Participant> side) {
    return side.stream().anyMatch(p -> isPolitical(p.code()));
  }

  /** Whether somebody stands for a state, a force, a body, a party or one of their offices. */
  boolean isPolitical(ActorCode code) {
    return isIn(politicalSectors, code)
        || politicalSectors.contains(code.country().toLowerCase(Locale.ROOT));
  }

  /**
   * Violence among private people is an event only in a story that also tells political ones: of armed or political
   * sides, of victims abroad, or told by a government; or in a sentence that tells of riots, bans and rebels: "two
   * persons were stabbed as a mob went through the old city".
   */
  List<Event> politicalOnly(List<Event> events, Annotated story) {
    return events.stream().anyMatch(this::isPolitical)
        ? events
        : events.stream()
            .filter(e -> !crimeCodes.contains(e.what().cameo().digits())
                || tells(story.sentence(e.evidence().sentence()), contentionWords)
                || isMassArrest(e, story.sentence(e.evidence().sentence())))
            .toList();
  }

  /** "So far 700 persons have been arrested": crime fills no prisons in a day. */
  private boolean isMassArrest(Event event, Sentence sentence) {
    return event.what().cameo().isWithin(ARREST)
        && Optional.ofNullable(event.setting().counts().get(ARRESTED))
            .filter(count -> count.min() >= MANY)
            .isPresent()
        && !tells(sentence, ordinaryCrimeWords);
  }

  private boolean isPolitical(Event event) {
    return event.what().type() == PloverType.PROTEST
        || isPolitical(event.sources())
        || isPolitical(event.targets())
        || event.targets().stream().anyMatch(p -> isIn(hushedSectors, p.code()))
        || isTold(event)
        || isAbroad(event);
  }

  /** Told by a government or an army; the police and the courts tell of every crime. */
  private boolean isTold(Event event) {
    return event
        .claim()
        .attribution()
        .map(Participant::code)
        .filter(code -> !isIn(crimeReporters, code))
        .filter(this::isPolitical)
        .isPresent();
  }

  /** "Two Danes were abducted in Syria". */
  private static boolean isAbroad(Event event) {
    return event
        .setting()
        .place()
        .filter(place -> !place.country().isEmpty())
        .filter(place -> event.targets().stream()
            .map(t -> t.code().country())
            .anyMatch(c -> !c.isEmpty() && !c.equals(place.country())))
        .isPresent();
  }
}
