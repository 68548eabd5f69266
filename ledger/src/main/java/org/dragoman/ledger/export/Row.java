package org.dragoman.ledger.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/**
 * One source and one target of an event: what formats with one actor a side have as their row. An
 * event with several actors gives several rows.
 *
 * @param index 0 for the event's first row
 */
record Row(
    StoredEvent stored, Optional<Participant> source, Optional<Participant> target, int index) {
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");

  /** All pairs of an event; a side without anybody is empty. */
  static List<Row> of(StoredEvent stored) {
    List<Optional<Participant>> sources = orNobody(stored.event().sources());
    List<Optional<Participant>> targets = orNobody(stored.event().targets());
    java.util.ArrayList<Row> rows = new java.util.ArrayList<>();
    for (Optional<Participant> source : sources) {
      for (Optional<Participant> target : targets) {
        rows.add(new Row(stored, source, target, rows.size()));
      }
    }
    return rows;
  }

  private static List<Optional<Participant>> orNobody(List<Participant> side) {
    return side.isEmpty()
        ? List.of(Optional.empty())
        : side.stream().map(Optional::of).toList();
  }

  /** A whole number for formats that know no other ids: 60 bits of the event's own id. */
  String number() {
    long number = new java.math.BigInteger(
            stored.event().id().matches("[0-9a-f]{1,16}")
                ? stored.event().id()
                : Integer.toHexString(stored.event().id().hashCode()),
            16)
        .longValue();
    return Long.toString((number >>> 4) + index);
  }

  /** The day of the event, else of the report. */
  Optional<LocalDate> day() {
    return stored.day();
  }

  /** "20200110", or empty. */
  String compactDay() {
    return day().map(COMPACT::format).orElse("");
  }

  String isoDay() {
    return day().map(LocalDate::toString).orElse("");
  }

  String published() {
    return stored.report().published().map(COMPACT::format).orElse("");
  }

  /** At least three digits, as CAMEO's own lists have them: 19 is 190. */
  String cameo() {
    String digits = stored.event().what().cameo().digits();
    return digits.length() == 2 ? digits + "0" : digits;
  }

  Optional<Place> place() {
    return stored.event().setting().place();
  }

  String lat() {
    return place().map(p -> Double.toString(p.lat())).orElse("");
  }

  String lon() {
    return place().map(p -> Double.toString(p.lon())).orElse("");
  }

  /** The place's name when it is one; empty for whole countries and regions. */
  String city() {
    return place().filter(Row::isSpot).map(Place::name).orElse("");
  }

  static boolean isSpot(Place place) {
    return place.kind() == Place.Kind.CITY || place.kind() == Place.Kind.LANDMARK;
  }

  String province() {
    return place()
        .map(p -> p.kind() == Place.Kind.REGION && p.admin1().isEmpty() ? p.name() : p.admin1())
        .orElse("");
  }

  static String name(Participant who) {
    return who.name().isEmpty() ? who.text() : who.name();
  }
}
