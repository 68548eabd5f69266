package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.text.Span;

/** The same act told again in one story is one event with more mentions. */
final class SameActs {

  /** The events with repeated tellings folded into the first or fullest. */
  List<Event> merged(List<Event> events) {
    List<Event> kept = new ArrayList<>();
    for (Event event : events) {
      int same = -1;
      for (int i = 0; i < kept.size() && same < 0; i++) {
        if (isSame(kept.get(i), event)) {
          same = i;
        }
      }
      if (same < 0) {
        kept.add(event);
      } else {
        kept.set(same, withMention(kept.get(same), event.evidence().trigger()));
      }
    }
    return kept;
  }

  private static boolean isSame(Event first, Event later) {
    if (first.evidence().sentence() == later.evidence().sentence()) {
      return first.what().type() == later.what().type()
          && first.setting().date().equals(later.setting().date())
          && covers(first, later);
    }
    return first.what().type() == later.what().type()
        && first.what().cameo().root().equals(later.what().cameo().root())
        && first.setting().date().equals(later.setting().date())
        && first.claim().factuality() == later.claim().factuality()
        && covers(first, later)
        && !(later.sources().isEmpty() && later.targets().isEmpty());
  }

  /** Whether the later telling names nobody new on either side. */
  private static boolean covers(Event first, Event later) {
    return within(later.sources(), first.sources()) && within(later.targets(), first.targets());
  }

  private static boolean within(List<Participant> few, List<Participant> many) {
    Set<String> known = new HashSet<>();
    for (Participant participant : many) {
      known.add(participant.code().country() + participant.code().sector() + participant.name());
    }
    for (Participant participant : few) {
      if (!known.contains(
          participant.code().country() + participant.code().sector() + participant.name())) {
        return false;
      }
    }
    return true;
  }

  private static Event withMention(Event event, Span mention) {
    List<Span> mentions = new ArrayList<>(event.evidence().mentions());
    mentions.add(mention);
    Event.Evidence e = event.evidence();
    return new Event(
        event.id(),
        event.what(),
        event.sources(),
        event.targets(),
        event.setting(),
        event.claim(),
        new Event.Evidence(
            e.sentence(), e.words(), e.trigger(), e.rule(), mentions, e.considered()));
  }
}
