package org.dragoman.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses among namesakes. Each candidate has a prior (how many people know it) and gains by the
 * company it keeps: the place named as holding it, the countries and regions the rest of the story
 * speaks of, and other places close by. Since the company must itself be chosen, beliefs are
 * settled in a few rounds. Works on one story; not thread-safe.
 *
 * <p>All weights are in decimal magnitudes of population: 1 is worth ten times the people.
 */
final class Chooser {
  private static final int ROUNDS = 5;
  private static final double SHARPNESS = 1.6;

  private static final double HELD = 8;
  private static final double COUNTRY_SHARE = 4;
  private static final double REGION_SHARE = 5;
  private static final double NEIGHBOURS = 3;
  private static final double MOST_NEIGHBOURS = 1.5;
  private static final double NEIGHBOUR_KM = 60;
  private static final double FLOOR = 1;
  private static final long KNOWN_ABROAD = 100_000;
  /** Of how much company none is of its country before a small place is doubted. */
  private static final double ENOUGH_COMPANY = 4;

  private static final double STRANGE_SHARE = 0.05;
  private static final double NAMED_AFTER_CITY = -1.5;
  private static final double OTHER_NAME = -2.5;

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Double> hints;

  /**
   * @param hints countries by code and weight that the story speaks of without naming them as places:
   *     adjectives, the dateline
   */
  Chooser(List<Toponym> toponyms, Map<String, Double> hints) {
    this.hints = hints;
    Map<String, Group> byName = new LinkedHashMap<>();
    for (Toponym toponym : toponyms) {
      if (!toponym.candidates().isEmpty()) {
        byName.computeIfAbsent(name(toponym), n -> new Group(toponym)).mentions.add(toponym);
      }
    }
    groups.addAll(byName.values());
    shareContainers();
    for (Group group : groups) {
      priors(group);
      group.belief = softmax(group.prior);
    }
  }

  /** The places of the toponyms that have one, in the order given. */
  List<PlaceMention> choose(List<Toponym> toponyms) {
    for (int round = 0; round < ROUNDS; round++) {
      List<double[]> beliefs = new ArrayList<>(groups.size());
      for (Group group : groups) {
        double[] score = new double[group.candidates.size()];
        for (int i = 0; i < score.length; i++) {
          score[i] = group.prior[i] + company(group, group.candidates.get(i)).total();
        }
        beliefs.add(softmax(score));
      }
      for (int g = 0; g < groups.size(); g++) {
        groups.get(g).belief = beliefs.get(g);
      }
    }
    Map<String, Group> byName = new LinkedHashMap<>();
    for (Group group : groups) {
      byName.put(name(group.mentions.get(0)), group);
    }
    List<PlaceMention> chosen = new ArrayList<>();
    for (Toponym toponym : toponyms) {
      Group group = byName.get(name(toponym));
      if (group != null) {
        Candidate best = group.candidates.get(group.best());
        if (isStranger(group, best)) {
          continue;
        }
        chosen.add(new PlaceMention(
            toponym.sentence(),
            toponym.first(),
            toponym.last(),
            toponym.span(),
            best.place(),
            because(group, best)));
      }
    }
    return chosen;
  }

  /**
   * A village that the gazetteer knows only in a land of which the story says nothing else is most
   * likely another one, which the gazetteer lacks.
   */
  private boolean isStranger(Group group, Candidate best) {
    boolean small = (best.rank() == Rank.CITY || best.rank() == Rank.QUARTER)
        && best.place().population() < KNOWN_ABROAD;
    boolean held = group.mentions.stream().anyMatch(m -> m.isHeld(best))
        || group.shared.stream().anyMatch(best::isIn);
    Company company = company(group, best);
    return small
        && !held
        && company.weight() > ENOUGH_COMPANY
        && company.country() < STRANGE_SHARE * COUNTRY_SHARE;
  }

  private static String name(Toponym toponym) {
    StringBuilder name = new StringBuilder(toponym.key()).append('|').append(toponym.wanted());
    for (Candidate holder : toponym.container()) {
      name.append('|').append(holder.place().name());
    }
    return name.toString();
  }

  /** A name without a container takes over the one that the same name has elsewhere. */
  private void shareContainers() {
    for (Group group : groups) {
      Toponym first = group.mentions.get(0);
      if (!first.container().isEmpty()) {
        continue;
      }
      List<List<Candidate>> elsewhere = new ArrayList<>();
      for (Group other : groups) {
        Toponym namesake = other.mentions.get(0);
        if (namesake.key().equals(first.key()) && !namesake.container().isEmpty()) {
          elsewhere.add(namesake.container());
        }
      }
      if (elsewhere.size() == 1) {
        group.shared.addAll(elsewhere.get(0));
      }
    }
  }

  private static void priors(Group group) {
    Toponym first = group.mentions.get(0);
    for (int i = 0; i < group.prior.length; i++) {
      Candidate candidate = group.candidates.get(i);
      double prior = magnitude(candidate) + (candidate.otherName() ? OTHER_NAME : 0);
      prior += wanted(first.wanted(), candidate.rank());
      prior += isNamedAfterCity(candidate, group.candidates) ? NAMED_AFTER_CITY : 0;
      boolean held = first.isHeld(candidate) || group.shared.stream().anyMatch(candidate::isIn);
      group.prior[i] = prior + (held ? HELD : 0);
    }
  }

  /** How well known a place is, in decimal magnitudes. */
  private static double magnitude(Candidate candidate) {
    double people = Math.log10(Math.max(candidate.place().population(), 100));
    return switch (candidate.rank()) {
      case COUNTRY -> people + 2.5;
      case CAPITAL -> people + 1;
      case SEAT -> people + 0.3;
      case CITY -> people;
      case QUARTER -> people - 1;
      case REGION -> people - 0.4;
      case DISTRICT -> people - 1.5;
      case LANDMARK -> 6;
      case SEA -> 6;
      case AREA -> candidate.place().population() > 0 ? people : 4;
      case AIRPORT -> 4;
    };
  }

  /** "Donetsk" is the city rather than the region round it, when a good part of its people live there. */
  private static boolean isNamedAfterCity(Candidate region, List<Candidate> namesakes) {
    return region.rank() == Rank.REGION
        && namesakes.stream()
            .anyMatch(c -> c.rank().isSettlement()
                && c.isIn(region)
                && c.place().population() * 10 >= region.place().population());
  }

  private static double wanted(Toponym.Wanted wanted, Rank rank) {
    return switch (wanted) {
      case ANY -> 0;
      case REGION -> rank == Rank.REGION ? 4 : rank == Rank.DISTRICT ? 3.5 : 0;
      case CITY -> rank.isSettlement() ? 4 : 0;
    };
  }

  /**
   * What the rest of the story says for a candidate.
   *
   * @param weight of all the rest of the story
   */
  private record Company(double country, double region, double near, double weight) {
    double total() {
      return country + region + near;
    }
  }

  private Company company(Group group, Candidate candidate) {
    double total = 1;
    double country = hints.getOrDefault(candidate.place().country(), 0.0);
    for (double hint : hints.values()) {
      total += hint;
    }
    double region = 0;
    double regions = 1;
    double near = 0;
    for (Group other : groups) {
      if (other.key().equals(group.key())) {
        continue;
      }
      double weight = 1 + Math.log(other.mentions.size());
      total += weight;
      regions += weight;
      double sameCountry = 0;
      double sameRegion = 0;
      double close = 0;
      for (int i = 0; i < other.belief.length; i++) {
        Candidate neighbour = other.candidates.get(i);
        if (!neighbour.place().country().equals(candidate.place().country())) {
          continue;
        }
        // What is hardly believed yet still counts a little, or two strangers never meet.
        double belief = Math.max(other.belief[i], FLOOR / other.belief.length);
        sameCountry += other.belief[i];
        if (sameRegion(candidate, neighbour)) {
          sameRegion = Math.max(sameRegion, belief);
        }
        close = Math.max(close, belief * closeness(candidate, neighbour));
      }
      country += weight * sameCountry;
      region += weight * sameRegion;
      near += close;
    }
    return new Company(
        COUNTRY_SHARE * country / total,
        REGION_SHARE * region / regions,
        NEIGHBOURS * Math.min(MOST_NEIGHBOURS, near),
        total);
  }

  private static boolean sameRegion(Candidate a, Candidate b) {
    String regionOfA = a.rank() == Rank.REGION ? a.place().name() : a.place().admin1();
    String regionOfB = b.rank() == Rank.REGION ? b.place().name() : b.place().admin1();
    return !regionOfA.isEmpty() && regionOfA.equals(regionOfB);
  }

  private static double closeness(Candidate a, Candidate b) {
    if (b.rank() == Rank.REGION || a.rank() == Rank.REGION) {
      return 0;
    }
    return Math.exp(-Candidate.kilometres(a.place(), b.place()) / NEIGHBOUR_KM);
  }

  private static double[] softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double[] result = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      result[i] = Math.exp(SHARPNESS * (scores[i] - most));
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  private String because(Group group, Candidate best) {
    int n = group.candidates.size();
    if (n == 1) {
      return "the only place of that name";
    }
    Toponym first = group.mentions.get(0);
    for (Candidate holder : first.container()) {
      if (best.isIn(holder)) {
        return "one of " + n + "; in " + holder.place().name() + ", named beside it";
      }
    }
    for (Candidate holder : group.shared) {
      if (best.isIn(holder)) {
        return "one of " + n + "; in " + holder.place().name() + ", named beside it elsewhere";
      }
    }
    boolean largest = group.candidates.stream().noneMatch(c -> magnitude(c) > magnitude(best));
    String opening = largest ? "largest of " + n : "one of " + n;
    Company company = company(group, best);
    if (company.near() > 0.4 && company.near() >= company.country()) {
      return opening + "; near other places of the story";
    }
    if (company.region() > 0.5 && !best.place().admin1().isEmpty()) {
      return opening + "; " + best.place().admin1() + " is the story's region";
    }
    if (company.country() > 0.5) {
      return opening + "; " + best.place().country() + " is the story's country";
    }
    return opening + "; by size alone";
  }
}
