package org.dragoman.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.event.Count;
import org.dragoman.ontology.ActorCode;
import org.dragoman.place.Place;

/**
 * Whether two tellings are of one event, and why. Wrong joins cost more than missed ones, so they are
 * one only when nothing they say contradicts, one word or words of one deed tell it, and the reports
 * are alike or the sentences nearly the same.
 *
 * @param same whether they are one event
 * @param score how sure, to put the surest pairs first
 * @param reasons what speaks for it and against it, in words
 */
public record Verdict(boolean same, double score, List<String> reasons) {
  // The thresholds were chosen on the open half of ECB+ (bench SameEventReport): reports on one
  // matter have .20 and more of each other's weight, reports on different ones .15 and less.
  private static final double REPORTS_ALIKE = 0.20;
  private static final double REPORTS_VERY_ALIKE = 0.35;
  private static final double SENTENCES_ALIKE = 0.08;
  private static final double SENTENCES_EQUAL = 0.90;

  /** Days apart that "yesterday" in one place and "today" in another can be. */
  private static final int STATED_APART = 1;

  /** Days apart when a day is only that of a report. */
  static final int REPORTED_APART = 3;

  /** One count is this many times the other: more than first and last reports usually differ. */
  private static final int TIMES = 3;

  private static final double NEAR_DEGREES = 0.5;

  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** Judges two tellings; the order does not matter. */
  public static Verdict of(Telling a, Telling b) {
    double reports = a.act().report().likeness(b.act().report());
    double sentences = a.act().sentence().likeness(b.act().sentence());
    Optional<String> against = a.doc().equals(b.doc())
        ? Optional.of("one report tells them as two")
        : contradiction(a, b).or(() -> difference(a, b));
    List<String> reasons = new ArrayList<>();
    reasons.add(percent("the reports share %s of their rare words", reports));
    reasons.add(percent("the sentences share %s", sentences));
    boolean sameWord = meet(Deeds.stems(a.act().trigger()), Deeds.stems(b.act().trigger()));
    boolean sameDeed = sameWord
        || meet(Deeds.OF_NEWS.of(a.act().trigger()), Deeds.OF_NEWS.of(b.act().trigger()));
    reasons.add((sameWord
            ? "one word tells both: "
            : sameDeed ? "words of one deed tell them: " : "different words tell them: ")
        + a.act().trigger().strip() + ", " + b.act().trigger().strip());
    boolean sameNames = meet(named(a), named(b));
    reasons.add(sameNames ? "somebody is named in both" : "nobody is named in both");
    boolean samePlace = samePlace(a, b);
    if (samePlace) {
      reasons.add("both are at " + a.where().place().map(Place::name).orElse(""));
    }
    against.ifPresent(why -> reasons.add("but " + why));
    boolean together = sentences >= SENTENCES_ALIKE || sameNames || samePlace;
    boolean alike = reports >= REPORTS_ALIKE
        && (together || reports >= REPORTS_VERY_ALIKE && sameWord && !isVague(a, b));
    boolean same = against.isEmpty() && sameDeed && (alike || sentences >= SENTENCES_EQUAL);
    return new Verdict(same, reports + sentences, reasons);
  }

  private static String percent(String words, double share) {
    return String.format(Locale.ROOT, words, Math.round(share * 100) + "%");
  }

  private static Set<String> named(Telling telling) {
    Set<String> names = new HashSet<>(telling.sources().names());
    names.addAll(telling.targets().names());
    return names;
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** What no two tellings of one event say differently; empty when both can be true. */
  static Optional<String> contradiction(Telling a, Telling b) {
    if (!a.act().type().equals(b.act().type())) {
      return Optional.of("one is " + a.act().type() + ", the other " + b.act().type());
    }
    if (a.act().hypothetical() != b.act().hypothetical()) {
      return Optional.of("one may never happen");
    }
    return days(a.day(), b.day()).or(() -> places(a, b));
  }

  /** What reports of one event do sometimes say differently. */
  static Optional<String> difference(Telling a, Telling b) {
    Optional<String> sources = sides("source", a.sources(), b.sources());
    return sources
        .or(() -> sides("target", a.targets(), b.targets()))
        .or(() -> counts(a.act().counts(), b.act().counts()));
  }

  private static Optional<String> days(Telling.Day a, Telling.Day b) {
    if (a.first().isEmpty()
        || a.last().isEmpty()
        || b.first().isEmpty()
        || b.last().isEmpty()) {
      return Optional.empty();
    }
    int apart = a.stated() && b.stated() ? STATED_APART : REPORTED_APART;
    LocalDate a1 = a.first().get();
    LocalDate b1 = b.first().get();
    boolean disjoint = a.last().get().plusDays(apart).isBefore(b1)
        || b.last().get().plusDays(apart).isBefore(a1);
    return disjoint ? Optional.of("their days differ: " + a1 + ", " + b1) : Optional.empty();
  }

  private static Optional<String> sides(String side, Telling.Side a, Telling.Side b) {
    return differ(a, b) && !isBody(a) && !isBody(b)
        ? Optional.of("their " + side + "s differ: "
            + String.join(" ", new TreeSet<>(a.countries())) + ", "
            + String.join(" ", new TreeSet<>(b.countries())))
        : Optional.empty();
  }

  private static boolean differ(Telling.Side a, Telling.Side b) {
    return !a.countries().isEmpty()
        && !b.countries().isEmpty()
        && !meet(a.countries(), b.countries());
  }

  /** Those hit in a school of the United Nations are, to another report, people of the country. */
  private static boolean isVague(Telling a, Telling b) {
    return differ(a.sources(), b.sources()) || differ(a.targets(), b.targets());
  }

  private static boolean isBody(Telling.Side side) {
    return side.countries().stream().allMatch(ActorCode::isOfNoCountry);
  }

  private static Optional<String> places(Telling a, Telling b) {
    if (a.where().place().isEmpty() || b.where().place().isEmpty()) {
      return Optional.empty();
    }
    Place p = a.where().place().get();
    Place q = b.where().place().get();
    boolean otherCountry = !p.country().equals(q.country());
    boolean towns = p.kind() == Place.Kind.CITY && q.kind() == Place.Kind.CITY;
    boolean apart = towns
        && !p.name().equals(q.name())
        && (Math.abs(p.lat() - q.lat()) > NEAR_DEGREES
            || Math.abs(p.lon() - q.lon()) > NEAR_DEGREES);
    return otherCountry || apart
        ? Optional.of("their places differ: " + p.name() + ", " + q.name())
        : Optional.empty();
  }

  private static boolean samePlace(Telling a, Telling b) {
    return a.where().place().isPresent()
        && b.where().place().isPresent()
        && a.where().place().get().kind() == Place.Kind.CITY
        && a.where().place().get().name().equals(b.where().place().get().name());
  }

  private static Optional<String> counts(Map<String, Count> a, Map<String, Count> b) {
    for (Map.Entry<String, Count> count : new TreeMap<>(a).entrySet()) {
      Count other = b.get(count.getKey());
      if (other != null) {
        long more = Math.max(count.getValue().min(), other.min());
        long less = Math.min(count.getValue().min(), other.min());
        // "+ 2": one and five dead can still be first and last report of one attack.
        if (more > TIMES * less + 2) {
          return Optional.of(
              "their counts are too far apart: " + count.getKey() + " " + less + " and " + more);
        }
      }
    }
    return Optional.empty();
  }
}
