package org.dragoman.ledger.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Coded;
import org.dragoman.event.Participant;
import org.dragoman.knowledge.Codes;
import org.dragoman.ontology.ActorCode;

/**
 * Rows of ICEWS' files of events: tabs, names first. Its ids are not unique, so an event is called by
 * its id and its day.
 */
final class IcewsRows implements Imports.RowReader {
  private final Codes codes;
  private final Named named =
      new Named(List.of("Event ID", "Event Date", "CAMEO Code", "Source Country"));

  IcewsRows(Codes codes) {
    this.codes = codes;
  }

  @Override
  public Optional<Coded> read(String row) {
    String[] c = row.split("\t", -1);
    if (named.isHead(c)) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.parse(named.cell(c, "Event Date"));
    String intensity = named.cell(c, "Intensity");
    String sentence = named.cell(c, "Sentence Number");
    return Optional.of(new Foreign(
            Foreign.report(
                "icews:" + named.cell(c, "Event ID") + ":" + day,
                Optional.of(day),
                named.cell(c, "Publisher"),
                ""),
            sentence.matches("[1-9]\\d{0,5}") ? Integer.parseInt(sentence) - 1 : 0,
            Foreign.what(
                codes,
                named.cell(c, "CAMEO Code"),
                intensity.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(intensity))),
            side(c, "Source"),
            side(c, "Target"),
            day,
            Foreign.place(
                named.cell(c, "City"),
                named.cell(c, "Province"),
                Countries.all().named(named.cell(c, "Country")),
                named.cell(c, "Latitude"),
                named.cell(c, "Longitude"),
                ""))
        .coded("icews"));
  }

  private List<Participant> side(String[] c, String side) {
    String country = named.cell(c, side + " Country");
    String code = Countries.all().named(country);
    String sector = "";
    for (String name : named.cell(c, side + " Sectors").split(",")) {
      sector = sector.isEmpty() ? Sectors.fromIcews(name.strip()) : sector;
    }
    boolean body = code.isEmpty() && country.matches("[A-Z]{3}");
    return Foreign.side(named.cell(c, side + " Name"), ActorCode.of(body ? country : code, sector));
  }
}
