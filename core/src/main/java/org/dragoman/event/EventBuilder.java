package org.dragoman.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.Codes;
import org.dragoman.knowledge.Coding;
import org.dragoman.knowledge.Frame;
import org.dragoman.knowledge.Signatures.Holds;
import org.dragoman.knowledge.Weights;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.ontology.PloverType;
import org.dragoman.quote.Quote;
import org.dragoman.text.Span;

/** An act with its clause becomes an event: participants on the day, setting, claim and evidence. */
final class EventBuilder {
  /** Where a content names whom it concerns, the likeliest first. */
  private static final List<Argument.Role> CONTENT_ROLES = List.of(
      Argument.Role.DOER,
      Argument.Role.POSSESSOR,
      Argument.Role.MODIFIER,
      Argument.Role.UNDERGOER,
      Argument.Role.RECIPIENT,
      Argument.Role.OBLIQUE);

  private final Resolved resolved;
  private final ParticipantFinder participants;
  private final ClauseReader clauses;
  private final ActFinder acts;
  private final Settings settings;
  private final Codes codes;
  private final Weights weights;
  private final Signs signs;
  private final Set<String> politicalSectors;
  private final Plausibility plausibility;
  private final ImpliedTargets impliedTargets;
  private final Set<String> delegations;
  private final String hostSector;
  private final String protesterSector;
  private final Set<String> betweenPrepositions;

  EventBuilder(
      Resolved resolved,
      ParticipantFinder participants,
      ClauseReader clauses,
      ActFinder acts,
      Settings settings,
      Codes codes,
      Weights weights,
      WordLists words) {
    this.resolved = resolved;
    this.participants = participants;
    this.clauses = clauses;
    this.acts = acts;
    this.settings = settings;
    this.codes = codes;
    this.weights = weights;
    this.signs = new Signs(resolved, words);
    this.politicalSectors = words.list("political-sectors");
    this.plausibility = new Plausibility(words);
    this.impliedTargets = new ImpliedTargets(clauses, words);
    this.delegations = words.list("delegations");
    this.hostSector = words.list("host-sector").iterator().next().toUpperCase(Locale.ROOT);
    this.betweenPrepositions = words.list("mutual-prepositions");
    this.protesterSector =
        words.list("protester-sector").iterator().next().toUpperCase(Locale.ROOT);
  }

  /** The event of an act, unless nobody political takes part or its code is no event in PLOVER. */
  Optional<Event> build(Act told) {
    Sentence sentence = told.clause().sentence();
    Optional<PloverType> deed = codes.plover(told.coding()).map(Plover::type);
    if (deed.isEmpty()) {
      return Optional.empty();
    }
    Settings.Dated dated = settings.when(sentence, told, deed.get());
    Act act = settings.isToCome(dated) ? toCome(told, deed.get()) : told;
    LocalDate day = dated.day();
    List<Participant> sources = actors(sentence, act.binding().sources(), day);
    List<Participant> targets = fill(sentence, act.binding().targets(), day, sources);
    if (targets.isEmpty()) {
      targets = fill(sentence, impliedTargets.of(act, isProtest(act)), day, sources);
      targets.removeIf(p -> p.code().equals(ActorCode.NONE));
    }
    if (targets.isEmpty() && act.binding().content() >= 0) {
      targets = fromContent(sentence, act.binding().content(), day, sources);
    }
    if (targets.isEmpty() && isProtest(act)) {
      targets = fromDemands(act, day, sources);
    }
    Optional<Event.What> what = what(act);
    if (targets.isEmpty() && deed.get() == PloverType.CONSULT) {
      targets = hosts(sentence, act, sources);
    }
    if (sources.isEmpty() && isProtest(act) && isTold(act)) {
      sources = impliedProtesters(sentence, act);
    }
    if (what.isPresent()
        && targets.isEmpty()
        && sources.size() > 1
        && (isMutual(what.get()) || isBetween(act))) {
      targets = sources.subList(1, sources.size());
      sources = sources.subList(0, 1);
    }
    if (what.isEmpty()
        || (isProtest(act) && !act.isNominal() && sources.isEmpty())
        || !mayBeEvent(what.get().type(), !act.isNominal(), sources, targets)
        || !plausibility.holds(what.get(), sources, targets, aimed(act), isSpecific(act))) {
      return Optional.empty();
    }
    Event.Setting setting = settings.setting(sentence, act, deed.get(), dated);
    Event.Claim claim = claim(sentence, act, what.get().type(), day, sources);
    List<String> shown = signs.of(act, what.get(), sources, targets, setting, claim);
    return Optional.of(new Event(
        id(act, what.get()),
        what.get(),
        sources,
        targets,
        setting,
        new Event.Claim(claim.factuality(), claim.attribution(), rounded(weights, shown)),
        evidence(sentence, act, shown)));
  }

  /** "Chad and Sudan met", "the two sides clashed": the first named is the source. */
  private static boolean isMutual(Event.What what) {
    return switch (what.type()) {
      case CONSULT, COOPERATE, ASSAULT -> true;
      default -> false;
    };
  }

  /** "Clashes between protesters and police". */
  private boolean isBetween(Act act) {
    return act.binding().frame().elements().stream()
        .anyMatch(e -> e.slot() == Frame.Slot.SOURCE
            && !e.before()
            && e.prepositions().equals(betweenPrepositions));
  }

  /** What the act's own words name as its target. */
  private List<Finding> aimed(Act act) {
    return act.binding().targets().stream()
        .map(token -> participants.one(act.clause().sentence(), token))
        .toList();
  }

  private static boolean isSpecific(Act act) {
    return act.content().isPresent() || act.binding().frame().gives().isPresent();
  }

  /** What an act is, as far as PLOVER has it: planned cooperation is a promise, a refused one a refusal. */
  Optional<Event.What> what(Act act) {
    Coding coding = act.coding();
    Holds holds = act.judgement().holds();
    if (act.isRefused()) {
      coding = acts.composed(coding.cameo(), "reject").orElse(coding);
    }
    Plover plover = codes.plover(coding).orElse(null);
    if (plover == null) {
      return Optional.empty();
    }
    if (holds == Holds.PLANNED || holds == Holds.HYPOTHETICAL) {
      Coding announced = announced(coding, plover.type());
      coding = announced;
      plover = codes.plover(announced).orElse(plover);
    }
    CameoCode cameo = coding.cameo();
    Optional<Codes.Meaning> meaning = codes.meaning(cameo);
    Set<String> contexts = new LinkedHashSet<>(act.binding().entry().contexts());
    meaning.ifPresent(m -> contexts.addAll(m.contexts()));
    return Optional.of(new Event.What(
        plover.type(),
        plover.mode(),
        new ArrayList<>(contexts),
        cameo,
        meaning.map(Codes.Meaning::goldstein).orElse(0.0),
        codes.intensity(plover),
        contentOf(act)));
  }

  /** Cooperation still to come is a promise of it, a withdrawal still to come a concession, a release a promise. */
  private Coding announced(Coding coding, PloverType type) {
    return switch (type) {
      case CONSULT, SUPPORT, COOPERATE, AID ->
        acts.composed(coding.cameo(), "agree").orElse(coding);
      case RETREAT -> acts.composed(coding.cameo(), "announce").orElse(coding);
      default -> coding;
    };
  }

  /** A meeting, visit or help dated after the report is still to come, however it is told: "Friday's summit". */
  private static Act toCome(Act act, PloverType type) {
    Holds holds = act.judgement().holds();
    boolean told = holds == Holds.ASSERTED || holds == Holds.CLAIMED;
    return switch (type) {
      case CONSULT, COOPERATE, AID, RETREAT ->
        told ? act.with(act.judgement().holding(Holds.PLANNED)) : act;
      default -> act;
    };
  }

  private Optional<Event.Content> contentOf(Act act) {
    int head = act.binding().content();
    if (head < 0) {
      return Optional.empty();
    }
    Sentence sentence = act.clause().sentence();
    int[] below = sentence.parse().subtree(head);
    Span clean = sentence.span(below[0], below[below.length - 1]);
    String topic = act.content().map(c -> c.content().name()).orElse("");
    return Optional.of(new Event.Content(resolved.story().words(clean), original(clean), topic));
  }

  // ---- participants

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
        add(sentence, token, owner, day, List.of(), filled);
      }
    }
    return filled;
  }

  /** Told for its own sake, not named in passing: "protests resumed", not "after a demonstration". */
  private static boolean isTold(Act act) {
    Relation relation = act.clause().sentence().relation(act.predicate());
    return relation == Relation.SUBJECT
        || relation == Relation.ROOT
        || act.clause().carrier() != act.predicate();
  }

  /** "Protests resumed across the country": the people of the place, else of the story's country. */
  private List<Participant> impliedProtesters(Sentence sentence, Act act) {
    Optional<String> country = settings
        .place(sentence, act, PloverType.PROTEST)
        .map(p -> p.place().country())
        .or(() -> resolved.actors().home());
    Span word = original(act.clause().word().span());
    return List.of(new Participant(
        act.clause().word().text(),
        word,
        "",
        ActorCode.of(country.orElse(""), protesterSector),
        "those who protest" + country.map(c -> ", in " + c).orElse("")));
  }

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

  private boolean isProtest(Act act) {
    return codes
        .plover(act.coding())
        .filter(p -> p.type() == PloverType.PROTEST)
        .isPresent();
  }

  /** "staged rallies to demand reforms by the government": the demand names whom the protest is against. */
  private List<Participant> fromDemands(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    for (int at : new int[] {act.predicate(), act.clause().carrier()}) {
      for (int clause : sentence
          .parse()
          .dependants(
              at, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE)) {
        List<Participant> found = fromContent(sentence, clause, day, sources);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
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
    for (Actor actor : finding.actors()) {
      addOnce(
          new Participant(
              text, original(clean), actor.name(), actor.codeOn(day), finding.because()),
          others,
          into);
    }
  }

  /** Nobody acts on oneself, and nobody stands twice on one side. */
  private static void addOnce(
      Participant participant, List<Participant> others, List<Participant> into) {
    for (Participant other : others) {
      boolean same =
          other.code().equals(participant.code()) && other.name().equals(participant.name());
      if (same && !other.code().equals(ActorCode.NONE)) {
        return;
      }
    }
    for (Participant other : into) {
      if (other.code().equals(participant.code())
          && other.name().equals(participant.name())
          && !other.code().equals(ActorCode.NONE)) {
        return;
      }
    }
    into.add(participant);
  }

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
        List<Participant> found = new ArrayList<>(1);
        for (int token : ParticipantFinder.joined(sentence, argument.head())) {
          Finding finding = participants.one(sentence, token);
          if (!finding.actors().isEmpty()) {
            add(sentence, token, finding, day, sources, found);
          }
        }
        found.removeIf(p -> foreign
            && sources.stream().anyMatch(s -> s.code().country().equals(p.code().country())));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (depth < 2) {
      for (Argument.Role role :
          List.of(Argument.Role.CONTENT, Argument.Role.UNDERGOER, Argument.Role.OBLIQUE)) {
        for (Argument argument : content.all(role)) {
          List<Participant> deeper =
              fromContent(sentence, argument.head(), day, sources, foreign, depth + 1);
          if (!deeper.isEmpty()) {
            return deeper;
          }
        }
      }
    }
    return List.of();
  }

  private boolean mayBeEvent(
      PloverType type, boolean verbal, List<Participant> sources, List<Participant> targets) {
    boolean ofThePeople = switch (type) {
      case PROTEST, ASSAULT, COERCE -> anybody(sources) || anybody(targets);
      case RETREAT -> verbal && (anybody(sources) || anybody(targets));
      default -> false;
    };
    return ofThePeople
        || isPolitical(sources, politicalSectors)
        || isPolitical(targets, politicalSectors);
  }

  private static boolean anybody(List<Participant> side) {
    return side.stream().anyMatch(p -> !p.code().equals(ActorCode.NONE));
  }

  /** Whether a state, a force, a body, a party or one of theirs takes part, or people protest. */
  static boolean isPolitical(Event event, Set<String> sectors) {
    return event.what().type() == PloverType.PROTEST
        || isPolitical(event.sources(), sectors)
        || isPolitical(event.targets(), sectors);
  }

  /** Killings, beatings, arrests: what happens among private people too, unlike shelling or bombing. */
  static boolean mayBeCrime(Event event, Set<String> codes) {
    return codes.contains(event.what().cameo().digits());
  }

  private static boolean isPolitical(List<Participant> side, Set<String> sectors) {
    return side.stream()
        .anyMatch(p -> sectors.contains(p.code().sector().toLowerCase(Locale.ROOT))
            || sectors.contains(p.code().country().toLowerCase(Locale.ROOT)));
  }

  // ---- claim and evidence

  private Event.Claim claim(
      Sentence sentence, Act act, PloverType type, LocalDate day, List<Participant> sources) {
    Factuality factuality = Factuality.valueOf(act.judgement().holds().name());
    Optional<Participant> attribution = attribution(sentence, act, day);
    boolean said = attribution.isPresent() || act.isReported();
    if (factuality == Factuality.ASSERTED && said) {
      factuality = Factuality.CLAIMED;
    }
    boolean doneBySaying = attribution.isPresent()
        && isVerbal(type)
        && !settings.isRecalled(sentence, act)
        && isAmong(attribution.get(), sources);
    if (factuality == Factuality.CLAIMED && doneBySaying) {
      factuality = Factuality.ASSERTED;
    }
    return new Event.Claim(factuality, attribution, 0);
  }

  /** The claimant of the clause above, else the speaker of the quotation around. */
  private Optional<Participant> attribution(Sentence sentence, Act act, LocalDate day) {
    if (act.judgement().claimant() >= 0) {
      return first(sentence, act.judgement().claimant(), day);
    }
    Position position = new Position(sentence.index(), act.predicate());
    return resolved
        .quotes()
        .around(resolved.story(), position)
        .flatMap(Quote::speaker)
        .flatMap(p -> first(resolved.story().sentence(p.sentence()), p.token(), day));
  }

  private Optional<Participant> first(Sentence sentence, int token, LocalDate day) {
    return fill(sentence, List.of(token), day, List.of()).stream().findFirst();
  }

  /** Acts of words: who says "we demand" demands. */
  private static boolean isVerbal(PloverType type) {
    return switch (type.quad()) {
      case VERBAL_COOPERATION, VERBAL_CONFLICT -> type != PloverType.CONSULT;
      default -> false;
    };
  }

  private static boolean isAmong(Participant speaker, List<Participant> sources) {
    for (Participant source : sources) {
      boolean sameName = source.name().equals(speaker.name())
          || source.name().isEmpty()
          || speaker.name().isEmpty();
      boolean sameCode =
          source.code().equals(speaker.code()) && !source.code().equals(ActorCode.NONE);
      if (source.span().equals(speaker.span()) || (sameCode && sameName)) {
        return true;
      }
    }
    return false;
  }

  /** The probability that a careful reader agrees, in hundredths. */
  private static double rounded(Weights weights, List<String> signs) {
    return Math.round(100 * weights.probability(signs)) / 100.0;
  }

  private Event.Evidence evidence(Sentence sentence, Act act, List<String> shown) {
    List<Integer> words = act.binding().words();
    Span trigger = sentence.span(words.get(0), words.get(words.size() - 1));
    return new Event.Evidence(
        sentence.index(),
        original(sentence.span()),
        original(trigger),
        act.binding().frame().where().cited(),
        List.of(),
        act.considered(),
        shown);
  }

  Span original(Span clean) {
    return resolved.story().prose().original(clean);
  }

  private String id(Act act, Event.What what) {
    Span trigger = act.clause().word().span();
    String key = String.join(
        "\n",
        resolved.story().document().id(),
        Integer.toString(original(trigger).begin()),
        what.type().name(),
        what.cameo().digits());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
