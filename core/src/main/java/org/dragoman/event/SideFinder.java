package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.Frame;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.ontology.QuadClass;
import org.dragoman.text.Span;

/**
 * Says who stands on each side of an act. The tokens that its frame binds come first; a target that they leave open is
 * sought where such acts name it: on the other side of a mutual act, in the content, in what protesters demand, behind
 * a preposition. What nothing names stays empty.
 */
final class SideFinder {
  /** Where a content names whom it concerns, the likeliest first. */
  private static final List<Argument.Role> CONTENT_ROLES = List.of(
      Argument.Role.DOER,
      Argument.Role.POSSESSOR,
      Argument.Role.MODIFIER,
      Argument.Role.UNDERGOER,
      Argument.Role.RECIPIENT,
      Argument.Role.OBLIQUE);

  /** Contents within contents that are asked. */
  private static final int DEEPEST = 2;

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
  private final Set<String> armedSectors;
  private final Set<String> strikePrepositions;
  private final Set<String> protestTopics;
  private final String protesterSector;
  private final Set<String> populationCodes;
  private final Set<String> stationPrepositions;
  private final Set<String> supranational;
  private final Set<String> stateNouns;

  /** Targets of the act under way that are the state of its sources. */
  private final Set<Participant> ownStates = new HashSet<>();

  SideFinder(
      Resolved resolved,
      ParticipantFinder participants,
      ClauseReader clauses,
      Settings settings,
      WordLists words) {
    this.resolved = resolved;
    this.participants = participants;
    this.clauses = clauses;
    this.settings = settings;
    this.impliedTargets = new ImpliedTargets(clauses, words);
    this.delegations = words.list("delegations");
    this.hostSector = words.list("host-sector").iterator().next().toUpperCase(Locale.ROOT);
    this.betweenPrepositions = words.list("mutual-prepositions");
    this.aimPrepositions = words.list("aim-prepositions");
    this.jointEntries = words.list("joint-entries");
    this.officialSectors = words.list("actor-official-sectors");
    this.conditionMarkers = words.list("condition-markers");
    this.armedSectors = words.list("armed-sectors");
    this.populationCodes = words.list("population-codes");
    this.stationPrepositions = words.list("station-prepositions");
    this.supranational = words.list("supranational");
    this.stateNouns = words.list("state-nouns");
    this.strikePrepositions = words.list("strike-prepositions");
    this.protestTopics = words.list("protest-topics");
    this.protesterSector =
        words.list("protester-sector").iterator().next().toUpperCase(Locale.ROOT);
  }

  /**
   * The sides of an act on a day.
   *
   * @param type what it counts as: a planned visit is a promise
   * @param deed what is or would be done: a visit
   */
  Sides sides(Act act, PloverType type, PloverType deed, LocalDate day) {
    Sentence sentence = act.clause().sentence();
    ownStates.clear();
    List<Participant> sources = actors(sentence, act.binding().sources(), day);
    List<Participant> targets = fill(sentence, act.binding().targets(), day, sources);
    if (targets.isEmpty() && sources.size() > 1 && isMutual(act, type)) {
      targets = sources.subList(1, sources.size());
      sources = sources.subList(0, 1);
    }
    if (targets.isEmpty()
        || (type.quad() != QuadClass.MATERIAL_CONFLICT
            && areOwn(targets, sources)
            && !isParty(act))) {
      List<Participant> aimedAt = fromAims(act, deed, day, sources);
      if (aimedAt.isEmpty() && isFromContent(act)) {
        aimedAt = fromContent(sentence, act.binding().content(), day, sources, true, 0);
      }
      targets = aimedAt.isEmpty() ? targets : aimedAt;
    }
    if (isDeep(act)) {
      List<Participant> owners = ownersOfContent(act, day, sources);
      targets = owners.isEmpty() ? targets : owners;
    }
    if (targets.isEmpty() && deed == PloverType.ASSAULT) {
      targets = struck(act, day, sources);
    }
    if (targets.isEmpty()) {
      List<Integer> implied = impliedTargets.of(act, deed == PloverType.PROTEST).stream()
          .filter(token -> deed != PloverType.PROTEST || !participants.isTown(sentence, token))
          .toList();
      targets = fill(sentence, implied, day, sources);
      targets.removeIf(p -> p.code().equals(ActorCode.NONE));
    }
    if (targets.isEmpty() && act.binding().content() >= 0) {
      // Who protests does so against his own government as often as against another's.
      targets = deed == PloverType.PROTEST
          ? fromContent(sentence, act.binding().content(), day, sources, false, 0)
          : fromContent(sentence, act.binding().content(), day, sources);
    }
    if (targets.isEmpty() && deed == PloverType.CONSULT) {
      targets = hosts(sentence, act, sources);
    }
    if (targets.isEmpty() && type == PloverType.SUPPORT) {
      targets = contacted(sentence, act, day, sources);
    }
    if (deed == PloverType.PROTEST) {
      if (sources.isEmpty() && isTold(act)) {
        sources = impliedProtesters(sentence, act);
      }
      targets = targets.isEmpty() ? fromPrefix(act, day, sources) : targets;
      targets = targets.isEmpty() ? fromTopics(act, day, sources) : targets;
      targets = targets.isEmpty() ? fromDemands(act, day, sources) : targets;
    }
    if (type == PloverType.THREATEN && targets.isEmpty()) {
      targets = fromConditions(act, day, sources);
    }
    if (type == PloverType.THREATEN && targets.isEmpty()) {
      targets = fromClauseBefore(act, day, sources);
    }
    if (targets.isEmpty()
        && !sources.isEmpty()
        && populationCodes.contains(act.coding().cameo().digits())) {
      targets = population(sentence, act, deed, sources);
    }
    List<Participant> others =
        isForOthers(type) ? targets.stream().filter(t -> !ownStates.contains(t)).toList() : targets;
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

  /** Who is meant by one phrase. */
  Optional<Participant> one(Sentence sentence, int token, LocalDate day) {
    return fill(sentence, List.of(token), day, List.of()).stream().findFirst();
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
      case CONSULT, COOPERATE, ASSAULT -> true;
      default ->
        jointEntries.contains(act.binding().entry().name().toLowerCase(Locale.ROOT))
            || isBetween(act);
    };
  }

  private boolean isBetween(Act act) {
    return act.binding().frame().elements().stream()
        .anyMatch(e -> e.slot() == Frame.Slot.SOURCE
            && !e.before()
            && e.prepositions().equals(betweenPrepositions));
  }

  // ---- what the frame bound

  private List<Participant> fill(
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

  /** Who acts: of things only those that belong to somebody, "Israeli tanks" but not "a roadside bomb". */
  private List<Participant> actors(Sentence sentence, List<Integer> tokens, LocalDate day) {
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

  private void add(
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
  private boolean servesOneOf(List<Participant> others, String country) {
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

  private Span original(Span clean) {
    return resolved.story().prose().original(clean);
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
        found.addAll(fill(act.clause().sentence(), List.of(argument.head()), day, sources));
      } else if (aim) {
        found.addAll(foreign(act.clause().sentence(), argument.head(), day, sources));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private boolean isOffice(Sentence sentence, int token, LocalDate day) {
    return participants.direct(sentence, token).actors().stream()
        .anyMatch(a -> a.kind() != Actor.Kind.STATE
            && officialSectors.contains(a.codeOn(day).sector().toLowerCase(Locale.ROOT)));
  }

  private boolean isState(Sentence sentence, int token) {
    return participants.direct(sentence, token).actors().stream()
        .anyMatch(a -> a.kind() == Actor.Kind.STATE);
  }

  /** The actors that a phrase and those joined to it name, as far as they have codes. */
  private List<Participant> coded(
      Sentence sentence, int head, LocalDate day, List<Participant> sources) {
    List<Participant> found = new ArrayList<>(1);
    for (int token : ParticipantFinder.joined(sentence, head)) {
      Finding finding = participants.one(sentence, token);
      if (!finding.actors().isEmpty()) {
        add(sentence, token, finding, day, sources, found);
      }
    }
    return found;
  }

  private List<Participant> foreign(
      Sentence sentence, int head, LocalDate day, List<Participant> sources) {
    List<Participant> found = coded(sentence, head, day, sources);
    found.removeIf(p -> sources.isEmpty()
        || p.code().country().isEmpty()
        || sources.stream().anyMatch(s -> s.code().country().equals(p.code().country())));
    return found;
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
        add(sentence, argument.head(), owned ? owner : thing, day, sources, found);
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
        found.addAll(foreign(sentence, owner, day, sources));
      }
    }
    return found;
  }

  // ---- what contents name

  /** Whoever the content is about: first somebody of another country than the source's, else anybody else. */
  private List<Participant> fromContent(
      Sentence sentence, int head, LocalDate day, List<Participant> sources) {
    List<Participant> foreign = fromContent(sentence, head, day, sources, true, 0);
    return foreign.isEmpty() ? fromContent(sentence, head, day, sources, false, 0) : foreign;
  }

  private List<Participant> fromContent(
      Sentence sentence,
      int head,
      LocalDate day,
      List<Participant> sources,
      boolean foreign,
      int depth) {
    Clause content = clauses.at(sentence, head);
    for (Argument.Role role : CONTENT_ROLES) {
      for (Argument argument : content.all(role)) {
        List<Participant> found = coded(sentence, argument.head(), day, sources);
        found.removeIf(p -> foreign
            && sources.stream().anyMatch(s -> s.code().country().equals(p.code().country())));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (depth < DEEPEST) {
      for (Argument.Role role :
          List.of(Argument.Role.CONTENT, Argument.Role.UNDERGOER, Argument.Role.OBLIQUE)) {
        for (Argument argument : content.all(role)) {
          for (int member : ParticipantFinder.joined(sentence, argument.head())) {
            List<Participant> deeper =
                fromContent(sentence, member, day, sources, foreign, depth + 1);
            if (!deeper.isEmpty()) {
              return deeper;
            }
          }
        }
      }
    }
    return List.of();
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
        .map(p -> fill(sentence, List.of(p.last()), LocalDate.MAX, sources))
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
        ? fill(
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
          List<Participant> found = foreign(sentence, doer.head(), day, sources);
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
        List<Participant> found = foreign(sentence, argument.head(), day, sources);
        found =
            found.isEmpty() ? fromContent(sentence, argument.head(), day, sources, true, 0) : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  // ---- protests

  /** "anti-government protests" are against the government, "anti-American" ones against the United States. */
  private List<Participant> fromPrefix(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    List<Integer> nouns = new ArrayList<>(act.binding().sources());
    nouns.addAll(act.binding().words());
    act.clause().arguments().forEach(a -> nouns.add(a.head()));
    for (int noun : nouns) {
      NounPhrase phrase = NounPhrase.around(sentence, noun);
      for (int token = phrase.first(); token < noun; token++) {
        if (participants.isAgainst(sentence, token)) {
          Finding finding = participants.direct(sentence, token);
          List<Participant> found = new ArrayList<>(1);
          if (!finding.actors().isEmpty()) {
            add(sentence, token, finding, day, sources, found);
          }
          return found.stream().map(p -> ofProtesters(p, sources)).toList();
        }
      }
    }
    return List.of();
  }

  /** The nameless government that protests are against is that of the protesters. */
  private static Participant ofProtesters(Participant target, List<Participant> protesters) {
    if (!target.name().isEmpty() || protesters.isEmpty()) {
      return target;
    }
    String country = protesters.get(0).code().country();
    return country.isEmpty()
        ? target
        : new Participant(
            target.text(),
            target.span(),
            "",
            new ActorCode(country, target.code().sector(), target.code().more()),
            target.because() + "; of the protesters' country");
  }

  /** "staged rallies to demand reforms by the government": the demand names whom the protest is against. */
  private List<Participant> fromDemands(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    for (int at : new int[] {act.predicate(), act.clause().carrier()}) {
      for (int clause : sentence
          .parse()
          .dependants(
              at, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE)) {
        List<Participant> found = fromContent(sentence, clause, day, sources, false, 0);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "marched against a bill by the minister": who is behind what they are against. */
  private List<Participant> fromTopics(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    for (int token : sentence.parse().subtree(act.clause().carrier())) {
      if (token < act.predicate()
          || !protestTopics.contains(sentence.token(token).lower())) {
        continue;
      }
      for (int topic : sentence.parse().dependants(token, Relation.PREPOSITION_OBJECT)) {
        List<Participant> found = fill(sentence, List.of(topic), day, sources);
        found.removeIf(p -> p.code().equals(ActorCode.NONE));
        found = found.isEmpty() ? fromContent(sentence, topic, day, sources, false, 0) : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Told for its own sake, not named in passing: "protests resumed", not "after a demonstration". */
  private static boolean isTold(Act act) {
    Relation relation = act.clause().sentence().relation(act.predicate());
    return relation == Relation.SUBJECT
        || relation == Relation.ROOT
        || act.clause().carrier() != act.predicate();
  }

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
        .map(c -> nameless(act, c, "those who live under it, in " + c))
        .orElse(List.of());
  }

  /** "Protests resumed across the country": the people of the place, else of the story's country. */
  private List<Participant> impliedProtesters(Sentence sentence, Act act) {
    Optional<String> country = settings
        .place(sentence, act, PloverType.PROTEST)
        .map(p -> p.place().country())
        .or(() -> resolved.actors().home());
    return nameless(
        act,
        country.orElse(""),
        "those who protest" + country.map(c -> ", in " + c).orElse(""));
  }

  /** People of a country whom only the act itself implies. */
  private List<Participant> nameless(Act act, String country, String because) {
    return List.of(new Participant(
        act.clause().word().text(),
        original(act.clause().word().span()),
        "",
        ActorCode.of(country, protesterSector),
        because));
  }
}
