package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes out of a report what is not its prose, and keeps the way back to the original: agency tags
 * and datelines, bylines, credits, relay footers, page furniture, links, end marks, control
 * characters, left-over markup, line ends that only a page's width caused. What went is recorded with
 * its reason; spaces are not.
 *
 * <p>Every character of the clean text is the character of the original at its origin, except that
 * any white space may become a space or a newline, that a block element of left-over markup becomes a
 * newline, and that a character reference becomes the character that it names. Takes time
 * proportional to the length of the text. Immutable.
 */
public final class TextCleaner {
  /** Datelines without an agency or a date are only looked for so far down. */
  private static final int HEAD_LINES = 6;

  /** Shorter lines may be headlines. */
  private static final int PROSE = 120;

  private final DatelineReader datelines;
  private final Furniture furniture;
  private final InlineMarks marks;

  public TextCleaner(CleaningWords words) {
    datelines = new DatelineReader(words);
    furniture = new Furniture(words);
    marks = new InlineMarks(words);
  }

  /** The prose of a report. */
  public CleanText clean(String text) {
    return new Cleaning(text).run();
  }

  /** A paragraph or headline: lines that belong together. */
  private record Block(int begin, int end, String text) {}

  /** The cleaning of one text. */
  private final class Cleaning {
    private final String original;
    private final Draft draft;
    private Optional<CleanText.Dateline> dateline = Optional.empty();

    Cleaning(String text) {
      original = text;
      draft = CharacterCleaner.draft(text);
    }

    CleanText run() {
      List<Block> blocks = blocks(proseLines(Line.of(draft)));
      boolean colons = blocks.stream().filter(b -> isLabelled(b.text())).count() == 1;
      List<Block> prose = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        Optional<String> reason = furniture.reason(block.text(), i, blocks.size() - 1 - i);
        if (reason.isPresent()) {
          draft.strike(block.begin(), block.end(), reason.get());
        } else {
          dateline(block, i, colons);
          prose.add(block);
        }
      }
      for (int i = 0; i < prose.size(); i++) {
        Block block = prose.get(i);
        marks.strike(draft, block.begin(), block.text(), i == prose.size() - 1);
      }
      return written(prose);
    }

    private List<Line> proseLines(List<Line> lines) {
      List<Line> prose = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        Optional<String> reason = furniture.reason(line.text(), i, lines.size() - 1 - i);
        if (reason.isPresent()) {
          draft.strike(line.begin(), line.end(), reason.get());
        } else {
          prose.add(line);
        }
      }
      return prose;
    }

    private List<Block> blocks(List<Line> lines) {
      Wrapping wrapping = Wrapping.of(lines);
      List<Block> blocks = new ArrayList<>();
      int first = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (!wrapping.isSoft(i)) {
          int begin = lines.get(first).begin();
          int end = lines.get(i).end();
          blocks.add(new Block(begin, end, draft.words(begin, end).replace('\n', ' ')));
          first = i + 1;
        }
      }
      return blocks;
    }

    private void dateline(Block block, int index, boolean colons) {
      if (index < HEAD_LINES) {
        Optional<CleanText.Dateline> day = datelines.dayAlone(block.text());
        if (day.isPresent()) {
          keep(day.get(), block.begin(), block.end());
          return;
        }
      }
      Optional<DatelineReader.Found> found = datelines.read(
          block.text(), colons && index < HEAD_LINES && block.text().length() >= PROSE);
      if (found.isPresent() && (index < HEAD_LINES || isFull(found.get().dateline()))) {
        int begin = block.begin() + found.get().dateline().original().begin();
        keep(found.get().dateline(), begin, block.begin() + found.get().end());
      }
    }

    private boolean isFull(CleanText.Dateline line) {
      return !line.agency().isEmpty() || !line.place().isEmpty() && !line.date().isEmpty();
    }

    /** Strikes a dateline; the first that names a place is the report's, else the first. */
    private void keep(CleanText.Dateline line, int begin, int end) {
      draft.strike(begin, end, "dateline");
      Span span = new Span(draft.origin(begin), draft.origin(end - 1) + 1);
      CleanText.Dateline now =
          new CleanText.Dateline(line.place(), line.date(), line.agency(), span);
      if (dateline.isEmpty()) {
        dateline = Optional.of(now);
      } else if (dateline.get().place().isEmpty() && !now.place().isEmpty()) {
        String date = now.date().isEmpty() ? dateline.get().date() : now.date();
        dateline = Optional.of(new CleanText.Dateline(now.place(), date, now.agency(), span));
      }
    }

    private CleanText written(List<Block> prose) {
      StringBuilder text = new StringBuilder(draft.size());
      int[] origin = new int[draft.size() + 1];
      for (Block block : prose) {
        write(block, text, origin);
      }
      while (text.length() > 0 && isSpace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      origin[text.length()] = original.length();
      int[] exact = java.util.Arrays.copyOf(origin, text.length() + 1);
      return new CleanText(text.toString(), exact, draft.removed(), dateline);
    }

    /** One paragraph on one line, runs of spaces as one; nothing when all of it was struck. */
    private void write(Block block, StringBuilder text, int[] origin) {
      boolean begun = false;
      boolean cut = false;
      int gap = -1;
      for (int i = block.begin(); i < block.end(); i++) {
        char c = draft.at(i);
        if (draft.isStruck(i) || isSpace(c)) {
          cut |= draft.isStruck(i);
          gap = gap < 0 && isSpace(c) ? i : gap;
          continue;
        }
        if (cut && ",.;:!?)".indexOf(c) >= 0) {
          gap = -1; // "Acme <ACME.N>, which" loses its space with its ticker
        }
        cut = false;
        if (!begun && text.length() > 0) {
          put('\n', origin[text.length() - 1] + 1, text, origin);
        } else if (begun && gap >= 0 && !isHyphenated(text, i)) {
          put(' ', draft.origin(gap), text, origin);
        }
        begun = true;
        gap = -1;
        put(c, draft.origin(i), text, origin);
      }
    }

    /** "violence-" at the end of a line and "ravaged" on the next are one word. */
    private boolean isHyphenated(StringBuilder text, int next) {
      int last = text.length() - 1;
      int before = next - 1;
      while (before > 0 && draft.at(before) == ' ') {
        before--;
      }
      return draft.at(before) == '\n'
          && text.charAt(last) == '-'
          && last > 0
          && Character.isLetter(text.charAt(last - 1))
          && Character.isLowerCase(draft.at(next));
    }

    private void put(char c, int at, StringBuilder text, int[] origin) {
      origin[text.length()] = at;
      text.append(c);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  /** "ISLAMABAD: ..." or, in an interview, "QUESTION: ...". */
  private static boolean isLabelled(String line) {
    int colon = line.indexOf(':');
    return colon > 1
        && colon < 40
        && line.substring(0, colon).chars().anyMatch(Character::isUpperCase)
        && line.substring(0, colon).chars().noneMatch(Character::isLowerCase);
  }
}
