package org.dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dragoman.document.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoriesTest {
  private static final String[] SYLLABLES =
      "ka lo mi re su ta ven dor pla shi gra no el ur is an".split(" ");

  /** Words that mean nothing, in sentences of a dozen. */
  private static String text(int seed, int sentences) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < sentences; s++) {
      for (int w = 0; w < 12; w++) {
        StringBuilder word = new StringBuilder();
        for (int y = 0; y <= random.nextInt(3); y++) {
          word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        out.append(w == 0 ? "" : " ").append(word);
      }
      out.append(s + 1 == sentences ? "." : ". ");
    }
    return out.toString();
  }

  private static Likeness likeness(String a, String b) {
    Copies copies = new Copies();
    copies.add(Document.of("a", a));
    List<Pair> pairs = copies.add(Document.of("b", b));
    return pairs.isEmpty() ? Likeness.OTHER : pairs.get(0).likeness();
  }

  private static String changed(String how, String text) {
    String[] sentences = text.split("(?<=\\.) ");
    return switch (how) {
      case "cut" -> String.join(" ", List.of(sentences).subList(0, sentences.length * 2 / 5));
      case "tail" ->
        String.join(" ", List.of(sentences).subList(sentences.length / 2, sentences.length));
      case "padded" -> text + " " + text(999, 8);
      case "capitals" -> text.toUpperCase(Locale.ROOT);
      case "paragraphs" -> String.join("\n\n", sentences).replace(".", " .");
      case "tagged" -> "HARBOURTOWN (Agency) - " + text + " (Writing by N. Onym) via Reposts";
      case "half new" ->
        String.join(" ", List.of(sentences).subList(0, sentences.length * 2 / 5)) + " "
            + text(998, 12);
      case "one quote" -> sentences[3] + " " + text(997, 19);
      case "other words" -> text(996, 20);
      default -> throw new IllegalArgumentException(how);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "cut, COPY",
    "tail, COPY",
    "padded, COPY",
    "capitals, COPY",
    "paragraphs, COPY",
    "tagged, COPY",
    "half new, VERSION",
    "one quote, OTHER",
    "other words, OTHER"
  })
  void whatTwoTextsAreToEachOther(String how, Likeness likeness) {
    String text = text(1, 20);
    assertThat(likeness(text, changed(how, text))).isEqualTo(likeness);
    assertThat(likeness(changed(how, text), text)).isEqualTo(likeness);
  }

  @Test
  void aStockPhraseIsNoCopyAndNeitherIsNothing() {
    assertThat(likeness("", "")).isEqualTo(Likeness.OTHER);
    assertThat(likeness("", text(1, 3))).isEqualTo(Likeness.OTHER);
    assertThat(likeness(
            "All rights reserved by us. " + text(1, 5), "All rights reserved by us. " + text(2, 5)))
        .isEqualTo(Likeness.OTHER);
    assertThat(likeness("Two killed in Bamako.", "Two killed in Bamako.")).isEqualTo(Likeness.COPY);
  }

  private static List<Carrier> carriers(List<Document> documents) {
    return documents.stream().map(Carrier::of).toList();
  }

  private static Document document(String id, String text, @Nullable String day, String outlet) {
    return new Document(id, "", text, Optional.ofNullable(day).map(LocalDate::parse), outlet, "");
  }

  @Test
  void theSameDocumentsInAnyOrderGiveTheSameStories() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(Document.of("s" + i, text(i, 20)));
    }
    String[] ways = {"cut", "padded", "capitals", "paragraphs", "tagged", "half new"};
    for (int i = 0; i < 30; i++) {
      documents.add(Document.of("c" + i, changed(ways[i % ways.length], text(i, 20))));
    }
    for (int i = 40; i < 50; i += 2) {
      documents.add(Document.of("r" + i, text(i, 20) + "\n" + text(i + 1, 20)));
    }
    Set<List<Story>> outcomes = new HashSet<>();
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(documents, new Random(seed));
      Copies copies = new Copies();
      List<Pair> pairs = new ArrayList<>();
      documents.forEach(d -> pairs.addAll(copies.add(d)));
      outcomes.add(Stories.of(carriers(documents), pairs, Wires.NONE));
    }
    assertThat(outcomes).hasSize(1);
    // 60 texts; five of the thirty changed ones are versions; a round-up goes with one of its two
    assertThat(outcomes.iterator().next()).hasSize(65);
  }

  @ParameterizedTest
  @CsvSource({
    "Reuters, true",
    "REUTERS UK, true",
    "www.reuters.com, true",
    "Agence Telle, true",
    "Reutersberg Post, false",
    "Daily Post via Reuters, false",
    "Agence, false",
    "'', false"
  })
  void anAgencyIsKnownByTheBeginningOfItsName(String outlet, boolean wire) {
    assertThat(Wires.of(List.of("Reuters", "agence t\u00e9lle")).has(outlet)).isEqualTo(wire);
  }

  @Test
  void aFingerprintThatWasKeptIsTheSame() {
    Fingerprint made = Fingerprint.of(text(1, 20));
    Fingerprint kept = Fingerprint.of(made.runs(), made.sample());
    Fingerprint other = Fingerprint.of(changed("cut", text(1, 20)));
    assertThat(Pair.of("a", kept, "b", other))
        .isEqualTo(Pair.of("a", made, "b", other))
        .isPresent();
    assertThat(Pair.of("b", other, "a", kept)).isEqualTo(Pair.of("a", made, "b", other));
  }

  @Test
  void theOriginalIsTheWiresElseTheEarliest() {
    List<Document> documents = List.of(
        document("a", text(1, 10), "2020-01-11", "The Courier"),
        document("b", text(1, 10), "2020-01-12", "Agency"),
        document("c", text(1, 9), null, "The Gazette"),
        document("d", text(2, 9), "2020-01-10", "The Gazette"),
        document("e", text(2, 9), "2020-01-09", "The Courier"));
    Copies copies = new Copies();
    List<Pair> pairs = new ArrayList<>();
    documents.forEach(d -> pairs.addAll(copies.add(d)));
    List<Story> stories = Stories.of(carriers(documents), pairs, Wires.of(List.of("Agency")));
    assertThat(stories).extracting(s -> s.original().id()).containsExactly("b", "e");
    assertThat(stories.get(0).outlets()).containsExactly("Agency", "The Courier", "The Gazette");
    assertThat(stories.get(0).copies()).extracting(Carrier::id).containsExactly("a", "c");
  }
}
