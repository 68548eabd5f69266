package org.dragoman.bench.quote;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.CleaningKnowledge;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Annotated;
import org.dragoman.quote.Quote;
import org.dragoman.quote.QuoteFinder;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.dragoman.text.TextCleaner;

/**
 * Compares the quotations found with those that people marked. A quotation is found when the spans
 * of both contents overlap by half of the longer one; a speaker is right when the word found is one of
 * the words that people marked as the speaker.
 *
 * <p>{@code QuoteReport PARSES GOLD [misses]}: a folder for parses, a file of JSON Lines, and whether
 * to list what was missed.
 */
public final class QuoteReport {
  private static final double ENOUGH = 0.5;

  private final TextCleaner cleaner;
  private final Analyzer reader;
  private final QuoteFinder finder;
  private final boolean misses;
  private final PrintStream out;
  private final Tally all = new Tally();
  private final Tally direct = new Tally();
  private final Tally indirect = new Tally();

  private QuoteReport(Knowledge knowledge, Analyzer reader, boolean misses, PrintStream out) {
    this.cleaner = new TextCleaner(CleaningKnowledge.of(knowledge));
    this.reader = reader;
    this.finder = QuoteFinder.of(knowledge);
    this.misses = misses;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a folder for parses and a file of marked reports");
    }
    Knowledge knowledge = Knowledge.load(List.of(), new Problems());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    QuoteReport report = new QuoteReport(
        knowledge,
        PreciseReader.remembering(Path.of(arguments[0])),
        Arrays.asList(arguments).contains("misses"),
        out);
    for (MarkedQuotes story : MarkedQuotes.read(Path.of(arguments[1]))) {
      report.compare(story);
    }
    out.println("all       " + report.all);
    out.println("direct    " + report.direct);
    out.println("indirect  " + report.indirect);
  }

  /** What was counted for one kind of quotation. */
  private static final class Tally {
    private int marked;
    private int found;
    private int matched;
    private int covered;
    private int speakers;
    private int coveredSpeakers;
    private int kinds;
    private double overlap;

    @Override
    public String toString() {
      double precision = matched / (double) Math.max(1, found);
      double recall = matched / (double) Math.max(1, marked);
      return String.format(
          Locale.ROOT,
          "marked %d found %d matched %d  P %.3f R %.3f F1 %.3f  speaker right %.3f (of matched)"
              + "  kind right %.3f  overlap %.3f  |  touched %d, of these speaker right %.3f of marked",
          marked,
          found,
          matched,
          precision,
          recall,
          2 * precision * recall / Math.max(1e-9, precision + recall),
          speakers / (double) Math.max(1, matched),
          kinds / (double) Math.max(1, matched),
          overlap / Math.max(1, matched),
          covered,
          coveredSpeakers / (double) Math.max(1, marked));
    }
  }

  private void compare(MarkedQuotes story) {
    CleanText prose = cleaner.clean(story.text());
    Annotated annotated =
        new Annotated(Document.of(story.id(), story.text()), prose, reader.read(prose));
    List<Quote> found = new ArrayList<>(finder.find(annotated).quotes());
    boolean[] used = new boolean[found.size()];
    for (MarkedQuotes.Mark mark : story.marks()) {
      int best = -1;
      int touching = -1;
      double most = 0;
      for (int i = 0; i < found.size(); i++) {
        double overlap = overlap(mark, prose.original(found.get(i).content()));
        if (overlap > most) {
          most = overlap;
          touching = i;
          best = used[i] ? best : i;
        }
      }
      boolean matched = best >= 0 && best == touching && most >= ENOUGH;
      count(all, annotated, mark, found, matched, touching, most);
      count(mark.direct() ? direct : indirect, annotated, mark, found, matched, touching, most);
      if (matched) {
        used[best] = true;
      }
      boolean right = matched && isRight(annotated, mark, found.get(touching));
      if (misses && !right) {
        miss(
            annotated,
            story,
            mark,
            touching < 0 ? List.of() : List.of(found.get(touching)),
            matched);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      all.found++;
      (found.get(i).kind() == Quote.Kind.DIRECT ? direct : indirect).found++;
      if (misses && !used[i]) {
        out.println("EXTRA  " + show(annotated, found.get(i)) + "\n    in "
            + annotated.words(annotated.sentence(found.get(i).sentence()).span()));
      }
    }
  }

  private static void count(
      Tally tally,
      Annotated story,
      MarkedQuotes.Mark mark,
      List<Quote> found,
      boolean matched,
      int touching,
      double overlap) {
    tally.marked++;
    if (touching < 0) {
      return;
    }
    boolean right = isRight(story, mark, found.get(touching));
    tally.covered++;
    tally.coveredSpeakers += right ? 1 : 0;
    if (matched) {
      tally.matched++;
      tally.overlap += overlap;
      tally.speakers += right ? 1 : 0;
      tally.kinds += (found.get(touching).kind() == Quote.Kind.DIRECT) == mark.direct() ? 1 : 0;
    }
  }

  /** Shared characters by the characters of the longer of the two. */
  private static double overlap(MarkedQuotes.Mark mark, Span found) {
    int shared = 0;
    for (Span span : mark.content()) {
      if (span.overlaps(found)) {
        shared += Math.min(span.end(), found.end()) - Math.max(span.begin(), found.begin());
      }
    }
    return shared / (double) Math.max(mark.length(), found.length());
  }

  private static boolean isRight(Annotated story, MarkedQuotes.Mark mark, Quote quote) {
    if (quote.speaker().isEmpty()) {
      return mark.speaker().isEmpty();
    }
    String word = story.token(quote.speaker().get()).text().toLowerCase(Locale.ROOT);
    String speaker = mark.speaker().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return Arrays.asList(speaker.split("[^\\p{L}\\p{N}.&'-]+")).contains(word)
        || Arrays.asList(speaker.split("[^\\p{L}\\p{N}]+")).contains(word);
  }

  private void miss(
      Annotated story,
      MarkedQuotes report,
      MarkedQuotes.Mark mark,
      List<Quote> found,
      boolean matched) {
    String content = mark.content().get(0).of(report.text()).replace('\n', ' ');
    out.println((matched ? "WRONG SPEAKER  " : found.isEmpty() ? "MISSED  " : "SPAN  ")
        + (mark.direct() ? "d " : "i ") + mark.speaker() + " | " + mark.cue() + " | " + content);
    for (Quote quote : found) {
      out.println("    found " + show(story, quote));
    }
    int begin = report.text().lastIndexOf('\n', mark.content().get(0).begin()) + 1;
    int end = report.text().indexOf('\n', mark.content().get(0).end());
    out.println(
        "    in " + report.text().substring(begin, end < 0 ? report.text().length() : end));
  }

  private static String show(Annotated story, Quote quote) {
    return quote.kind().name().charAt(0) + " "
        + quote.speaker().map(p -> story.token(p).text()).orElse("-") + " | "
        + quote.cue().map(p -> story.token(p).text()).orElse("-") + " | "
        + story.words(quote.content());
  }
}
