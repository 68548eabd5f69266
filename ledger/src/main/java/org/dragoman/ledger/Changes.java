package org.dragoman.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.Place;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/**
 * Fields of events as people write them.
 *
 * <pre>
 * source, target = [ actor { " + " actor } ]        nobody when empty
 * actor          = [ country ] [ ":" sector ] [ " " name ]
 * date           = "2020" | "2020-01" | "2020-01-31" | "unknown"
 * place          = [ name [ ", " country ] [ " @" lat "," lon ] ]
 * count          = "12" | "12-15" | "12+" | "none"
 * </pre>
 */
final class Changes {
  private static final Pattern ACTOR =
      Pattern.compile("([A-Z]{3})?(?::([A-Z]{3}))?(?:(?:^| )(?! )(.*))?");
  private static final Pattern PLACE =
      Pattern.compile("([^@]+?)(?:, ([A-Z]{3}))?(?: @(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?))?");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,15})(?:(\\+)|-(\\d{1,15}))?");
  private static final List<String> COUNTED =
      List.of("killed", "injured", "arrested", "abducted", "displaced", "crowd", "troops", "money");
  private static final String BY_HAND = "a person says so";

  private Changes() {}

  /**
   * An event with one field changed.
   *
   * @throws LedgerException when there is no such field, or the value cannot be one of it
   */
  static Event apply(Event event, String field, String value) {
    return switch (field) {
      case "type", "mode", "cameo", "goldstein", "intensity", "contexts" ->
        with(event, what(event.what(), field, value));
      case "source" -> sides(event, side(event, event.sources(), value), event.targets());
      case "target" -> sides(event, event.sources(), side(event, event.targets(), value));
      case "date", "place", "background" -> with(event, setting(event.setting(), field, value));
      case "factuality" ->
        with(
            event,
            new Event.Claim(
                read(field, value, () -> Factuality.valueOf(value.toUpperCase(Locale.ROOT))),
                event.claim().attribution(),
                1));
      default -> {
        if (!COUNTED.contains(field)) {
          throw new LedgerException("no field '" + field
              + "'; there are: type, mode, cameo, contexts, source, target, date, place,"
              + " factuality, background, "
              + String.join(", ", COUNTED));
        }
        yield with(event, count(event.setting(), field, value));
      }
    };
  }

  private static <T> T read(String field, String value, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new LedgerException("'" + value + "' cannot be a " + field + " (docs/ledger.md)", e);
    }
  }

  private static Event.What what(Event.What what, String field, String value) {
    PloverType type = field.equals("type")
        ? read(field, value, () -> PloverType.valueOf(value.toUpperCase(Locale.ROOT)))
        : what.type();
    return new Event.What(
        type,
        field.equals("mode") ? value : field.equals("type") ? "" : what.mode(),
        field.equals("contexts")
            ? Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList()
            : what.contexts(),
        field.equals("cameo") ? read(field, value, () -> new CameoCode(value)) : what.cameo(),
        field.equals("goldstein")
            ? read(field, value, () -> Double.parseDouble(value))
            : what.goldstein(),
        field.equals("intensity")
            ? read(field, value, () -> Double.parseDouble(value))
            : what.intensity(),
        what.content());
  }

  private static List<Participant> side(Event event, List<Participant> before, String value) {
    List<Participant> side = new ArrayList<>();
    if (value.isBlank()) {
      return side;
    }
    for (String actor : value.split(" \\+ ")) {
      Matcher parts = ACTOR.matcher(actor.strip());
      if (!parts.matches()) {
        throw new LedgerException("'" + actor + "' cannot be an actor; write IRN:GOV Name");
      }
      String name = text(parts, 3);
      Optional<Participant> same =
          side.size() < before.size() ? Optional.of(before.get(side.size())) : Optional.empty();
      side.add(new Participant(
          same.map(Participant::text).orElse(name),
          same.map(Participant::span)
              .orElse(new Span(
                  event.evidence().trigger().begin(), event.evidence().trigger().begin())),
          name,
          ActorCode.of(text(parts, 1), text(parts, 2)),
          BY_HAND));
    }
    return side;
  }

  private static String text(Matcher parts, int group) {
    String text = parts.group(group);
    return text == null ? "" : text;
  }

  private static Event.Setting setting(Event.Setting setting, String field, String value) {
    boolean dated = field.equals("date");
    boolean placed = field.equals("place");
    return new Event.Setting(
        dated ? read(field, value, () -> when(value)) : setting.date(),
        dated ? BY_HAND : setting.dateWords(),
        placed ? place(value) : setting.place(),
        placed ? BY_HAND : setting.placeWords(),
        setting.counts(),
        field.equals("background")
            ? value.equals("yes") || value.equals("true")
            : setting.background());
  }

  private static When when(String value) {
    return switch (value.length()) {
      case 4 -> When.year(Year.parse(value).getValue());
      case 7 -> value.equals("unknown") ? When.unknown() : When.month(YearMonth.parse(value));
      default -> When.day(LocalDate.parse(value));
    };
  }

  private static Optional<Place> place(String value) {
    if (value.isBlank()) {
      return Optional.empty();
    }
    Matcher parts = PLACE.matcher(value.strip());
    if (!parts.matches()) {
      throw new LedgerException("'" + value + "' cannot be a place; write Basra, IRQ @30.5,47.8");
    }
    boolean country = parts.group(1).equals(parts.group(2));
    return Optional.of(new Place(
        parts.group(1),
        country ? Place.Kind.COUNTRY : Place.Kind.CITY,
        text(parts, 2),
        "",
        parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3)),
        parts.group(4) == null ? 0 : Double.parseDouble(parts.group(4)),
        0,
        0));
  }

  private static Event.Setting count(Event.Setting setting, String field, String value) {
    Map<String, Count> counts = new TreeMap<>(setting.counts());
    if (value.equals("none")) {
      counts.remove(field);
    } else {
      Matcher parts = COUNT.matcher(value);
      if (!parts.matches()) {
        throw new LedgerException(
            "'" + value + "' cannot be a number of " + field + "; write 12, 12-15, 12+ or none");
      }
      long least = Long.parseLong(parts.group(1));
      long most = parts.group(2) != null
          ? Long.MAX_VALUE
          : parts.group(3) != null ? Long.parseLong(parts.group(3)) : least;
      counts.put(field, new Count(least, most, BY_HAND));
    }
    return new Event.Setting(
        setting.date(),
        setting.dateWords(),
        setting.place(),
        setting.placeWords(),
        counts,
        setting.background());
  }

  private static Event with(Event event, Event.What what) {
    return new Event(
        event.id(),
        what,
        event.sources(),
        event.targets(),
        event.setting(),
        event.claim(),
        event.evidence());
  }

  private static Event with(Event event, Event.Setting setting) {
    return new Event(
        event.id(),
        event.what(),
        event.sources(),
        event.targets(),
        setting,
        event.claim(),
        event.evidence());
  }

  private static Event with(Event event, Event.Claim claim) {
    return new Event(
        event.id(),
        event.what(),
        event.sources(),
        event.targets(),
        event.setting(),
        claim,
        event.evidence());
  }

  private static Event sides(Event event, List<Participant> sources, List<Participant> targets) {
    return new Event(
        event.id(),
        event.what(),
        sources,
        targets,
        event.setting(),
        event.claim(),
        event.evidence());
  }
}
