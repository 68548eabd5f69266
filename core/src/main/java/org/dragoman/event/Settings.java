package org.dragoman.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.mention.CountReader;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.ClausePlace;
import org.dragoman.place.ClausePlaces;
import org.dragoman.place.Happening;
import org.dragoman.place.PlaceMention;
import org.dragoman.quote.Quote;
import org.dragoman.time.ClauseTimes;
import org.dragoman.time.TimeMention;
import org.dragoman.time.When;

/** When and where an act happened, by the words of its own clause first. */
final class Settings {
  private static final String REDUCED_RELATIONS = "16";
  private static final CameoCode SIGNED = new CameoCode("057");
  /** To agree to meet. */
  static final CameoCode MEETING = new CameoCode("036");

  /** Kinds of counts of people held; "captured two soldiers" tells both, the act decides. */
  private static final String ARRESTED = "arrested";

  private static final String ABDUCTED = "abducted";

  private final Resolved resolved;
  private final ClauseTimes clauseTimes;
  private final ClausePlaces clausePlaces;
  private final CountReader countReader;
  private final Set<String> deedCounts;
  private final Set<String> history;
  private final UnsaidTimes unsaid;
  private final ReferredTimes referred;

  Settings(
      Resolved resolved,
      ClauseTimes clauseTimes,
      ClausePlaces clausePlaces,
      CountReader countReader,
      WordLists words) {
    this.resolved = resolved;
    this.clauseTimes = clauseTimes;
    this.clausePlaces = clausePlaces;
    this.countReader = countReader;
    this.deedCounts = words.list("counts-of-deeds");
    this.history = words.list("words-of-history");
    this.unsaid = new UnsaidTimes(resolved, words);
    this.referred = new ReferredTimes(resolved, clauseTimes, words);
  }

  /**
   * The date of an act.
   *
   * @param day the day on which to look up roles
   * @param history whether it is told as long gone
   */
  record Dated(When when, String words, LocalDate day, boolean history) {}

  /** The date that the clause says; when it says none, the one that its tense lets the reader take. */
  Dated when(Sentence sentence, Act act, PloverType type) {
    LocalDate today = resolved.day();
    Optional<TimeMention> said = mention(sentence, act);
    if (said.isPresent() && isOf(said.get().when(), act, type)) {
      When when = said.get().when();
      return new Dated(
          when, resolved.story().words(said.get().span()), when.last(), isHistory(when));
    }
    boolean ofWords = sort(type, act.coding().cameo()) == Happening.Sort.SAID;
    Optional<Quote> quote = quote(sentence, act);
    Optional<TimeMention> spoken =
        ofWords && !isRecalled(sentence, act) ? quote.flatMap(this::spoken) : Optional.empty();
    if (said.isEmpty() && spoken.isPresent() && isOf(spoken.get().when(), act, type)) {
      When when = spoken.get().when();
      return new Dated(
          when, resolved.story().words(spoken.get().span()), when.last(), isHistory(when));
    }
    Optional<When> pointedAt = said.flatMap(m -> referred.counted(sentence, m))
        .or(() -> referred.countedTo(sentence, act.predicate()))
        .or(() -> act.judgement().isTold() && !unsaid.isPresent(sentence, act)
            ? referred.recalled(sentence, act)
            : Optional.empty())
        .filter(w -> isOf(w, act, type));
    String words = said.map(m -> resolved.story().words(m.span())).orElse("");
    if (pointedAt.isPresent()) {
      When when = pointedAt.get();
      return new Dated(when, words, when.last(), isHistory(when));
    }
    if (said.map(m -> m.timex().equals(TimeMention.PAST)).orElse(false)) {
      // "in the past", unlike "recently", is before the news.
      return new Dated(
          When.unknown(), words, today, history.contains(words.toLowerCase(Locale.ROOT)));
    }
    UnsaidTimes.Taken taken = unsaid.of(sentence, act, ofWords, isDirect(quote));
    return new Dated(taken.when(), words, today, taken.history() || isHistory(taken.when()));
  }

  /** Whether a noun has a day of its own: "the first rallies on October 1". */
  boolean isDated(Sentence sentence, Act act) {
    return act.isNominal()
        && clauseTimes
            .of(resolved.times(), sentence, act.predicate())
            .map(ClauseTimes.ClauseTime::mention)
            .filter(m -> m.kind() == TimeMention.Kind.DATE
                && m.when().precision() == When.Precision.DAY
                && sentence.parse().dominates(act.predicate(), m.last()))
            .isPresent();
  }

  /** Whether a date can be the act's: what has been done by words is never of a later day ("sought talks by May"). */
  private boolean isOf(When when, Act act, PloverType type) {
    boolean done = sort(type, act.coding().cameo()) == Happening.Sort.SAID
        && type != PloverType.AGREE
        && act.judgement().isTold();
    return when.precision() != When.Precision.UNKNOWN && !(done && isLater(when));
  }

  private boolean isLater(When when) {
    return when.isKnown()
        && resolved.times().anchor().map(when.first()::isAfter).orElse(false);
  }

  /** Whether a date said in words lies after the report. */
  boolean isToCome(Dated dated) {
    return !dated.words().isEmpty() && isLater(dated.when());
  }

  /** "said it had agreed", "we made a plea": what the speaker tells of, not what is done by saying it. */
  boolean isRecalled(Sentence sentence, Act act) {
    return unsaid.isRecalled(sentence, act, isDirect(quote(sentence, act)));
  }

  private Optional<Quote> quote(Sentence sentence, Act act) {
    return resolved
        .quotes()
        .around(resolved.story(), new Position(sentence.index(), act.predicate()));
  }

  private static boolean isDirect(Optional<Quote> quote) {
    return quote.map(q -> q.kind() == Quote.Kind.DIRECT).orElse(false);
  }

  /** When the words were spoken: "We demand his release," she said on Monday. */
  private Optional<TimeMention> spoken(Quote quote) {
    return quote
        .cue()
        .flatMap(cue -> clauseTimes
            .of(resolved.times(), resolved.story().sentence(cue.sentence()), cue.token())
            .map(ClauseTimes.ClauseTime::mention));
  }

  /** Before the news cycle of the report; a month or year counts from its first day, this month and year never. */
  private boolean isHistory(When when) {
    Optional<LocalDate> anchor = resolved.times().anchor();
    return when.isKnown()
        && anchor.isPresent()
        && when.last().isBefore(anchor.get())
        && when.first().isBefore(anchor.get().minusDays(UnsaidTimes.NEWS_DAYS));
  }

  private Optional<TimeMention> mention(Sentence sentence, Act act) {
    return clauseTimes
        .of(resolved.times(), sentence, act.predicate())
        .or(() -> clauseTimes.of(resolved.times(), sentence, act.clause().carrier()))
        .or(() ->
            meeting(act).flatMap(content -> clauseTimes.of(resolved.times(), sentence, content)))
        .map(ClauseTimes.ClauseTime::mention);
  }

  /** "planned to meet later in the day": a meeting agreed on is known by the day it is for. */
  private static Optional<Integer> meeting(Act act) {
    int content = act.binding().content();
    return content >= 0 && act.coding().cameo().isWithin(MEETING)
        ? Optional.of(content)
        : Optional.empty();
  }

  /** Everything around an act of a type. */
  Event.Setting setting(Sentence sentence, Act act, PloverType type, Dated dated) {
    Optional<PlaceMention> place = place(sentence, act, type);
    return new Event.Setting(
        dated.when(),
        dated.words(),
        place.map(PlaceMention::place),
        place.map(p -> resolved.story().words(p.span())).orElse(""),
        counts(sentence, act, type),
        dated.history());
  }

  /** Where the clause of an act says that it happened. */
  Optional<PlaceMention> place(Sentence sentence, Act act, PloverType type) {
    Happening happening = new Happening(
        act.predicate(),
        Set.copyOf(act.binding().sources()),
        Set.copyOf(act.binding().targets()),
        sort(type, act.coding().cameo()));
    return clausePlaces
        .of(resolved.places(), sentence, happening)
        .or(() -> clausePlaces.of(
            resolved.places(), sentence, happening.toldBy(act.clause().carrier())))
        .map(ClausePlace::mention);
  }

  /** Whether acts of this type are done somewhere or said; sanctions are laid on a country, not in it. */
  private static Happening.Sort sort(PloverType type, CameoCode cameo) {
    return switch (type) {
      case ASSAULT, MOBILIZE, PROTEST, CONSULT -> Happening.Sort.DONE;
      case RETREAT -> Happening.Sort.LEFT;
      case SUPPORT -> cameo.isWithin(SIGNED) ? Happening.Sort.DONE : Happening.Sort.SAID;
      case COERCE ->
        cameo.root().equals(REDUCED_RELATIONS) ? Happening.Sort.SAID : Happening.Sort.LEFT;
      case AGREE, CONCEDE, COOPERATE, AID, REQUEST, ACCUSE, REJECT, THREATEN, SANCTION ->
        Happening.Sort.SAID;
    };
  }

  /** The tokens of a sentence that tell when or where. */
  private Set<Integer> timesAndPlaces(Sentence sentence) {
    Set<Integer> tokens = new TreeSet<>();
    for (TimeMention time : resolved.times().in(sentence.index())) {
      for (int token = time.first(); token <= time.last(); token++) {
        tokens.add(token);
      }
    }
    for (PlaceMention place : resolved.places().in(sentence.index())) {
      for (int token = place.first(); token <= place.last(); token++) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private Map<String, Count> counts(Sentence sentence, Act act, PloverType type) {
    Map<String, Count> counts = new TreeMap<>();
    countReader
        .counts(sentence, act.predicate(), timesAndPlaces(sentence))
        .forEach((kind, quantity) -> counts.put(
            kind, new Count(quantity.bounds().min(), quantity.bounds().max(), quantity.words())));
    if (sort(type, act.coding().cameo()) == Happening.Sort.SAID) {
      counts.keySet().removeAll(deedCounts);
    }
    boolean sameHeld =
        counts.containsKey(ARRESTED) && counts.get(ARRESTED).equals(counts.get(ABDUCTED));
    if (sameHeld) {
      counts.remove(type == PloverType.ASSAULT ? ARRESTED : ABDUCTED);
    }
    return counts;
  }
}
