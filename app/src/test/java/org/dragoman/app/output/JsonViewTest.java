package org.dragoman.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.dragoman.app.Fixtures;
import org.dragoman.event.Coded;
import org.junit.jupiter.api.Test;

class JsonViewTest {
  private static String written(Coded coded) throws IOException {
    StringWriter out = new StringWriter();
    new JsonView().write(coded, out);
    return out.toString();
  }

  @Test
  void theFirstEventIsWrittenInTheFieldsOfTheContractInTheirOrder() throws IOException {
    assertThat(written(Fixtures.story()).lines().findFirst().orElseThrow())
        .isEqualTo(
            "{\"id\":\"id-1\",\"story\":{\"id\":\"wire-1\",\"title\":\"A title\",\"outlet\":\"The Courier\","
                + "\"url\":null,\"published\":\"2020-01-10\",\"copies\":1},"
                + "\"sentence\":{\"index\":0,\"begin\":0,\"end\":58,\"text\":\"France rejected a plea by Mali on"
                + " Friday, an officer said.\"},\"trigger\":{\"begin\":7,\"end\":15,\"text\":\"rejected\"},"
                + "\"type\":\"REJECT\",\"mode\":\"meet\",\"contexts\":[\"diplomatic\"],\"cameo\":\"125\",\"quad\":3,"
                + "\"goldstein\":-4.0,\"intensity\":-2.0,\"sources\":[{\"text\":\"France\",\"begin\":0,\"end\":6,"
                + "\"name\":\"France\",\"country\":\"FRA\",\"sector\":\"GOV\",\"cameo\":\"FRAGOV\",\"because\":\"by hand\"}],"
                + "\"targets\":[{\"text\":\"Mali\",\"begin\":26,\"end\":30,\"name\":\"Mali\",\"country\":\"MLI\","
                + "\"sector\":\"GOV\",\"cameo\":\"MLIGOV\",\"because\":\"by hand\"}],"
                + "\"content\":{\"text\":\"a plea by Mali\",\"topic\":\"plea\"},\"factuality\":\"CLAIMED\","
                + "\"attribution\":{\"text\":\"an officer\",\"begin\":42,\"end\":52,\"name\":null,\"country\":null,"
                + "\"sector\":\"MIL\",\"cameo\":\"MIL\",\"because\":\"by hand\"},\"date\":\"2020-01-10\","
                + "\"datePrecision\":\"day\",\"dateWords\":\"on Friday\",\"place\":null,\"counts\":{},"
                + "\"background\":false,\"confidence\":0.877,\"rule\":\"en/events/12-reject.events:14\",\"mentions\":[]}");
  }

  @Test
  void eventsComeInTheOrderOfTheStoryAndStatementsAfterThem() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (String line : written(Fixtures.story()).lines().toList()) {
      JsonNode row = new ObjectMapper().readTree(line);
      kinds.add(
          row.has("statement")
              ? row.at("/statement/cue").asText()
              : row.at("/trigger/text").asText());
    }
    assertThat(kinds).containsExactly("rejected", "killed", "said");
  }

  @Test
  void everySpanIsTheWordsOfTheDocument() throws IOException {
    for (String line : written(Fixtures.story()).lines().toList()) {
      check(new ObjectMapper().readTree(line));
    }
  }

  private static void check(JsonNode node) {
    if (node.has("begin") && node.has("text")) {
      assertThat(
              Fixtures.TEXT.substring(node.get("begin").asInt(), node.get("end").asInt()))
          .isEqualTo(node.get("text").asText());
    }
    node.forEach(JsonViewTest::check);
  }

  @Test
  void countsPlacesAndOpenBoundsComeThrough() throws IOException {
    JsonNode killed =
        new ObjectMapper().readTree(written(Fixtures.story()).lines().toList().get(1));
    assertThat(killed.get("counts").toString())
        .isEqualTo("{\"killed\":{\"min\":12,\"max\":12,\"words\":\"12\"},"
            + "\"wounded\":{\"min\":3,\"max\":null,\"words\":\"at least three\"}}");
    assertThat(killed.get("place").toString())
        .isEqualTo("{\"name\":\"Mopti\",\"country\":\"MLI\",\"admin1\":\"Mopti\",\"lat\":14.4843,"
            + "\"lon\":-4.18296,\"geonames\":2453348,\"text\":\"in Mopti\"}");
    assertThat(killed.get("date").asText()).isEqualTo("2020-01");
    assertThat(killed.get("mode").isNull()).isTrue();
  }

  @Test
  void theBytesAreTheSameInAnyCountry() throws IOException {
    String here = written(Fixtures.story());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(written(Fixtures.story())).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(Fixtures.story())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aStoryWithoutEventsIsNoLine() throws IOException {
    assertThat(written(Fixtures.without(Fixtures.document("a", "It rained.")))).isEmpty();
  }
}
