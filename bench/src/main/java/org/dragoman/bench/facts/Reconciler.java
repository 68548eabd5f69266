package org.dragoman.bench.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One country's spells from several sources made one account.
 *
 * <p>A person of the Factbook is one of the better sources when the names share their words, or when
 * both took the same office within {@link #SAME_START} days and one word is spelt alike. Where a
 * better source covers an office, the Factbook only adds what is before and after it, and closes
 * what the better source left open.
 */
final class Reconciler {
  /** Days between two sources' starts of one term: oath, appointment and announcement differ. */
  private static final int SAME_START = 45;

  private final PersonName names;
  private final String crawled;

  Reconciler(PersonName names, String crawled) {
    this.names = names;
    this.crawled = crawled;
  }

  List<Spell> reconcile(List<Spell> spells) {
    List<Spell> better = new ArrayList<>();
    List<Spell> factbook = new ArrayList<>();
    for (Spell spell : spells) {
      (spell.source().equals("factbook") ? factbook : better).add(spell);
    }
    better.sort(ORDER);
    factbook.sort(ORDER);
    List<Spell> linked = link(factbook, better);
    List<Spell> result = new ArrayList<>();
    for (Spell spell : better) {
      result.add(spell.isOpen() ? closed(spell, linked) : spell);
    }
    for (Spell spell : linked) {
      kept(spell, better).ifPresent(result::add);
    }
    result.sort(ORDER);
    return result;
  }

  private static final Comparator<Spell> ORDER = Comparator.comparing(Spell::start)
      .thenComparing(s -> s.as().title())
      .thenComparing(Spell::person)
      .thenComparing(Spell::end)
      .thenComparing(Spell::name);

  private List<Spell> link(List<Spell> factbook, List<Spell> better) {
    Map<String, String> byKey = new HashMap<>();
    for (Spell spell : better) {
      byKey.putIfAbsent(names.key(spell.name()), spell.person());
    }
    Map<String, String> same = new HashMap<>();
    for (Spell spell : factbook) {
      String known = byKey.get(names.key(spell.name()));
      if (known != null) {
        same.put(spell.person(), known);
        continue;
      }
      for (Spell other : better) {
        if (other.as().title().equals(spell.as().title())
            && days(spell.firstDay(), other.firstDay()) <= SAME_START
            && names.similar(spell.name(), other.name())) {
          same.putIfAbsent(spell.person(), other.person());
        }
      }
    }
    List<Spell> linked = new ArrayList<>();
    for (Spell spell : factbook) {
      linked.add(spell.with(same.getOrDefault(spell.person(), spell.person()), spell.end()));
    }
    return linked;
  }

  /** A better source's open end: the Factbook's for the same person, or its next holder's start. */
  private Spell closed(Spell open, List<Spell> factbook) {
    for (Spell spell : factbook) {
      boolean same = spell.as().title().equals(open.as().title());
      if (same
          && spell.person().equals(open.person())
          && !spell.end().equals("?")
          && (spell.isOpen() || spell.end().compareTo(open.start()) > 0)) {
        return open.with(open.person(), spell.isOpen() ? "" : spell.end());
      }
    }
    for (Spell spell : factbook) {
      boolean next = spell.as().title().equals(open.as().title())
          && spell.start().compareTo(open.start()) > 0
          && !spell.person().equals(open.person());
      if (next) {
        return open.with(open.person(), spell.start());
      }
    }
    return open.with(open.person(), "?");
  }

  /** What a Factbook spell adds to the better sources, cut to where they do not reach. */
  private Optional<Spell> kept(Spell spell, List<Spell> better) {
    String first = "";
    for (Spell other : better) {
      if (other.as().title().equals(spell.as().title())) {
        first = first.isEmpty() ? other.start() : first;
        if (other.person().equals(spell.person())
            && days(other.firstDay(), spell.firstDay()) <= SAME_START) {
          return Optional.empty();
        }
      }
    }
    boolean covered = !first.isEmpty()
        && spell.start().compareTo(first) >= 0
        && spell.start().compareTo(crawled) < 0;
    if (covered) {
      return Optional.empty();
    }
    boolean runsInto = !first.isEmpty()
        && spell.start().compareTo(first) < 0
        && (spell.end().isEmpty() || spell.end().compareTo(first) > 0);
    return Optional.of(runsInto ? spell.with(spell.person(), first) : spell);
  }

  private static long days(String one, String other) {
    return Math.abs(java.time.LocalDate.parse(one).toEpochDay()
        - java.time.LocalDate.parse(other).toEpochDay());
  }
}
