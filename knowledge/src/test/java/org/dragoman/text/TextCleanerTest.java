package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dragoman.CleaningKnowledge;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as they arrive, and their prose. In the tables ~ is the end of a line. */
class TextCleanerTest {
  private static final TextCleaner CLEANER = cleaner();

  private static TextCleaner cleaner() {
    try {
      return new TextCleaner(CleaningKnowledge.of(Knowledge.load(List.of(), new Problems())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clean(String text) {
    return CLEANER.clean(text.replace('~', '\n')).text().replace('\n', '~');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LISBON, Jan 10 (AFP) - Ministers met. | LISBON | Jan 10 | AFP | Ministers met.",
        "KUALA LUMPUR, April 1 , 1997 (AFP) Ministers met. | KUALA LUMPUR | April 1 , 1997 | AFP | Ministers met.",
        "BAGHDAD — Ministers met. | BAGHDAD | '' | '' | Ministers met.",
        "Kabul, Afghanistan (CNN) -- Ministers met. | Kabul, Afghanistan | '' | CNN | Ministers met.",
        "(Reuters) - Ministers met. | '' | '' | Reuters | Ministers met.",
        "AP - Ministers met. | '' | '' | AP | Ministers met.",
        "/Xinhua/ Ministers met. | '' | '' | Xinhua | Ministers met.",
        "MOSCOW (AP)_ Ministers met. | MOSCOW | '' | AP | Ministers met.",
        "BONN, Germany (AP) _ Ministers met. | BONN, Germany | '' | AP | Ministers met.",
        "ST. PETERSBURG, Russia, 3 March (Interfax) -- Ministers met. | ST. PETERSBURG, Russia | 3 March | Interfax | Ministers met.",
        "SEOUL, Jan. 10 (Yonhap) -- Ministers met. | SEOUL | Jan. 10 | Yonhap | Ministers met.",
        "TEHRAN, Jan. 10, 2020 (MNA) – Ministers met. | TEHRAN | Jan. 10, 2020 | MNA | Ministers met.",
        "MOSCOW, January 10. /TASS/. Ministers met. | MOSCOW | January 10 | TASS | Ministers met.",
        "NEW DELHI, Jan 10: Ministers met. | NEW DELHI | Jan 10 | '' | Ministers met.",
        "New Delhi, Jan 10 (PTI) Ministers met. | New Delhi | Jan 10 | PTI | Ministers met.",
        "PORT-AU-PRINCE, Haiti - Ministers met. | PORT-AU-PRINCE, Haiti | '' | '' | Ministers met.",
        "BEIJING/HONG KONG (Reuters) - Ministers met. | BEIJING/HONG KONG | '' | Reuters | Ministers met.",
        "(ANSA) - ROME, JANUARY 10 - Ministers met. | ROME | JANUARY 10 | ANSA | Ministers met.",
        "[AFP] Ministers met. | '' | '' | AFP | Ministers met.",
        "WASHINGTON, Friday, Jan. 10 - Ministers met. | WASHINGTON | Friday, Jan. 10 | '' | Ministers met.",
        "Friday, January 10, 2020~Ministers met. | '' | Friday, January 10, 2020 | '' | Ministers met.",
        "Friday, January 10, 2020~LISBON (AFP) - Ministers met. | LISBON | Friday, January 10, 2020 | AFP | Ministers met.",
      })
  void takesOutDatelinesAndKeepsThem(
      String text, String place, String date, String agency, String prose) {
    CleanText clean = CLEANER.clean(text.replace('~', '\n'));
    assertThat(clean.text()).isEqualTo(prose);
    CleanText.Dateline line = clean.dateline().orElseThrow();
    assertThat(List.of(line.place(), line.date(), line.agency()))
        .containsExactly(place, date, agency);
  }

  @Test
  void theDatelineOfAReportBehindItsHeadlineIsFound() {
    CleanText clean = CLEANER.clean("Ministers meet in Lisbon\nLISBON, Jan 10 (AFP) - They met.");
    assertThat(clean.text()).isEqualTo("Ministers meet in Lisbon\nThey met.");
    assertThat(clean.dateline().orElseThrow().original()).isEqualTo(new Span(25, 48));
  }

  @Test
  void aCityAndAColonOpenAReportOfSouthAsia() {
    String prose =
        "The prime minister on Friday opened a new road in the north of the country and said"
            + " that it would bring trade and work to the people of the valley.";
    CleanText clean = CLEANER.clean("ISLAMABAD: " + prose);
    assertThat(clean.text()).isEqualTo(prose);
    assertThat(clean.dateline().orElseThrow().place()).isEqualTo("ISLAMABAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NATO — The alliance met on Friday.",
        "UPDATE — The alliance met on Friday.",
        "The Palestinian Authority (PA) said it was ready.",
        "Iran (and its allies) said no.",
        "Moscow said it would answer.",
        "QUESTION: Will you go?~ANSWER: I will go as soon as the government of the country asks me to go"
            + " there and the people in the north are safe from harm.",
        "From Kabul to Herat the road is closed.",
        "By Friday, the rebels had left the town.",
        "More than 20 people died.",
        "The end of the war is near.",
        "Sources said the talks had failed.",
        "Photographs of the dead were shown on television.",
        "Share prices fell in Tokyo.",
        "The army (formerly the guard) left the town.",
        "He was seen (reported by two witnesses) near the bridge.",
        "Related families live in the two villages.",
        "He said the work \"infringes copyright\" and must stop.",
        "Date palms grow in the oasis.",
        "Issued with new rifles, the men marched north.",
        "Watch towers were built along the border.",
        "By relaunching the protests, students hope to win.",
        "The minister arrived via Vienna.",
        "Print workers went on strike in 3 cities.",
        "5 < 6 and 7 > 6, he said.",
        "AT&T and R&D are written with an ampersand.",
        "The two-year-old pact - signed in 2018 - is dead.",
        "Video footage showed soldiers in the square.",
        "Read the treaty before you sign it, the envoy said.",
      })
  void prosePassesUntouched(String text) {
    assertThat(clean(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met.~No comments: | page furniture",
        "They met.~Share this | page furniture",
        "They met.~Read more: A new treaty | page furniture",
        "They met.~Advertisement | page furniture",
        "They met.~ADVERTISEMENT~ | page furniture",
        "They met.~Follow us on Twitter | page furniture",
        "They met.~https://example.org/x1 | link",
        "They met. https://example.org/x1 | link",
        "They met. pic.twitter.com/abc123 | link",
        "They met.~from Some News by Some Site https://example.org/2Q | provenance",
        "They met.~from Some News by Some Site https://example.org/2Q~via Some News | provenance;provenance",
        "They met. from Some News https://example.org/2Q via Some News No comments: | provenance;page furniture",
        "They met.~Source: Xinhua | provenance",
        "They met. – AFP | provenance",
        "They met. (Reuters) | provenance",
        "By Ann Lee~They met. | byline",
        "BY ANN LEE AND OMAR HADDAD~They met. | byline",
        "By Ann Lee, Reuters~They met. | byline",
        "They met.~(Reporting by Ann Lee in Cairo; Editing by Omar Haddad) | byline",
        "They met. (Reporting by Ann Lee) | byline",
        "They met.~Additional reporting by Ann Lee | byline",
        "They met. (Photo by Ann Lee/Getty Images) | picture credit",
        "They met.~(AP Photo/Ann Lee) | picture credit",
        "FILE PHOTO: Ministers in Lisbon, January 5~They met. | picture caption",
        "They met.~© 2020 AFP | copyright line",
        "They met.~Copyright (c) 2020 The Daily. All rights reserved. | copyright line",
        "They met.~/// | end mark",
        "They met. /// | end mark",
        "They met.~END | end mark",
        "They met.~Enditem | end mark",
        "They met. Enditem | end mark",
        "They met.~- - - | end mark",
        "They met.~### | end mark",
        "They met.~-30- | end mark",
        "They met.~ab/cd/ef | sign-off",
        "They met.~(pvs/vi/ji) | sign-off",
        "Published: 10 January 2020 14:33 GMT~They met. | time of publication",
        "Last updated at 10:20 on January 10~They met. | time of publication",
        "They met. [nL8N29F0ZX] | story code",
        "They met.~\u200b | control character",
      })
  void takesOutWhatIsNoProseAndSaysWhy(String text, String reasons) {
    CleanText clean = CLEANER.clean(text.replace('~', '\n'));
    assertThat(clean.text()).isEqualTo("They met.");
    assertThat(clean.removed().stream().map(CleanText.Removed::reason))
        .containsExactly(reasons.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army said that~its troops had left. | The army said that its troops had left.",
        "One.~Two.~Three. | One.~Two.~Three.",
        "One.~~Two.~~~Three. | One.~Two.~Three.",
        "Iraqis take to streets~The army left. | Iraqis take to streets~The army left.",
        "It is war-~torn land. | It is war-torn land.",
        "He said:~the list is long. | He said:~the list is long.",
        "The army, the navy and the marines left the,~~northern towns on Friday. | The army, the navy and the marines left the, northern towns on Friday.",
        "Acme <ACME.N>, which makes tanks, fell. | Acme, which makes tanks, fell.",
        "A\u00a0B\u2003C D. | A B C D.",
        "<p>One.</p><p>Two &amp; three.</p> | One.~Two & three.",
        "One<br/>Two | One~Two",
        "It&#8217;s &quot;over&quot;, he said&hellip; | It’s \"over\", he said…",
        "&#147;Over,&#148; he said. | “Over,” he said.",
        "co\u00adoperate | cooperate",
      })
  void joinsAndSplitsLinesAndMendsCharacters(String text, String prose) {
    assertThat(clean(text)).isEqualTo(prose);
  }

  @Test
  void aReportSetToAFixedWidthBecomesItsParagraphs() {
    String report = String.join(
        "\n",
        "Ministers meet in Lisbon",
        "",
        "The foreign ministers of the two countries met in Lisbon on",
        "Friday to discuss the border. They agreed to meet again. The",
        "Portuguese foreign minister said he was content.",
        "",
        "A second paragraph begins here and goes on for more than one",
        "line, as it should.");
    assertThat(CLEANER.clean(report).text().split("\n"))
        .containsExactly(
            "Ministers meet in Lisbon",
            "The foreign ministers of the two countries met in Lisbon on Friday to discuss the border."
                + " They agreed to meet again. The Portuguese foreign minister said he was content.",
            "A second paragraph begins here and goes on for more than one line, as it should.");
  }

  @Test
  void indentedParagraphsOfAFixedWidthStayApart() {
    String report = String.join(
        "\n",
        "    The foreign ministers of the two countries met in Lisbon",
        "on Friday to discuss the border, and they agreed to meet",
        "again in May.",
        "    The Portuguese minister said that he was content with it",
        "and that he would travel to the north.");
    assertThat(CLEANER.clean(report).text().split("\n")).hasSize(2);
  }

  @Test
  void spansOfTheCleanTextLeadBackToTheOriginal() {
    String text = "LISBON, Jan 10 (AFP) - He said &quot;no&quot;.\nNo comments:";
    CleanText clean = CLEANER.clean(text);
    int begin = clean.text().indexOf("\"no\"");
    assertThat(clean.original(new Span(begin, begin + 4)).of(text)).isEqualTo("&quot;no&quot;");
    assertThat(clean.original(new Span(0, 2)).of(text)).isEqualTo("He");
  }

  @Test
  void aTextThatIsAllFurnitureIsEmpty() {
    CleanText clean = CLEANER.clean("Share this\nNo comments:\n");
    assertThat(clean.text()).isEmpty();
    assertThat(clean.removed()).hasSize(2);
  }
}
