package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;

/** Names: known ones, and unknown ones that a title, an apposition or an earlier sentence ties to somebody. */
final class PersonNames {
  private final StoryReading reading;
  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Memory memory;
  private final Setting setting;
  private final Surroundings surroundings;

  private final Demonstrators demonstrators;

  PersonNames(
      StoryReading reading,
      Lexicon lexicon,
      Nouns nouns,
      Memory memory,
      Setting setting,
      Surroundings surroundings) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.memory = memory;
    this.setting = setting;
    this.surroundings = surroundings;
    this.demonstrators = new Demonstrators(lexicon, surroundings);
  }

  /** A name of the knowledge. */
  Resolution known(SentenceFinds known, Find find, int token) {
    List<Actor> ranked = reading.ranked(find.actors());
    List<String> pieces = Pieces.of(known.words(find)).lower();
    boolean surname = find.first() == find.last()
        && ranked.get(0).kind() == Actor.Kind.PERSON
        && !reading.isNamedInFull(ranked.get(0))
        && memory.named(pieces).filter(a -> a.kind() == Actor.Kind.PERSON).isPresent();
    if (surname) {
      return remembered(pieces).get();
    }
    Actor best = inTitle(known, find, token, ranked.get(0));
    memory.introduce(best, known.words(find));
    memory.aliasBehind(known.sentence(), find.last(), best);
    boolean tied = ranked.size() > 1
        && reading.fitness(ranked.get(1)) == reading.fitness(ranked.get(0))
        && !reading.codeOf(ranked.get(1)).equals(reading.codeOf(ranked.get(0)));
    if (!tied) {
      return new Resolution.Known(List.of(best), "known name '" + known.words(find) + "'");
    }
    Optional<Resolution> before = remembered(pieces);
    return before.orElseGet(
        () -> new Resolution.Ambiguous(ranked, "several are called '" + known.words(find) + "'"));
  }

  /**
   * "Foreign Secretary Alan Reed", whom the knowledge has out of office, or in none: the report knows better what he is.
   */
  private Actor inTitle(SentenceFinds known, Find find, int token, Actor actor) {
    ActorCode own = reading.codeOf(actor);
    boolean idle = own.sector().isEmpty() || own.sector().equals(lexicon.formerSector());
    if (actor.kind() != Actor.Kind.PERSON || !idle || reading.day().isEmpty()) {
      return actor;
    }
    Optional<Title> title = title(known, find.first(), token).filter(Title::sure);
    if (title.isEmpty()) {
      return actor;
    }
    ActorCode said = reading.codeOf(title.get().actors().get(0));
    boolean held = !said.sector().isEmpty() && !said.sector().equals(lexicon.formerSector());
    // Before his first office the report's country goes too: Serbia's Kostunica is then
    // Yugoslavia's in the knowledge.
    boolean yetToServe = own.sector().isEmpty();
    String country = title.get().placed() ? said.country() : own.country();
    return held && (yetToServe || country.equals(own.country()))
        ? new Actor(
            actor.name(),
            actor.kind(),
            List.of(new Actor.Role(DateSpan.ALWAYS, ActorCode.of(country, said.sector()), "")))
        : actor;
  }

  /**
   * One word that is likelier somebody else's name: a surname of a stranger whose whole name stands before it ("Victor
   * Conte" and "Conte") or of several persons none of whom the story is about; the letters of a party ("GNP") in a
   * story that never speaks of its country; whoever became somebody years after the story.
   */
  boolean isNamesake(SentenceFinds known, Find find, int token) {
    String words = known.words(find);
    Actor best = reading.chosen(find.actors());
    if (find.first() != find.last()
        || memory.named(Pieces.of(words).lower()).isPresent()
        || reading.isNamedInFull(best)) {
      return false;
    }
    if (reading.isYetToCome(best)) {
      return true;
    }
    ActorCode code = reading.codeOf(best);
    if (best.kind() == Actor.Kind.PERSON) {
      Optional<Title> title = title(known, find.first(), token);
      if (title.isPresent()) {
        // "West German Finance Minister Stoltenberg" is not the Norwegian.
        String said = reading.codeOf(title.get().actors().get(0)).country();
        return title.get().placed() && !said.equals(code.country());
      }
      return memory.isStranger(words.toLowerCase(Locale.ROOT)) || isCommon(words, best);
    }
    return isAcronym(words)
        && lexicon.isWord("actor-party-sectors", code.sector().toLowerCase(Locale.ROOT))
        && !reading.isInStory(code.country());
  }

  /**
   * A surname of several persons: this one holds nothing, or is of no country of the story and not the only one of the
   * name who is in office on the day.
   */
  private boolean isCommon(String surname, Actor best) {
    List<Actor> others = lexicon.calledExactly(Pieces.of(surname).lower()).stream()
        .filter(person -> !person.equals(best) && !reading.isYetToCome(person))
        .toList();
    if (others.isEmpty() || (reading.day().isEmpty() && isOfStory(best))) {
      return false;
    }
    return !isInOffice(best)
        || (!isOfStory(best)
            && (reading.day().isEmpty()
                || others.stream()
                    .anyMatch(
                        o -> isInOffice(o) && !reading.codeOf(o).equals(reading.codeOf(best)))));
  }

  private boolean isOfStory(Actor actor) {
    return reading.isInStory(reading.codeOf(actor).country());
  }

  private boolean isInOffice(Actor actor) {
    String sector = reading.codeOf(actor).sector();
    return !sector.isEmpty() && !sector.equals(lexicon.formerSector());
  }

  /** Whether one word, a country or a surname, is here part of a longer name: "Michael Jordan". */
  boolean isPartOfName(SentenceFinds known, Find find, int token) {
    boolean nationality = find.actors().isEmpty()
        && find.countries().stream().anyMatch(c -> c.use() == Meaning.Use.ADJECTIVE);
    if (nationality || find.first() != find.last()) {
      return false;
    }
    Sentence sentence = known.sentence();
    int before = token - 1;
    boolean after = isFree(known, before)
        && sentence.head(before) == token
        && sentence.relation(before) == Relation.COMPOUND;
    int next = token + 1;
    boolean person = !find.actors().isEmpty() && find.actors().get(0).kind() == Actor.Kind.PERSON;
    boolean inFront = person
        && isFree(known, next)
        && sentence.head(token) == next
        && sentence.relation(token) == Relation.COMPOUND;
    return after || inFront;
  }

  private boolean isFree(SentenceFinds known, int token) {
    return token >= 0
        && token < known.sentence().size()
        && lexicon.isName(known.sentence().token(token))
        && known.at(token).isEmpty()
        && !isHonorific(known.sentence().token(token));
  }

  /** "Mr Blair" is Blair. */
  private boolean isHonorific(Token token) {
    return lexicon.isWord("actor-honorific", Pieces.plain(token.text()).toLowerCase(Locale.ROOT));
  }

  /** A name that the knowledge does not have. */
  Resolution unknown(SentenceFinds known, int token) {
    Sentence sentence = known.sentence();
    int above = sentence.head(token);
    boolean inner = above > token
        && sentence.relation(token) == Relation.COMPOUND
        && lexicon.isName(sentence.token(above))
        && known.at(above).map(f -> isPartOfName(known, f, above)).orElse(true);
    if (inner) {
      return reading.at(new Position(sentence.index(), above));
    }
    int first = firstOfName(known, token);
    String words = words(sentence, first, token);
    List<String> pieces = Pieces.of(words).lower();
    Optional<Title> title = title(known, first, token);
    if (title.isPresent()) {
      return titled(title.get(), words, pieces, sentence, token);
    }
    Optional<Resolution> somebody = remembered(pieces)
        .or(() -> bySurname(pieces, words))
        .or(() -> protesting(known, token, pieces, words))
        .or(() -> local(pieces, words));
    if (somebody.isEmpty()) {
      memory.stranger(pieces);
    }
    return somebody.orElseGet(
        () -> new Resolution.Unknown("'" + words + "' is tied to nobody in this story"));
  }

  /**
   * What a title or an apposition says of a name.
   *
   * @param sure whether the title says the sector too: "minister" does, "leader" only of something, "general" not
   * @param placed whether words around the title say the country, so that it is not guessed
   */
  private record Title(List<Actor> actors, String because, boolean sure, boolean placed) {}

  private Resolution titled(
      Title title, String words, List<String> pieces, Sentence sentence, int token) {
    ActorCode code = reading.codeOf(title.actors().get(0));
    Optional<Actor> before = memory.named(pieces);
    Actor person = before
        .or(() -> isAcronym(words)
            ? Optional.empty()
            : inOffice(pieces, title.actors().get(0).roles()))
        .or(() -> title.placed() || pieces.size() < 2 ? Optional.empty() : abroad(pieces, code))
        .orElseGet(
            () -> new Actor(words, Actor.Kind.PERSON, title.actors().get(0).roles()));
    memory.introduce(person, words);
    if (before.isEmpty()) {
      memory.introduce(person, person.name());
    }
    memory.aliasBehind(sentence, token, person);
    return new Resolution.Known(List.of(person), "'" + words + "' with " + title.because());
  }

  private static boolean isAcronym(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  /**
   * The person of this surname who was of this country and sector on the day; or of this whole name and country, when
   * the knowledge has no office for the day and the title says it.
   */
  private Optional<Actor> inOffice(List<String> pieces, List<Actor.Role> said) {
    ActorCode code = said.get(0).code();
    for (Actor actor : reading.ranked(lexicon.called(pieces))) {
      ActorCode own = reading.codeOf(actor);
      if (!own.country().equals(code.country())) {
        continue;
      }
      if (!own.sector().isEmpty() && own.sector().equals(code.sector())) {
        return Optional.of(actor);
      }
      if (own.sector().isEmpty() && pieces.size() > 1 && !reading.isYetToCome(actor)) {
        return Optional.of(new Actor(actor.name(), actor.kind(), said));
      }
    }
    return Optional.empty();
  }

  /** The one person of this full name and sector, of whatever country of the story: a title alone says none. */
  private Optional<Actor> abroad(List<String> pieces, ActorCode code) {
    List<Actor> fitting = lexicon.called(pieces).stream()
        .filter(a -> reading.codeOf(a).sector().equals(code.sector()))
        .filter(a -> reading.isInStory(reading.codeOf(a).country()))
        .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** Somebody named before under these words, in lower case. */
  Optional<Resolution> remembered(List<String> pieces) {
    return memory
        .named(pieces)
        .map(a -> new Resolution.Known(List.of(a), "named before in the story: " + a.name()));
  }

  /** A surname alone: whoever of that name is in office on the day and from a country of the story. */
  private Optional<Resolution> bySurname(List<String> pieces, String words) {
    List<Actor> fitting = new ArrayList<>();
    List<Actor> alike =
        pieces.size() == 1 ? lexicon.goingBy(pieces.get(0)) : lexicon.calledExactly(pieces);
    for (Actor actor : alike) {
      ActorCode code = reading.codeOf(actor);
      boolean mentioned = setting.mentioned().containsKey(code.country());
      boolean holds = !code.sector().isEmpty() && !code.sector().equals(lexicon.formerSector());
      if (mentioned && holds) {
        fitting.add(actor);
      }
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    if (fitting.size() > 1) {
      return Optional.of(
          new Resolution.Ambiguous(fitting, "several in office are called '" + words + "'"));
    }
    memory.introduce(fitting.get(0), fitting.get(0).name());
    return Optional.of(new Resolution.Known(
        fitting, "the only '" + words + "' in office in a country of the story"));
  }

  /** "said Karim Haddad, protesting in Tunis". */
  private Optional<Resolution> protesting(
      SentenceFinds known, int token, List<String> pieces, String words) {
    Optional<Resolution.Known> person =
        pieces.size() < 2 ? Optional.empty() : demonstrators.of(known, token, words);
    person.ifPresent(p -> memory.introduce(p.actors().get(0), words));
    return person.map(Resolution.class::cast);
  }

  /** "Karim Haddad", a first name before it, of whom nothing is said, in a story of one country alone: one of its people. */
  private Optional<Resolution> local(List<String> pieces, String words) {
    if (pieces.size() < 2
        || !lexicon.isGivenName(pieces.get(0))
        || setting.only().isEmpty()) {
      return Optional.empty();
    }
    ActorCode code = ActorCode.of(setting.only().get(), lexicon.civilianSector());
    Actor person =
        new Actor(words, Actor.Kind.PERSON, List.of(new Actor.Role(DateSpan.ALWAYS, code, "")));
    memory.introduce(person, words);
    return Optional.of(new Resolution.Known(
        List.of(person), "'" + words + "', a person of the only country of the story"));
  }

  private Optional<Title> title(SentenceFinds known, int first, int token) {
    Sentence sentence = known.sentence();
    int phraseFirst = NounPhrase.around(sentence, token).first();
    int end = first - 1; // "premier Sir Joh": the title stands before the honorific
    while (end >= phraseFirst && isHonorific(sentence.token(end))) {
      end--;
    }
    List<Find> before = known.within(phraseFirst, end);
    for (int i = before.size() - 1; i >= 0; i--) {
      Find find = before.get(i);
      if (find.isTitleOrRole() && find.actors().isEmpty() && find.last() == end) {
        return Optional.of(composed(known, find, token, token));
      }
    }
    for (int apposed : sentence.parse().dependants(token, Relation.APPOSITION)) {
      Optional<Title> title = apposed(known, apposed);
      if (title.isPresent()) {
        return title;
      }
    }
    if (sentence.relation(token) == Relation.APPOSITION && sentence.head(token) >= 0) {
      return apposedTo(known, sentence.head(token), token);
    }
    return Optional.empty();
  }

  private Optional<Title> apposed(SentenceFinds known, int noun) {
    boolean title = known.at(noun).map(Find::isTitleOrRole).orElse(false);
    if (!title) {
      return Optional.empty();
    }
    Resolution resolution = reading.at(new Position(known.sentence().index(), noun));
    return resolution instanceof Resolution.Known actors
        ? Optional.of(new Title(
            actors.actors(), actors.because(), !Noun.of(known.at(noun).get()).belongs(), true))
        : Optional.empty();
  }

  /**
   * The name is the apposition of a title: composed anew, for the title itself waits for the name. Parsers hang it on the
   * nearest noun: on "rights" in "a spokesman for human rights, Jan Holm, said".
   */
  private Optional<Title> apposedTo(SentenceFinds known, int noun, int token) {
    Sentence sentence = known.sentence();
    int at = noun;
    while (at >= 0 && !known.at(at).map(f -> isTitleAlone(f)).orElse(false)) {
      boolean inside = sentence.relation(at) == Relation.PREPOSITION_OBJECT;
      int above = inside ? sentence.head(at) : -1;
      at = above >= 0 && sentence.relation(above) == Relation.PREPOSITION
          ? sentence.head(above)
          : -1;
    }
    return at < 0 ? Optional.empty() : Optional.of(composed(known, known.at(at).get(), at, token));
  }

  private static boolean isTitleAlone(Find find) {
    return find.isTitleOrRole() && find.actors().isEmpty();
  }

  /** A title on a name, of the country that its words say, or a neighbour in office, or the place of its clause. */
  private Title composed(SentenceFinds known, Find find, int head, int name) {
    List<Owner> owners = nouns.owners(known, find, head);
    boolean placed = owners.stream().anyMatch(o -> !o.code().country().isEmpty())
        || !Noun.of(find).code().country().isEmpty();
    boolean sure = (!Noun.of(find).belongs() || !owners.isEmpty())
        && !lexicon.isWord("actor-kept-for-life", Noun.of(find).key());
    if (!placed) {
      Optional<Owner> near = neighbour(known, find, name);
      if (near.isPresent()) {
        owners = List.of(near.get());
      }
    }
    Resolution.Known title = nouns.composed(known, find, head, owners);
    return new Title(title.actors(), title.because(), sure, placed);
  }

  /** "Mubarak and Foreign Minister Musa": a minister goes with the head of state beside him. */
  private Optional<Owner> neighbour(SentenceFinds known, Find find, int name) {
    Sentence sentence = known.sentence();
    boolean follows = lexicon.isWord("actor-follows-neighbour", Noun.of(find).key());
    if (follows && sentence.relation(name) == Relation.CONJUNCT) {
      Resolution other = reading.at(new Position(sentence.index(), sentence.head(name)));
      if (other instanceof Resolution.Known person
          && person.actors().size() == 1
          && person.actors().get(0).kind() == Actor.Kind.PERSON) {
        String country = reading.codeOf(person.actors().get(0)).country();
        if (lexicon.country(country).isPresent()) {
          return Optional.of(new Owner(
              ActorCode.of(country, ""),
              Optional.empty(),
              "beside '" + sentence.token(sentence.head(name)).text() + "'",
              false));
        }
      }
    }
    boolean acts = sentence.relation(name) == Relation.SUBJECT;
    return acts
        ? Optional.empty()
        : surroundings
            .inClause(known, name)
            .map(near -> new Owner(
                ActorCode.of(near.country(), ""), Optional.empty(), near.because(), false));
  }

  /** The first token of the name that ends here: names and hyphens before it that nothing else claims. */
  private int firstOfName(SentenceFinds known, int token) {
    Sentence sentence = known.sentence();
    int first = token;
    for (int at = token - 1; at >= 0; at--) {
      Token before = sentence.token(at);
      boolean hyphen = Pieces.isHyphen(before.text());
      int here = at;
      boolean free = lexicon.isName(before)
          && !isHonorific(before)
          && known.at(at).map(f -> isPartOfName(known, f, here)).orElse(true);
      if (!hyphen && !free || !sentence.parse().dominates(token, at)) {
        break;
      }
      first = hyphen ? first : at;
    }
    return first;
  }

  static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int token = first; token <= last; token++) {
      boolean apart = token > first
          && sentence.token(token - 1).span().end()
              < sentence.token(token).span().begin();
      words.append(apart ? " " : "").append(sentence.token(token).text());
    }
    return words.toString();
  }
}
