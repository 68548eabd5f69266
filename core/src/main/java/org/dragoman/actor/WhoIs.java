package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.ActorEntry;
import org.dragoman.knowledge.ActorKnowledge;
import org.dragoman.knowledge.CountryEntry;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Name;
import org.dragoman.knowledge.OfficeEntry;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.RoleEntry;
import org.dragoman.knowledge.Where;
import org.dragoman.ontology.ActorCode;

/** Says whom the knowledge has under a name, and what they were on a day. Immutable. */
public final class WhoIs {
  private final ActorKnowledge knowledge;
  private final Lexicon lexicon;

  private WhoIs(ActorKnowledge knowledge, Lexicon lexicon) {
    this.knowledge = knowledge;
    this.lexicon = lexicon;
  }

  /** Reads the actors; what is wrong in them is reported and left out. */
  public static WhoIs of(Knowledge knowledge, Problems problems) {
    ActorKnowledge actors = ActorKnowledge.read(knowledge, problems);
    return new WhoIs(actors, new Lexicon(actors, knowledge.words()));
  }

  /**
   * Everybody and everything the words can mean, the likeliest first: exact names before parts of names, and of these
   * whoever holds a role on the day.
   */
  public List<Identity> find(String words, Optional<LocalDate> day) {
    List<String> wanted = Pieces.of(words).lower();
    List<Identity> found = new ArrayList<>();
    for (CountryEntry country : knowledge.countries()) {
      use(country, wanted).ifPresent(use -> found.add(country(country, use, day)));
    }
    List<Actor> parts = lexicon.calledExactly(wanted);
    List<Actor> sounds = lexicon.called(wanted);
    for (ActorEntry entry : knowledge.actors()) {
      Actor actor = lexicon.actor(entry);
      if (Pieces.of(entry.title()).lower().equals(wanted) || isAmong(entry.names(), wanted)) {
        found.add(actor(entry, actor, Identity.Fit.NAME, day));
      } else if (entry.isPerson() && parts.contains(actor)) {
        found.add(actor(entry, actor, Identity.Fit.PART, day));
      } else if (entry.isPerson() && sounds.contains(actor)) {
        found.add(actor(entry, actor, Identity.Fit.SOUND, day));
      }
    }
    for (OfficeEntry office : knowledge.offices()) {
      if (isAmong(office.titles(), wanted)) {
        found.add(common(office.name(), "office", office.code(), office.where()));
      }
    }
    for (RoleEntry role : knowledge.roles()) {
      if (isAmong(role.words(), wanted)) {
        found.add(common(role.name(), "role", role.code(), role.where()));
      }
    }
    found.sort(Comparator.comparing(Identity::fit).thenComparing(identity -> !identity.holds()));
    return found;
  }

  private static boolean isAmong(List<Name> names, List<String> wanted) {
    return names.stream().anyMatch(name -> Pieces.of(name.text()).lower().equals(wanted));
  }

  /** As what a country is called so. */
  private static Optional<String> use(CountryEntry country, List<String> wanted) {
    if (isAmong(country.names(), wanted)) {
      return Optional.of("country");
    }
    if (isAmong(country.capitals(), wanted)) {
      return Optional.of("capital of a country");
    }
    if (isAmong(country.seats(), wanted)) {
      return Optional.of("seat of a government");
    }
    if (isAmong(country.regions(), wanted)) {
      return Optional.of("region of a country");
    }
    boolean nationality =
        isAmong(country.adjectives(), wanted) || isAmong(country.people(), wanted);
    return nationality ? Optional.of("nationality") : Optional.empty();
  }

  private Identity country(CountryEntry country, String use, Optional<LocalDate> day) {
    boolean holds = day.map(country.days()::holds).orElse(country.after().isEmpty());
    ActorCode code = lexicon.state(country).codeOn(day.orElse(LocalDate.MAX));
    return new Identity(
        Identity.Fit.NAME, country.name(), use, code, holds, List.of(), country.where());
  }

  private static Identity common(String name, String kind, ActorCode code, Where where) {
    return new Identity(Identity.Fit.NAME, name, kind, code, true, List.of(), where);
  }

  private Identity actor(ActorEntry entry, Actor actor, Identity.Fit fit, Optional<LocalDate> day) {
    LocalDate when = day.orElse(LocalDate.MAX);
    return new Identity(
        fit,
        entry.name(),
        entry.kind(),
        actor.codeOn(when),
        actor
            .roleOn(when)
            .filter(role -> !role.code().sector().equals(lexicon.formerSector()))
            .isPresent(),
        entry.terms(),
        entry.where());
  }
}
