package org.dragoman.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.Signatures.Holds;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Annotated;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.CameoCode;
import org.dragoman.time.StoryTimes;
import org.dragoman.time.TimeMention;
import org.dragoman.time.When;

/**
 * When an act happened whose clause names no time: what its tense and the telling around it let a reader take.
 *
 * <ul>
 *   <li>"Police shot the attacker": the day on which the story last said something happened.
 *   <li>"The minister called it an escalation": words are told of the day that the story opens with.
 *   <li>The same right after a year or month long gone: history goes on, nobody knows when.
 *   <li>"rejects" in the first sentence: the day of the report, as headlines tell.
 *   <li>"has rejected" in the opening, "rejects", "is rejecting": some time this month; "has rejected" further down:
 *       nobody knows when; "has repeatedly rejected": history.
 *   <li>"said he had asked": some time this month; "had threatened": nobody knows when.
 *   <li>Nouns go with the verb that they are the subject of, or that tells the same occasion.
 * </ul>
 */
final class UnsaidTimes {
  /** What a reader takes; history when it is told as long gone without saying when. */
  record Taken(When when, boolean history) {
    static final Taken NOTHING = new Taken(When.unknown(), false);
    static final Taken HISTORY = new Taken(When.unknown(), true);
  }

  /** Older than this is history by the codebook. */
  static final int NEWS_DAYS = 30;

  /** A date told longer ago than this many sentences is no longer the one that is meant. */
  private static final int CARRIED = 4;

  /** Days before the anchor that still belong to the news told. */
  private static final int NEWS_WEEK = 7;

  /** "overnight" is of one thing done by night, not the day on which the telling goes on. */
  private static final String NIGHT = "TNI";

  private static final CameoCode MEETING = new CameoCode("04");

  /** The sentences that say what is new. */
  private static final int OPENING = 2;

  private final Annotated story;
  private final StoryTimes times;
  private final Set<String> perfectAuxiliaries;
  private final Set<String> habits;
  private final Set<String> simultaneous;
  private final Set<String> telling;
  private final Set<String> former;
  private final Set<String> following;

  UnsaidTimes(Resolved resolved, WordLists words) {
    this.story = resolved.story();
    this.times = resolved.times();
    this.perfectAuxiliaries = words.list("perfect-auxiliaries");
    this.habits = words.list("habit-adverbs");
    this.simultaneous = words.list("same-occasion-prepositions");
    this.telling = words.list("telling-verbs");
    this.former = words.list("former-words");
    this.following = words.list("following-prepositions");
  }

  /**
   * @param ofWords whether the act is done by saying something
   * @param quoted whether it stands between quotation marks: "we demand" is done when it is said
   */
  Taken of(Sentence sentence, Act act, boolean ofWords, boolean quoted) {
    Optional<LocalDate> anchor = times.anchor();
    if (anchor.isEmpty() || !act.judgement().isTold()) {
      return Taken.NOTHING;
    }
    int verb = verb(sentence, act);
    Taken month = new Taken(When.month(YearMonth.from(anchor.get())), false);
    if (verb < 0 && isBehindNews(sentence, act.predicate(), anchor.get())) {
      boolean met = act.coding().cameo().isWithin(MEETING);
      return met ? new Taken(When.day(lastDay(sentence, anchor.get())), false) : month;
    }
    return switch (verb < 0 ? Tense.NONE : Tense.of(sentence, verb, perfectAuxiliaries)) {
      case PAST ->
        quoted && ofWords && isRecalled(sentence, act, true)
            ? month
            : past(sentence, act, ofWords, anchor.get());
      case PRESENT -> {
        if (isHabit(sentence, verb)) {
          yield Taken.NOTHING;
        }
        // "Chad accuses Sudan": as headlines tell what is new.
        if (sentence.index() == 0 && !quoted && isPlainMain(sentence, verb)) {
          yield new Taken(When.day(anchor.get()), false);
        }
        yield ofWords && (quoted || isSaidInPast(sentence, verb))
            ? new Taken(When.day(openingDay(anchor.get())), false)
            : month;
      }
      case PERFECT -> {
        // "Chad, which has also fought the rebels": what is told of somebody by the way was so
        // before the news.
        if (isHabit(sentence, verb) || isByTheWay(sentence, verb)) {
          yield Taken.HISTORY;
        }
        yield sentence.index() < OPENING ? month : Taken.NOTHING;
      }
      case BEFORE_PAST -> isToldBySomebody(sentence, verb) ? month : Taken.NOTHING;
      case NONE -> Taken.NOTHING;
    };
  }

  private Taken past(Sentence sentence, Act act, boolean ofWords, LocalDate anchor) {
    if (isAfterHistory(sentence, act.predicate(), anchor)
        || (!ofWords && isOfFormer(sentence, act))) {
      return Taken.HISTORY;
    }
    if (isBehindPresent(sentence, act.predicate())) {
      return Taken.NOTHING;
    }
    boolean told =
        act.judgement().holds() == Holds.CLAIMED && !isSourced(sentence, act.predicate());
    if (told && !ofWords && sentence.index() >= OPENING) {
      return new Taken(When.month(YearMonth.from(anchor)), false);
    }
    if (ofWords && isDayless(anchor)) {
      return new Taken(When.month(YearMonth.from(anchor)), false);
    }
    return new Taken(When.day(ofWords ? openingDay(anchor) : lastDay(sentence, anchor)), false);
  }

  /** "Pupils walked out, witnesses said": the telling goes on, and only names its source. */
  private static boolean isSourced(Sentence sentence, int predicate) {
    int at = predicate;
    while (sentence.head(at) >= 0) {
      int head = sentence.head(at);
      if (sentence.relation(at) == Relation.COMPLEMENT && head > at) {
        return true;
      }
      at = head;
    }
    return false;
  }

  /** "Former president Obama ordered a withdrawal": deeds of office of those who have left it. */
  private boolean isOfFormer(Sentence sentence, Act act) {
    return act.binding().sources().stream()
        .flatMap(s -> Arrays.stream(sentence.parse().subtree(s)).boxed())
        .anyMatch(t -> former.contains(sentence.token(t).lower())
            && act.binding().sources().stream().anyMatch(s -> t < s));
  }

  /** "is weak more than a month after resigning": any time before now. */
  private boolean isBehindPresent(Sentence sentence, int predicate) {
    if (sentence.relation(predicate) != Relation.PREPOSITION_CLAUSE) {
      return false;
    }
    int preposition = sentence.head(predicate);
    int above = preposition < 0 ? -1 : sentence.head(preposition);
    return above >= 0
        && !simultaneous.contains(sentence.token(preposition).lower())
        && Tense.of(sentence, above, perfectAuxiliaries) == Tense.PRESENT;
  }

  /** "fled after the airstrikes": what news follows on is recent, too; "said after talks": of the same day. */
  private boolean isBehindNews(Sentence sentence, int noun, LocalDate anchor) {
    int preposition = sentence.head(noun);
    if (sentence.relation(noun) != Relation.PREPOSITION_OBJECT
        || !following.contains(sentence.token(preposition).lower())) {
      return false;
    }
    int above = sentence.head(preposition);
    return above >= 0
        && Tense.of(sentence, above, perfectAuxiliaries) == Tense.PAST
        && times.in(sentence.index()).stream().noneMatch(m -> isLongGone(m, anchor))
        && !isAfterHistory(sentence, noun, anchor);
  }

  /** Whether the verb of the act is perfect, or past within quotation marks: "had agreed", "we made a plea". */
  boolean isRecalled(Sentence sentence, Act act, boolean quoted) {
    int verb = verb(sentence, act);
    Tense tense = verb < 0 ? Tense.NONE : Tense.of(sentence, verb, perfectAuxiliaries);
    return tense == Tense.PERFECT || tense == Tense.BEFORE_PAST || (quoted && tense == Tense.PAST);
  }

  /** Whether the act goes on: "is facing charges". */
  boolean isPresent(Sentence sentence, Act act) {
    int verb = verb(sentence, act);
    return verb >= 0 && Tense.of(sentence, verb, perfectAuxiliaries) == Tense.PRESENT;
  }

  /** The verb whose tense is the act's: its own, the light verb's, or the one that tells the same occasion. */
  private int verb(Sentence sentence, Act act) {
    int at = act.clause().carrier();
    for (int steps = 0; steps < sentence.size() && at >= 0; steps++) {
      if (sentence.token(at).pos().isVerb()) {
        return at;
      }
      int head = sentence.head(at);
      if (head < 0) {
        return -1;
      }
      boolean on = switch (sentence.relation(at)) {
        case PREPOSITION_OBJECT, PREPOSITION -> true;
        case SUBJECT, PASSIVE_SUBJECT, AGENT, CONJUNCT, COMPOUND -> true;
        case OBJECT -> telling.contains(sentence.token(head).lemma());
        default -> false;
      };
      if (sentence.relation(at) == Relation.PREPOSITION_OBJECT
          && !simultaneous.contains(sentence.token(head).lower())) {
        return -1;
      }
      if (!on) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  private static boolean isPlainMain(Sentence sentence, int verb) {
    return sentence.relation(verb) == Relation.ROOT
        && sentence.token(verb).pos() == PartOfSpeech.VERB_PRESENT;
  }

  private boolean isHabit(Sentence sentence, int verb) {
    boolean again = times.in(sentence.index()).stream()
        .anyMatch(m -> m.kind() == TimeMention.Kind.SET
            && sentence.parse().dominates(verb, m.last())
            && sentence.head(m.last()) >= 0
            && !sentence.token(sentence.head(m.last())).pos().isNoun());
    return again
        || sentence.parse().dependants(verb, Relation.ADVERB).stream()
            .anyMatch(a -> habits.contains(sentence.token(a).lower()));
  }

  /** In a relative clause behind a comma, below the opening. */
  private static boolean isByTheWay(Sentence sentence, int verb) {
    return sentence.index() >= OPENING
        && sentence.relation(verb) == Relation.RELATIVE_CLAUSE
        && ClauseReader.isBehindComma(sentence, verb);
  }

  /** "said it rejects": done by saying it, which is past; not "said it is rejecting", "said they are accused". */
  private boolean isSaidInPast(Sentence sentence, int verb) {
    int head = sentence.head(verb);
    boolean plain = sentence.token(verb).pos() == PartOfSpeech.VERB_PRESENT;
    return plain
        && head >= 0
        && sentence.relation(verb) == Relation.COMPLEMENT
        && sentence.token(head).pos().isVerb()
        && Tense.of(sentence, head, perfectAuxiliaries) == Tense.PAST;
  }

  /** "said he had asked", not "had threatened". */
  private static boolean isToldBySomebody(Sentence sentence, int verb) {
    return sentence.relation(verb) == Relation.COMPLEMENT
        && sentence.head(verb) >= 0
        && sentence.token(sentence.head(verb)).pos() == PartOfSpeech.VERB_PAST;
  }

  /** Whether the last date told, in this sentence or the one before, is long gone. */
  private boolean isAfterHistory(Sentence sentence, int predicate, LocalDate anchor) {
    boolean history = false;
    for (TimeMention mention : times.mentions()) {
      boolean near = mention.sentence() == sentence.index() - 1
          || (mention.sentence() == sentence.index() && mention.last() < predicate);
      if (near
          && mention.kind() == TimeMention.Kind.DATE
          && mention.when().precision() != When.Precision.UNKNOWN) {
        history = isLongGone(mention, anchor);
      }
    }
    return history;
  }

  private static boolean isLongGone(TimeMention mention, LocalDate anchor) {
    return mention.when().isKnown() && mention.when().last().isBefore(anchor.minusDays(NEWS_DAYS));
  }

  /** The last day of the news told before this sentence, at most a week before the anchor; else the anchor. */
  private LocalDate lastDay(Sentence sentence, LocalDate anchor) {
    LocalDate last = anchor;
    for (TimeMention mention : times.mentions()) {
      boolean before =
          mention.sentence() < sentence.index() && mention.sentence() >= sentence.index() - CARRIED;
      if (before && !isOfNoun(mention) && isNewsDay(mention, anchor)) {
        last = mention.when().last();
      }
    }
    return last;
  }

  /** "Tuesday's attack": a day that a noun has, not one on which the telling goes on. */
  private boolean isOfNoun(TimeMention mention) {
    Sentence sentence = story.sentence(mention.sentence());
    for (int token = mention.first(); token <= mention.last(); token++) {
      int head = sentence.head(token);
      if (head > mention.last() && sentence.token(head).pos().isNoun()) {
        return true;
      }
    }
    return false;
  }

  /** The first day of the news in the opening; else the anchor. */
  private LocalDate openingDay(LocalDate anchor) {
    List<TimeMention> opening = times.mentions().stream()
        .filter(m -> m.sentence() < OPENING && isNewsDay(m, anchor))
        .toList();
    return opening.isEmpty() ? anchor : opening.get(0).when().last();
  }

  /** "The president has telephoned his rival", then "he asked": nobody knows on which day of late. */
  private boolean isDayless(LocalDate anchor) {
    return story.sentences().stream()
        .filter(s -> !s.heading())
        .findFirst()
        .filter(s -> times.in(s.index()).stream().noneMatch(m -> isNewsDay(m, anchor)))
        .map(s -> s.tokens().stream()
            .anyMatch(t -> s.relation(t.index()) == Relation.ROOT
                && Tense.of(s, t.index(), perfectAuxiliaries) == Tense.PERFECT))
        .orElse(false);
  }

  private static boolean isNewsDay(TimeMention mention, LocalDate anchor) {
    LocalDate day = mention.when().last();
    return mention.kind() == TimeMention.Kind.DATE
        && mention.when().precision() == When.Precision.DAY
        && !mention.timex().endsWith(NIGHT)
        && !day.isAfter(anchor)
        && !day.isBefore(anchor.minusDays(NEWS_WEEK));
  }
}
