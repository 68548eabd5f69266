package org.dragoman.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.ontology.PloverType;

/**
 * Who is on the other side of talks that a later sentence speaks of: "Mali rejected a request by Niger to start talks.
 * It said it was ready for a conversation" is said to Niger. So is an answer: "the government rejected the appeal" turns
 * down whoever appealed. Only what was told shortly before tells it. Immutable.
 */
final class OtherSides {
  /** Sentences back that are still of the same talks. */
  private static final int FARTHEST = 3;

  /** Of a phrase so many words are looked at. */
  private static final int LONGEST = 4;

  private final Set<String> talkCodes;
  private final Set<String> answered;
  private final Set<String> definites;
  private final Set<String> invitingCodes;

  OtherSides(WordLists words) {
    this.talkCodes = words.list("talk-codes");
    this.answered = words.list("answered-nouns");
    this.definites = words.list("definite-articles");
    this.invitingCodes = words.list("troop-invitation-codes");
  }

  /** The events, those about talks without a target completed. */
  List<Event> completed(List<Event> events) {
    List<Event> completed = new ArrayList<>(events.size());
    for (Event event : events) {
      Event sided = isOpen(event) ? withOtherSide(event, completed) : event;
      completed.add(isInvitationOfTroops(sided) ? withHost(sided, completed) : sided);
    }
    return completed;
  }

  private boolean isInvitationOfTroops(Event event) {
    return event.sources().isEmpty()
        && event.targets().size() == 1
        && invitingCodes.contains(event.what().cameo().digits());
  }

  /** "Chad's troops left Mali but were invited back": the state that they had left invites them. */
  private static Event withHost(Event event, List<Event> before) {
    String country = event.targets().get(0).code().country();
    for (int i = before.size() - 1; i >= 0; i--) {
      Event earlier = before.get(i);
      int back = event.evidence().sentence() - earlier.evidence().sentence();
      boolean left = earlier.what().type() == PloverType.RETREAT
          && !country.isEmpty()
          && earlier.sources().stream().anyMatch(p -> p.code().country().equals(country));
      if (back > 1) {
        return event;
      }
      if (left && !earlier.targets().isEmpty()) {
        return event.from(earlier.targets().stream()
            .map(p -> p.foundBy("the state that they had left"))
            .toList());
      }
    }
    return event;
  }

  private boolean isOpen(Event event) {
    return event.targets().isEmpty()
        && event.sources().size() == 1
        && !event.sources().get(0).code().country().isEmpty()
        && (isAboutTalks(event) || isAnswer(event));
  }

  /** "rejected the appeal", "accepted the offer": to whoever made it. */
  private boolean isAnswer(Event event) {
    boolean answers = switch (event.what().type()) {
      case REJECT, AGREE, CONCEDE -> true;
      default -> false;
    };
    String[] words = event
        .what()
        .content()
        .map(c -> c.text().toLowerCase(Locale.ROOT).split(" "))
        .orElse(new String[0]);
    return answers
        && words.length >= 2
        && definites.contains(words[0])
        && Arrays.stream(words, 1, Math.min(words.length, LONGEST)).anyMatch(answered::contains);
  }

  private static boolean isAsked(Event event) {
    return switch (event.what().type()) {
      case REQUEST, AGREE, THREATEN -> true;
      default -> false;
    };
  }

  private boolean isAboutTalks(Event event) {
    return talkCodes.contains(event.what().cameo().digits());
  }

  private Event withOtherSide(Event event, List<Event> before) {
    String country = event.sources().get(0).code().country();
    boolean aboutTalks = isAboutTalks(event);
    boolean answer = isAnswer(event);
    for (int i = before.size() - 1; i >= 0; i--) {
      Event earlier = before.get(i);
      int back = event.evidence().sentence() - earlier.evidence().sentence();
      if (back > FARTHEST) {
        return event;
      }
      List<Participant> other = other(earlier, country);
      if (aboutTalks && isAboutTalks(earlier) && !other.isEmpty()) {
        return event.towards(other.stream()
            .map(p -> p.foundBy("the other side of the talks told before"))
            .toList());
      }
      if (answer && isAsked(earlier) && isTo(earlier, country)) {
        return event.towards(earlier.sources().stream()
            .map(p -> p.foundBy("who asked or offered before"))
            .toList());
      }
    }
    return event;
  }

  private static boolean isTo(Event event, String country) {
    return !event.sources().isEmpty()
        && event.targets().stream().anyMatch(p -> p.code().country().equals(country));
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
