package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences, and who is meant by one word of the last of them. */
class ActorsInSentencesTest {
  private static final PreciseReader READER = OneReader.READER;
  private static final Problems PROBLEMS = new Problems();
  private static final ActorResolver RESOLVER = resolver();

  private static ActorResolver resolver() {
    try {
      return ActorResolver.of(Knowledge.load(List.of(), PROBLEMS), PROBLEMS);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theBuiltInKnowledgeOfActorsHasNoErrors() {
    assertThat(PROBLEMS.sorted()).isEmpty();
  }

  @ParameterizedTest(name = "{1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // composed actors
        "2015-09-30 | Russian and Syrian forces shelled the town. | forces | RUS MIL + SYR MIL",
        "2016-03-10 | US-backed Kurdish militias left Iraq. | militias | IRQ PRM",
        "2020-03-12 | Iranian-backed Iraqi Shiite militias fired rockets. | militias | IRQ PRM",
        "2011-05-02 | The leaders of France and Germany met in Paris. | leaders | FRA GOV + DEU"
            + " GOV",
        "2019-07-01 | A spokesman for the Iraqi army denied it. | spokesman | IRQ MIL",
        "2004-07-01 | Sudan's rebels rejected the offer. | rebels | SDN REB",
        "2005-07-01 | A United Nations envoy arrived in Khartoum. | envoy | IGO IGO",
        // nobody's own country: of a continent; the same ministers as before
        "1987-03-17 | Latin American bankers visited Texas, where US officials waited. | bankers |"
            + " BUS",
        "1987-03-17 | Arab diplomats wrote to the mayor of Houston. | diplomats | GOV",
        "2009-03-17 | EU foreign ministers blamed Japan. Ministers also asked it to hold talks. |"
            + " Ministers | IGO IGO",
        "2009-03-17 | Japan's cabinet was split. Ministers also asked China to hold talks. |"
            + " Ministers | JPN GOV",
        "2009-03-17 | Kuwait's representatives left Geneva. | representatives | KWT GOV",
        "2009-03-17 | Representative Ann Lee of Texas voted for it. | Lee | USA LEG",
        // what stands inside a phrase
        "2020-01-10 | Iraqi efforts to expel them failed. | Iraqi | IRQ GOV",
        "2020-01-10 | Iraq's request was ignored. | Iraq | IRQ GOV",
        "2020-01-10 | The US strike killed a general. | US | USA GOV",
        // metonyms, and states that are no more
        "1985-02-03 | Moscow protested against the raid. | Moscow | SUN GOV",
        "2005-02-03 | Moscow protested against the raid. | Moscow | RUS GOV",
        "1999-04-03 | Belgrade refused to give in. | Belgrade | YUG GOV",
        "2007-04-03 | The Kremlin denied the report. | Kremlin | RUS GOV",
        // unknown names tied by title and apposition
        "2020-01-10 | Iraq's prime minister, Hadi Zubayr, resigned. | Zubayr | IRQ GOV",
        "2020-01-10 | Hadi Zubayr, the Iraqi interior minister, resigned. | Zubayr | IRQ GOV",
        "2020-01-10 | Colonel Hadi Zubayr of the Iraqi army resigned. | Zubayr | IRQ MIL",
        "2020-01-10 | Norwegian Foreign Minister Kari Haug arrived. Haug met him. | Haug | NOR GOV",
        // pronouns and descriptions
        "2020-01-10 | Chad closed the border. It blamed Sudan. | It | TCD GOV",
        "2020-01-10 | Peru's president flew home. He met farmers. | He | PER GOV",
        "2020-01-10 | Kenyan soldiers crossed the border. They burned huts. | They | KEN MIL",
        "2020-01-10 | Iran accused Oman. The two countries broke off talks. | countries | IRN GOV"
            + " + OMN GOV",
        "2006-01-10 | Hamas said troops had killed two of its men. The group vowed revenge. |"
            + " group | PSE REB",
        // what is written is its writer's word
        "2020-01-10 | The Malian army released a statement. The statement blamed rebels. |"
            + " statement | MLI MIL",
        "2020-01-10 | A letter from the Kenyan bishops said so. | letter | KEN REL",
        "2020-01-10 | Peru's senate passed a resolution. It urged Chile to wait. | It | PER LEG",
        "2020-01-10 | Hamas sent a message. Guns fell silent, according to the message. | message"
            + " | PSE REB",
        // who speaks for whom
        "2020-01-10 | The Malian army withdrew. A spokesman gave no reason. | spokesman | MLI MIL",
        "2020-01-10 | Chad sent aid. Kenyan presidential spokesman Abel Omondi left. The spokesman"
            + " waved. | spokesman | KEN GOV",
        "2020-01-10 | Nepal was calm. Maoist negotiator Ram Thapa left. | Thapa | NPL REB",
        "2020-01-10 | Political sources in Chad denied it. | sources | TCD UNK",
        // a pronoun is not who acts on it, nor one of many
        "2020-01-10 | Peru's president called Chile's president. He met him. | him | CHL GOV",
        "2020-01-10 | A Kenyan farmer saw Sudanese soldiers. They left. He wept. | He | KEN AGR",
        // parties that every country has
        "2020-01-10 | Italy voted. The Christian Democratic Party won. | Party | ITA PTY",
        // whose story it is: of who is named first and acts, not of what is marked as foreign
        "2020-01-10 | Japan wants US bases closed. US troops and US planes may leave. Police"
            + " cheered. | Police | JPN COP",
        // names that are part of other names
        "2006-01-10 | The army chief met Colonel Hadi Zubayr of the Iraqi army. | Zubayr | IRQ MIL",
        "2006-01-10 | President Bush met Iraqi Foreign Minister Zebari. | Zebari | IRQ GOV",
        // the country of the story
        "2020-01-10 | Ghana voted. Ghana was calm. Police broke up a march. | Police | GHA COP",
        // the country of the sentence: of who acts, of the place
        "2020-01-10 | Chad and Chad alone. A Malian general ordered the army to leave. | army |"
            + " MLI MIL",
        "2020-01-10 | Chad and Chad alone. Two villagers were killed in Niger. | villagers | NER"
            + " CVL",
        "2020-01-10 | Chad and Chad alone. The former general was arrested in Spain. | general |"
            + " TCD ELI",
        "2020-01-10 | Some 200 ethnic Hungarians marched in Romania. | Hungarians | ROU CVL",
        "2020-01-10 | The Albanians of Macedonia want schools. | Albanians | MKD CVL",
        "2020-01-10 | Pirates seized an Iranian-owned vessel. | vessel | IRN BUS",
        "2020-01-10 | Jewish settlers blocked a road near Nablus. | settlers | ISR CVL",
        // names that are also other words
        "2001-01-10 | China fell silent. The PRC rejected the plan. | PRC | CHN GOV",
        "2020-01-10 | British Foreign Minister Alan King spoke. King was arrested. | King | GBR"
            + " GOV",
        "2020-01-10 | Japan voted. The House of Representatives met. | Representatives | JPN LEG",
        "1995-01-10 | The Communist Party of Vietnam and China's People's Liberation Army met. |"
            + " Army | CHN MIL",
        "2020-01-10 | Lebanese counterpart Elias Haddour met the minister. | Haddour | LBN GOV",
        // a counterpart is of another country than he whose counterpart he is
        "2010-01-10 | Kenyan ministers and their counterpart from Mali met. | counterpart | MLI"
            + " GOV",
        "2010-01-10 | Kenyan ministers met their Ugandan counterpart. | counterpart | UGA GOV",
        // a minister without a country goes with the head of state beside him, or with the place
        "2010-01-10 | Kenya's envoy met Malian President Amadou Keb and Defence Minister Issa Tall."
            + " | Tall | MLI GOV",
        "2010-01-10 | In Ghana, Kenyan Premier Jim Oduor met Trade Minister Kofi Asamoa. | Asamoa |"
            + " GHA GOV",
        // the report knows the office of its day
        "1998-05-10 | Israeli Foreign Minister David Levy spoke. Levy resigned. | Levy | ISR GOV",
        // of firms, unions and other bodies, known or not
        "1987-05-10 | Japan worried. Hokuto Motors rejected the quota. | Motors | JPN BUS",
        "1987-05-10 | Sweden worried. Malmberg Inc sued. Malmberg lost. | Malmberg | SWE BUS",
        "1987-05-10 | Canada worried. Toronto's airline union president Joe Tennant spoke. |"
            + " Tennant | CAN LAB",
        "1987-05-10 | Canada worried. Jim Rusk, chairman of Norvale, criticised the law. | Rusk |"
            + " CAN BUS",
        "1987-05-10 | Peru voted. The Vantrell Federation met. The federation complained. |"
            + " federation | PER NGO",
        "2006-03-10 | South Korea's Lotan Airlines cut wages. The pilots went on strike. | pilots |"
            + " KOR LAB",
        // "Mr" and "Sir" are no part of a name
        "2004-05-10 | Britain argued. Tony Blair spoke. Mr Blair was glad. | Blair | GBR GOV",
        "2004-05-10 | Ghana argued. Trade Minister Dr Kofi Asamoa spoke. | Asamoa | GHA GOV",
        // of several of one surname: who was named before, who fits the title, who is in office
        "1987-05-10 | West German Finance Minister Gerhard Stoltenberg spoke. Stoltenberg left. |"
            + " Stoltenberg | DEU GOV",
        "2016-05-10 | Donald Trump spoke in Ohio. Ivanka Trump listened. Trump left. | Trump | USA"
            + " PTY",
        // two peoples in one word
        "1988-05-10 | Franco-German talks failed. | Franco-German | FRA GOV + DEU GOV",
        "2008-05-10 | The Sino-Indian border was closed. | Sino | CHN GOV",
        // a day is no name
        "2010-01-10 | Ghana's president Wednesday sacked two ministers. | president | GHA GOV",
        // what is done by a stranger is done to those of the story
        "2020-01-10 | Chad's army seized power in Chad. Malian President Amadou Keb threatened the"
            + " generals. | generals | TCD MIL",
        "2020-01-10 | Chad's army seized power in Chad. Malian President Amadou Keb promised to"
            + " impose a ban on the generals. | generals | TCD MIL",
        // an embassy is not of the place where it stands
        "2020-01-10 | Chad was tense. Students from Chad marched outside the embassy in Oslo. |"
            + " embassy | TCD GOV",
        // peoples without a state of their own live where the story says
        "2019-10-10 | US troops left Syria. The Kurds felt betrayed. | Kurds | SYR CVL",
        "2006-10-10 | Baghdad shook. Shiites prayed in Iraq. | Shiites | IRQ REL",
        // the forces of a government are MIL, its group is no parliament
        "2006-10-10 | Chad's government sent its forces east. | forces | TCD MIL",
        // "the two countries" of a story that names them by adjectives alone
        "2006-10-10 | The Ghanaian president called the Malian leader. The two countries will"
            + " trade. | countries | GHA GOV + MLI GOV",
        // whose militants
        "2015-10-10 | Islamic State attacked an Iraqi town. The militants burned houses. |"
            + " militants | IMG REB",
        // letters in brackets
        "2005-10-10 | The Rural Justice Federation (RJF) of Nepal marched. The RJF wants land. |"
            + " RJF | NPL NGO",
        // coalitions of states and of parties
        "2015-10-10 | The counter-ISIL coalition bombed a bridge in Iraq. | coalition | IGO IGO",
        // small letters
        "2010-01-10 | ghana got a loan from the world bank. | bank | IGO IGO",
        // several states are no single one
        "2006-03-10 | Bolivia was told that many countries had refused. | countries | IGO IGO",
        "2006-03-10 | Bolivia got loans from international organisations. | organisations | IGO"
            + " IGO",
      })
  void names(String day, String text, String word, String expected) {
    assertThat(coded(text, LocalDate.parse(day), word)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // whoever has the whole name has the surname too
        "2004-05-10 | Victor Bongo sold bikes. Bongo was fined. | Bongo",
        // who was not yet anybody
        "1987-05-10 | Russian exports grew. Wagner left. | Wagner",
        // the letters of a party, in a story of no such country
        "1999-05-10 | US growth slowed. The GNP fell. | GNP",
        // a first name is nobody's name alone
        "2012-05-10 | Britain waited. William sold bikes. | William",
        // a pronoun behind a name of nobody known is that name's
        "2004-05-10 | Tony Blair spoke. Haddow, a stargazer, said he was glad. | he",
        "1987-05-10 | The US government sued. Vexmoor said it had paid. | it",
      })
  void nobody(String day, String text, String word) {
    assertThat(coded(text, LocalDate.parse(day), word)).startsWith("Unknown");
  }

  /** A story without a day is read on the last one on which those whom it names were in office. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Margaret Thatcher met Ronald Reagan in Washington. | Reagan | USA GOV",
        "George Shultz flew to see Eduard Shevardnadze. Moscow was silent. | Moscow | SUN GOV",
        "Angela Merkel called Barack Obama. | Obama | USA GOV",
      })
  void withoutADay(String text, String word, String expected) {
    assertThat(coded(text, Optional.empty(), word)).isEqualTo(expected);
  }

  private static String coded(String text, LocalDate day, String word) {
    return coded(text, Optional.of(day), word);
  }

  private static String coded(String text, Optional<LocalDate> day, String word) {
    CleanText prose = CleanText.untouched(text);
    Annotated story = new Annotated(Document.of("test", text), prose, READER.read(prose));
    StoryActors actors = RESOLVER.resolve(story, day);
    Resolution resolution = actors.at(position(story, word));
    if (!(resolution instanceof Resolution.Known known)) {
      return resolution.toString();
    }
    List<String> codes = new ArrayList<>();
    for (Actor actor : known.actors()) {
      codes.add(actor.codeOn(actors.day().orElse(LocalDate.MAX)).toString());
    }
    return String.join(" + ", codes);
  }

  private static Position position(Annotated story, String word) {
    for (int i = story.sentences().size() - 1; i >= 0; i--) {
      Sentence sentence = story.sentence(i);
      for (int t = 0; t < sentence.size(); t++) {
        if (sentence.token(t).text().equals(word)) {
          return new Position(i, t);
        }
      }
    }
    throw new IllegalArgumentException("no word '" + word + "'");
  }
}
