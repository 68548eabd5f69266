package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.OneEngine;
import org.dragoman.document.Document;
import org.dragoman.place.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the events of short own reports happened: the report, a word of the trigger, the place or "-". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventPlacesTest {
  private Dragoman dragoman;

  @BeforeAll
  void load() throws IOException {
    dragoman = OneEngine.load();
  }

  @ParameterizedTest(name = "{0} {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Students marched in Lahore on Monday. Police arrested three of them at dusk. | arrested | Lahore",
        "Gunmen attacked a police post in Lahore on Monday. Elsewhere, soldiers killed two rebels. | killed | -",
        "The army bombed rebel positions on Tuesday. The planes struck villages near Idlib, Syria. | bombed | Idlib",
        "Egypt and Israel signed a treaty on the White House lawn on Monday, the first between Israel and an Arab state. | signed | White House",
        "France accused Syria of using poison gas. | accused | -",
        "The United States imposed sanctions on Iran on Monday. | imposed | -",
        "Iraq invaded Kuwait on Thursday. | invaded | Kuwait",
        "President Sadat visited Jerusalem on Saturday. | visited | Jerusalem",
        "Ethiopian troops withdrew from Mogadishu on Sunday. | withdrew | Mogadishu",
        "Russia will send 200 soldiers to Syria. | send | Syria",
        "Police in Nairobi arrested 12 students on Friday. | arrested | Nairobi",
        "Kurdish parties in northern Iraq threatened Turkey on Monday. | threatened | -",
        "The foreign ministry in Tehran rejected the proposal of the European Union on Monday. | rejected | -",
        "In Vienna, diplomats from Iran and Britain met on Monday. | met | Vienna",
        "The Turkish prime minister met the Greek foreign minister during a visit to Athens on Monday. | met | Athens",
        "Protesters clashed with police in the Chilean capital on Wednesday. | clashed | Santiago",
        "Troops of the government entered Gao on Monday. Residents said soldiers killed three men in the town on Tuesday. | killed | Gao",
        "An American warship fired on a Libyan boat in Libyan waters on Monday. | fired | Libya",
        "Israel and Lebanon fought a war in 2006. | fought | -",
        "The president of Chad praised Sudan on Monday. | praised | -",
        "The Security Council condemned the attack on the UN base in Kidal. | condemned | -",
      })
  void thePlaceOfAnEvent(String text, String trigger, String place) {
    Document report = Document.of("case", text).published(LocalDate.of(2015, 3, 19));
    List<String> places = dragoman.code(report, 0).events().stream()
        .filter(e -> e.evidence().trigger().of(text).contains(trigger))
        .map(e -> e.setting().place().map(Place::name).orElse("-"))
        .toList();
    assertThat(places).isNotEmpty().containsOnly(place);
  }
}
