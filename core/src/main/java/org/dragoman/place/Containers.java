package org.dragoman.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/** Finds the place that the report names as holding another. */
final class Containers {
  private Containers() {}

  /** The toponyms of a sentence, each with its container where one is named. */
  static List<Toponym> join(
      Sentence sentence, List<Toponym> toponyms, PlaceNames names, WordLists words) {
    List<Toponym> joined = new ArrayList<>(toponyms.size());
    for (Toponym toponym : toponyms) {
      List<Candidate> holders = new ArrayList<>(behind(sentence, toponym, names, words));
      if (holders.isEmpty()) {
        holders.addAll(before(sentence, toponym, names, words));
      }
      joined.add(holders.isEmpty() ? toponym : toponym.in(holders));
    }
    return joined;
  }

  /** "Basra, Iraq", "Lebanon, Pa.", "Tripoli (Lebanon)", "Basra in southern Iraq". */
  private static List<Candidate> behind(
      Sentence sentence, Toponym toponym, PlaceNames names, WordLists words) {
    int at = toponym.last() + 1;
    if (at >= sentence.size()) {
      return List.of();
    }
    Token link = sentence.token(at);
    boolean comma =
        link.text().equals(",") || link.text().equals("(") || link.text().equals("-LRB-");
    if (!comma && !words.list("holding-prepositions").contains(link.lower())) {
      return List.of();
    }
    at++;
    while (at < sentence.size()
        && words.list("place-openers").contains(Surroundings.bare(sentence.token(at)))) {
      at++;
    }
    Optional<Holder> holder = longestHolder(sentence, at, names);
    if (holder.isEmpty() || comma && isList(sentence, toponym, holder.get())) {
      return List.of();
    }
    return holding(toponym, holder.get().places());
  }

  /** Names that may hold a place, and where they end. */
  private record Holder(List<Candidate> places, int last) {}

  /** "Mali, Niger, Nigeria and Chad": countries in a row hold nothing of one another. */
  private static boolean isList(Sentence sentence, Toponym toponym, Holder holder) {
    boolean countries = isCountry(toponym.candidates()) && isCountry(holder.places());
    if (!countries) {
      return false;
    }
    String before = toponym.first() > 0 ? sentence.token(toponym.first() - 1).text() : "";
    boolean ends = holder.last() + 1 >= sentence.size();
    Token next = sentence.token(ends ? holder.last() : holder.last() + 1);
    return before.equals(",")
        || !ends && (next.text().equals(",") || next.pos() == PartOfSpeech.CONJUNCTION);
  }

  private static boolean isCountry(List<Candidate> places) {
    return places.stream().anyMatch(c -> c.rank() == Rank.COUNTRY);
  }

  /** "Iraq's Basra", "the Iraqi city of Basra", "Lebanon's northern city of Tripoli". */
  private static List<Candidate> before(
      Sentence sentence, Toponym toponym, PlaceNames names, WordLists words) {
    int at = toponym.first() - 1;
    for (int steps = 0; at >= 0 && steps < 7; steps++, at--) {
      Token token = sentence.token(at);
      String country = names.countryOf(token.text());
      if (!country.isEmpty()) {
        return holding(toponym, names.country(country));
      }
      boolean possessor = token.text().equals("'s") || token.text().equals("\u2019s");
      if (possessor && at > 0) {
        return holding(toponym, longestHolderEnding(sentence, at - 1, names));
      }
      String lower = Surroundings.bare(token);
      boolean passes = words.list("place-openers").contains(lower)
          || words.list("place-types").contains(lower)
          || words.list("city-types").contains(lower)
          || words.list("name-links").contains(lower);
      if (!passes) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Only places that hold a candidate are containers: "Iraq, Iran and Syria" is a list. */
  private static List<Candidate> holding(Toponym toponym, List<Candidate> holders) {
    List<Candidate> holding = new ArrayList<>();
    for (Candidate holder : holders) {
      if (toponym.candidates().stream().anyMatch(c -> c.isIn(holder))) {
        holding.add(holder);
      }
    }
    return holding;
  }

  private static Optional<Holder> longestHolder(Sentence sentence, int first, PlaceNames names) {
    for (int last = Math.min(sentence.size(), first + 5) - 1; last >= first; last--) {
      if (sentence.token(first).isCapitalised() && sentence.token(last).isCapitalised()) {
        List<Candidate> holders = names.holders(ToponymFinder.key(sentence, first, last));
        if (!holders.isEmpty()) {
          return Optional.of(new Holder(holders, last));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Candidate> longestHolderEnding(
      Sentence sentence, int last, PlaceNames names) {
    for (int first = Math.max(0, last - 4); first <= last; first++) {
      if (sentence.token(first).isCapitalised()) {
        List<Candidate> holders = names.holders(ToponymFinder.key(sentence, first, last));
        if (!holders.isEmpty()) {
          return holders;
        }
      }
    }
    return List.of();
  }
}
