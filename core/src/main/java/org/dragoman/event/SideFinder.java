package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.Frame;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.ontology.QuadClass;

/**
 * Says who stands on each side of an act. The tokens that its frame binds come first; a target that they leave open is
 * sought where such acts name it: on the other side of a mutual act, in the content, in what protesters demand, behind
 * a preposition. What nothing names stays empty.
 */
final class SideFinder {
  private static final CameoCode FIGHT = new CameoCode("19");

  private final Resolved resolved;
  private final ParticipantFinder participants;
  private final ClauseReader clauses;
  private final Settings settings;
  private final ImpliedTargets impliedTargets;
  private final Set<String> delegations;
  private final String hostSector;
  private final Set<String> betweenPrepositions;
  private final Set<String> aimPrepositions;
  private final Set<String> jointEntries;
  private final Set<String> officialSectors;
  private final Set<String> conditionMarkers;
  private final Set<String> strikePrepositions;
  private final String thingSector;
  private final Set<String> armedSectors;
  private final Set<String> populationCodes;
  private final Set<String> stationPrepositions;
  private final Set<String> supranational;
  private final ParticipantBuilder builder;
  private final ContentTargets contents;
  private final ProtestSides protests;

  SideFinder(
      Resolved resolved,
      ParticipantFinder participants,
      ClauseReader clauses,
      Settings settings,
      Plausibility plausibility,
      TargetPhrases phrases,
      WordLists words) {
    this.resolved = resolved;
    this.participants = participants;
    this.clauses = clauses;
    this.settings = settings;
    this.builder = new ParticipantBuilder(resolved, participants, plausibility, phrases, words);
    this.contents = new ContentTargets(builder, clauses, plausibility, phrases, words);
    this.protests =
        new ProtestSides(resolved, participants, clauses, settings, builder, contents, words);
    this.impliedTargets = new ImpliedTargets(clauses, words);
    this.delegations = words.list("delegations");
    this.hostSector = words.sector("host-sector");
    this.betweenPrepositions = words.list("mutual-prepositions");
    this.aimPrepositions = words.list("aim-prepositions");
    this.jointEntries = words.list("joint-entries");
    this.officialSectors = words.list("actor-official-sectors");
    this.conditionMarkers = words.list("condition-markers");
    this.populationCodes = words.list("population-codes");
    this.stationPrepositions = words.list("station-prepositions");
    this.supranational = words.list("supranational");
    this.strikePrepositions = words.list("strike-prepositions");
    this.thingSector = words.sector("thing-sector");
    this.armedSectors = words.list("armed-sectors");
  }

  /**
   * The sides of an act on a day.
   *
   * @param type what it counts as: a planned visit is a promise
   * @param deed what is or would be done: a visit
   */
  Sides sides(Act act, PloverType type, PloverType deed, LocalDate day) {
    Sentence sentence = act.clause().sentence();
    builder.startAct();
    List<Participant> sources = builder.actors(sentence, act.binding().sources(), day);
    List<Participant> targets =
        builder.targets(sentence, act.binding().targets(), type, day, sources);
    if (targets.isEmpty() && sources.size() > 1 && isMutual(act, type)) {
      targets = found("both sides", sources.subList(1, sources.size()));
      sources = sources.subList(0, 1);
    }
    if (targets.isEmpty()
        || (type.quad() != QuadClass.MATERIAL_CONFLICT
            && areOwn(targets, sources)
            && !isParty(act))) {
      List<Participant> aimedAt = found("aimed at", fromAims(act, deed, day, sources));
      if (aimedAt.isEmpty() && isFromContent(act)) {
        aimedAt = found(
            "in the content",
            contents.foreigner(
                new ContentTargets.Sought(sentence, type, day, sources),
                act.binding().content()));
      }
      targets = aimedAt.isEmpty() ? targets : aimedAt;
    }
    if (isDeep(act)) {
      List<Participant> owners = found("whose the content is", ownersOfContent(act, day, sources));
      targets = owners.isEmpty() ? targets : owners;
    }
    if (targets.isEmpty() && deed == PloverType.ASSAULT) {
      targets = found("what is struck", struck(act, day, sources));
    }
    if (targets.isEmpty()) {
      List<Integer> implied = impliedTargets.of(act, deed == PloverType.PROTEST).stream()
          .filter(token -> deed != PloverType.PROTEST || !participants.isTown(sentence, token))
          .toList();
      targets = found("implied", builder.fill(sentence, implied, day, sources));
      targets.removeIf(p -> p.code().equals(ActorCode.NONE));
    }
    if (targets.isEmpty() && act.binding().content() >= 0 && !isAskedOfStranger(act, type)) {
      // Who protests does so against his own government as often as against another's.
      targets = found(
          "in the content",
          deed == PloverType.PROTEST
              ? contents.nearest(
                  new ContentTargets.Sought(sentence, deed, day, sources),
                  act.binding().content())
              : fromContent(
                  new ContentTargets.Sought(sentence, type, day, sources),
                  act.binding().content()));
    }
    if (targets.isEmpty() && deed == PloverType.CONSULT) {
      targets = found("hosts", hosts(sentence, act, sources));
    }
    if (targets.isEmpty() && type == PloverType.SUPPORT) {
      targets = found("contacted", contacted(sentence, act, day, sources));
    }
    if (deed == PloverType.PROTEST) {
      ProtestSides.Both both = protests.sides(act, day, sources, targets);
      sources = both.sources();
      targets = both.targets();
    }
    if (type == PloverType.THREATEN && targets.isEmpty()) {
      targets = found("in the condition", fromConditions(act, day, sources));
    }
    if (type == PloverType.THREATEN && targets.isEmpty()) {
      targets = found("in the clause before", fromClauseBefore(act, day, sources));
    }
    if (targets.isEmpty()
        && !sources.isEmpty()
        && populationCodes.contains(act.coding().cameo().digits())) {
      targets = population(sentence, act, deed, sources);
    }
    List<Participant> others =
        isForOthers(type) ? targets.stream().filter(t -> !builder.isOwnState(t)).toList() : targets;
    return new Sides(
        sources,
        others,
        targets,
        findings(sentence, act.binding().sources()),
        findings(sentence, act.binding().targets()));
  }

  /**
   * Acts that nobody does to his own state: a president who promises to reform it aims at nobody, troops that enter a
   * town of theirs are where they are. Leaders may well demand something of it.
   */
  private static boolean isForOthers(PloverType type) {
    return switch (type) {
      case AGREE, ASSAULT, COERCE, MOBILIZE, RETREAT -> true;
      default -> false;
    };
  }

  /** Who will not withdraw his own troops refuses them nothing: "not to withdraw its soldiers". */
  private List<Participant> fromContent(ContentTargets.Sought sought, int content) {
    List<Participant> found = new ArrayList<>(contents.anybody(sought, content));
    if (sought.type() == PloverType.REJECT) {
      found.removeIf(p -> builder.servesOneOf(sought.sources(), p.code().country())
          && (armedSectors.contains(p.code().sector().toLowerCase(Locale.ROOT))
              || p.code().sector().equals(thingSector)));
    }
    return found;
  }

  /** How a target was found that the frame itself left open: readers of the explanation see it. */
  static List<Participant> found(String how, List<Participant> targets) {
    return new ArrayList<>(
        targets.stream().map(p -> p.foundBy(how + ": " + p.because())).toList());
  }

  /** Who is meant by one phrase. */
  Optional<Participant> one(Sentence sentence, int token, LocalDate day) {
    return builder.fill(sentence, List.of(token), day, List.of()).stream().findFirst();
  }

  /** A person or group that the frame names stays: "agreed to talks with the king aboard a Danish ship". */
  private boolean isParty(Act act) {
    return findings(act.clause().sentence(), act.binding().targets()).stream()
        .anyMatch(finding -> finding.how() == Finding.How.DIRECT
            && finding.actors().stream()
                .anyMatch(
                    a -> a.kind() == Actor.Kind.PERSON || a.kind() == Actor.Kind.ORGANISATION));
  }

  /** What the act's own words name on a side. */
  private List<Finding> findings(Sentence sentence, List<Integer> tokens) {
    return tokens.stream().map(token -> participants.one(sentence, token)).toList();
  }

  // ---- both sides named as one

  /** "Chad and Sudan met", "signed", "agreed", "clashes between protesters and police": the first named is the source. */
  private boolean isMutual(Act act, PloverType type) {
    return switch (type) {
      case CONSULT, COOPERATE -> true;
      // "attacks by Iran and Iraq" are not on each other, their clashes are.
      case ASSAULT -> act.coding().cameo().isWithin(FIGHT) || isBetween(act);
      default ->
        // "Togo and Benin decided to resume their dialogue": with each other.
        (act.binding().entry().act().equals(ActFinder.DECIDE)
                && act.coding().cameo().isWithin(Settings.MEETING))
            || jointEntries.contains(act.binding().entry().name().toLowerCase(Locale.ROOT))
            || isBetween(act);
    };
  }

  private boolean isBetween(Act act) {
    return act.binding().frame().elements().stream()
        .anyMatch(e -> e.slot() == Frame.Slot.SOURCE
            && !e.before()
            && e.prepositions().equals(betweenPrepositions));
  }

  // ---- what prepositions name

  /** "offered its troops to Lebanon", "pleaded with Belarus for two writers": what is the source's own is no target then. */
  private static boolean areOwn(List<Participant> targets, List<Participant> sources) {
    return targets.stream()
        .allMatch(t ->
            sources.stream().anyMatch(s -> s.code().country().equals(t.code().country())));
  }

  /** "demanded the release of two sailors from Britain": the content names whom else it is about. */
  private static boolean isFromContent(Act act) {
    int content = act.binding().content();
    return content >= 0
        && !act.binding().targets().isEmpty()
        && act.binding().targets().stream()
            .allMatch(t -> act.clause().sentence().parse().dominates(content, t));
  }

  /** "urged the panel to back the treasury's plan": a panel that nobody knows is asked, not the treasury. */
  private static boolean isAskedOfStranger(Act act, PloverType type) {
    int content = act.binding().content();
    return type == PloverType.REQUEST
        && act.binding().targets().stream()
            .anyMatch(t -> t != content
                && !act.clause().sentence().parse().dominates(content, t)
                && act.clause().arguments().stream()
                    .anyMatch(a -> a.head() == t && a.role() == Argument.Role.UNDERGOER));
  }

  /** Somebody of another country behind "to", "against", "with". */
  private List<Participant> fromAims(
      Act act, PloverType deed, LocalDate day, List<Participant> sources) {
    List<Participant> found = new ArrayList<>(1);
    for (Argument argument : act.clause().arguments()) {
      boolean oblique = argument.role() == Argument.Role.OBLIQUE;
      // "strengthened its forces in Lebanon": troops on another's soil are there against or for
      // him.
      boolean abroad = deed == PloverType.MOBILIZE
          && stationPrepositions.contains(argument.preposition())
          && isState(act.clause().sentence(), argument.head());
      // "demonstrated outside the ministry"
      boolean atTheDoor = deed == PloverType.PROTEST
          && stationPrepositions.contains(argument.preposition())
          && isOffice(act.clause().sentence(), argument.head(), day);
      boolean aim = argument.role() == Argument.Role.RECIPIENT
          || (oblique && (abroad || aimPrepositions.contains(argument.preposition())));
      if (atTheDoor) {
        found.addAll(builder.fill(act.clause().sentence(), List.of(argument.head()), day, sources));
      } else if (aim) {
        found.addAll(builder.foreign(act.clause().sentence(), argument.head(), deed, day, sources));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private boolean isOffice(Sentence sentence, int token, LocalDate day) {
    return !participants.isPlace(sentence, token)
        && participants.direct(sentence, token).actors().stream()
            .anyMatch(a -> a.kind() != Actor.Kind.STATE
                && officialSectors.contains(a.codeOn(day).sector().toLowerCase(Locale.ROOT)));
  }

  private boolean isState(Sentence sentence, int token) {
    return participants.direct(sentence, token).actors().stream()
        .anyMatch(a -> a.kind() == Actor.Kind.STATE);
  }

  /** "opened fire at the car of a governor": the governor, who has it; "at a checkpoint": the checkpoint. */
  private List<Participant> struck(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    for (Argument argument : act.clause().all(Argument.Role.OBLIQUE)) {
      if (!strikePrepositions.contains(argument.preposition())) {
        continue;
      }
      Finding thing = participants.one(sentence, argument.head());
      Finding owner = participants.owner(sentence, argument.head());
      boolean owned = owner.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON);
      List<Participant> found = new ArrayList<>(1);
      if (!thing.actors().isEmpty()) {
        builder.add(sentence, argument.head(), owned ? owner : thing, day, sources, found);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Whether the frame found its target only deep inside some phrase. */
  private static boolean isDeep(Act act) {
    return !act.binding().targets().isEmpty()
        && act.clause().arguments().stream()
            .noneMatch(a -> act.binding().targets().contains(a.head()));
  }

  /** "agreed to French mediation in the talks with Syria": France mediates. */
  private List<Participant> ownersOfContent(Act act, LocalDate day, List<Participant> sources) {
    List<Participant> found = new ArrayList<>(1);
    int content = act.binding().content();
    Sentence sentence = act.clause().sentence();
    if (content >= 0 && ClauseReader.isNominal(sentence, content)) {
      for (int owner : sentence
          .parse()
          .dependants(content, Relation.POSSESSOR, Relation.MODIFIER, Relation.COMPOUND)) {
        found.addAll(builder.foreign(sentence, owner, PloverType.AGREE, day, sources));
      }
    }
    return found;
  }

  // ---- visits

  /** "A Polish delegation held talks in Kyiv": with those whose capital it is. */
  private List<Participant> hosts(Sentence sentence, Act act, List<Participant> sources) {
    boolean delegation = sources.size() == 1
        && act.binding().sources().stream()
            .anyMatch(s -> delegations.contains(sentence.token(s).lemma()));
    if (!delegation) {
      return List.of();
    }
    return settings
        .place(sentence, act, PloverType.CONSULT)
        .filter(p -> !p.place().country().equals(sources.get(0).code().country()))
        .map(p -> builder.fill(sentence, List.of(p.last()), LocalDate.MAX, sources))
        .filter(found -> found.stream().allMatch(p -> p.code().sector().equals(hostSector)))
        .orElse(List.of());
  }

  /** "telephoned her to congratulate on her election": whoever is called is congratulated. */
  private List<Participant> contacted(
      Sentence sentence, Act act, LocalDate day, List<Participant> sources) {
    int verb = sentence.head(act.predicate());
    boolean purpose = verb >= 0
        && ClauseReader.isInfinitive(sentence, act.predicate())
        && ClauseReader.isVerbal(sentence, verb);
    return purpose
        ? builder.fill(
            sentence,
            clauses.at(sentence, verb).all(Argument.Role.UNDERGOER).stream()
                .map(Argument::head)
                .toList(),
            day,
            sources)
        : List.of();
  }

  // ---- threats

  /** "threatened to strike unless Chad gives way": who can avert it is threatened. */
  private List<Participant> fromConditions(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    List<Integer> verbs = new ArrayList<>(List.of(act.predicate(), act.clause().carrier()));
    if (act.binding().content() >= 0) {
      verbs.add(act.binding().content());
    }
    for (int verb : verbs) {
      for (int condition : sentence.parse().dependants(verb, Relation.ADVERBIAL_CLAUSE)) {
        boolean marked = sentence.parse().dependants(condition, Relation.MARKER).stream()
            .anyMatch(m -> conditionMarkers.contains(sentence.token(m).lower()));
        if (!marked) {
          continue;
        }
        for (Argument doer : clauses.at(sentence, condition).all(Argument.Role.DOER)) {
          List<Participant> found =
              builder.foreign(sentence, doer.head(), PloverType.THREATEN, day, sources);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  /** "called the French raid a crime and threatened revenge": on whom the clause before is about. */
  private List<Participant> fromClauseBefore(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    int verb = act.clause().carrier();
    int before = sentence.head(verb);
    if (sentence.relation(verb) != Relation.CONJUNCT
        || before < 0
        || !ClauseReader.isVerbal(sentence, before)) {
      return List.of();
    }
    for (Argument argument : clauses.at(sentence, before).arguments()) {
      if (argument.role() == Argument.Role.UNDERGOER || argument.role() == Argument.Role.CONTENT) {
        List<Participant> found =
            builder.foreign(sentence, argument.head(), PloverType.THREATEN, day, sources);
        found = found.isEmpty()
            ? contents.foreigner(
                new ContentTargets.Sought(sentence, PloverType.THREATEN, day, sources),
                argument.head())
            : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  // ---- those who live under it

  /** A curfew or a state of emergency is laid on those who live there, and lifted from them. */
  private List<Participant> population(
      Sentence sentence, Act act, PloverType deed, List<Participant> sources) {
    return settings
        .place(sentence, act, deed)
        .map(p -> p.place().country())
        .filter(c -> !c.isEmpty())
        .or(() -> sources.stream()
            .filter(s -> !supranational.contains(s.code().country().toLowerCase(Locale.ROOT)))
            .map(s -> s.code().country())
            .filter(c -> !c.isEmpty())
            .findFirst())
        .map(c -> protests.nameless(act, c, "those who live under it, in " + c))
        .orElse(List.of());
  }
}
