package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.knowledge.CountryEntry;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.knowledge.RoleEntry;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;

/** Titles and role nouns with what stands around them. */
final class Nouns {
  private final StoryReading reading;
  private final Lexicon lexicon;
  private final Owners owners;
  private final Memory memory;
  private final Surroundings surroundings;
  private final Descriptions descriptions;

  Nouns(
      StoryReading reading,
      Lexicon lexicon,
      Owners owners,
      Memory memory,
      Surroundings surroundings) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.owners = owners;
    this.memory = memory;
    this.surroundings = surroundings;
    this.descriptions = new Descriptions(reading, lexicon, memory, surroundings);
  }

  /** A title or role noun that heads its phrase. */
  Resolution resolve(SentenceFinds known, Find find, int head) {
    Optional<Resolution> apposed = apposedName(known.sentence(), head);
    if (apposed.isPresent()) {
      return apposed.get();
    }
    List<Owner> found = owners.of(known, head, find.first());
    Noun noun = noun(known, find, head, found);
    Optional<String> name = bodyName(known, find, head, noun);
    if (name.isPresent()) {
      Resolution.Known body = body(name.get(), composed(known, find, head, placedAtHome(found)));
      memory.aliasBehind(known.sentence(), find.last(), body.actors().get(0));
      return body;
    }
    boolean ownerless = found.stream().allMatch(Owner::place);
    if (ownerless && lexicon.isWord("actor-only-in-names", noun.key())) {
      return new Resolution.Unknown("'" + known.words(find) + "' alone names no body");
    }
    if (isPrivate(known.sentence(), find, head)) {
      return new Resolution.Unknown("'" + known.words(find) + "' so described are no states");
    }
    boolean placed = found.stream().anyMatch(o -> !o.code().country().isEmpty());
    if (!placed) {
      Optional<Resolution> before = descriptions.of(known, find, head, noun, found.isEmpty());
      if (before.isPresent()) {
        return before.get();
      }
    }
    if (found.isEmpty()
        && lexicon.isWord("actor-mouthpiece", known.sentence().token(head).lemma())) {
      found = owners.lastBody(known.sentence().index());
    }
    boolean vague = !noun.alone() && found.isEmpty() && isBareSingular(known.sentence(), head);
    if (vague) {
      return new Resolution.Unknown("'" + known.words(find) + "' alone is no actor");
    }
    Resolution.Known composed = composed(known, find, head, noun, found);
    if (composed.actors().size() == 1) {
      memory.aliasBehind(known.sentence(), find.last(), composed.actors().get(0));
    }
    return composed;
  }

  /** "Gencorp Inc", "Ostrava Steelworkers' Union": a noun for bodies at the end of an unknown name. */
  private static Optional<String> bodyName(SentenceFinds known, Find find, int head, Noun noun) {
    Sentence sentence = known.sentence();
    int first = find.first();
    while (isFreeName(known, first - 1) && sentence.parse().dominates(head, first - 1)) {
      first--;
    }
    boolean name = noun.kind() == RoleEntry.Kind.BODY
        && !noun.belongs()
        && first < find.first()
        && sentence.token(find.last()).pos().isName();
    return name ? Optional.of(PersonNames.words(sentence, first, find.last())) : Optional.empty();
  }

  /** Bodies of no said nationality are not the place's where they act, but the story's. */
  private List<Owner> placedAtHome(List<Owner> found) {
    return found.isEmpty() ? surroundings.home() : found;
  }

  private Resolution.Known body(String name, Resolution.Known composed) {
    Actor body =
        new Actor(name, Actor.Kind.ORGANISATION, composed.actors().get(0).roles());
    memory.introduce(body, name);
    return new Resolution.Known(List.of(body), "'" + name + "': " + composed.because());
  }

  /** "Donors pledged aid" are states, "wealthy donors" and "Republican donors" are not. */
  private boolean isPrivate(Sentence sentence, Find find, int head) {
    return find.first() == find.last()
        && lexicon.isWord("actor-states-when-bare", sentence.token(head).lemma())
        && !sentence
            .parse()
            .dependants(head, Relation.MODIFIER, Relation.COMPOUND)
            .isEmpty();
  }

  /** "a force", "group": neither "the" nor a plural points at somebody. */
  private boolean isBareSingular(Sentence sentence, int head) {
    PartOfSpeech pos = sentence.token(head).pos();
    if (pos == PartOfSpeech.NOUN_PLURAL || pos == PartOfSpeech.NAME_PLURAL) {
      return false;
    }
    return sentence.parse().dependants(head, Relation.DETERMINER, Relation.POSSESSOR).stream()
        .noneMatch(d -> lexicon.isWord("actor-definite", sentence.token(d).lower()));
  }

  /** "Peking's representatives": what is an office only before a name is a role of whoever owns it. */
  private Noun noun(SentenceFinds known, Find find, int head, List<Owner> found) {
    boolean title = find.office().isEmpty()
        || found.isEmpty()
        || !lexicon.isWord("actor-title-only", known.sentence().token(head).lemma());
    return title ? Noun.of(find) : find.role().map(r -> Noun.of(r.entry())).orElse(Noun.of(find));
  }

  /** Whose a title before or beside a name is. */
  List<Owner> owners(SentenceFinds known, Find find, int head) {
    return owners.of(known, head, find.first());
  }

  /** Titles and roles with a country from their owners, or from the story. */
  Resolution.Known composed(SentenceFinds known, Find find, int head, List<Owner> found) {
    return composed(known, find, head, Noun.of(find), found);
  }

  private Resolution.Known composed(
      SentenceFinds known, Find find, int head, Noun noun, List<Owner> found) {
    Sentence sentence = known.sentence();
    List<Actor> actors = new ArrayList<>();
    StringBuilder because = new StringBuilder(noun.where());
    String sector = sector(known, find, head, noun, found);
    for (Owner owner : found) {
      if (noun.belongs() && noun.kind() == RoleEntry.Kind.BODY && owner.body().isPresent()) {
        actors.add(owner.body().get());
      } else if (!owner.code().country().isEmpty()) {
        actors.add(actor(known, find, head, owner.code().country(), sector));
      }
      because.append(owner.place() ? "; no nationality said, " : "; ").append(owner.words());
    }
    String lemma = sentence.token(find.last()).lemma();
    if (actors.isEmpty() && isAlliance(known, find, head)) {
      because.append("; of several states");
      actors.add(actor(known, find, head, lexicon.coalition()));
    }
    if (actors.isEmpty() && descriptions.isSeveralStates(sentence, find, noun)) {
      because.append("; several states");
      actors.add(actor(known, find, head, lexicon.coalition()));
    }
    if (actors.isEmpty()) {
      String country = noun.code().country();
      Optional<Actor> group = groupOf(known, find, noun, sector);
      if (country.isEmpty() && lexicon.isWord("actor-counterpart", lemma)) {
        because.append("; of another country");
      } else if (country.isEmpty() && group.isPresent()) {
        country = reading.codeOf(group.get()).country();
        because.append("; of '").append(group.get().name()).append("', named before");
      } else if (country.isEmpty()) {
        Surroundings.Nearest nearest = surroundings.of(known, head, sector, noun.lives());
        country = nearest.country();
        because.append("; ").append(nearest.because());
      }
      actors.add(actor(known, find, head, country, sector));
    }
    return new Resolution.Known(actors.stream().distinct().toList(), because.toString());
  }

  /** "the US-led coalition", "the counter-ISIL coalition": of states; "a Likud-led coalition" is one of parties. */
  private boolean isAlliance(SentenceFinds known, Find find, int head) {
    Sentence sentence = known.sentence();
    if (!lexicon.isWord("actor-alliance", sentence.token(find.last()).lemma())) {
      return false;
    }
    return known.within(NounPhrase.around(sentence, head).first(), find.first() - 1).stream()
        .filter(f -> Owners.isSponsorOrTarget(sentence, f, lexicon))
        .anyMatch(f -> !f.countries().isEmpty()
            || f.actors().stream().anyMatch(a -> lexicon.isArmed(reading.codeOf(a))));
  }

  /** "The militants fled", once an armed group was named that acts in the story: its men. */
  private Optional<Actor> groupOf(SentenceFinds known, Find find, Noun noun, String sector) {
    Sentence sentence = known.sentence();
    boolean ofOthers = false; // "Kurdish fighters", "Abu Sayyaf militants"
    for (int token = NounPhrase.around(sentence, find.last()).first();
        token < find.first();
        token++) {
      ofOthers |=
          token > 0 && Character.isUpperCase(sentence.token(token).text().charAt(0));
    }
    return ofOthers || noun.isOffice() || !lexicon.isArmed(ActorCode.of("", sector))
        ? Optional.empty()
        : memory.lastOrganisation(group -> reading.codeOf(group).sector().equals(sector));
  }

  /** "the commission" after "the European Commission": the last word of a body's name. */
  Resolution shortName(Sentence sentence, int token) {
    Token word = sentence.token(token);
    boolean definite = lexicon.isWord("actor-body-noun", word.lower())
        && sentence.parse().dependants(token, Relation.DETERMINER).stream()
            .anyMatch(d -> lexicon.isWord("actor-definite", sentence.token(d).lower()));
    return memory
        .named(List.of(word.lower()))
        .filter(actor -> definite && actor.kind() == Actor.Kind.ORGANISATION)
        .<Resolution>map(actor ->
            new Resolution.Known(List.of(actor), "short for '" + actor.name() + "', named before"))
        .orElseGet(() -> new Resolution.Unknown("no word for an actor"));
  }

  private String sector(SentenceFinds known, Find find, int head, Noun noun, List<Owner> found) {
    Sentence sentence = known.sentence();
    int first = NounPhrase.around(sentence, head).first();
    for (int token = first; noun.isOffice() && token < find.first(); token++) {
      if (lexicon.isWord("actor-former", sentence.token(token).lower())) {
        return lexicon.formerSector();
      }
    }
    if (noun.belongs()) {
      for (Owner owner : found) {
        if (!owner.code().sector().isEmpty() && !owner.place()) {
          // The forces of a government are its army.
          String own = noun.code().sector();
          return lexicon.isGovernment(owner.code())
                  && lexicon.isWord("actor-own-sectors", own.toLowerCase(Locale.ROOT))
              ? own
              : owner.code().sector();
        }
      }
    }
    if (lexicon.isWord("actor-party-worker", known.words(find).toLowerCase(Locale.ROOT))) {
      for (Owner owner : found) {
        if (!owner.place()
            && lexicon.isWord(
                "actor-party-sectors", owner.code().sector().toLowerCase(Locale.ROOT))) {
          return owner.code().sector();
        }
      }
    }
    if (lexicon.isWord("actor-heads-of-bodies", noun.key())) {
      for (Owner owner : found) {
        String sector = owner.code().sector();
        if (!owner.place()
            && lexicon.isWord("actor-private-sectors", sector.toLowerCase(Locale.ROOT))) {
          return sector;
        }
      }
    }
    boolean ofUnknown = found.stream().allMatch(o -> o.code().country().isEmpty())
        && isOfUnknownBody(known, find, head);
    String title = known.words(find);
    if (ofUnknown && lexicon.isWord("actor-heads-of-firms", title.toLowerCase(Locale.ROOT))) {
      return lexicon.businessSector();
    }
    // Behind capitals a name is likelier part of the title: "Chief Election Commissioner".
    if (ofUnknown && noun.belongs() && Character.isLowerCase(title.charAt(0))) {
      return "";
    }
    return noun.code().sector();
  }

  /** "Texaco chairman", "chairman of Texaco", of a body that the knowledge lacks: a state's it is not. */
  private boolean isOfUnknownBody(SentenceFinds known, Find find, int head) {
    Sentence sentence = known.sentence();
    if (isFreeName(known, find.first() - 1) && sentence.parse().dominates(head, find.first() - 1)) {
      return true;
    }
    int preposition = find.last() + 1;
    return preposition < sentence.size()
        && sentence.relation(preposition) == Relation.PREPOSITION
        && lexicon.isWord("actor-owner-preposition", sentence.token(preposition).lower())
        && isFreeName(known, sentence.parse().dependant(preposition, Relation.PREPOSITION_OBJECT));
  }

  static boolean isFreeName(SentenceFinds known, int token) {
    return token >= 0
        && known.sentence().token(token).pos().isName()
        && known.at(token).isEmpty();
  }

  private static Actor actor(
      SentenceFinds known, Find find, int head, String country, String sector) {
    return actor(
        known, find, head, new ActorCode(country, sector, Noun.of(find).code().more()));
  }

  private static Actor actor(SentenceFinds known, Find find, int head, ActorCode code) {
    Sentence sentence = known.sentence();
    Noun noun = Noun.of(find);
    boolean plural = noun.alwaysPlural()
        || sentence.token(head).pos() == PartOfSpeech.NOUN_PLURAL
        || sentence.token(head).pos() == PartOfSpeech.NAME_PLURAL;
    Actor.Kind kind = switch (noun.kind()) {
      case BODY -> Actor.Kind.ORGANISATION;
      case THING -> Actor.Kind.THING;
      case PEOPLE -> noun.isOffice() && !plural ? Actor.Kind.PERSON : Actor.Kind.PEOPLE;
    };
    return new Actor("", kind, List.of(new Actor.Role(DateSpan.ALWAYS, code, known.words(find))));
  }

  /**
   * "the Iraqis": people of a country, who stand for its civilians. "Ethnic Turks" and "the Albanians of Macedonia" are
   * of the country they live in.
   */
  Resolution people(SentenceFinds known, Find find, int token) {
    CountryEntry entry = find.countries().get(0).entry();
    String country = entry.code();
    String because = "people of " + entry.name() + ": '" + known.words(find) + "'";
    List<Owner> homeland = owners.homeland(known, find, token);
    if (!homeland.isEmpty()) {
      country = homeland.get(0).code().country();
      because = "'" + known.words(find) + "' of " + homeland.get(0).words();
    } else if (owners.isEthnic(known.sentence(), find.first())) {
      Surroundings.Nearest nearest =
          surroundings.apart(known, token, lexicon.civilianSector(), find);
      country = nearest.country();
      because = "ethnic '" + known.words(find) + "'; " + nearest.because();
    }
    Actor people = new Actor(
        "",
        Actor.Kind.PEOPLE,
        List.of(
            new Actor.Role(DateSpan.ALWAYS, ActorCode.of(country, lexicon.civilianSector()), "")));
    return new Resolution.Known(List.of(people), because);
  }

  /** "Turkey's foreign minister, Mevlut Cavusoglu": the name says who. */
  private Optional<Resolution> apposedName(Sentence sentence, int head) {
    List<Integer> names = new ArrayList<>(sentence.parse().dependants(head, Relation.APPOSITION));
    names.addAll(calledBefore(sentence, head));
    for (int token : names) {
      if (!sentence.token(token).pos().isName()) {
        continue;
      }
      Resolution resolution = reading.at(new Position(sentence.index(), token));
      if (resolution instanceof Resolution.Known known
          && known.actors().get(0).kind() != Actor.Kind.STATE) {
        return Optional.of(resolution);
      }
    }
    return Optional.empty();
  }

  /** "Kony, the top rebel in Uganda, vowed": parsers take the name for one spoken to. */
  private static List<Integer> calledBefore(Sentence sentence, int head) {
    int first = NounPhrase.around(sentence, head).first();
    boolean subject = sentence.relation(head) == Relation.SUBJECT
        && first > 1
        && sentence.token(first - 1).text().equals(",");
    return subject
        ? sentence.parse().dependants(sentence.head(head), Relation.VOCATIVE).stream()
            .filter(name -> name == first - 2)
            .toList()
        : List.of();
  }
}
