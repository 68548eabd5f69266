package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;

/**
 * Who protests, and against whom: crowds are often told by the noun of their protest alone, and their target stands in
 * a prefix, in what they are against, in what they demand, or gives way to them. Works on one story; immutable.
 */
final class ProtestSides {
  private static final CameoCode FASTING = new CameoCode("142");

  private final Resolved resolved;
  private final ParticipantFinder participants;
  private final ClauseReader clauses;
  private final Settings settings;
  private final ParticipantBuilder builder;
  private final ContentTargets contents;
  private final String protesterSector;
  private final Set<String> protestTopics;
  private final Set<String> yieldingVerbs;
  private final Set<String> sureProtestVerbs;
  private final Set<String> bringingVerbs;
  private final Set<String> sureProtests;
  private final Set<String> trendVerbs;
  private final Set<String> perfectAuxiliaries;
  private final Set<String> firstPerson;

  ProtestSides(
      Resolved resolved,
      ParticipantFinder participants,
      ClauseReader clauses,
      Settings settings,
      ParticipantBuilder builder,
      ContentTargets contents,
      WordLists words) {
    this.resolved = resolved;
    this.participants = participants;
    this.clauses = clauses;
    this.settings = settings;
    this.builder = builder;
    this.contents = contents;
    this.protesterSector = words.sector("protester-sector");
    this.protestTopics = words.list("protest-topics");
    this.yieldingVerbs = words.list("yielding-verbs");
    this.sureProtestVerbs = words.list("sure-protest-verbs");
    this.bringingVerbs = words.list("bringing-verbs");
    this.sureProtests = words.list("sure-protests");
    this.trendVerbs = words.list("trend-verbs");
    this.perfectAuxiliaries = words.list("perfect-auxiliaries");
    this.firstPerson = words.list("first-person");
  }

  /** Both sides of a protest. */
  record Both(List<Participant> sources, List<Participant> targets) {}

  /** The sides of a protest, from those that its frame binds and others have found so far. */
  Both sides(Act act, LocalDate day, List<Participant> bound, List<Participant> known) {
    Sentence sentence = act.clause().sentence();
    List<Participant> sources = bound;
    List<Participant> targets = known;
    List<Participant> yielding = whoYields(act, day);
    if (sources.isEmpty()
        && (isTold(act)
            || clauses.isOccasion(sentence, act.predicate())
            || settings.isDated(sentence, act))) {
      sources = impliedProtesters(sentence, act, yielding);
    } else if (isSureProtest(act) && sources.stream().allMatch(this::isNobodyKnown)) {
      sources = asProtesters(sentence, act, sources);
    }
    targets = targets.isEmpty() ? fromPrefix(act, day, sources) : targets;
    targets = targets.isEmpty() ? fromTopics(act, day, sources) : targets;
    targets = targets.isEmpty() ? fromDemands(act, day, sources) : targets;
    targets = targets.isEmpty() ? SideFinder.found("gives way", yielding) : targets;
    return new Both(sources, targets);
  }

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
            builder.add(sentence, token, finding, day, sources, found);
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

  private static ContentTargets.Sought protest(
      Sentence sentence, LocalDate day, List<Participant> sources) {
    return new ContentTargets.Sought(sentence, PloverType.PROTEST, day, sources);
  }

  /** "staged rallies to demand reforms by the government": the demand names whom the protest is against. */
  private List<Participant> fromDemands(Act act, LocalDate day, List<Participant> sources) {
    Sentence sentence = act.clause().sentence();
    for (int at : new int[] {act.predicate(), act.clause().carrier()}) {
      for (int clause : sentence
          .parse()
          .dependants(
              at, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE)) {
        List<Participant> found = contents.nearest(protest(sentence, day, sources), clause);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "The minister resigned amid protests": they were against him. */
  private List<Participant> whoYields(Act act, LocalDate day) {
    Sentence sentence = act.clause().sentence();
    int verb = act.isNominal() ? clauses.occasionOf(sentence, act.predicate()) : -1;
    if (verb < 0 || !yieldingVerbs.contains(sentence.token(verb).lemma())) {
      return List.of();
    }
    List<Integer> doers = clauses.at(sentence, verb).all(Argument.Role.DOER).stream()
        .map(Argument::head)
        .toList();
    return builder.fill(sentence, doers, day, List.of()).stream()
        .filter(p -> !p.code().equals(ActorCode.NONE))
        .toList();
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
        List<Participant> found = builder.fill(sentence, List.of(topic), day, sources);
        found.removeIf(p -> p.code().equals(ActorCode.NONE));
        found = found.isEmpty() ? contents.nearest(protest(sentence, day, sources), topic) : found;
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Who speaks of himself is no crowd that a report tells of. */
  private boolean isNobodyKnown(Participant participant) {
    return participant.code().equals(ActorCode.NONE)
        && !firstPerson.contains(participant.text().toLowerCase(Locale.ROOT));
  }

  /** "protested", "took to the streets", but not "rallied", which teams and shares do. */
  private boolean isSureProtest(Act act) {
    return !act.isNominal()
        && !act.coding().cameo().isWithin(FASTING)
        && (act.binding().words().size() > 1
            || sureProtestVerbs.contains(
                act.clause().sentence().token(act.predicate()).lemma())
            || !act.binding().targets().isEmpty()
            || act.clause().all(Argument.Role.UNDERGOER).stream()
                .anyMatch(a -> sureProtests.contains(
                    act.clause().sentence().token(a.head()).lemma())));
  }

  private Optional<String> where(Sentence sentence, Act act) {
    return settings.place(sentence, act, PloverType.PROTEST).map(p -> p.place().country());
  }

  /** "They protested outside the mine": whoever they are, they are protesters. */
  private List<Participant> asProtesters(Sentence sentence, Act act, List<Participant> unknown) {
    Optional<String> country = where(sentence, act).or(() -> resolved.actors().home());
    return unknown.stream()
        .map(p -> new Participant(
            p.text(),
            p.span(),
            p.name(),
            ActorCode.of(country.orElse(""), protesterSector),
            p.because() + "; protests" + country.map(c -> ", in " + c).orElse("")))
        .toList();
  }

  /** "Prolonged strikes may lead to closures", "strikes are becoming longer": no strike in particular. */
  private boolean isOfAll(Sentence sentence, int noun) {
    int verb = sentence.head(noun);
    List<Integer> auxiliaries = sentence.parse().dependants(verb, Relation.AUXILIARY);
    boolean present = sentence.token(verb).pos() == PartOfSpeech.VERB_PRESENT
        || auxiliaries.stream()
            .anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.VERB_PRESENT
                && !perfectAuxiliaries.contains(sentence.token(a).lemma()));
    boolean open =
        auxiliaries.stream().anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.MODAL);
    return sentence.token(noun).pos() == PartOfSpeech.NOUN_PLURAL
        && sentence
            .parse()
            .dependants(noun, Relation.DETERMINER, Relation.POSSESSOR, Relation.PREPOSITION)
            .isEmpty()
        && (open || (present && trendVerbs.contains(sentence.token(verb).lemma())));
  }

  /** Told for its own sake, not named in passing: "protests resumed", not "after a demonstration". */
  private boolean isTold(Act act) {
    Sentence sentence = act.clause().sentence();
    Relation relation = sentence.relation(act.predicate());
    return (relation == Relation.SUBJECT && !isOfAll(sentence, act.predicate()))
        || relation == Relation.ROOT
        || (relation == Relation.OBJECT
            && bringingVerbs.contains(
                sentence.token(sentence.head(act.predicate())).lemma()))
        || (act.clause().passive()
            && (relation == Relation.CONJUNCT || relation == Relation.COMPLEMENT))
        || act.clause().carrier() != act.predicate();
  }

  /**
   * "Protests resumed across the country": the people of the place, of who gives way, of whom the sentence speaks, else
   * of the story's country.
   */
  private List<Participant> impliedProtesters(
      Sentence sentence, Act act, List<Participant> yielding) {
    Optional<String> country = where(sentence, act)
        .or(() -> yielding.stream()
            .map(p -> p.code().country())
            .filter(c -> !c.isEmpty())
            .findFirst())
        .or(() -> peopleOf(sentence))
        .or(() -> resolved.actors().home());
    return nameless(
        act,
        country.orElse(""),
        "those who protest" + country.map(c -> ", in " + c).orElse(""));
  }

  /** "Chadian activists recalled the first rallies": of the country whose people the sentence speaks of. */
  private Optional<String> peopleOf(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> t.pos().isNoun())
        .flatMap(t -> participants.direct(sentence, t.index()).actors().stream())
        .map(a -> a.codeOn(resolved.day()))
        .filter(code -> code.sector().equals(protesterSector) && !code.country().isEmpty())
        .map(ActorCode::country)
        .findFirst();
  }

  /** People of a country whom only the act itself implies. */
  List<Participant> nameless(Act act, String country, String because) {
    return List.of(new Participant(
        act.clause().word().text(),
        builder.original(act.clause().word().span()),
        "",
        ActorCode.of(country, protesterSector),
        because));
  }
}
