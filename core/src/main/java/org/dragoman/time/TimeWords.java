package org.dragoman.time;

import org.dragoman.knowledge.WordLists;
import org.dragoman.mention.Numerals;
import org.dragoman.mention.Phrases;

/** The word lists of time, ready to be looked up. Immutable. */
final class TimeWords {
  final Numerals numerals;
  final Phrases ordinals;
  final Phrases months;
  final Phrases doubtfulMonths;
  final Phrases weekdays;
  final Phrases shortWeekdays;
  final Phrases weekdayPlurals;
  final Phrases seasons;
  final Phrases units;
  final Phrases pluralUnits;
  final Phrases fillers;
  final Phrases days;
  final Phrases dayparts;
  final Phrases which;
  final Phrases parts;
  final Phrases vague;
  final Phrases sets;
  final Phrases holidays;
  final Phrases fixedDays;
  final Phrases decades;
  final Phrases notTimes;
  private final WordLists lists;

  TimeWords(WordLists lists) {
    this.lists = lists;
    numerals = new Numerals(lists);
    ordinals = Phrases.family(lists, "ordinal-");
    months = Phrases.family(lists, "month-");
    doubtfulMonths = Phrases.list(lists, "doubtful-month");
    weekdays = Phrases.family(lists, "weekday-");
    shortWeekdays = Phrases.family(lists, "short-weekday-");
    weekdayPlurals = Phrases.family(lists, "weekdays-");
    seasons = Phrases.family(lists, "season-");
    units = Phrases.family(lists, "unit-");
    pluralUnits = Phrases.list(lists, "plural-units");
    fillers = Phrases.list(lists, "filler-unit");
    days = Phrases.family(lists, "day-");
    dayparts = Phrases.family(lists, "daypart-");
    which = Phrases.family(lists, "which-");
    parts = Phrases.family(lists, "part-");
    vague = Phrases.family(lists, "ref-");
    sets = Phrases.family(lists, "set-");
    holidays = Phrases.family(lists, "holiday-");
    fixedDays = Phrases.family(lists, "the-day-");
    decades = Phrases.family(lists, "decade-word-");
    notTimes = Phrases.list(lists, "not-a-time");
  }

  /** A list of its own, by name. */
  Phrases list(String name) {
    return Phrases.list(lists, name);
  }
}
