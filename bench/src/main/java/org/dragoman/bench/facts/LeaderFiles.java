package org.dragoman.bench.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiles the actors files of office-holders, one for each country, from a folder of fact tables.
 *
 * <pre>
 * LeaderFiles FACTS OUT     reads FACTS/leaders/leaders_all.tsv, writes OUT/IRQ.actors …
 * </pre>
 *
 * Dates of Wikidata, the Institute for Government and the US executive win over those of the
 * Factbook, whose ends are the next holder's starts. Archigos is not compiled from. Same tables,
 * same bytes.
 */
public final class LeaderFiles {
  private static final String NOT_COMPILED = "archigos4.1";
  /** Wikidata's open ends are as of its crawl: after this day they are not known. */
  private static final String CRAWLED = "2022-12-31";
  /** Terms that ended before this are history that news does not write of. */
  private static final String EARLIEST = "1975-01-01";

  private final PersonName names;
  private final OfficeClasses offices;

  /** Offices in a dependency that are held by the heads of the state it depends on: "GUM president". */
  private final Set<String> ownersOffices = new LinkedHashSet<>();

  private LeaderFiles() throws IOException {
    for (Map<String, String> row : Table.rows(resource("owners-offices.tsv"))) {
      ownersOffices.add(row.get("country") + " " + row.get("title"));
    }
    this.names = new PersonName(Table.rows(resource("name-marks.tsv")));
    this.offices = new OfficeClasses(Table.rows(resource("office-classes.tsv")));
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: LeaderFiles FACTS OUT");
      System.exit(2);
    }
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    int persons = new LeaderFiles().write(Path.of(args[0]), out);
    System.out.println(persons + " persons");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LeaderFiles.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private int write(Path facts, Path out) throws IOException {
    Map<String, List<Spell>> byCountry = new TreeMap<>();
    for (Map<String, String> row : Table.read(facts.resolve("leaders/leaders_all.tsv"))) {
      spell(row)
          .ifPresent(s ->
              byCountry.computeIfAbsent(s.country(), k -> new ArrayList<>()).add(s));
    }
    Set<String> taken = new LinkedHashSet<>();
    int persons = 0;
    for (Map.Entry<String, List<Spell>> country : byCountry.entrySet()) {
      List<Spell> reconciled = new Reconciler(names, CRAWLED).reconcile(country.getValue());
      String text = new ActorsFile(names, CRAWLED, taken).text(country.getKey(), reconciled);
      Files.writeString(out.resolve(country.getKey() + ".actors"), text, StandardCharsets.UTF_8);
      persons += text.split("\nactor ", -1).length - 1;
    }
    return persons;
  }

  private Optional<Spell> spell(Map<String, String> row) {
    String source = row.getOrDefault("source", "");
    String country = row.getOrDefault("country_iso3", "");
    String start = row.getOrDefault("start", "");
    String end = row.getOrDefault("end", "");
    boolean guess = row.getOrDefault("end_prec", "").equals("at-least");
    String name = names.plain(row.getOrDefault("name", ""));
    if (source.equals(NOT_COMPILED)
        || country.length() != 3
        || start.isEmpty()
        || !name.contains(" ")
        || !name.matches("[\\p{IsLatin}\\p{M} .'\u2018`-]+")
        || (!end.isEmpty() && end.compareTo(EARLIEST) < 0)
        || (!end.isEmpty() && end.compareTo(start) < 0)) {
      return Optional.empty();
    }
    String office = row.getOrDefault("office", "");
    String described =
        office.isEmpty() ? row.getOrDefault("role_class", "").replace('_', ' ') : office;
    String id = row.getOrDefault("wikidata", "");
    String person = id.isEmpty() ? names.key(name) : id;
    return offices
        .of(described)
        .filter(as -> !ownersOffices.contains(country + " " + as.title()))
        .map(as -> new Spell(country, person, name, office, as, start, guess ? "?" : end, source));
  }
}
