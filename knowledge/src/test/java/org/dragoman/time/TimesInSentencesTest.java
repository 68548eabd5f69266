package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.OneReader;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences and the TIMEX3 values of all their times, in order; "-" where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimesInSentencesTest {
  private TimeResolver resolver;

  @BeforeAll
  void load() throws IOException {
    Problems problems = new Problems();
    resolver = TimeResolver.of(Knowledge.load(List.of(), problems));
  }

  private StoryTimes times(String published, String text) {
    CleanText prose = CleanText.untouched(text);
    Document document = Document.of("t", text).published(LocalDate.parse(published));
    return resolver.resolve(new Annotated(document, prose, OneReader.READER.read(prose)));
  }

  private void check(String published, String text, String timexes) {
    String found = times(published, text).mentions().stream()
        .map(TimeMention::timex)
        .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).as(text).isEqualTo(timexes);
  }

  /** Reports of Friday, 10 January 2020. */
  @ParameterizedTest(name = "{0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebels shelled the port on Friday. | 2020-01-10",
        "The minister resigned late Thursday. | 2020-01-09",
        "Troops crossed the river early on Wednesday. | 2020-01-08",
        "Saturday's raid killed a guard. | 2020-01-04",
        "The envoy flew home on Sunday night. | 2020-01-05TNI",
        "Police said on Monday that they had found the gun. | 2020-01-06",
        "The king will visit Oslo on Monday. | 2020-01-13",
        "The two sides are to meet on Tuesday in Vienna. | 2020-01-14",
        "Lawmakers are expected to vote Wednesday. | 2020-01-15",
        "The council meets on Thursday. | 2020-01-16",
        "He vowed to march on the palace on Sunday. | 2020-01-12",
        "She plans to sign the treaty next Tuesday. | 2020-01-14",
        "Gunmen seized the station last Tuesday. | 2020-01-07",
        "The curfew began last Friday. | 2020-01-03",
        "The rally is set for this Saturday. | 2020-01-11",
        "The army tried to retake the hill on Thursday. | 2020-01-09",
        "Crowds gathered on Tuesday to protest against the law. | 2020-01-07",
        "The court has given them until Monday to leave. | 2020-01-13",
        "The town has been under siege since Tuesday. | 2020-01-07",
        "Negotiators met on Tuesday of last week. | 2019-12-31",
        "They will return on Friday next week. | 2020-01-17",
        "The bridge was blown up on Tuesday afternoon. | 2020-01-07TAF",
        "The president speaks today. | 2020-01-10",
        "Yesterday, the strike ended. | 2020-01-09",
        "A cease-fire starts tomorrow. | 2020-01-11",
        "The premier will address the nation tonight. | 2020-01-10TNI",
        "Shells fell on the city overnight. | 2020-01-09TNI",
        "Shells fell on the city last night. | 2020-01-09TNI",
        "Jets bombed the depot this morning. | 2020-01-10TMO",
        "They fled the day before yesterday. | 2020-01-08",
        "The delegation arrives the day after tomorrow. | 2020-01-12",
        "Soldiers left the base last week. | 2020-W01",
        "The accord was signed last month. | 2019-12",
        "Parliament passed the law last year. | 2019",
        "Elections are due next month. | 2020-02",
        "The mission ends next year. | 2021",
        "Dozens have been jailed this week. | 2020-W02",
        "Fighting resumed earlier this week. | 2020-W02",
        "Prices rose this month. | 2020-01",
        "The party split earlier this year. | 2020",
        "Three months ago, the port was closed. | 2019-10",
        "The mayor was shot two weeks ago. | 2019-W52",
        "The rebels surrendered 10 days ago. | 2019-12-31",
        "The dictator fell twenty years ago. | 2000",
        "The war broke out a decade ago. | 201X",
        "The general died five days ago. | 2020-01-05",
        "The talks collapsed over the weekend. | 2020-W01-WE",
        "Two guards died in a weekend attack. | 2020-W01-WE",
        "The talks will resume at the weekend. | 2020-W02-WE",
        "The raid came days before the summit. | PXD",
        "The talks collapsed last weekend. | 2020-W01-WE",
        "The office will open in two weeks. | 2020-W04",
        "The dam was finished in two years. | P2Y",
        "He was freed on January 3. | 2020-01-03",
        "He was freed on 3 January. | 2020-01-03",
        "He was freed on Jan. 3. | 2020-01-03",
        "He was freed on Dec. 28. | 2019-12-28",
        "He was freed on the 3rd of January. | 2020-01-03",
        "He was freed on January 3, 2018. | 2018-01-03",
        "He was freed on 3 January 2018. | 2018-01-03",
        "He was freed on 2018-01-03. | 2018-01-03",
        "He was freed on 1/3/2018. | 2018-01-03",
        "He was freed on 13/1/2018. | 2018-01-13",
        "He was freed on 13.1.2018. | 2018-01-13",
        "He was freed on 1/8. | 2020-01-08",
        "He was freed on Tuesday, January 7. | 2020-01-07",
        "He was freed on Tuesday, 7 January 2020, in Lima. | 2020-01-07",
        "The vote will take place on March 15. | 2020-03-15",
        "The vote took place on March 15. | 2019-03-15",
        "The offer was extended to January 20. | 2020-01-20",
        "The summit is scheduled for November 3. | 2020-11-03",
        "The judge was killed in October. | 2019-10",
        "The judge was killed in October 2016. | 2016-10",
        "The judge was killed in January. | 2020-01",
        "The pact was broken last April. | 2019-04",
        "The pact will expire next May. | 2020-05",
        "Polls are planned for this September. | 2020-09",
        "They signed the May peace agreement. | 2019-05",
        "The regime fell in mid-November. | 2019-11",
        "Violence rose in early June 2014. | 2014-06",
        "The plant will close by the end of March. | 2020-03",
        "The force left in June last year. | 2019-06",
        "The state gained independence in 1960. | 1960",
        "The 1967 war redrew the map. | 1967",
        "Since 2003, the country has seen little peace. | 2003",
        "The junta ruled between 1976 and 1983. | 1976/1983",
        "The 1991-1995 war left deep scars. | 1991/1995",
        "The 1990-95 war left deep scars. | 1990/1995",
        "The region suffered in the 1980s. | 198X",
        "Many fled in the early 1990s. | 199X",
        "Many fled in the '70s. | 197X",
        "Many fled in the nineties. | 199X",
        "The fort was built in the 19th century. | 18XX",
        "Talks were held from May 3 to 6. | 2019-05-03/2019-05-06",
        "Talks were held on May 3-6, 2018. | 2018-05-03/2018-05-06",
        "Talks were held from 3 to 6 May 2018. | 2018-05-03/2018-05-06",
        "Talks were held between December 28 and January 3. | 2019-12-28/2020-01-03",
        "Troops were stationed there from June to August 2011. | 2011-06/2011-08",
        "The purge lasted from Monday to Wednesday. | 2020-01-06/2020-01-08",
        "Clashes flared in the summer of 2014. | 2014-SU",
        "Clashes flared last spring. | 2019-SP",
        "Clashes flared in the autumn. | 2019-FA",
        "Output fell in the third quarter. | 2019-Q3",
        "Output fell in the first quarter of 2018. | 2018-Q1",
        "Output fell in the first half of 2018. | 2018-H1",
        "Output fell in last year's second quarter. | 2019-Q2",
        "The group has recently grown. | PAST_REF",
        "Dozens have died in recent days. | PAST_REF",
        "The minister is now in exile. | PRESENT_REF",
        "A new government will soon be formed. | FUTURE_REF",
        "The siege may last for weeks. | PXW",
        "Decades ago, the two were allies. | PAST_REF",
        "He was held for three days. | P3D",
        "He was held for several months. | PXM",
        "Six hundred were hurt over the past three months. | P3M",
        "Rallies are held every Friday. | XXXX-WXX-5",
        "Rallies are held on Fridays. | XXXX-WXX-5",
        "The panel meets every two weeks. | P2W",
        "The panel meets daily. | P1D",
        "A 22-year-old man was shot. | -",
        "A man, 22 years old, was shot. | -",
        "A boy aged 5 was shot. | -",
        "The firm paid $2,000 to the clan. | -",
        "They sent 2000 soldiers to the front. | -",
        "The plan may fail. | -",
        "May said the plan had failed. | -",
        "Theresa May flew to Berlin. | -",
        "The march in Paris was peaceful. | -",
        "Thousands will march to the square. | -",
        "The March truce was broken. | 2019-03",
        "The sun rose over the camp. | -",
        "The fall of the city shocked many. | -",
        "Rebels sat in the square. | -",
        "He was second in command. | -",
        "They won a second term. | -",
        "April Brown was named envoy. | -",
        "Black September claimed the hijacking. | -",
        "The law was passed at 10 p.m. on Wednesday. | 2020-01-08T10",
        "The law was passed at noon Thursday. | 2020-01-09TAF",
        "The raid came two days after the summit. | P2D",
        "The raid came hours after the summit. | PTXH",
        "Troops withdrew on Christmas Day. | 2019-12-25",
        "Planes were grounded after the September 11 attacks. | 2001-09-11",
        "Fiscal 2018 was a poor year. | 2018",
        "Sixteen of the 1500 captives escaped. | -",
        "The year 2000 changed nothing. | 2000",
        "The treaty was signed in nineteen ninety-six. | 1996",
        "The current year has been calm. | 2020",
        "The end of the month will bring elections. | 2020-01",
        "Later in the day, the convoy left. | 2020-01-10",
        "The bank lost money in fiscal 2017. | 2017",
        "The army began the attack on Jan. 3 and ended it on Jan. 5. | 2020-01-03 2020-01-05",
        "The army said late Thursday that rebels killed 22 people on Jan. 3, 2019. | 2020-01-09 2019-01-03",
      })
  void theTimesOfASentence(String sentence, String timexes) {
    check("2020-01-10", sentence, timexes);
  }

  /** Several sentences: what the second counts from. */
  @ParameterizedTest(name = "{0} | {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-10 | The envoy arrived on Tuesday. The day before, he had met the king. | 2020-01-07 2020-01-06",
        "2020-01-10 | The envoy arrived on Tuesday. He left the following day. | 2020-01-07 2020-01-08",
        "2020-01-10 | The envoy arrived on Tuesday. He met the king the same day. | 2020-01-07 2020-01-07",
        "2020-01-10 | The envoy arrived on Tuesday. Two days later, he left. | 2020-01-07 2020-01-09",
        "2020-01-10 | The port was shelled on Jan. 4. A week earlier, it had been mined. | 2020-01-04 2019-W52",
        "2020-01-10 | The war began in 1995. Two days later, the king fled. | 1995 1995",
        "2020-01-10 | The strike began in May 2018. It ended the next month. | 2018-05 2020-02",
        "2020-01-10 | The strike began in May 2018. It ended the following month. | 2018-05 2018-06",
        "2020-01-10 | A year earlier, it had lost. A year earlier, it had grown. | 2019 2019",
        "2020-02-29 | A bomb went off a year ago. | 2019",
        "2020-03-01 | A bomb went off yesterday. | 2020-02-29",
        "2020-01-01 | A bomb went off on Tuesday. | 2019-12-31",
        "2019-12-30 | Talks will resume on Friday. | 2020-01-03",
        "2020-01-05 | A bomb went off on Sunday. | 2020-01-05",
        "2020-01-06 | The attack came on Saturday, April 25. | 2020-04-25",
      })
  void countedFromOtherDays(String published, String story, String timexes) {
    check(published, story, timexes);
  }

  /** How exactly each is known: the date an event would carry. */
  @ParameterizedTest(name = "{0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor was shot on Friday. | 2020-01-10",
        "The mayor was shot last week. | 2019-12",
        "The mayor was shot two weeks ago. | 2019-12",
        "The mayor was shot last month. | 2019-12",
        "The mayor was shot last year. | 2019",
        "The mayor was shot in the summer of 2014. | 2014",
        "The mayor was shot in the first quarter. | 2020",
        "The mayor was shot in early March. | 2019-03",
        "The mayor was shot in the 1980s. | ''",
        "The mayor was shot between May 3 and May 6. | 2019-05",
        "The mayor was shot recently. | ''",
      })
  void asExactlyAsKnown(String sentence, String iso) {
    assertThat(times("2020-01-10", sentence).mentions().get(0).when().iso()).isEqualTo(iso);
  }
}
