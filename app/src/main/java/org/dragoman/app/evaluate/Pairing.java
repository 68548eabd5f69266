package org.dragoman.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.app.evaluate.GoldStory.GoldEvent;
import org.dragoman.app.evaluate.GoldStory.Party;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.text.Span;

/**
 * Pairs the events of a story with the gold events of the same sentence, one to one, so that the
 * agreement is greatest: first in type, then in countries, then in the trigger.
 */
final class Pairing {
  /**
   * Gold and ours side by side; one of the two is missing where nothing was found to pair.
   *
   * @param sentence the gold sentence, -1 outside all of them
   */
  record Pair(GoldStory story, int sentence, Optional<GoldEvent> gold, Optional<Event> ours) {}

  // Powers that no sum of the lesser ones reaches.
  private static final double ANY = 1;
  private static final double CERTAIN = 2;
  private static final double SECTOR = 4;
  private static final double QUAD = 16;
  private static final double TRIGGER = 32;
  private static final double SIDE = 64;
  private static final double TYPE = 256;

  private Pairing() {}

  static List<Pair> of(GoldStory story, Coded coded) {
    TreeMap<Integer, List<GoldEvent>> gold = new TreeMap<>();
    TreeMap<Integer, List<Event>> ours = new TreeMap<>();
    for (GoldEvent event : story.events()) {
      gold.computeIfAbsent(event.sentence(), s -> new ArrayList<>()).add(event);
      ours.computeIfAbsent(event.sentence(), s -> new ArrayList<>());
    }
    for (Event event : coded.events()) {
      int sentence = story.sentenceOf(event.evidence().trigger());
      ours.computeIfAbsent(sentence, s -> new ArrayList<>()).add(event);
    }
    List<Pair> pairs = new ArrayList<>();
    ours.forEach((sentence, events) ->
        pairs.addAll(sentence(story, sentence, gold.getOrDefault(sentence, List.of()), events)));
    return pairs;
  }

  private static List<Pair> sentence(
      GoldStory story, int sentence, List<GoldEvent> gold, List<Event> ours) {
    double[][] weight = new double[gold.size()][ours.size()];
    for (int g = 0; g < gold.size(); g++) {
      for (int o = 0; o < ours.size(); o++) {
        weight[g][o] = agreement(story, gold.get(g), ours.get(o));
      }
    }
    int[] partner = Assignment.best(weight);
    List<Pair> pairs = new ArrayList<>();
    Set<Integer> paired = new java.util.TreeSet<>();
    for (int g = 0; g < gold.size(); g++) {
      Optional<Event> event = partner[g] < 0 ? Optional.empty() : Optional.of(ours.get(partner[g]));
      paired.add(partner[g]);
      pairs.add(new Pair(story, sentence, Optional.of(gold.get(g)), event));
    }
    for (int o = 0; o < ours.size(); o++) {
      if (!paired.contains(o)) {
        pairs.add(new Pair(story, sentence, Optional.empty(), Optional.of(ours.get(o))));
      }
    }
    return pairs;
  }

  private static double agreement(GoldStory story, GoldEvent gold, Event ours) {
    double sum = ANY;
    sum += gold.type().equals(ours.what().type().name()) ? TYPE : 0;
    sum += gold.quad() == ours.what().type().quad().number() ? QUAD : 0;
    sum += side(gold.sources(), ours.sources()) + side(gold.targets(), ours.targets());
    sum += sameTrigger(story, gold, ours) ? TRIGGER : 0;
    sum += gold.certain() ? CERTAIN : 0;
    return sum;
  }

  private static double side(List<Party> gold, List<Participant> ours) {
    List<Party> parties = parties(ours);
    double sum = Party.countries(gold).equals(Party.countries(parties)) ? SIDE : 0;
    return sum + (Party.codes(gold).equals(Party.codes(parties)) ? SECTOR : 0);
  }

  /** Participants as gold writes them. */
  static List<Party> parties(List<Participant> side) {
    return side.stream()
        .map(p -> new Party(p.text(), p.code().country(), p.code().sector()))
        .toList();
  }

  /** Whether the gold trigger, somewhere in its sentence, shares a character with ours. */
  static boolean sameTrigger(GoldStory story, GoldEvent gold, Event ours) {
    if (gold.trigger().isEmpty() || gold.sentence() >= story.sentences().size()) {
      return false;
    }
    Span sentence = story.sentences().get(gold.sentence());
    String text = story.document().text();
    int begin = text.indexOf(gold.trigger(), sentence.begin());
    while (begin >= 0 && begin < sentence.end()) {
      Span found = new Span(begin, begin + gold.trigger().length());
      if (found.overlaps(ours.evidence().trigger())) {
        return true;
      }
      begin = text.indexOf(gold.trigger(), begin + 1);
    }
    return false;
  }
}
