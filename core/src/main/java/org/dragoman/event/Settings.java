package org.dragoman.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.knowledge.Signatures.Holds;
import org.dragoman.language.Sentence;
import org.dragoman.mention.CountReader;
import org.dragoman.place.ClausePlace;
import org.dragoman.place.ClausePlaces;
import org.dragoman.place.PlaceMention;
import org.dragoman.time.ClauseTimes;
import org.dragoman.time.TimeMention;
import org.dragoman.time.When;

/** When and where an act happened, by the words of its own clause first. */
final class Settings {
  /** Older than this is history by the codebook. */
  private static final int NEWS_DAYS = 30;

  private final Resolved resolved;
  private final ClauseTimes clauseTimes;
  private final ClausePlaces clausePlaces;
  private final CountReader countReader;

  Settings(
      Resolved resolved,
      ClauseTimes clauseTimes,
      ClausePlaces clausePlaces,
      CountReader countReader) {
    this.resolved = resolved;
    this.clauseTimes = clauseTimes;
    this.clausePlaces = clausePlaces;
    this.countReader = countReader;
  }

  /**
   * The date of an act.
   *
   * @param day the day on which to look up roles
   */
  record Dated(When when, String words, LocalDate day) {}

  Dated when(Sentence sentence, Act act) {
    Optional<LocalDate> anchor = resolved.times().anchor();
    LocalDate today = anchor.orElse(LocalDate.MAX);
    Optional<TimeMention> said = mention(sentence, act);
    if (said.isPresent()) {
      When when = said.get().when();
      LocalDate day = when.precision() == When.Precision.UNKNOWN ? today : when.last();
      return new Dated(when, resolved.story().words(said.get().span()), day);
    }
    boolean happened =
        act.judgement().holds() == Holds.ASSERTED || act.judgement().holds() == Holds.CLAIMED;
    if (anchor.isPresent() && happened) {
      return new Dated(When.day(anchor.get()), "", today);
    }
    return new Dated(new When(today, today, When.Precision.UNKNOWN), "", today);
  }

  private Optional<TimeMention> mention(Sentence sentence, Act act) {
    return clauseTimes
        .of(resolved.times(), sentence, act.predicate())
        .or(() -> clauseTimes.of(resolved.times(), sentence, act.clause().carrier()))
        .map(ClauseTimes.ClauseTime::mention);
  }

  /** Everything around an act; {@code actors} are tokens that name participants and so are no places. */
  Event.Setting setting(Sentence sentence, Act act, Dated dated, Set<Integer> actors) {
    Optional<PlaceMention> place = place(sentence, act, actors);
    return new Event.Setting(
        dated.when(),
        dated.words(),
        place.map(PlaceMention::place),
        place.map(p -> resolved.story().words(p.span())).orElse(""),
        counts(sentence, act),
        isBackground(dated));
  }

  private boolean isBackground(Dated dated) {
    return dated.when().precision() != When.Precision.UNKNOWN
        && resolved.times().anchor().isPresent()
        && dated.when().last().isBefore(resolved.times().anchor().get().minusDays(NEWS_DAYS));
  }

  Optional<PlaceMention> place(Sentence sentence, Act act, Set<Integer> actors) {
    return clausePlaces
        .of(resolved.places(), sentence, act.predicate(), actors)
        .or(() -> clausePlaces.of(resolved.places(), sentence, act.clause().carrier(), actors))
        .map(ClausePlace::mention);
  }

  private Map<String, Count> counts(Sentence sentence, Act act) {
    Map<String, Count> counts = new TreeMap<>();
    countReader
        .counts(sentence, act.predicate())
        .forEach((kind, quantity) -> counts.put(
            kind, new Count(quantity.bounds().min(), quantity.bounds().max(), quantity.words())));
    return counts;
  }
}
