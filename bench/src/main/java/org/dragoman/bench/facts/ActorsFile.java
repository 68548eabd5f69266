package org.dragoman.bench.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes one country's persons as an actors file. */
final class ActorsFile {
  private static final String UNKNOWN_END = "?";

  private final PersonName names;
  private final String crawled;
  private final Set<String> taken;

  /** @param taken names of entries written so far, in any file; this one adds its own */
  ActorsFile(PersonName names, String crawled, Set<String> taken) {
    this.names = names;
    this.crawled = crawled;
    this.taken = taken;
  }

  String text(String country, List<Spell> spells) {
    Map<String, List<Spell>> byPerson = new LinkedHashMap<>();
    for (Spell spell : spells) {
      byPerson.computeIfAbsent(spell.person(), k -> new ArrayList<>()).add(spell);
    }
    StringBuilder text = new StringBuilder("dragoman actors, format 1\n\n")
        .append(
            "# Compiled from fact tables by org.dragoman.bench.facts.LeaderFiles; do not edit:\n")
        .append("# an entry of the same name in a file of your own replaces the one here.\n");
    for (List<Spell> person : byPerson.values()) {
      text.append('\n').append(entry(country, person));
    }
    return text.toString();
  }

  private String entry(String country, List<Spell> person) {
    Set<String> spellings = new LinkedHashSet<>();
    for (Spell spell : person) {
      if (!spell.source().equals("factbook")) {
        spellings.add(spell.name());
      }
    }
    person.forEach(s -> spellings.add(s.name()));
    List<String> all = new ArrayList<>(spellings);
    String name = all.remove(0);
    Set<String> others = new TreeSet<>(all);
    spellings.forEach(s -> others.addAll(names.variants(s)));
    others.remove(name);
    String title = taken.add(name) ? name : name + " (" + country + ")";
    for (int i = 2; !title.equals(name) && !taken.add(title); i++) {
      title = name + " (" + country + " " + i + ")";
    }
    StringBuilder text = new StringBuilder("actor ").append(title).append('\n');
    if (!others.isEmpty()) {
      text.append("  names  ").append(String.join(" | ", others)).append('\n');
    }
    for (String role : roles(country, person)) {
      text.append("  role   ").append(role).append('\n');
    }
    return text.toString();
  }

  private Set<String> roles(String country, List<Spell> person) {
    Set<String> roles = new LinkedHashSet<>();
    String openUntil = "";
    for (Spell spell : person) {
      String days = spell.end().equals(UNKNOWN_END)
          ? spell.start() + " .. "
              + (spell.start().compareTo(crawled) < 0 ? crawled : spell.start())
          : spell.start() + " .. " + spell.end();
      String code = country + " " + spell.as().sector();
      roles.add((days.stripTrailing() + "   " + code + "   " + spell.as().title()).strip());
      if (spell.end().equals(UNKNOWN_END)) {
        openUntil = crawled;
      }
    }
    if (!openUntil.isEmpty()) {
      roles.add("2023 ..   " + country + "   last known");
    }
    return roles;
  }
}
