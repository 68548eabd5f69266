package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Annotated;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Finds the words that name places: the longest capitalised run of tokens that the gazetteer knows,
 * unless the words around it say that it is a person's or an organisation's name. Immutable.
 */
final class ToponymFinder {
  private static final int LONGEST = 7;

  private final PlaceNames names;
  private final WordLists words;

  ToponymFinder(PlaceNames names, WordLists words) {
    this.names = names;
    this.words = words;
  }

  List<Toponym> find(Annotated story) {
    Set<String> surnames = surnames(story);
    List<Toponym> found = new ArrayList<>();
    for (Sentence sentence : story.sentences()) {
      found.addAll(withContainers(sentence, in(sentence, surnames)));
    }
    return found;
  }

  private List<Toponym> in(Sentence sentence, Set<String> surnames) {
    List<Toponym> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      int last = longest(sentence, at);
      if (last >= at && isPlace(sentence, at, last, surnames)) {
        found.add(toponym(sentence, at, last));
      }
      at = Math.max(last, at) + 1;
    }
    return found;
  }

  /** The toponyms of a sentence with the places named as holding them. */
  List<Toponym> withContainers(Sentence sentence, List<Toponym> toponyms) {
    return Containers.join(sentence, toponyms, names, words);
  }

  /** A toponym that somebody marked: short forms and adjectives count too. */
  Toponym marked(Sentence sentence, int first, int last) {
    Toponym plain = toponym(sentence, first, last);
    List<Candidate> candidates =
        new ArrayList<>(names.country(names.countryOf(words(sentence, first, last))));
    if (candidates.isEmpty()) {
      candidates.addAll(names.shortForm(plain.key()));
      candidates.addAll(plain.candidates());
    }
    return plain.among(candidates);
  }

  private static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i > first ? " " : "").append(sentence.token(i).text());
    }
    return words.toString();
  }

  private Toponym toponym(Sentence sentence, int first, int last) {
    String key = key(sentence, first, last);
    return new Toponym(
        sentence.index(),
        first,
        last,
        sentence.span(first, last),
        key,
        names.find(key),
        wanted(sentence, first, last),
        List.of());
  }

  /** The last token of the longest name that begins here, or -1. */
  private int longest(Sentence sentence, int first) {
    if (!startsName(sentence.token(first))) {
      return -1;
    }
    for (int last = Math.min(sentence.size(), first + LONGEST) - 1; last >= first; last--) {
      Token end = sentence.token(last);
      boolean word = end.isCapitalised() || last > first && isInnerWord(end);
      if (word && names.has(key(sentence, first, last))) {
        return last;
      }
    }
    return -1;
  }

  private boolean startsName(Token token) {
    if (token.isCapitalised()) {
      return true;
    }
    int hyphen = token.text().indexOf('-'); // al-Tanf
    return hyphen > 0
        && hyphen + 1 < token.text().length()
        && Character.isUpperCase(token.text().charAt(hyphen + 1));
  }

  /** "Mar-a", "al-Sham", "10": what may end a name without a capital. */
  private static boolean isInnerWord(Token token) {
    return token.pos() == PartOfSpeech.NUMBER || token.pos().isName();
  }

  static String key(Sentence sentence, int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Token token = sentence.token(i);
      boolean apart =
          i > first && token.span().begin() > sentence.token(i - 1).span().end();
      if (apart) {
        text.append(' ');
      }
      text.append(token.text());
    }
    return PlaceKey.of(text);
  }

  private boolean isPlace(Sentence sentence, int first, int last, Set<String> surnames) {
    String key = key(sentence, first, last);
    if (words.list("never-places").contains(key)) {
      return false;
    }
    if (first == last && !looksLikeName(sentence, first, key)) {
      return false;
    }
    if (!before(sentence, first, key) || !after(sentence, last, key)) {
      return false;
    }
    boolean surname = first == last && surnames.contains(key);
    return !surname || isLocated(sentence, first) || isHeldBehind(sentence, last);
  }

  /** A single word must be tagged as a name, or be a country or great city in a line of capitals. */
  private boolean looksLikeName(Sentence sentence, int at, String key) {
    Token token = sentence.token(at);
    if (token.pos().isName() && !(sentence.heading() && isShouted(token))) {
      return key.length() > 2 || !names.holders(key).isEmpty();
    }
    boolean common = !token.pos().isName() && at == 0;
    return !common
        && names.find(key).stream()
            .anyMatch(c -> c.rank() == Rank.COUNTRY || c.place().population() > 200_000);
  }

  private static boolean isShouted(Token token) {
    return token.text().length() > 3 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** Whether the words before the name leave it a place. */
  private boolean before(Sentence sentence, int first, String key) {
    if (first == 0) {
      return true;
    }
    Token previous = sentence.token(first - 1);
    String lower = bare(previous);
    if (words.list("person-titles").contains(lower) && previous.isCapitalised()) {
      return isCountry(key);
    }
    if (words.list("name-links").contains(lower)) {
      return first < 2 || !isPartOfOrganisation(sentence, first - 2);
    }
    boolean joined = previous.isCapitalised() && previous.pos().isName();
    return !joined
        || words.list("place-openers").contains(lower)
        || !names.countryOf(previous.text()).isEmpty();
  }

  /** "Bank of England": the word before "of" is a name and no sort of place. */
  private boolean isPartOfOrganisation(Sentence sentence, int at) {
    Token head = sentence.token(at);
    return head.isCapitalised()
        && at > 0
        && head.pos().isName()
        && !words.list("place-heads").contains(bare(head))
        && !words.list("person-titles").contains(bare(head));
  }

  /** Whether the words behind the name leave it a place. */
  private boolean after(Sentence sentence, int last, String key) {
    if (last + 1 >= sentence.size()) {
      return true;
    }
    Token next = sentence.token(last + 1);
    String lower = bare(next);
    boolean joined = next.isCapitalised() && next.pos().isNoun();
    if (!joined || words.list("titles-behind-places").contains(lower)) {
      return true;
    }
    if (words.list("place-types").contains(lower) || words.list("city-types").contains(lower)) {
      return true;
    }
    boolean country = isCountry(key) && !words.list("given-names").contains(key);
    return country && !words.list("organisation-tails").contains(lower);
  }

  private boolean isCountry(String key) {
    return names.find(key).stream().anyMatch(c -> c.rank() == Rank.COUNTRY);
  }

  private boolean isLocated(Sentence sentence, int first) {
    int at = first - 1;
    while (at >= 0 && words.list("place-openers").contains(bare(sentence.token(at)))) {
      at--;
    }
    return at >= 0
        && words.list("place-prepositions").contains(sentence.token(at).lower());
  }

  private boolean isHeldBehind(Sentence sentence, int last) {
    return last + 2 < sentence.size()
        && sentence.token(last + 1).text().equals(",")
        && !names.holders(key(sentence, last + 2, last + 2)).isEmpty();
  }

  private Toponym.Wanted wanted(Sentence sentence, int first, int last) {
    String next = last + 1 < sentence.size() ? bare(sentence.token(last + 1)) : "";
    String head = "";
    if (first >= 2 && words.list("name-links").contains(bare(sentence.token(first - 1)))) {
      head = bare(sentence.token(first - 2));
    }
    if (words.list("place-types").contains(next) || words.list("place-types").contains(head)) {
      return Toponym.Wanted.REGION;
    }
    if (words.list("city-types").contains(next) || words.list("city-types").contains(head)) {
      return Toponym.Wanted.CITY;
    }
    return Toponym.Wanted.ANY;
  }

  /** The last words of names of two words and more: later, alone, they are persons. */
  private Set<String> surnames(Annotated story) {
    Set<String> surnames = new HashSet<>();
    for (Sentence sentence : story.sentences()) {
      for (int i = 1; i < sentence.size(); i++) {
        if (endsPersonName(sentence, i)) {
          surnames.add(PlaceKey.of(sentence.token(i).text()));
        }
      }
    }
    return surnames;
  }

  private boolean endsPersonName(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Token previous = sentence.token(at - 1);
    boolean pair = token.pos().isName() && token.isCapitalised() && previous.isCapitalised();
    if (!pair || names.has(key(sentence, at - 1, at))) {
      return false;
    }
    boolean ends = at + 1 >= sentence.size()
        || !(sentence.token(at + 1).isCapitalised()
            && sentence.token(at + 1).pos().isName());
    return ends
        && (words.list("given-names").contains(previous.lower())
            || words.list("person-titles").contains(bare(previous))
            || previous.pos().isName()
                && !words.list("place-openers").contains(bare(previous))
                && names.countryOf(previous.text()).isEmpty()
                && !names.has(PlaceKey.of(previous.text())));
  }

  /** A word in small letters without its full stop. */
  static String bare(Token token) {
    String lower = token.lower();
    return lower.length() > 1 && lower.endsWith(".")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
