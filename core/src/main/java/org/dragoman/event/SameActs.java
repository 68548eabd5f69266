package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.PloverType;
import org.dragoman.ontology.QuadClass;
import org.dragoman.text.Span;

/**
 * The same act told again in one story is one event with more mentions: "22 people were killed in an
 * attack", "the attack", "the raid left 22 dead".
 *
 * <p>Two tellings are the same when nothing they say contradicts (type, sides, day, place) and
 * something binds them: in one sentence, that one hangs under the other; across sentences, that they
 * share a side, and for words rather than deeds that the later one is a noun or says the same verb of
 * the same matter.
 */
final class SameActs {
  /** The name of the count of the dead. */
  private static final String KILLED = "killed";

  private final ParticipantFinder participants;
  private final Set<String> anotherMarkers;
  private final Set<String> attackOrWalkout;
  private final String peopleSector;

  SameActs(ParticipantFinder participants, WordLists words) {
    this.participants = participants;
    this.anotherMarkers = words.list("another-markers");
    this.peopleSector = words.sector("protester-sector");
    this.attackOrWalkout = words.list("attack-or-walkout");
  }

  /** The events with repeated tellings folded into the first. */
  List<Event> merged(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      if (isAttackAgain(draft, kept)) {
        continue;
      }
      int same = lastSame(kept, kept.size(), draft);
      if (same < 0) {
        kept.add(draft);
        continue;
      }
      // Folded it may say what ties it to a telling still further back.
      Draft told = folded(kept.get(same), draft);
      int before = lastSame(kept, same, told);
      if (before < 0) {
        kept.set(same, told);
      } else {
        kept.set(before, folded(kept.get(before), told));
        kept.remove(same);
      }
    }
    return kept.stream().map(draft -> dated(draft, kept)).toList();
  }

  /** "NATO bombed power stations", then "the strikes left the city dark": nobody walked out. */
  private boolean isAttackAgain(Draft draft, List<Draft> before) {
    return draft.event().what().type() == PloverType.PROTEST
        && isDefiniteNoun(draft.act())
        && draft.act().binding().sources().isEmpty()
        && attackOrWalkout.contains(draft.act().clause().word().lemma())
        && before.stream().anyMatch(b -> b.event().what().type() == PloverType.ASSAULT);
  }

  /** The last of the first {@code end} drafts that tells the same as this one, or -1. */
  private int lastSame(List<Draft> drafts, int end, Draft later) {
    for (int i = end - 1; i >= 0; i--) {
      if (isSame(drafts.get(i), later)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A telling without a time of its own takes that of another telling of the same matter between the same sides:
   * "a request by Iraq", then "Iraq asked Washington late Thursday".
   */
  private Event dated(Draft draft, List<Draft> all) {
    Event event = draft.event();
    boolean open = event.setting().dateWords().isEmpty()
        && !event.setting().background()
        && (draft.act().isNominal() || !isDeed(event.what().type()))
        && !saysAnother(draft);
    if (!open) {
      return event;
    }
    return all.stream()
        .map(Draft::event)
        .filter(e -> !e.setting().dateWords().isEmpty() && !e.setting().background())
        .filter(e -> e.what().type() == event.what().type()
            && e.what().cameo().root().equals(event.what().cameo().root())
            && e.claim().factuality() != Factuality.PLANNED
            && event.claim().factuality() != Factuality.PLANNED
            && sameCountries(e.sources(), event.sources())
            && sameCountries(e.targets(), event.targets()))
        .findFirst()
        .map(e -> event.with(event.setting().on(e.setting().date())))
        .orElse(event);
  }

  private boolean isSame(Draft first, Draft later) {
    if (first.event().what().type() != later.event().what().type()) {
      return false;
    }
    if (isOutcome(first, later) || isOutcomeOfTold(first, later)) {
      return true;
    }
    if (contradict(first, later)) {
      return false;
    }
    return first.event().evidence().sentence() == later.event().evidence().sentence()
        ? isBoundInSentence(first, later)
        : isBoundAcross(first, later);
  }

  /** "the raid on the harbour that killed nine": what a deed did is told of the deed itself. */
  private static boolean isOutcome(Draft deed, Draft later) {
    return deed.act().isNominal()
        && deed.event().what().type() == PloverType.ASSAULT
        && deed.event().evidence().sentence() == later.event().evidence().sentence()
        && later.act().clause().all(Argument.Role.DOER).stream()
            .anyMatch(doer -> doer.head() == deed.act().predicate());
  }

  /** "the 1979 Soviet invasion of the country", then "the invasion that toppled its king": one deed and what it did. */
  private static boolean isOutcomeOfTold(Draft deed, Draft later) {
    Sentence sentence = later.act().clause().sentence();
    boolean told = deed.act().isNominal()
        && deed.event().what().type() == PloverType.ASSAULT
        && sameCountries(deed.event().sources(), later.event().sources())
        && !datesDiffer(deed.event(), later.event());
    return told
        && later.act().clause().all(Argument.Role.DOER).stream()
            .map(Argument::head)
            .anyMatch(doer ->
                sentence.token(doer).lemma().equals(deed.act().clause().word().lemma())
                    && isDefinite(sentence, doer));
  }

  private static boolean isBoundInSentence(Draft first, Draft later) {
    Sentence sentence = first.act().clause().sentence();
    int a = first.act().predicate();
    int b = later.act().predicate();
    boolean hangs = sentence.parse().dominates(a, b) || sentence.parse().dominates(b, a);
    if (isDoneToAnother(first, later)) {
      return false;
    }
    boolean deed = isDeed(first.event().what().type());
    boolean joined = joinedVerbs(sentence, a, b);
    boolean shared = shareSide(first.event(), later.event());
    // "an agreement reached between Chad and Libya": the noun and its verb tell one thing.
    boolean nounAndVerb = hangs
        && shared
        && first.act().isNominal() != later.act().isNominal()
        && first.event().what().cameo().equals(later.event().what().cameo());
    return nounAndVerb || (deed && (hangs || joined || shared));
  }

  /** "forced down an airliner and arrested a blogger": two verbs of other codes, each with an object of its own, are two deeds; "seized power" was done to whom it then names. */
  private static boolean isDoneToAnother(Draft first, Draft later) {
    Sentence sentence = later.act().clause().sentence();
    boolean verbs = !first.act().isNominal() && !later.act().isNominal();
    List<Integer> mine = undergoers(later);
    return verbs
        && first.event().what().type() != PloverType.ASSAULT
        && !first.event().what().cameo().equals(later.event().what().cameo())
        && !first.event().targets().isEmpty()
        && !undergoers(first).isEmpty()
        && !mine.isEmpty()
        && mine.stream()
            .noneMatch(u ->
                undergoers(first).contains(u) || sentence.token(u).pos() == PartOfSpeech.PRONOUN);
  }

  private static List<Integer> undergoers(Draft draft) {
    return draft.act().clause().all(Argument.Role.UNDERGOER).stream()
        .map(Argument::head)
        .toList();
  }

  /** "killing 12 and wounding 30". */
  private static boolean joinedVerbs(Sentence sentence, int a, int b) {
    return sentence.head(b) == a && sentence.relation(b) == Relation.CONJUNCT;
  }

  private boolean isBoundAcross(Draft first, Draft later) {
    if (sameToll(first.event(), later.event()) && !saysAnother(later)) {
      return true;
    }
    if (!shareSide(first.event(), later.event()) || saysAnother(later)) {
      return false;
    }
    boolean sameWord =
        first.act().clause().word().lemma().equals(later.act().clause().word().lemma());
    boolean noun = isDefiniteNoun(later.act());
    if (first.event().what().type() == PloverType.ASSAULT) {
      return noun || sameWord || isResult(first, later);
    }
    boolean rootsAgree =
        first.event().what().cameo().root().equals(later.event().what().cameo().root());
    if (!rootsAgree) {
      return false;
    }
    return noun
        || isOfPronoun(first, later)
        || (sameWord
            && (isDeed(first.event().what().type()) || sameMatter(first.event(), later.event())));
  }

  /** "The official was arrested", then "when he had been detained": the same deed to whom the story speaks of. */
  private static boolean isOfPronoun(Draft first, Draft later) {
    Sentence sentence = later.act().clause().sentence();
    return isDeed(first.event().what().type())
        && first.event().what().cameo().equals(later.event().what().cameo())
        && !later.act().binding().targets().isEmpty()
        && later.act().binding().targets().stream()
            .allMatch(t -> sentence.token(t).pos() == PartOfSpeech.PRONOUN);
  }

  /** "Nine villagers were killed", then "9 people died when raiders burned the huts": the same toll, one attack. */
  private static boolean sameToll(Event first, Event later) {
    return first.setting().counts().entrySet().stream()
        .anyMatch(count -> count.getValue().min() > 1
            && later.setting().counts().containsKey(count.getKey())
            && later.setting().counts().get(count.getKey()).min()
                == count.getValue().min()
            && later.setting().counts().get(count.getKey()).max()
                == count.getValue().max());
  }

  /** Killing tells what an attack did: 18 after 19, or the other way round. */
  private static boolean isResult(Draft first, Draft later) {
    return !later.event().setting().counts().isEmpty()
        || first.event().sources().isEmpty() != later.event().sources().isEmpty();
  }

  private static boolean sameMatter(Event first, Event later) {
    Optional<String> a = first.what().content().map(Event.Content::topic).filter(t -> !t.isEmpty());
    Optional<String> b = later.what().content().map(Event.Content::topic).filter(t -> !t.isEmpty());
    return a.isPresent() && a.equals(b);
  }

  private static boolean isDeed(PloverType type) {
    return type.quad() == QuadClass.MATERIAL_CONFLICT
        || type.quad() == QuadClass.MATERIAL_COOPERATION
        || type == PloverType.CONSULT;
  }

  private static boolean isDefiniteNoun(Act act) {
    if (!act.isNominal() || act.clause().word().pos() == PartOfSpeech.ADVERB) {
      return false;
    }
    return isDefinite(act.clause().sentence(), act.predicate());
  }

  private static boolean isDefinite(Sentence sentence, int noun) {
    for (int d : sentence.parse().dependants(noun, Relation.DETERMINER)) {
      String word = sentence.token(d).lower();
      if (word.equals("a") || word.equals("an") || word.equals("another")) {
        return false;
      }
    }
    return true;
  }

  private boolean saysAnother(Draft later) {
    Sentence sentence = later.act().clause().sentence();
    for (int d : sentence
        .parse()
        .dependants(
            later.act().predicate(), Relation.MODIFIER, Relation.DETERMINER, Relation.ADVERB)) {
      if (anotherMarkers.contains(sentence.token(d).lower())) {
        return true;
      }
    }
    for (int noun : sentence
        .parse()
        .dependants(
            later.act().predicate(), Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT)) {
      for (int d : sentence.parse().dependants(noun, Relation.MODIFIER, Relation.DETERMINER)) {
        if (sentence.token(d).pos() != PartOfSpeech.NUMBER
            && anotherMarkers.contains(sentence.token(d).lower())) {
          return true;
        }
      }
    }
    return false;
  }

  // ---- what is said on both sides

  private boolean contradict(Draft first, Draft later) {
    Event a = first.event();
    Event b = later.event();
    return differ(a.sources(), b.sources())
        || (differ(a.targets(), b.targets()) && !strikesThing(first) && !strikesThing(later))
        || speakersDiffer(a, b)
        || datesDiffer(a, b)
        || placesDiffer(a, b);
  }

  /** What a government asks is no call of its people, though both are of one country. */
  private boolean speakersDiffer(Event a, Event b) {
    boolean said =
        !isDeed(a.what().type()) && !a.sources().isEmpty() && !b.sources().isEmpty();
    return said && ofPeople(a) != ofPeople(b);
  }

  private boolean ofPeople(Event event) {
    return event.sources().stream().anyMatch(p -> p.code().sector().equals(peopleSector));
  }

  /** "carried out the air strike at the airport": where it struck does not contradict whom it killed. */
  private boolean strikesThing(Draft draft) {
    List<Integer> targets = draft.act().binding().targets();
    return draft.event().what().type() == PloverType.ASSAULT
        && !targets.isEmpty()
        && targets.stream()
            .flatMap(t -> participants.one(draft.act().clause().sentence(), t).actors().stream())
            .allMatch(a -> a.kind() == Actor.Kind.THING);
  }

  private static boolean differ(List<Participant> a, List<Participant> b) {
    return !a.isEmpty() && !b.isEmpty() && !shared(a, b) && known(a) && known(b);
  }

  private static boolean known(List<Participant> side) {
    return side.stream()
        .anyMatch(p -> !p.code().country().isEmpty() || !p.name().isEmpty());
  }

  private static boolean shareSide(Event first, Event later) {
    return shared(first.sources(), later.sources()) || shared(first.targets(), later.targets());
  }

  private static boolean shared(List<Participant> a, List<Participant> b) {
    for (Participant p : a) {
      for (Participant q : b) {
        boolean sameName = p.name().isEmpty() || q.name().isEmpty() || p.name().equals(q.name());
        if (!p.code().country().isEmpty()
            && p.code().country().equals(q.code().country())
            && sameName) {
          return true;
        }
      }
    }
    return false;
  }

  /** "marched", then "shouting slogans against Chad and Mali": the later telling names more. */
  private static boolean isAmong(List<Participant> few, List<Participant> more) {
    return more.size() > few.size()
        && few.stream()
            .allMatch(p -> more.stream()
                .anyMatch(q -> q.code().equals(p.code()) && q.name().equals(p.name())));
  }

  private static boolean sameCountries(List<Participant> a, List<Participant> b) {
    return a.stream()
        .map(p -> p.code().country())
        .anyMatch(
            c -> !c.isEmpty() && b.stream().anyMatch(q -> q.code().country().equals(c)));
  }

  private static boolean datesDiffer(Event first, Event later) {
    if (first.setting().dateWords().isEmpty() || later.setting().dateWords().isEmpty()) {
      return false;
    }
    String a = first.setting().date().iso();
    String b = later.setting().date().iso();
    return !a.startsWith(b) && !b.startsWith(a);
  }

  /** "killed", then "the drone strike": how it was done says more than what came of it. */
  private static boolean isMerelyRoot(Event a, Event b) {
    return a.what().type() == PloverType.ASSAULT
        && a.what().cameo().digits().length() <= 3
        && a.what().mode().isEmpty()
        && !b.what().mode().isEmpty();
  }

  /** "on Saturday" says more of the same time than "at the weekend in December". */
  private static boolean isWithin(Event.Setting exact, Event.Setting wide) {
    String iso = wide.date().iso();
    return exact.date().iso().length() > iso.length() && exact.date().iso().startsWith(iso);
  }

  private static boolean placesDiffer(Event first, Event later) {
    if (first.setting().place().isEmpty() || later.setting().place().isEmpty()) {
      return false;
    }
    String a = first.setting().place().get().name();
    String b = later.setting().place().get().name();
    String countryA = first.setting().place().get().country();
    String countryB = later.setting().place().get().country();
    boolean wide = a.equals(countryA) || b.equals(countryB);
    return !wide && !a.equals(b) && (!countryA.equals(countryB) || !near(first, later));
  }

  /** Within half a degree: a town and the district around it. */
  private static boolean near(Event first, Event later) {
    var a = first.setting().place().orElseThrow();
    var b = later.setting().place().orElseThrow();
    boolean region = a.kind() != org.dragoman.place.Place.Kind.CITY
        || b.kind() != org.dragoman.place.Place.Kind.CITY;
    return region || (Math.abs(a.lat() - b.lat()) < 0.5 && Math.abs(a.lon() - b.lon()) < 0.5);
  }

  // ---- folding

  /** The first telling, with what only the later one says: a side, a date, a place, counts. */
  private Draft folded(Draft first, Draft later) {
    Event a = first.event();
    Event b = later.event();
    boolean dateFromLater = !b.setting().dateWords().isEmpty()
        && (a.setting().dateWords().isEmpty() || isWithin(b.setting(), a.setting()));
    Event.Setting dated = dateFromLater ? b.setting() : a.setting();
    Event.Setting placed = a.setting().place().isPresent() ? a.setting() : b.setting();
    Map<String, Count> counts = new LinkedHashMap<>(b.setting().counts());
    counts.putAll(a.setting().counts());
    Event.Setting setting = new Event.Setting(
        dated.date(),
        dated.dateWords(),
        placed.place(),
        placed.placeWords(),
        counts,
        dated.background());
    boolean moreExact =
        b.what().cameo().digits().length() > a.what().cameo().digits().length();
    // "killing two and wounding five": the wounds do not say more exactly how the two died.
    boolean isSequel = a.setting().counts().containsKey(KILLED) && !later.act().isNominal();
    boolean sameRoot = b.what().cameo().root().equals(a.what().cameo().root());
    List<Span> mentions = new ArrayList<>(a.evidence().mentions());
    mentions.add(b.evidence().trigger());
    mentions.addAll(b.evidence().mentions());
    Event.Evidence e = a.evidence();
    Event event = new Event(
        a.id(),
        !isSequel && ((moreExact && sameRoot) || isMerelyRoot(a, b)) ? b.what() : a.what(),
        a.sources().isEmpty() ? b.sources() : a.sources(),
        a.targets().isEmpty()
                || isAmong(a.targets(), b.targets())
                || (!b.targets().isEmpty()
                    && (isOutcome(first, later) || (strikesThing(first) && !strikesThing(later))))
            ? b.targets()
            : a.targets(),
        setting,
        a.claim(),
        new Event.Evidence(
            e.sentence(), e.words(), e.trigger(), e.rule(), mentions, e.considered(), e.signs()));
    return new Draft(event, first.act());
  }
}
