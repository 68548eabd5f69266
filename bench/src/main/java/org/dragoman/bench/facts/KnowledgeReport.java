package org.dragoman.bench.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.knowledge.ActorEntry;
import org.dragoman.knowledge.ActorKnowledge;
import org.dragoman.knowledge.CountryEntry;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Place;

/**
 * Counts what the knowledge knows: actors by kind, roles by decade, and for each country who is known of it when. Prints
 * Markdown; the second half of {@code docs/knowledge.md} is its output.
 */
public final class KnowledgeReport {
  private static final List<Integer> DECADES = List.of(1980, 1990, 2000, 2010, 2020);

  /** What stands in a decade of which nobody is known. */
  private static final String NONE = "–";

  private final ActorKnowledge knowledge;
  private final PrintStream out;

  private KnowledgeReport(ActorKnowledge knowledge, PrintStream out) {
    this.knowledge = knowledge;
    this.out = out;
  }

  /** Prints the counts of the built-in knowledge. */
  public static void main(String[] arguments) throws IOException {
    Problems problems = new Problems();
    Knowledge files = Knowledge.load(List.of(), problems);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    KnowledgeReport report = new KnowledgeReport(ActorKnowledge.read(files, problems), out);
    out.printf("Knowledge version `%s`.%n%n", files.version());
    report.kinds();
    places(Gazetteer.load(), out);
    report.decades();
    report.countries();
  }

  private void kinds() {
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> names = new TreeMap<>();
    for (ActorEntry actor : knowledge.actors()) {
      kinds.merge(actor.kind(), 1, Integer::sum);
      names.merge(actor.kind(), 1 + actor.names().size(), Integer::sum);
    }
    out.println("| what | entries | names |\n|---|---:|---:|");
    kinds.forEach(
        (kind, count) -> out.printf("| %s | %,d | %,d |%n", kind, count, names.get(kind)));
    row(
        "country or territory",
        knowledge.countries().size(),
        knowledge.countries().stream().mapToInt(KnowledgeReport::names).sum());
    row(
        "title",
        knowledge.offices().size(),
        knowledge.offices().stream().mapToInt(o -> o.titles().size()).sum());
    row(
        "common noun",
        knowledge.roles().size(),
        knowledge.roles().stream().mapToInt(r -> r.words().size()).sum());
  }

  private void row(String what, int entries, int names) {
    out.printf("| %s | %,d | %,d |%n", what, entries, names);
  }

  private static int names(CountryEntry country) {
    return country.names().size()
        + country.adjectives().size()
        + country.people().size()
        + country.capitals().size()
        + country.seats().size()
        + country.regions().size();
  }

  private static void places(Gazetteer gazetteer, PrintStream out) {
    Map<Place.Kind, Integer> kinds = new TreeMap<>();
    gazetteer.forEach(place -> kinds.merge(place.kind(), 1, Integer::sum));
    kinds.forEach((kind, count) -> out.printf(
        "| place: %s | %,d | |%n", kind.name().toLowerCase(java.util.Locale.ROOT), count));
    out.println();
  }

  private void decades() {
    out.println(
        "Persons with a role in the decade, and the dated roles of all actors that begin in it:\n");
    out.println("| decade | persons | roles begun |\n|---|---:|---:|");
    for (int decade : DECADES) {
      int persons = 0;
      int begun = 0;
      for (ActorEntry actor : knowledge.actors()) {
        persons +=
            actor.isPerson() && actor.terms().stream().anyMatch(t -> isIn(t, decade)) ? 1 : 0;
        begun += (int) actor.terms().stream()
            .filter(t -> t.days().from().getYear() / 10 * 10 == decade)
            .count();
      }
      out.printf("| %ds | %,d | %,d |%n", decade, persons, begun);
    }
    out.println();
  }

  private static boolean isIn(ActorEntry.Term term, int decade) {
    return isDated(term) && term.days().overlaps(years(decade, decade + 9));
  }

  private static boolean isDated(ActorEntry.Term term) {
    return !term.days().from().equals(LocalDate.MIN);
  }

  private static DateSpan years(int first, int last) {
    return new DateSpan(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private void countries() {
    out.println("Persons with a dated role, by country and decade, and all its other actors:\n");
    out.print("| country | persons | others |");
    DECADES.forEach(decade -> out.printf(" %ds |", decade));
    out.print("\n|---|---:|---:|" + "---:|".repeat(DECADES.size()) + "\n");
    List<CountryEntry> sorted = new ArrayList<>(knowledge.countries());
    sorted.sort(Comparator.comparing(CountryEntry::code));
    Map<String, List<ActorEntry>> byCountry = byCountry();
    for (CountryEntry country : sorted) {
      List<ActorEntry> own = byCountry.getOrDefault(country.code(), List.of());
      long persons = own.stream().filter(ActorEntry::isPerson).count();
      out.printf(
          "| %s %s | %d | %d |", country.code(), country.name(), persons, own.size() - persons);
      for (int decade : DECADES) {
        long known = own.stream()
            .filter(ActorEntry::isPerson)
            .filter(a -> a.terms().stream()
                .anyMatch(t -> t.code().country().equals(country.code()) && isIn(t, decade)))
            .count();
        out.printf(" %s |", known == 0 ? NONE : String.valueOf(known));
      }
      out.println();
    }
  }

  private Map<String, List<ActorEntry>> byCountry() {
    Map<String, List<ActorEntry>> byCountry = new TreeMap<>();
    for (ActorEntry actor : knowledge.actors()) {
      Set<String> countries = new HashSet<>();
      actor.terms().forEach(term -> countries.add(term.code().country()));
      for (String country : countries) {
        byCountry.computeIfAbsent(country, c -> new ArrayList<>()).add(actor);
      }
    }
    return byCountry;
  }
}
