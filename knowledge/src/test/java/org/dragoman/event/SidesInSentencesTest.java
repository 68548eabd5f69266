package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.OneEngine;
import org.dragoman.document.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts on whom, in own sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SidesInSentencesTest {
  private Dragoman dragoman;

  @BeforeAll
  void load() throws IOException {
    dragoman = OneEngine.load();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // two sides named as one: the first acts with the other
        "Egypt and Chad signed a peace treaty on Monday. | SUPPORT EGY GOV -> TCD GOV",
        "Kenya and Somalia agreed to a ceasefire. | AGREE KEN GOV -> SOM GOV",
        // everybody behind one preposition
        "Mali threatened to cut relations with Niger and Chad. | THREATEN MLI GOV -> NER GOV + TCD"
            + " GOV",
        // who can avert a threat is threatened
        "Kurdish rebels in Turkey threatened to attack unless Iraq gives in. | THREATEN TUR REB ->"
            + " IRQ GOV",
        // what is one's own is a means
        "Syria offered its troops to Lebanon. | AGREE SYR GOV -> LBN GOV",
        // arms act for the armed forces
        "Israeli tanks shelled the Lebanese village. | ASSAULT ISR MIL -> LBN CVL",
        // against whom a protest is
        "Thousands of Egyptians joined anti-American protests in Cairo. | PROTEST EGY CVL -> USA"
            + " GOV",
        "Huge anti-government protests were held in Basra. | PROTEST IRQ CVL -> IRQ GOV",
        // the US are not us
        "China demanded that the US cancel arms sales to Taiwan. | REQUEST CHN GOV -> USA GOV",
        "Workers in Serbia went on strike over a bill signed by Serbian Labour Minister Ana Simic."
            + " | PROTEST SRB LAB -> SRB GOV",
        // on whom a curfew is laid
        "Kenyan authorities imposed a curfew in Mombasa. | COERCE KEN GOV -> KEN CVL",
        // what is struck
        "Malian rebels opened fire at the car of deputy governor Issa Keita. | ASSAULT MLI REB ->"
            + " MLI GOV",
        // what tells who says so, or when, names no side
        "Kenyan officials shared evidence with Chad, according to Malian officials. | COOPERATE"
            + " KEN GOV -> TCD GOV",
        // whoever is judged for a deed has done it
        "Nine monks were killed in an attack blamed on Malian rebels. | ASSAULT MLI REB -> MLI REL",
        "Turkey blamed Iran for two missile attacks on Greek tankers. | ASSAULT IRN GOV -> GRC BUS",
        // the content is whose it is first
        "Israel agreed to French mediation in the talks with the Syrians. | AGREE ISR GOV -> FRA"
            + " GOV",
        // the clause before says at whom a threat is aimed
        "Iran called the American raid a crime and promised retaliation. | THREATEN IRN GOV -> USA"
            + " GOV",
        // who is on the other side of talks told before
        "Mali rejected a request by Niger to start talks. Mali said it was ready for talks on a"
            + " border post. | AGREE MLI GOV -> NER GOV",
        // the other state, not one's own
        "Angered by Kenyan demands, Chad's president threatened sanctions on the country. |"
            + " THREATEN TCD GOV -> KEN GOV",
        // a day before the subject
        "On Thursday Norway rejected a Chilean plan. | REJECT NOR GOV -> CHL GOV",
        // each other
        "Togo and Benin accused each other of breaking the truce. | ACCUSE TGO GOV -> BEN GOV",
        // those who live under it
        "Oman imposed a curfew in Salalah. | COERCE OMN GOV -> OMN CVL",
        // before whose door
        "Latvian nurses demonstrated outside the health ministry. | PROTEST LVA MED -> LVA GOV",
        // who does it is behind the one to whom it is done
        "The killing of a Congolese monk by two Ugandan soldiers angered Rwanda. | ASSAULT UGA MIL"
            + " -> COD REL",
        // a phrase leads to a target or it does not
        "Kenya condemned the attack on a market in Chad. | ACCUSE KEN GOV ->",
        "Egypt criticised the decision of the Sudanese government. | ACCUSE EGY GOV -> SDN GOV",
        "Norway urged the world to send food aid for villagers in Nepal. | REQUEST NOR GOV ->",
        "France demanded the removal of the Malian president. | REQUEST FRA GOV -> MLI GOV",
        "The governor of Kano in Nigeria said that farmers in Niger should be helped. | REQUEST NGA"
            + " GOV ->",
        "Spain's government announced an inquiry into the Congo scandal. | ACCUSE ESP GOV ->",
        // who has support is supported
        "Chadian rebel leader Idriss Saleh has the support of Sudan. | SUPPORT SDN GOV -> TCD REB",
        // nobody accuses himself
        "Ugandan President Yoweri Museveni met Rwandan President Paul Kagame and accused him of"
            + " fraud. | ACCUSE UGA GOV -> RWA GOV",
        // what happens in the aftermath of another act is not done to its victims
        "Chile imposed a ban on exports in the aftermath of Argentina's crackdown on protesters. |"
            + " COERCE CHL GOV ->",
        // what is one's own is done to nobody abroad
        "Japan's prime minister ruled out Japanese mediation. | REJECT JPN GOV ->",
        "Chad's president promised to hold elections in Chad. | AGREE TCD GOV ->",
        // what stands behind "in", before a noun, or is nobody's thing is no target
        "The Irish minister is refusing to allow evidence in court. | REJECT IRL GOV ->",
        "The FBI is conducting its own probe into security risks. | ACCUSE USA COP ->",
        "The Danish president proposed that talks on short range missiles be held soon. | AGREE"
            + " DNK GOV ->",
        // a panel nobody knows is asked, not the ministry whose plan it is to support
        "Chile's president urged the panel to support the Defence Ministry's plan. | REQUEST CHL"
            + " GOV ->",
        // shells are fired by armies
        "An Israeli tank shell killed nine Palestinians. | ASSAULT ISR MIL -> PSE CVL",
      })
  void sides(String text, String expected) {
    Document document = Document.of("1", text).published(LocalDate.of(2012, 5, 8));
    List<String> found = dragoman.code(document, 0).events().stream()
        .map(SidesInSentencesTest::words)
        .toList();
    assertThat(found).contains(expected);
  }

  @Test
  void whoIssuedAStatementIsNotAskedForEver() {
    Document document = Document.of(
        "1",
        "The ministry released a statement issued on Monday by France. The court published a"
            + " verdict given on Monday.");
    assertThatCode(() -> dragoman.code(document, 0)).doesNotThrowAnyException();
  }

  private static String words(Event event) {
    return (event.what().type() + " " + side(event.sources()) + " -> " + side(event.targets()))
        .strip();
  }

  private static String side(List<Participant> side) {
    return side.stream().map(p -> p.code().toString().strip()).collect(Collectors.joining(" + "));
  }
}
