package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.knowledge.ActorEntry;
import org.dragoman.knowledge.ActorKnowledge;
import org.dragoman.knowledge.CountryEntry;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.knowledge.Name;
import org.dragoman.knowledge.OfficeEntry;
import org.dragoman.knowledge.RoleEntry;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.ontology.ActorCode;

/** The knowledge about actors, by the words that name them. Immutable, shared by all stories. */
final class Lexicon {
  /** Names of the role entries whose sectors the engine itself needs. */
  private static final String GOVERNMENT = "government";

  private static final String FORMER = "elite";
  private static final String CIVILIAN = "civilian";
  private static final String BUSINESS = "business";
  private static final String COALITION = "coalition of states";

  private final NameIndex index = new NameIndex();
  private final Persons persons = new Persons();
  private final Map<String, CountryEntry> byCode = new HashMap<>();
  private final WordLists words;
  private final String governmentSector;
  private final String formerSector;
  private final String civilianSector;
  private final String businessSector;
  private final ActorCode coalition;

  Lexicon(ActorKnowledge knowledge, WordLists words) {
    this.words = words;
    String sector = "";
    String former = "";
    String civilian = "";
    String business = "";
    ActorCode states = ActorCode.NONE;
    for (RoleEntry role : knowledge.roles()) {
      for (Name word : role.words()) {
        index.add(word, new Meaning.Role(role));
      }
      if (role.name().equals(GOVERNMENT)) {
        sector = role.code().sector();
      } else if (role.name().equals(FORMER)) {
        former = role.code().sector();
      } else if (role.name().equals(CIVILIAN)) {
        civilian = role.code().sector();
      } else if (role.name().equals(BUSINESS)) {
        business = role.code().sector();
      } else if (role.name().equals(COALITION)) {
        states = role.code();
      }
    }
    this.governmentSector = sector;
    this.formerSector = former;
    this.civilianSector = civilian;
    this.businessSector = business;
    this.coalition = states;
    // A state's own name goes before the regions of others: "Bougainville", once it is a state.
    for (CountryEntry country : knowledge.countries()) {
      add(country, country.names(), Meaning.Use.NAME);
    }
    for (CountryEntry country : knowledge.countries()) {
      add(country);
    }
    for (ActorEntry entry : knowledge.actors()) {
      add(entry);
    }
    for (OfficeEntry office : knowledge.offices()) {
      for (Name title : office.titles()) {
        index.add(title, new Meaning.Office(office));
      }
    }
  }

  private void add(CountryEntry country) {
    byCode.put(country.code(), country);
    add(country, country.regions(), Meaning.Use.REGION);
    add(country, country.capitals(), Meaning.Use.CAPITAL);
    add(country, country.seats(), Meaning.Use.SEAT);
    add(country, country.adjectives(), Meaning.Use.ADJECTIVE);
    add(country, country.people(), Meaning.Use.PEOPLE);
  }

  private void add(CountryEntry country, List<Name> names, Meaning.Use use) {
    for (Name name : names) {
      index.add(name, new Meaning.Country(country, use));
    }
  }

  private void add(ActorEntry entry) {
    Actor actor = actor(entry);
    Meaning meaning = new Meaning.Named(actor);
    List<String> names = new ArrayList<>();
    names.add(entry.title());
    index.add(new Name(entry.title(), false), meaning);
    for (Name name : entry.names()) {
      index.add(name, meaning);
      names.add(name.text());
    }
    if (entry.isPerson()) {
      String country = actor.roles().get(0).code().country();
      persons.add(actor, names, isWord("actor-first-name-alone", country.toLowerCase(Locale.ROOT)));
    }
  }

  /** What an entry makes somebody: its roles, and for a person what follows them. */
  Actor actor(ActorEntry entry) {
    List<Actor.Role> roles = new ArrayList<>();
    for (ActorEntry.Term term : entry.terms()) {
      roles.add(new Actor.Role(term.days(), term.code(), term.gloss()));
    }
    if (entry.isPerson()) {
      roles.addAll(afterwards(roles));
    }
    Actor.Kind kind = entry.isPerson() ? Actor.Kind.PERSON : Actor.Kind.ORGANISATION;
    return new Actor(entry.title(), kind, roles);
  }

  /**
   * Who held an office once and holds none now is of his country's elite: between two offices, and after the last one
   * unless that is open. Of a body between states the state served before it counts, of a state that is no more the one
   * that followed.
   */
  private List<Actor.Role> afterwards(List<Actor.Role> roles) {
    List<Actor.Role> ended = new ArrayList<>();
    for (Actor.Role role : roles) {
      if (!role.days().to().equals(LocalDate.MAX) && !role.days().to().equals(LocalDate.MIN)) {
        ended.add(role);
      }
    }
    // The first role that holds wins: the one that ended last.
    ended.sort(Comparator.comparing((Actor.Role role) -> role.days().to()).reversed());
    List<Actor.Role> after = new ArrayList<>();
    for (Actor.Role role : ended) {
      String country = home(roles, role);
      LocalDate from = role.days().to().plusDays(1);
      CountryEntry state = byCode.get(country);
      if (state != null
          && state.days().to().isBefore(LocalDate.MAX)
          && !state.after().isEmpty()) {
        LocalDate fall = state.days().to();
        if (!fall.isBefore(from)) {
          after.add(former(from, fall, country));
        }
        from = fall.isBefore(from) ? from : fall.plusDays(1);
        country = state.after();
      }
      after.add(former(from, LocalDate.MAX, country));
    }
    return after;
  }

  private Actor.Role former(LocalDate from, LocalDate to, String country) {
    return new Actor.Role(new DateSpan(from, to), ActorCode.of(country, formerSector), "");
  }

  /** The country of a role, or of the latest one before it that was a state's. */
  private String home(List<Actor.Role> roles, Actor.Role role) {
    if (byCode.containsKey(role.code().country())) {
      return role.code().country();
    }
    return roles.stream()
        .filter(r -> byCode.containsKey(r.code().country()))
        .filter(r -> !r.days().from().isAfter(role.days().from()))
        .max(Comparator.comparing(r -> r.days().from()))
        .map(r -> r.code().country())
        .orElse(role.code().country());
  }

  /** The countries that a place name stands for, capitals apart. */
  List<Meaning.Country> countriesOf(String place) {
    return new Find(0, 0, index.meaningsOf(place)).countries();
  }

  /** The sector of those who no longer hold an office. */
  String formerSector() {
    return formerSector;
  }

  /** The sector of the people of a country. */
  String civilianSector() {
    return civilianSector;
  }

  /** The sector of firms. */
  String businessSector() {
    return businessSector;
  }

  /** The code of states acting together, none of them named. */
  ActorCode coalition() {
    return coalition;
  }

  /** Whether an actor is one of the knowledge, not one that a story introduced. */
  boolean has(Actor actor) {
    return actor.kind() == Actor.Kind.STATE
        || actor.name().isEmpty()
        || index.meaningsOf(actor.name()).contains(new Meaning.Named(actor));
  }

  List<Find> find(Sentence sentence) {
    return index.find(sentence);
  }

  /** Persons who have all these words, in lower case, in their names. */
  List<Actor> calledExactly(List<String> pieces) {
    return persons.calledExactly(pieces);
  }

  /** Whether a word, in lower case, is a first name of people. */
  boolean isGivenName(String word) {
    return persons.isGivenName(word);
  }

  /** Persons who may be called by this one word, in lower case. */
  List<Actor> goingBy(String word) {
    return persons.goingBy(word);
  }

  /** Persons who can be called by these words, in lower case; exact spellings first. */
  List<Actor> called(List<String> pieces) {
    return persons.called(pieces);
  }

  Optional<CountryEntry> country(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether a word can be part of somebody's name: parsers take weekdays for names too ("the president Wednesday"). */
  boolean isName(Token token) {
    return token.pos().isName() && !isWord("actor-no-name", token.lower());
  }

  /** Whether a word can be the last of somebody's name: "Tulib" and "al-Tulib", but neither "al" nor "yen". */
  boolean endsName(Token token) {
    return isName(token) && token.text().chars().anyMatch(Character::isUpperCase);
  }

  /** Whether somebody of this sector serves a state. */
  boolean isOfficial(ActorCode code) {
    return isWord("actor-official-sectors", code.sector().toLowerCase(Locale.ROOT));
  }

  boolean isGovernment(ActorCode code) {
    return code.sector().equals(governmentSector);
  }

  /** Whether this is the sector of armed groups. */
  boolean isArmed(ActorCode code) {
    return isWord("actor-armed-sectors", code.sector().toLowerCase(Locale.ROOT));
  }

  boolean isWord(String list, String word) {
    return words.list(list).contains(word);
  }

  /**
   * The government of a country. Several countries are one capital's, each for its days: the actor
   * has a role for each and the name of the one that holds on the day.
   */
  Actor state(List<Meaning.Country> countries, Optional<LocalDate> day) {
    CountryEntry first = countries.get(0).entry();
    if (countries.stream().allMatch(c -> c.entry().equals(first))) {
      return state(first);
    }
    List<Actor.Role> roles = new ArrayList<>();
    String name = first.name();
    for (Meaning.Country country : countries) {
      CountryEntry entry = country.entry();
      roles.add(new Actor.Role(entry.days(), ActorCode.of(entry.code(), governmentSector), ""));
      if (day.isPresent() ? entry.days().holds(day.get()) : entry.after().isEmpty()) {
        name = entry.name();
      }
    }
    return new Actor(name, Actor.Kind.STATE, roles);
  }

  Actor state(CountryEntry entry) {
    return new Actor(
        entry.name(),
        Actor.Kind.STATE,
        List.of(new Actor.Role(DateSpan.ALWAYS, ActorCode.of(entry.code(), governmentSector), "")));
  }
}
