package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;

/** Who has been named so far in one story. Not thread-safe; one for each story. */
final class Memory {
  private final Map<String, Actor> byName = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Position> strangers = new ArrayList<>();
  private final Set<String> aliases = new HashSet<>();
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

  /** "Free Aceh Movement (GAM)", "the security forces (ISF)": the letters in brackets behind a name are another one. */
  void aliasBehind(Sentence sentence, int last, Actor actor) {
    if (last + 3 >= sentence.size()) {
      return;
    }
    String word = sentence.token(last + 2).text();
    boolean bracketed = sentence.token(last + 1).text().equals("(")
        && sentence.token(last + 3).text().equals(")");
    if (bracketed && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
      String name = String.join(" ", Pieces.of(word).lower());
      byName.put(name, actor);
      aliases.add(name);
    }
  }

  /** Whom the story itself gave these letters. */
  Optional<Actor> aliased(String letters) {
    String name = String.join(" ", Pieces.of(letters).lower());
    return aliases.contains(name) ? Optional.ofNullable(byName.get(name)) : Optional.empty();
  }

  Optional<Actor> named(List<String> pieces) {
    return Optional.ofNullable(byName.get(String.join(" ", pieces)));
  }

  void add(Mention mention) {
    mentions.add(mention);
  }

  /** The organisation named last of those that act or are acted on and are of one sector. */
  Optional<Actor> lastOrganisation(Predicate<Actor> of) {
    for (Mention mention : latestFirst()) {
      Actor actor = mention.actors().get(0);
      if (mention.rank() != Mention.OTHER
          && actor.kind() == Actor.Kind.ORGANISATION
          && !actor.name().isEmpty()
          && of.test(actor)) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
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

  /** The last {@code count} different named actors of a kind, the first-named first; empty when there are fewer. */
  List<Actor> last(int count, Actor.Kind kind) {
    Set<Actor> last = new LinkedHashSet<>();
    for (Mention mention : latestFirst()) {
      for (Actor actor : mention.actors()) {
        if (actor.kind() == kind && !actor.name().isEmpty() && last.size() < count) {
          last.add(actor);
        }
      }
    }
    if (last.size() < count) {
      return List.of();
    }
    List<Actor> first = new ArrayList<>(last);
    java.util.Collections.reverse(first);
    return first;
  }
}
