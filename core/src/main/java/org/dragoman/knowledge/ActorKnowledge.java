package org.dragoman.knowledge;

import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ontology.ActorCode;

/**
 * The countries, actors, offices and roles of the knowledge, read and checked. An entry of a later
 * file replaces an earlier one of the same name.
 */
public record ActorKnowledge(
    List<CountryEntry> countries,
    List<ActorEntry> actors,
    List<OfficeEntry> offices,
    List<RoleEntry> roles) {
  public ActorKnowledge {
    countries = List.copyOf(countries);
    actors = List.copyOf(actors);
    offices = List.copyOf(offices);
    roles = List.copyOf(roles);
  }

  /** Reads the four kinds; what is wrong is reported and left out. */
  public static ActorKnowledge read(Knowledge knowledge, Problems problems) {
    List<CountryEntry> countries = new ArrayList<>();
    for (Entry entry : entries(knowledge, "countries")) {
      country(entry, problems).ifPresent(countries::add);
    }
    List<ActorEntry> actors = new ArrayList<>();
    for (Entry entry : entries(knowledge, "actors")) {
      actor(entry, problems).ifPresent(actors::add);
    }
    List<OfficeEntry> offices = new ArrayList<>();
    for (Entry entry : entries(knowledge, "offices")) {
      offices.add(new OfficeEntry(
          entry.name().text(),
          Name.all(entry, "titles"),
          code(entry, problems),
          entry.text("belongs").equals("yes"),
          entry.where()));
    }
    List<RoleEntry> roles = new ArrayList<>();
    for (Entry entry : entries(knowledge, "roles")) {
      roles.add(role(entry, problems));
    }
    return new ActorKnowledge(countries, SamePersons.joined(actors), offices, roles);
  }

  private static List<Entry> entries(Knowledge knowledge, String kind) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    for (KnowledgeFile file : knowledge.files(kind)) {
      for (Entry entry : file.entries()) {
        byName.remove(entry.name().text()); // so that the later one stands later, too
        byName.put(entry.name().text(), entry);
      }
    }
    return List.copyOf(byName.values());
  }

  private static Optional<CountryEntry> country(Entry entry, Problems problems) {
    List<Name> names = Name.all(entry, "names");
    if (names.isEmpty()) {
      problems.error(
          "K011", entry.where(), "a country without names", "add a line such as 'names  Iraq'");
      return Optional.empty();
    }
    Optional<Value> days = entry.field("days");
    return Optional.of(new CountryEntry(
        entry.name().text(),
        names,
        days.flatMap(d -> days(d, d.text(), problems)).orElse(DateSpan.ALWAYS),
        Name.all(entry, "adjective"),
        Name.all(entry, "people"),
        Name.all(entry, "capital"),
        Name.all(entry, "seat"),
        Name.all(entry, "region"),
        entry.text("after"),
        entry.where()));
  }

  private static Optional<ActorEntry> actor(Entry entry, Problems problems) {
    List<ActorEntry.Term> terms = new ArrayList<>();
    for (Value role : entry.all("role")) {
      term(role, problems).ifPresent(terms::add);
    }
    if (terms.isEmpty()) {
      problems.error(
          "K054",
          entry.where(),
          "an actor without a role",
          "add a line such as 'role  2018-04-26 .. 2021-01-20   USA GOV   secretary of state'");
      return Optional.empty();
    }
    String kind = entry.text("kind");
    return Optional.of(new ActorEntry(
        entry.name().text(),
        Name.all(entry, "names"),
        kind.isEmpty() ? ActorEntry.PERSON : kind,
        terms,
        entry.where()));
  }

  /** {@code FROM .. TO  CODES  gloss}, parted by two or more spaces; the days may be left out. */
  private static Optional<ActorEntry.Term> term(Value role, Problems problems) {
    List<String> parts = parts(role.text());
    DateSpan span = DateSpan.ALWAYS;
    if (parts.get(0).contains("..") || Character.isDigit(parts.get(0).charAt(0))) {
      Optional<DateSpan> read = days(role, parts.remove(0), problems);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      span = read.get();
    }
    if (parts.isEmpty()) {
      problems.error(
          "K055", role.where(), "a role without codes", "write COUNTRY SECTOR, as USA GOV");
      return Optional.empty();
    }
    Optional<ActorCode> code = code(parts.get(0));
    if (code.isEmpty()) {
      problems.error(
          "K055",
          role.where(),
          "'" + parts.get(0) + "' are no codes",
          "write one to three codes of capitals, then two spaces and the gloss");
      return Optional.empty();
    }
    return Optional.of(new ActorEntry.Term(span, code.get(), parts.size() > 1 ? parts.get(1) : ""));
  }

  /** What two or more spaces part. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>(3);
    int begin = 0;
    for (int i = text.indexOf("  "); i >= 0; i = text.indexOf("  ", begin)) {
      parts.add(text.substring(begin, i));
      begin = i;
      while (begin < text.length() && text.charAt(begin) == ' ') {
        begin++;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }

  private static Optional<DateSpan> days(Value where, String text, Problems problems) {
    try {
      DateSpan span = DateSpan.parse(text);
      if (span.to().isBefore(span.from())) {
        problems.error("K051", where.where(), "'" + text + "' ends before it begins", "");
        return Optional.empty();
      }
      return Optional.of(span);
    } catch (DateTimeParseException e) {
      problems.error(
          "K053",
          where.where(),
          "'" + text + "' is not a date or a span of dates",
          "write year-month-day, such as 2004-01-07 .. 2005-03");
      return Optional.empty();
    }
  }

  private static Optional<ActorCode> code(String text) {
    String[] codes = text.strip().split(" +");
    for (String code : codes) {
      if (!code.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !code.equals("-")) {
        return Optional.empty();
      }
    }
    String country = codes[0].equals("-") ? "" : codes[0];
    String sector = codes.length > 1 ? codes[1] : "";
    return Optional.of(new ActorCode(country, sector, codes.length > 2 ? codes[2] : ""));
  }

  private static ActorCode code(Entry entry, Problems problems) {
    String codes = entry.text("codes");
    if (codes.isEmpty()) {
      problems.error("K055", entry.where(), "no codes", "add a line such as 'codes  GOV'");
    }
    return ActorCode.of(entry.text("country"), codes);
  }

  private static RoleEntry role(Entry entry, Problems problems) {
    RoleEntry.Kind kind = switch (entry.text("kind")) {
      case "body" -> RoleEntry.Kind.BODY;
      case "thing" -> RoleEntry.Kind.THING;
      default -> RoleEntry.Kind.PEOPLE;
    };
    return new RoleEntry(
        entry.name().text(),
        Name.all(entry, "words"),
        code(entry, problems),
        kind,
        entry.text("belongs").equals("yes"),
        !entry.text("alone").equals("no"),
        entry.text("plural").equals("always"),
        Name.all(entry, "lives").stream().map(Name::text).toList(),
        entry.where());
  }
}
