package org.dragoman.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.Codes;
import org.dragoman.knowledge.Coding;
import org.dragoman.knowledge.Signatures.Holds;
import org.dragoman.knowledge.Weights;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.ontology.PloverType;
import org.dragoman.quote.Quote;
import org.dragoman.text.Span;

/** An act with its clause becomes an event: participants on the day, setting, claim and evidence. */
final class EventBuilder {
  private final Resolved resolved;
  private final SideFinder sideFinder;
  private final ActFinder acts;
  private final Settings settings;
  private final Codes codes;
  private final Weights weights;
  private final Signs signs;
  private final Plausibility plausibility;

  EventBuilder(
      Resolved resolved,
      SideFinder sideFinder,
      ActFinder acts,
      Settings settings,
      Codes codes,
      Weights weights,
      Plausibility plausibility,
      WordLists words,
      StoryTopics topics) {
    this.resolved = resolved;
    this.sideFinder = sideFinder;
    this.acts = acts;
    this.settings = settings;
    this.codes = codes;
    this.weights = weights;
    this.signs = new Signs(resolved, words, topics);
    this.plausibility = plausibility;
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
    Optional<Event.What> what = what(act);
    if (what.isEmpty()) {
      return Optional.empty();
    }
    Sides sides = sideFinder.sides(act, what.get().type(), deed.get(), day);
    List<Participant> sources = sides.sources();
    List<Participant> targets = sides.targets();
    boolean nobodyProtests =
        deed.get() == PloverType.PROTEST && !act.isNominal() && sources.isEmpty();
    if (nobodyProtests
        || !mayBeEvent(what.get(), act, sources, sides.named())
        || plausibility.isAccident(sentence, what.get().type(), sources, targets)
        || plausibility.isDeal(sentence, what.get().type(), sources, targets)
        || !plausibility.holds(
            what.get(), sources, sides.named(), sides.aimed(), isSpecific(act))) {
      return Optional.empty();
    }
    Event.Setting setting = settings.setting(sentence, act, deed.get(), dated);
    Event.Claim claim = claim(sentence, act, what.get().type(), day, sources);
    if (claim.factuality() == Factuality.DENIED && isVerbal(what.get().type())) {
      // "I never threaten anybody": words that were not said are no act of anybody.
      return Optional.empty();
    }
    List<String> shown = signs.of(act, what.get(), sides, setting, claim);
    return Optional.of(new Event(
        id(act, what.get()),
        what.get(),
        sources,
        targets,
        setting,
        new Event.Claim(claim.factuality(), claim.attribution(), rounded(weights, shown)),
        evidence(sentence, act, shown)));
  }

  private static boolean isSpecific(Act act) {
    return act.content().isPresent()
        || act.isOfAct()
        || act.binding().frame().gives().isPresent();
  }

  /** What an act is, as far as PLOVER has it: planned cooperation is a promise, a refused one a refusal. */
  Optional<Event.What> what(Act act) {
    Coding coding = act.coding();
    if (act.isRefused()) {
      coding = acts.composed(coding.cameo(), "reject").orElse(coding);
    }
    Plover plover = codes.plover(coding).orElse(null);
    if (plover == null) {
      return Optional.empty();
    }
    if (act.judgement().isOpen() && !acts.isCourse(act)) {
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

  /** A meeting, visit or help dated after the report is still to come, however it is told: "plans to meet on Friday". */
  private static Act toCome(Act act, PloverType type) {
    boolean told = act.judgement().isTold();
    boolean meeting = act.coding().cameo().isWithin(Settings.MEETING);
    return switch (type) {
      case AGREE -> told && meeting ? act.with(act.judgement().holding(Holds.PLANNED)) : act;
      case CONSULT, COOPERATE, AID, RETREAT ->
        told ? act.with(act.judgement().holding(Holds.PLANNED)) : act;
      default -> act;
    };
  }

  private Optional<Event.Content> contentOf(Act act) {
    int head = act.binding().content();
    Sentence sentence = act.clause().sentence();
    if (head < 0 || resolved.times().covers(sentence.index(), head)) {
      // "talks on Friday" are about no Friday.
      return Optional.empty();
    }
    int[] below = sentence.parse().subtree(head);
    Span clean = sentence.span(below[0], lastOf(sentence, below));
    String topic = act.content().map(c -> c.content().name()).orElse("");
    return Optional.of(new Event.Content(resolved.story().words(clean), original(clean), topic));
  }

  /** "to start talks, raising the tension": what came of it, told behind a comma, is not what it is about. */
  private static int lastOf(Sentence sentence, int[] below) {
    int last = below[below.length - 1];
    for (int token : below) {
      int begin = sentence.relation(token) == Relation.ADVERBIAL_CLAUSE
          ? sentence.parse().subtree(token)[0]
          : -1;
      boolean aside = begin > below[0] + 1
          && sentence.token(token).pos() == PartOfSpeech.VERB_GERUND
          && sentence.token(begin - 1).text().equals(",");
      last = aside ? Math.min(last, begin - 2) : last;
    }
    boolean stop = sentence.token(last).text().equals(".");
    return stop && last > below[0] ? last - 1 : last;
  }

  private boolean mayBeEvent(
      Event.What what, Act act, List<Participant> sources, List<Participant> targets) {
    boolean verbal = !act.isNominal();
    boolean ofThePeople = switch (what.type()) {
      case PROTEST, ASSAULT, COERCE ->
        anybody(sources)
            || anybody(targets)
            || (verbal && sources.isEmpty() && targets.isEmpty() && plausibility.isOfficial(what));
      case RETREAT -> verbal && (anybody(sources) || anybody(targets));
      // Crowds are called into the street by anybody: "activists called for a mass protest".
      case REQUEST -> anybody(sources) && acts.isCallToProtest(act);
      case AID -> verbal && plausibility.isHelpAbroad(sources, targets);
      default -> false;
    };
    return ofThePeople || plausibility.isPolitical(sources) || plausibility.isPolitical(targets);
  }

  private static boolean anybody(List<Participant> side) {
    return side.stream().anyMatch(p -> !p.code().equals(ActorCode.NONE));
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
        .filter(q -> q.kind() == Quote.Kind.DIRECT || !act.judgement().reporters())
        .flatMap(Quote::speaker)
        .flatMap(p -> first(resolved.story().sentence(p.sentence()), p.token(), day));
  }

  private Optional<Participant> first(Sentence sentence, int token, LocalDate day) {
    return sideFinder.one(sentence, token, day);
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
