package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.WordLists;

/**
 * Who is on the other side of talks that a later sentence speaks of: "Mali rejected a request by Niger to start talks.
 * It said it was ready for a conversation" is said to Niger. Only talks told shortly before tell it. Immutable.
 */
final class OtherSides {
  /** Sentences back that are still of the same talks. */
  private static final int FARTHEST = 3;

  private final Set<String> talkCodes;

  OtherSides(WordLists words) {
    this.talkCodes = words.list("talk-codes");
  }

  /** The events, those about talks without a target completed. */
  List<Event> completed(List<Event> events) {
    List<Event> completed = new ArrayList<>(events.size());
    for (Event event : events) {
      completed.add(isOpen(event) ? withOtherSide(event, completed) : event);
    }
    return completed;
  }

  private boolean isOpen(Event event) {
    return event.targets().isEmpty()
        && event.sources().size() == 1
        && !event.sources().get(0).code().country().isEmpty()
        && isAboutTalks(event);
  }

  private boolean isAboutTalks(Event event) {
    return talkCodes.contains(event.what().cameo().digits());
  }

  private Event withOtherSide(Event event, List<Event> before) {
    String country = event.sources().get(0).code().country();
    for (int i = before.size() - 1; i >= 0; i--) {
      Event earlier = before.get(i);
      int back = event.evidence().sentence() - earlier.evidence().sentence();
      if (back > FARTHEST) {
        return event;
      }
      List<Participant> other = other(earlier, country);
      if (isAboutTalks(earlier) && !other.isEmpty()) {
        return event.towards(other.stream()
            .map(p -> p.foundBy("the other side of the talks told before"))
            .toList());
      }
    }
    return event;
  }

  private static List<Participant> other(Event event, String country) {
    if (event.sources().stream().anyMatch(p -> p.code().country().equals(country))) {
      return event.targets();
    }
    return event.targets().stream().anyMatch(p -> p.code().country().equals(country))
        ? event.sources()
        : List.of();
  }
}
