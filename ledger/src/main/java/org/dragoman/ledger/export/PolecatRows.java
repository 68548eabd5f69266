package org.dragoman.ledger.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.knowledge.Codes;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.PloverType;

/** Rows of POLECAT's files of events: tabs, names first; several actors of a side with "; " between. */
final class PolecatRows implements Imports.RowReader {
  private final Codes codes;
  private final Named named =
      new Named(List.of("Event ID", "Event Date", "Event Type", "Actor Country"));

  PolecatRows(Codes codes) {
    this.codes = codes;
  }

  @Override
  public Optional<Coded> read(String row) {
    String[] c = row.split("\t", -1);
    if (named.isHead(c)) {
      return Optional.empty();
    }
    String published = named.cell(c, "Publication Date");
    LocalDate day = LocalDate.parse(named.cell(c, "Event Date"));
    return Optional.of(new Foreign(
            Foreign.report(
                "polecat:" + named.cell(c, "Event ID"),
                published.isEmpty()
                    ? Optional.of(day)
                    : Optional.of(
                        LocalDate.parse(published.substring(0, Math.min(10, published.length())))),
                named.cell(c, "Source"),
                ""),
            0,
            what(c),
            side(c, "Actor"),
            side(c, "Recipient"),
            day,
            Foreign.place(
                named.cell(c, "City"),
                named.cell(c, "Province"),
                named.cell(c, "Country"),
                named.cell(c, "Latitude"),
                named.cell(c, "Longitude"),
                named.cell(c, "GeoNames ID")))
        .coded("polecat"));
  }

  private Event.What what(String[] c) {
    String name = named.cell(c, "Event Type").toUpperCase(Locale.ROOT);
    if (Arrays.stream(PloverType.values()).noneMatch(t -> t.name().equals(name))) {
      throw new IllegalArgumentException("'" + name + "' is no PLOVER type");
    }
    PloverType type = PloverType.valueOf(name);
    String intensity = named.cell(c, "Intensity");
    Event.What root = Foreign.what(codes, codes.root(type).digits(), Optional.empty());
    return new Event.What(
        type,
        named.cell(c, "Event Mode"),
        parts(named.cell(c, "Contexts")),
        root.cameo(),
        root.goldstein(),
        intensity.isEmpty() ? root.intensity() : Double.parseDouble(intensity),
        Optional.empty());
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split("[;,]"))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private List<Participant> side(String[] c, String side) {
    String[] names = named.cell(c, side + " Name").split("; ", -1);
    String[] raw = named.cell(c, side + " Name Raw").split("; ", -1);
    String[] countries = named.cell(c, side + " Country").split("; ", -1);
    String[] sectors = named.cell(c, side + " Sectors").split("; ", -1);
    List<Participant> people = new ArrayList<>();
    for (int i = 0; i < Math.max(names.length, countries.length); i++) {
      String name = at(names, i);
      ActorCode code = ActorCode.of(at(countries, i), at(sectors, i));
      if (!name.isEmpty() || !code.country().isEmpty() || !code.sector().isEmpty()) {
        people.add(Foreign.participant(at(raw, i).isEmpty() ? name : at(raw, i), name, code));
      }
    }
    return people;
  }

  private static String at(String[] cells, int i) {
    return i < cells.length ? cells[i].strip() : "";
  }
}
