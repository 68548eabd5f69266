package org.dragoman.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and every quotation in them; the table is quotes.cases. */
class QuoteFinderTest {
  private static final PreciseReader READER = OneReader.READER;
  private static final QuoteFinder FINDER = finder();

  private record Case(String text, List<String> quotes) {
    @Override
    public String toString() {
      return text;
    }
  }

  private static QuoteFinder finder() {
    try {
      return QuoteFinder.of(Knowledge.load(List.of(), new Problems()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(QuoteFinderTest.class.getResourceAsStream("quotes.cases")),
        StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          cases.get(cases.size() - 1).quotes().add(line.strip());
        } else if (!line.startsWith("#")) {
          cases.add(new Case(line.replace('~', '\n'), new ArrayList<>()));
        }
      }
    }
    return cases.stream();
  }

  private static Annotated story(String text) {
    CleanText prose = CleanText.untouched(text);
    return new Annotated(Document.of("case", text), prose, READER.read(prose));
  }

  private static String shown(Annotated story, Quote quote) {
    return String.join(
        " | ",
        quote.kind().name().toLowerCase(Locale.ROOT),
        word(story, quote.speaker()),
        word(story, quote.cue()),
        story.words(quote.content()),
        word(story, quote.addressee()));
  }

  private static String word(Annotated story, Optional<Position> position) {
    return position.map(p -> story.token(p).text()).orElse("-");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsWhoSaysWhatToWhom(Case one) {
    Annotated story = story(one.text());
    assertThat(FINDER.find(story).quotes().stream().map(q -> shown(story, q)))
        .containsExactlyElementsOf(one.quotes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Half a quotation that nobody closes",
        "\"\"\"\"\"\"",
        "said said said \" said",
        "\ud83d \"Broken \udc00 characters,\" he said.",
        "\u05d4\u05e9\u05e8 \u05d0\u05de\u05e8: \"\u05dc\u05d0\".",
        "\u201d Wrong \u201c way \u201d round \u201c said the clerk",
        "according to",
        "He said that.",
        ", said .",
        "\" , \" : \" he \" said",
      })
  void hostileTextsGiveQuotesInsideTheText(String text) {
    Annotated story = story(text);
    for (Quote quote : FINDER.find(story).quotes()) {
      assertThat(quote.content().end()).isLessThanOrEqualTo(text.length());
      assertThat(quote.content().length()).isPositive();
    }
  }

  @Test
  void theInnermostQuotationIsTheOneAround() {
    Annotated story =
        story("The army attacked the port. The radio said the minister claimed the rebels fled.");
    StoryQuotes quotes = FINDER.find(story);
    assertThat(speakerAround(story, quotes, "attacked")).isEqualTo("-");
    assertThat(speakerAround(story, quotes, "said")).isEqualTo("-");
    assertThat(speakerAround(story, quotes, "claimed")).isEqualTo("radio");
    assertThat(speakerAround(story, quotes, "fled")).isEqualTo("minister");
  }

  @Test
  void theWordsOfAttributionStandOutsideTheirOwnQuotation() {
    Annotated story = story("The border, the minister said, would be closed on Monday.");
    StoryQuotes quotes = FINDER.find(story);
    assertThat(speakerAround(story, quotes, "said")).isEqualTo("-");
    assertThat(speakerAround(story, quotes, "closed")).isEqualTo("minister");
  }

  private static String speakerAround(Annotated story, StoryQuotes quotes, String word) {
    for (Sentence sentence : story.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.text().equals(word)) {
          Position position = new Position(sentence.index(), token.index());
          return quotes
              .around(story, position)
              .map(q -> word(story, q.speaker()))
              .orElse("-");
        }
      }
    }
    throw new IllegalArgumentException("no '" + word + "'");
  }
}
