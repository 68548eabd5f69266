package org.dragoman.bench.time;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Annotated;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.dragoman.time.TimeMention;
import org.dragoman.time.TimeResolver;

/**
 * Compares the times found with those that people marked as TIMEX3. Days, months and years are scored, as events are
 * dated by them: a marked one is found when a date overlaps it, and its value is right when it is the same, hours
 * left aside. Every other kind is listed with its own line.
 *
 * <p>{@code TimexReport PARSES GOLD [misses]}: a folder for parses, a file of JSON Lines, and whether to list what
 * was missed, wrong and too much.
 */
public final class TimexReport {
  private final Analyzer reader;
  private final TimeResolver resolver;
  private final boolean misses;
  private final PrintStream out;
  private int marked;
  private int found;
  private int right;
  private int given;
  private int givenRight;
  private int others;
  private int othersTouched;
  private int othersRight;

  private TimexReport(Knowledge knowledge, Analyzer reader, boolean misses, PrintStream out) {
    this.reader = reader;
    this.resolver = TimeResolver.of(knowledge);
    this.misses = misses;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a folder for parses and a file of marked reports");
    }
    TimexReport report = new TimexReport(
        Knowledge.load(List.of(), new Problems()),
        PreciseReader.remembering(Path.of(arguments[0])),
        Arrays.asList(arguments).contains("misses"),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
    for (MarkedTimes story : MarkedTimes.read(Path.of(arguments[1]))) {
      report.compare(story);
    }
    report.print();
  }

  private void print() {
    double recall = found / (double) Math.max(1, marked);
    double precision = givenRight / (double) Math.max(1, given);
    out.println(String.format(
        Locale.ROOT,
        "day, month, year: marked %d found %d recall %.3f  value right %d of found %.3f  |  given %d on a mark %d precision %.3f",
        marked,
        found,
        recall,
        right,
        right / (double) Math.max(1, found),
        given,
        givenRight,
        precision));
    out.println(String.format(
        Locale.ROOT,
        "all other times:  marked %d found %d recall %.3f  value right %d of found %.3f",
        others,
        othersTouched,
        othersTouched / (double) Math.max(1, others),
        othersRight,
        othersRight / (double) Math.max(1, othersTouched)));
  }

  private void compare(MarkedTimes story) {
    CleanText prose = CleanText.untouched(story.text());
    Document document = Document.of(story.id(), story.text()).published(story.published());
    Annotated annotated = new Annotated(document, prose, reader.read(prose));
    List<TimeMention> mentions = resolver.resolve(annotated).mentions();
    for (MarkedTimes.Mark mark : story.marks()) {
      Optional<TimeMention> hit = best(mark, mentions);
      boolean same = hit.isPresent() && same(mark.value(), hit.get().timex());
      if (mark.isCalendar()) {
        marked++;
        found += hit.isPresent() ? 1 : 0;
        right += same ? 1 : 0;
      } else {
        others++;
        othersTouched += hit.isPresent() ? 1 : 0;
        othersRight += same ? 1 : 0;
      }
      if (misses && !same) {
        String kind = hit.isEmpty() ? "MISSED" : mark.isCalendar() ? "WRONG" : "OTHER";
        out.println(line(kind, story, mark.span().begin(), mark.span().end()) + " marked "
            + mark.value() + " given " + hit.map(TimeMention::timex).orElse("-"));
      }
    }
    for (TimeMention mention : mentions) {
      if (MarkedTimes.Mark.isCalendar(mention.timex())) {
        boolean on = story.marks().stream().anyMatch(m -> m.span().overlaps(mention.span()));
        given++;
        givenRight += on ? 1 : 0;
        if (misses && !on) {
          out.println(
              line("EXTRA", story, mention.span().begin(), mention.span().end()) + " given "
                  + mention.timex());
        }
      }
    }
  }

  private static Optional<TimeMention> best(MarkedTimes.Mark mark, List<TimeMention> mentions) {
    Optional<TimeMention> first = Optional.empty();
    for (TimeMention mention : mentions) {
      if (mention.span().overlaps(mark.span())) {
        if (same(mark.value(), mention.timex())) {
          return Optional.of(mention);
        }
        first = first.or(() -> Optional.of(mention));
      }
    }
    return first;
  }

  /** Hours aside, decades as 199 or 199X; a range has two values. */
  private static boolean same(String marked, String given) {
    for (String end : given.split("/", -1)) {
      if (plain(end).equals(plain(marked))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String value) {
    String day = value.startsWith("P") ? value : value.replaceAll("T.*", "");
    return day.replaceAll("X+$", "");
  }

  private static String line(String kind, MarkedTimes story, int begin, int end) {
    String text = story.text();
    String before = text.substring(Math.max(0, begin - 60), begin).replace('\n', ' ');
    String after = text.substring(end, Math.min(text.length(), end + 40)).replace('\n', ' ');
    return kind + " " + story.published() + " " + before + "["
        + text.substring(begin, end).replace('\n', ' ') + "]" + after;
  }
}
