package org.dragoman.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.knowledge.Signatures.Holds;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.mention.CountReader;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.ClausePlace;
import org.dragoman.place.ClausePlaces;
import org.dragoman.place.Happening;
import org.dragoman.place.PlaceMention;
import org.dragoman.time.ClauseTimes;
import org.dragoman.time.TimeMention;
import org.dragoman.time.When;

/** When and where an act happened, by the words of its own clause first. */
final class Settings {
  /** Older than this is history by the codebook. */
  private static final int NEWS_DAYS = 30;

  /** A date told longer ago than this many sentences is no longer the one that is meant. */
  private static final int CARRIED = 4;

  /** Days before the anchor that still belong to the news told. */
  private static final int NEWS_WEEK = 7;

  private static final String REDUCED_RELATIONS = "16";
  private static final CameoCode SIGNED = new CameoCode("057");

  /** Kinds of counts of people held; "captured two soldiers" tells both, the act decides. */
  private static final String ARRESTED = "arrested";

  private static final String ABDUCTED = "abducted";

  private final Resolved resolved;
  private final ClauseTimes clauseTimes;
  private final ClausePlaces clausePlaces;
  private final CountReader countReader;
  private final Set<String> perfectAuxiliaries;
  private final Set<String> deedCounts;

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
    this.perfectAuxiliaries = words.list("perfect-auxiliaries");
    this.deedCounts = words.list("counts-of-deeds");
  }

  /**
   * The date of an act.
   *
   * @param day the day on which to look up roles
   */
  record Dated(When when, String words, LocalDate day) {}

  /** The date that the clause says; when it says none, the one that its tense lets the reader take. */
  Dated when(Sentence sentence, Act act) {
    LocalDate today = resolved.times().anchor().orElse(LocalDate.MAX);
    Optional<TimeMention> said = mention(sentence, act);
    if (said.isPresent() && said.get().when().precision() != When.Precision.UNKNOWN) {
      When when = said.get().when();
      return new Dated(when, resolved.story().words(said.get().span()), when.last());
    }
    String words = said.map(m -> resolved.story().words(m.span())).orElse("");
    return new Dated(unsaid(sentence, act), words, today);
  }

  /**
   * "Police shot the attacker" happened when the story last said something happened, "has rejected" some time this
   * month, "had threatened" nobody knows when.
   */
  private When unsaid(Sentence sentence, Act act) {
    Holds holds = act.judgement().holds();
    Optional<LocalDate> anchor = resolved.times().anchor();
    if (anchor.isEmpty() || (holds != Holds.ASSERTED && holds != Holds.CLAIMED)) {
      return When.unknown();
    }
    return switch (Tense.of(sentence, act.clause(), perfectAuxiliaries)) {
      case PAST -> When.day(lastDay(sentence, anchor.get()));
      case PRESENT -> When.month(YearMonth.from(anchor.get()));
      case BEFORE_PAST -> When.unknown();
    };
  }

  /** The last day of the news told before this sentence ends, at most a week before the anchor; else the anchor. */
  private LocalDate lastDay(Sentence sentence, LocalDate anchor) {
    LocalDate last = anchor;
    for (TimeMention mention : resolved.times().mentions()) {
      boolean before =
          mention.sentence() < sentence.index() && mention.sentence() >= sentence.index() - CARRIED;
      LocalDate day = mention.when().last();
      boolean news = mention.kind() == TimeMention.Kind.DATE
          && mention.when().precision() == When.Precision.DAY
          && !day.isAfter(anchor)
          && !day.isBefore(anchor.minusDays(NEWS_WEEK));
      if (before && news) {
        last = day;
      }
    }
    return last;
  }

  private Optional<TimeMention> mention(Sentence sentence, Act act) {
    return clauseTimes
        .of(resolved.times(), sentence, act.predicate())
        .or(() -> clauseTimes.of(resolved.times(), sentence, act.clause().carrier()))
        .map(ClauseTimes.ClauseTime::mention);
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
        isBackground(dated));
  }

  private boolean isBackground(Dated dated) {
    return dated.when().precision() != When.Precision.UNKNOWN
        && resolved.times().anchor().isPresent()
        && dated.when().last().isBefore(resolved.times().anchor().get().minusDays(NEWS_DAYS));
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
