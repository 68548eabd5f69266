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
  private static final long WELL_KNOWN = 150_000;
  private static final long KNOWN_BY_MANY_NAMES = 1_000_000;

  private final PlaceNames names;
  private final WordLists words;
  private final Surroundings around;

  ToponymFinder(PlaceNames names, WordLists words) {
    this.names = names;
    this.words = words;
    this.around = new Surroundings(names, words);
  }

  List<Toponym> find(Annotated story) {
    Set<String> surnames = surnames(story);
    List<Toponym> found = new ArrayList<>();
    Set<String> attested = new HashSet<>();
    for (Sentence sentence : story.sentences()) {
      List<Toponym> here = withContainers(sentence, in(sentence, surnames));
      boolean before = false;
      for (int i = 0; i < here.size(); i++) {
        Toponym toponym = here.get(i);
        before = around.isAttested(sentence, toponym)
            || i > 0 && before && isCoordinated(sentence, here.get(i - 1), toponym);
        if (before) {
          attested.add(toponym.key());
        }
      }
      found.addAll(withShortForms(sentence, here));
    }
    found.removeIf(t -> !attested.contains(t.key()) && !isWellKnown(t));
    return found;
  }

  /** "Jenin and Nablus", "Homs, Hama": what goes for the one goes for the other. */
  private boolean isCoordinated(Sentence sentence, Toponym first, Toponym second) {
    for (int i = first.last() + 1; i < second.first(); i++) {
      Token token = sentence.token(i);
      if (!token.text().equals(",") && token.pos() != PartOfSpeech.CONJUNCTION) {
        return false;
      }
    }
    return true;
  }

  /** The toponyms of a sentence and, behind them, the short forms that hold them: "Lebanon, Pa." */
  private List<Toponym> withShortForms(Sentence sentence, List<Toponym> toponyms) {
    List<Toponym> all = new ArrayList<>();
    int taken = -1;
    for (Toponym toponym : toponyms) {
      if (toponym.first() == taken) {
        continue; // "Pa." is Pennsylvania here and no village
      }
      all.add(toponym);
      int at = toponym.last() + 2;
      if (!toponym.container().isEmpty() && at < sentence.size()) {
        List<Candidate> regions = names.shortForm(key(sentence, at, at));
        if (regions.stream().anyMatch(toponym.container()::contains)) {
          all.add(toponym(sentence, at, at)
              .among(regions)
              .called(regions.get(0).place().name()));
          taken = at;
        }
      }
    }
    return all;
  }

  /** A name of several words, a country, a region or a city that everybody knows needs no attesting. */
  private static boolean isWellKnown(Toponym toponym) {
    return toponym.first() < toponym.last()
        || toponym.candidates().stream().anyMatch(ToponymFinder::isWellKnown);
  }

  private static boolean isWellKnown(Candidate candidate) {
    return switch (candidate.rank()) {
      case COUNTRY, CAPITAL, SEA, LANDMARK -> !candidate.otherName();
      case REGION, SEAT, CITY, QUARTER, AREA ->
        candidate.place().population()
            >= (candidate.otherName() ? KNOWN_BY_MANY_NAMES : WELL_KNOWN);
      case DISTRICT, AIRPORT -> false;
    };
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
        around.wanted(sentence, first, last),
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
      if (word && isName(key(sentence, first, last))) {
        return last;
      }
    }
    return -1;
  }

  /** Names with an article are believed of well-known places only: "The Hague", not "The Bank". */
  private boolean isName(String key) {
    return names.has(key)
        && (!words.list("articles").contains(key.substring(0, Math.max(0, key.indexOf(' '))))
            || isKnownPlace(key));
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
    if (!around.before(sentence, first, key) || !around.after(sentence, last, key)) {
      return false;
    }
    boolean surname = first == last && surnames.contains(key);
    return !surname
        || around.isBehind(sentence, first, "attesting-prepositions")
        || around.isHeldBehind(sentence, last);
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
    String first = Surroundings.bare(previous);
    boolean placed = words.list("place-openers").contains(first)
        || !names.countryOf(previous.text()).isEmpty()
        || words.list("place-types").contains(Surroundings.bare(token))
        || words.list("city-types").contains(Surroundings.bare(token))
        || words.list("titles-behind-places").contains(Surroundings.bare(token));
    return ends
        && (words.list("given-names").contains(first)
            || words.list("person-titles").contains(first)
            || !placed && previous.pos().isName() && !isKnownPlace(PlaceKey.of(previous.text())));
  }

  private boolean isKnownPlace(String key) {
    return names.find(key).stream().anyMatch(ToponymFinder::isWellKnown);
  }
}
