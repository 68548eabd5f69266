package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Position;

/** Who has been named so far in one story. Not thread-safe; one for each story. */
final class Memory {
  private final Map<String, Actor> byName = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Position> strangers = new ArrayList<>();
  private final Set<String> strangersSurnames = new HashSet<>();

  /** Remembers a name whole, and every end and beginning of it that later sentences may use. */
  void introduce(Actor actor, String name) {
    List<String> pieces = Pieces.of(name).lower();
    byName.putIfAbsent(String.join(" ", pieces), actor);
    for (int i = 1; i < pieces.size(); i++) {
      byName.put(String.join(" ", pieces.subList(i, pieces.size())), actor);
    }
    if (pieces.size() > 1) {
      byName.putIfAbsent(pieces.get(0), actor);
    }
  }

  /** Another name of somebody named before: "Free Aceh Movement (GAM)". */
  void alias(Actor actor, String name) {
    byName.put(String.join(" ", Pieces.of(name).lower()), actor);
  }

  Optional<Actor> named(List<String> pieces) {
    return Optional.ofNullable(byName.get(String.join(" ", pieces)));
  }

  void add(Mention mention) {
    mentions.add(mention);
  }

  /** A full name, in lower case, of somebody whom nothing ties to politics; a surname after it is his. */
  void stranger(List<String> name) {
    if (name.size() > 1) {
      strangersSurnames.add(name.get(name.size() - 1));
    }
  }

  boolean isStranger(String surname) {
    return strangersSurnames.contains(surname);
  }

  /** A name of nobody known that does something: pronouns behind it are not free for others. */
  void strangerActs(Position subject) {
    strangers.add(subject);
  }

  List<Position> strangersActing() {
    return List.copyOf(strangers);
  }

  /** All mentions so far, the latest first. */
  List<Mention> latestFirst() {
    List<Mention> reversed = new ArrayList<>(mentions);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  /** The last mention under the same office or role, or with the same noun. */
  Optional<Mention> lastUnder(String key, String lemma) {
    for (Mention mention : latestFirst()) {
      if (!key.isEmpty() && mention.key().equals(key) || mention.lemma().equals(lemma)) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** The last {@code count} different states, the first-named first; empty when there are fewer. */
  List<Actor> lastStates(int count) {
    Set<Actor> states = new LinkedHashSet<>();
    for (Mention mention : latestFirst()) {
      for (Actor actor : mention.actors()) {
        if (actor.kind() == Actor.Kind.STATE && states.size() < count) {
          states.add(actor);
        }
      }
    }
    if (states.size() < count) {
      return List.of();
    }
    List<Actor> first = new ArrayList<>(states);
    java.util.Collections.reverse(first);
    return first;
  }
}
