package org.dragoman.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.language.Annotated;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.mention.Words;
import org.dragoman.text.CleanText.Dateline;
import org.dragoman.text.Span;

/** The day a report is read against. */
final class AnchorFinder {
  // A dateline of the day before publication is usual; one further off is another date's.
  private static final int NEAR = 3;

  private final CalendarGrammar calendar;

  AnchorFinder(TimeWords lexicon) {
    calendar = new CalendarGrammar(lexicon);
  }

  /** The dateline's day where it is near the publication date, else the publication date, else what the dateline alone says. */
  Optional<LocalDate> of(Annotated story) {
    Optional<LocalDate> published = story.document().published();
    Optional<Expression> dateline = story.prose().dateline().flatMap(this::date);
    if (dateline.isEmpty()) {
      return published;
    }
    Meaning filed =
        dateline.get().resolve(new Reading(published, Optional.empty(), Direction.PAST));
    if (filed.when().precision() != When.Precision.DAY) {
      return published.or(() -> yearInText(story, dateline.get()));
    }
    LocalDate day = filed.when().first();
    boolean near =
        published.map(p -> Math.abs(p.toEpochDay() - day.toEpochDay()) <= NEAR).orElse(true);
    return near ? Optional.of(day) : published;
  }

  private Optional<Expression> date(Dateline dateline) {
    Sentence sentence = plain(dateline.date());
    Words words = Words.of(sentence);
    for (int place = 0; place < words.size(); place++) {
      Optional<Match> match = calendar.at(sentence, words, place);
      if (match.isPresent()
          && (match.get().says() instanceof CalendarDay
              || match.get().says() instanceof Expression.FixedSpan)) {
        return Optional.of(match.get().says());
      }
    }
    return Optional.empty();
  }

  /** A dateline without a year takes the latest year that the text names in full dates. */
  private Optional<LocalDate> yearInText(Annotated story, Expression dateline) {
    if (!(dateline instanceof CalendarDay day)) {
      return Optional.empty();
    }
    List<LocalDate> full = new ArrayList<>();
    for (Sentence sentence : story.sentences()) {
      Words words = Words.of(sentence);
      for (int place = 0; place < words.size(); place++) {
        Optional<Match> match = calendar.at(sentence, words, place);
        if (match.isPresent()
            && match.get().says() instanceof CalendarDay written
            && written.year() != 0) {
          full.add(written.day().atYear(written.year()));
        }
      }
    }
    return full.stream()
        .max(LocalDate::compareTo)
        .map(latest -> day.day().atYear(latest.getYear()))
        .filter(filed -> full.stream().noneMatch(filed::isBefore));
  }

  /** Words without a parse, each hanging on nothing. */
  private static Sentence plain(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String part : text.replace(",", " , ").strip().split("\\s+")) {
      if (!part.isEmpty()) {
        tokens.add(new Token(
            tokens.size(),
            new Span(at, at + part.length()),
            part,
            part.toLowerCase(Locale.ROOT),
            PartOfSpeech.NAME));
        at += part.length() + 1;
      }
    }
    int[] heads = new int[tokens.size()];
    Arrays.fill(heads, -1);
    Relation[] relations = new Relation[tokens.size()];
    Arrays.fill(relations, Relation.ROOT);
    return new Sentence(0, new Span(0, at), false, 0, tokens, new Parse(heads, relations));
  }
}
