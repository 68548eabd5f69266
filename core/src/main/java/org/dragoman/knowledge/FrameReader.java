package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the line of a frame.
 *
 * <pre>
 * frame     = { element } [ "=>" ( coding | "nothing" ) ]
 * element   = anchor | phrase | "[" phrase { phrase } "]"
 * phrase    = [ preposition { "|" preposition } ] filler
 * filler    = SLOT [ "=" words ] | SLOT "'s" words | words
 * words     = word { "|" word } | "@" list        a word may be a phrase in double quotes
 * anchor    = ( "verb" | "noun" | "adjective" ) [ "=" words ]       words of the entry that it holds for
 * SLOT      = "SOURCE" | "SOURCES" | "TARGET" | "CONTENT" | "PLACE"
 * </pre>
 */
final class FrameReader {
  private static final Set<String> ANCHORS = Set.of("verb", "noun", "adjective");
  private static final Set<String> SLOTS =
      Set.of("SOURCE", "SOURCES", "TARGET", "CONTENT", "PLACE");

  private final WordLists lists;
  private final Set<String> prepositions;
  private final Problems problems;

  FrameReader(WordLists lists, Set<String> prepositions, Problems problems) {
    this.lists = lists;
    this.prepositions = prepositions;
    this.problems = problems;
  }

  Optional<Frame> read(Value line) {
    List<Value> sides = line.split("=>");
    Optional<Coding> gives = Optional.empty();
    boolean nothing = sides.size() > 1 && sides.get(1).text().equals("nothing");
    if (sides.size() > 1 && !nothing) {
      try {
        gives = Optional.of(Coding.parse(sides.get(1).text()));
      } catch (IllegalArgumentException e) {
        problems.error(
            "K031",
            sides.get(1).where(),
            "'" + sides.get(1).text() + "' is no coding",
            "write a CAMEO code, then a PLOVER type and mode if they differ: 125 REJECT meet");
        return Optional.empty();
      }
    }
    return new Line(words(sides.get(0))).frame(gives, nothing, line.where());
  }

  /** The words of the line; quoted phrases and brackets are words of their own. */
  private static List<Value> words(Value line) {
    List<Value> words = new ArrayList<>();
    String text = line.text();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end;
      if (c == ' ') {
        i++;
        continue;
      } else if (c == '[' || c == ']' || c == '|') {
        end = i + 1;
      } else if (c == '"') {
        int close = text.indexOf('"', i + 1);
        end = close < 0 ? text.length() : close + 1;
      } else {
        end = i;
        while (end < text.length() && " []|\"".indexOf(text.charAt(end)) < 0) {
          end++;
        }
      }
      words.add(line.part(i, end));
      i = end;
    }
    return words;
  }

  private final class Line {
    private final List<Value> words;
    private final List<Frame.Element> elements = new ArrayList<>();
    private int at;
    private boolean optional;
    private boolean wrong;
    private Optional<Frame.Anchor> anchor = Optional.empty();
    private Set<String> wordings = Set.of();

    Line(List<Value> words) {
      this.words = words;
    }

    Optional<Frame> frame(Optional<Coding> gives, boolean nothing, Where where) {
      while (at < words.size() && !wrong) {
        element();
      }
      if (anchor.isEmpty() && !wrong) {
        problems.error(
            "K022",
            where,
            "a frame without verb, noun or adjective",
            "name the word the frame turns on");
        wrong = true;
      }
      return wrong
          ? Optional.empty()
          : Optional.of(new Frame(anchor.orElseThrow(), wordings, elements, gives, nothing, where));
    }

    private void element() {
      String word = words.get(at).text();
      if (word.equals("[") || word.equals("]")) {
        if (optional == word.equals("[")) {
          wrong("K022", "brackets do not match", "each [ needs its ]");
        }
        optional = word.equals("[");
        at++;
      } else if (isAnchor(word)) {
        if (anchor.isPresent()) {
          wrong(
              "K022",
              "a second anchor '" + word + "'",
              "a frame turns on one verb, noun or adjective");
        }
        anchor = Optional.of(Frame.Anchor.valueOf(named(word).toUpperCase(Locale.ROOT)));
        if (word.equals(named(word))) {
          at++;
        } else {
          wordings = amongWords(word);
        }
      } else {
        phrase();
      }
    }

    private void phrase() {
      Set<String> before = new LinkedHashSet<>();
      while (at < words.size() && prepositions.contains(words.get(at).text())) {
        before.add(words.get(at++).text());
        if (at < words.size() && words.get(at).text().equals("|")) {
          at++;
        }
      }
      if (at >= words.size() || words.get(at).text().equals("]")) {
        wrong("K022", "a preposition with nothing behind it", "name a slot or words after it");
        return;
      }
      String word = words.get(at).text();
      Frame.Slot possessor = Frame.Slot.WORDS;
      if (word.endsWith("'s") && SLOTS.contains(word.substring(0, word.length() - 2))) {
        possessor = Frame.Slot.valueOf(word.substring(0, word.length() - 2));
        at++;
      } else if (SLOTS.contains(word)) {
        at++;
        add(before, Frame.Slot.valueOf(word), possessor, Set.of());
        return;
      } else if (SLOTS.contains(named(word))) {
        add(before, Frame.Slot.valueOf(named(word)), possessor, amongWords(word));
        return;
      }
      if (at < words.size() && isAnchor(words.get(at).text())) {
        add(before, possessor, Frame.Slot.WORDS, Set.of());
        return;
      }
      add(before, Frame.Slot.WORDS, possessor, alternatives());
    }

    private void add(
        Set<String> prepositions, Frame.Slot slot, Frame.Slot possessor, Set<String> words) {
      elements.add(
          new Frame.Element(anchor.isEmpty(), optional, prepositions, slot, possessor, words));
    }

    private boolean isAnchor(String word) {
      return ANCHORS.contains(named(word));
    }

    /** A word without the words it is narrowed to: of "TARGET=city" the slot. */
    private String named(String word) {
      int equals = word.indexOf('=');
      return equals < 0 ? word : word.substring(0, equals);
    }

    /** The words behind the "=" of this word. */
    private Set<String> amongWords(String word) {
      int equals = word.indexOf('=');
      if (equals == word.length() - 1) {
        at++; // a quoted phrase follows
      } else {
        words.set(at, words.get(at).part(equals + 1, word.length()));
      }
      return alternatives();
    }

    private Set<String> alternatives() {
      Set<String> found = new HashSet<>();
      boolean more = true;
      while (more && at < words.size()) {
        Value word = words.get(at++);
        if (word.text().startsWith("@")) {
          if (lists.has(word.text().substring(1))) {
            found.addAll(lists.list(word.text().substring(1)));
          } else {
            problems.error(
                "K021",
                word.where(),
                "no word list named '" + word.text().substring(1) + "'",
                Problems.didYouMean(word.text().substring(1), lists.names()));
            wrong = true;
          }
        } else {
          String bare = word.text().replace("\"", "");
          if (!bare.equals(bare.toLowerCase(Locale.ROOT))) {
            problems.error(
                "K023",
                word.where(),
                "no slot named '" + bare + "'",
                "slots are SOURCE, SOURCES, TARGET, CONTENT, PLACE; words are lower case");
            wrong = true;
          }
          found.add(bare);
        }
        more = at < words.size() && words.get(at).text().equals("|");
        if (more) {
          at++;
        }
      }
      if (!more && at < words.size() && isBare(words.get(at).text())) {
        wrong(
            "K022",
            "'" + words.get(at).text() + "' stands beside another word",
            "put a phrase in double quotes, part alternatives with |");
      }
      if (found.isEmpty() && !wrong) {
        wrong(
            "K022",
            "a slot or words are missing here",
            "see the frames of docs/knowledge-format.md");
      }
      return found;
    }

    private boolean isBare(String word) {
      return Character.isLowerCase(word.charAt(0))
          && !isAnchor(word)
          && !prepositions.contains(word);
    }

    private void wrong(String number, String text, String help) {
      problems.error(number, words.get(Math.min(at, words.size() - 1)).where(), text, help);
      wrong = true;
    }
  }
}
