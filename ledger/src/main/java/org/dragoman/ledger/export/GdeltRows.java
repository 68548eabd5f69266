package org.dragoman.ledger.export;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Coded;
import org.dragoman.event.Participant;
import org.dragoman.knowledge.Codes;
import org.dragoman.ontology.ActorCode;
import org.dragoman.place.Place;

/** Rows of GDELT's files of events: 61 columns (2.0), or 58 and 57 (1.0), tabs, no names. */
final class GdeltRows implements Imports.RowReader {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Codes codes;

  GdeltRows(Codes codes) {
    this.codes = codes;
  }

  @Override
  public Optional<Coded> read(String row) {
    String[] c = row.split("\t", -1);
    if (c.length != 61 && c.length != 58 && c.length != 57) {
      throw new IllegalArgumentException(
          c.length + " columns; GDELT's events have 61 (2.0), 58 or 57 (1.0)");
    }
    boolean second = c.length == 61;
    int action = second ? 51 : 49;
    String added = c[second ? 59 : 56];
    String url = c.length == 57 ? "" : c[c.length - 1];
    return Optional.of(new Foreign(
            Foreign.report(
                "gdelt:" + c[0],
                Optional.of(LocalDate.parse(added.substring(0, Math.min(8, added.length())), DAY)),
                host(url),
                url),
            0,
            Foreign.what(codes, c[26], Optional.of(Double.valueOf(c[30]))),
            side(c, 5),
            side(c, 15),
            LocalDate.parse(c[1], DAY),
            place(c, action, second))
        .coded("gdelt"));
  }

  private static List<Participant> side(String[] c, int first) {
    return Foreign.side(c[first + 1], new ActorCode(c[first + 2], c[first + 7], ""));
  }

  /** "Baghdad, Baghdad, Iraq": the place before the first comma, by its type. */
  private static Optional<Place> place(String[] c, int first, boolean second) {
    String type = c[first];
    String name = c[first + 1];
    int coordinates = first + (second ? 5 : 4);
    if (type.isEmpty() || type.equals("0") || name.isEmpty()) {
      return Optional.empty();
    }
    String own = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
    String country = Countries.all().withFips(c[first + 2]);
    boolean city = type.equals("3") || type.equals("4");
    boolean region = type.equals("2") || type.equals("5");
    return Foreign.place(
        city ? own : "",
        region ? own : "",
        city || region ? country : country.isEmpty() ? own : country,
        c[coordinates],
        c[coordinates + 1],
        c[coordinates + 2]);
  }

  private static String host(String url) {
    try {
      String host = url.isEmpty() ? null : URI.create(url).getHost();
      return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
