package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.knowledge.Name;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Names by their first word. The longest name that starts at a word wins, and what it covers is not
 * looked at again.
 *
 * <p>A name written with a capital matches only a word with a capital, so that "turkey" is no state;
 * one written in small letters matches both. A name in capitals throughout ("NATO") and one in
 * quotes must stand as they are. Common nouns also match by the base form of their last word.
 * Immutable after building.
 */
final class NameIndex {
  private static final int LONGEST_ACRONYM = 6;

  private final Map<String, List<Indexed>> byFirst = new HashMap<>();

  /**
   * A name as it is looked for.
   *
   * @param joined whether a hyphen must follow: "Franco-German"
   */
  private record Indexed(
      Pieces pieces, boolean exact, boolean inflects, boolean joined, Meaning meaning) {}

  void add(Name name, Meaning meaning) {
    Pieces pieces = Pieces.of(name.text());
    if (pieces.size() == 0) {
      return;
    }
    boolean inflects = meaning instanceof Meaning.Role || meaning instanceof Meaning.Office;
    boolean exact =
        name.exact() || (pieces.size() == 1 && isAcronym(pieces.cased().get(0)));
    byFirst
        .computeIfAbsent(pieces.lower().get(0), k -> new ArrayList<>(1))
        .add(new Indexed(pieces, exact, inflects, name.text().endsWith("-"), meaning));
  }

  private static boolean isAcronym(String piece) {
    return piece.length() > 1
        && piece.length() <= LONGEST_ACRONYM
        && piece.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /** All names in a sentence, left to right, none overlapping another. */
  List<Find> find(Sentence sentence) {
    Pieces text = Pieces.of(sentence);
    List<Find> finds = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      int longest = 0;
      boolean joined = false;
      List<Meaning> meanings = new ArrayList<>(2);
      for (Indexed indexed : startingWith(text, at)) {
        int length = indexed.pieces().size();
        if (length < longest || !matches(indexed, text, at, sentence)) {
          continue;
        }
        if (length > longest || (indexed.joined() && !joined)) {
          meanings.clear();
          longest = length;
          joined = indexed.joined();
        }
        if (indexed.joined() == joined && !meanings.contains(indexed.meaning())) {
          // "Coalition", written so, goes before "coalition", which small letters match too.
          meanings.add(indexed.exact() ? 0 : meanings.size(), indexed.meaning());
        }
      }
      if (longest > 0) {
        finds.add(new Find(text.tokens().get(at), text.tokens().get(at + longest - 1), meanings));
      }
      at += Math.max(1, longest);
    }
    return finds;
  }

  /** What a whole text stands for, capitals apart: datelines are set in capitals. */
  List<Meaning> meaningsOf(String text) {
    Pieces wanted = Pieces.of(text);
    List<Meaning> meanings = new ArrayList<>(2);
    if (wanted.size() > 0) {
      for (Indexed indexed : byFirst.getOrDefault(wanted.lower().get(0), List.of())) {
        if (indexed.pieces().lower().equals(wanted.lower())) {
          meanings.add(indexed.meaning());
        }
      }
    }
    return meanings;
  }

  private List<Indexed> startingWith(Pieces text, int at) {
    List<Indexed> byForm = byFirst.getOrDefault(text.lower().get(at), List.of());
    String lemma = text.lemmas().get(at);
    String form = text.lower().get(at);
    boolean plural = lemma.equals(form)
        && form.endsWith("s")
        && Character.isUpperCase(text.cased().get(at).charAt(0));
    if (plural) {
      lemma = form.substring(0, form.length() - 1);
    }
    if (lemma.equals(form) || !byFirst.containsKey(lemma)) {
      return byForm;
    }
    List<Indexed> both = new ArrayList<>(byForm);
    both.addAll(byFirst.getOrDefault(lemma, List.of()));
    return both;
  }

  private static boolean matches(Indexed indexed, Pieces text, int at, Sentence sentence) {
    Pieces name = indexed.pieces();
    if (at + name.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      boolean last = i == name.size() - 1;
      if (!pieceMatches(indexed, i, text, at + i, last)) {
        return false;
      }
    }
    if (indexed.joined()) {
      return isJoined(text, at + name.size() - 1, sentence);
    }
    if (name.size() > 1 && endsInDeed(name, text, at, sentence)) {
      return false;
    }
    Token first = sentence.token(text.tokens().get(at));
    return name.size() > 1 || canBeName(first, indexed) || isUnlikeRest(first, indexed, sentence);
  }

  /** "French artillery shelled the town" has no artillery shells: what bends the last word is no plural. */
  private static boolean endsInDeed(Pieces name, Pieces text, int at, Sentence sentence) {
    int last = name.size() - 1;
    boolean bent = !name.lower().get(last).equals(text.lower().get(at + last));
    return bent
        && switch (sentence.token(text.tokens().get(at + last)).pos()) {
          case VERB_PAST, VERB_PARTICIPLE, VERB_GERUND -> true;
          default -> false;
        };
  }

  /** "IS" and "US" are names, whatever the reader takes them for, where not all is in capitals. */
  private static boolean isUnlikeRest(Token token, Indexed indexed, Sentence sentence) {
    return indexed.exact()
        && isAcronym(token.text())
        && sentence.tokens().stream()
            .anyMatch(other ->
                other.text().length() > 1 && other.text().chars().allMatch(Character::isLowerCase));
  }

  /** Whether the piece hangs on the next one by a hyphen, inside one token or between two. */
  private static boolean isJoined(Pieces text, int at, Sentence sentence) {
    int token = text.tokens().get(at);
    boolean inside = at + 1 < text.size() && text.tokens().get(at + 1) == token;
    boolean between =
        token + 2 < sentence.size() && Pieces.isHyphen(sentence.token(token + 1).text());
    return inside || between;
  }

  private static boolean pieceMatches(Indexed indexed, int i, Pieces text, int at, boolean last) {
    String wanted = indexed.pieces().cased().get(i);
    if (indexed.exact()) {
      return wanted.equals(text.cased().get(at));
    }
    String lower = indexed.pieces().lower().get(i);
    if (lower.equals(text.lower().get(at))) {
      return !Character.isUpperCase(wanted.charAt(0))
          || Character.isUpperCase(text.cased().get(at).charAt(0));
    }
    return indexed.inflects()
        && last
        && (lower.equals(text.lemmas().get(at)) || isPluralName(lower, text, at));
  }

  /** "Shiites": readers take peoples and faiths for names, and leave their plurals as they are. */
  private static boolean isPluralName(String singular, Pieces text, int at) {
    return Character.isUpperCase(text.cased().get(at).charAt(0))
        && text.lower().get(at).equals(singular + "s");
  }

  /**
   * One word alone must stand where a noun or an adjective can: "IS" and "May" are verbs too. Of adjectives only those
   * with a hyphen or a capital are nouns for actors: "anti-government", "Maoist".
   */
  private static boolean canBeName(Token token, Indexed indexed) {
    return switch (token.pos()) {
      case NOUN, NOUN_PLURAL, NAME, NAME_PLURAL -> true;
      case ADJECTIVE ->
        !(indexed.meaning() instanceof Meaning.Office)
            && (!(indexed.meaning() instanceof Meaning.Role)
                || token.text().indexOf('-') > 0
                || Character.isUpperCase(token.text().charAt(0)));
      case OTHER, NUMBER -> !(indexed.meaning() instanceof Meaning.Role);
      default -> false;
    };
  }
}
