package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Annotated;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.ontology.ActorCode;

/**
 * One pass over a story, in reading order. What a later word refers to is what stood before it, so
 * everything is resolved once and kept. Not thread-safe; one for each story.
 */
final class StoryReading {
  private static final Resolution ITSELF = new Resolution.Unknown("refers to itself");

  /** So long before his first known office somebody may be in the news. */
  private static final int YEARS_BEFORE = 2;

  private final Lexicon lexicon;
  private final Annotated story;
  private final Optional<LocalDate> day;
  private final List<SentenceFinds> finds = new ArrayList<>();
  private final Setting setting;
  private final Memory memory = new Memory();
  private final Pronouns pronouns;
  private final PersonNames names;
  private final Nouns nouns;
  private final Writings writings;
  private final Map<Position, Resolution> results = new HashMap<>();
  private final Set<Position> underWay = new HashSet<>();

  StoryReading(
      Lexicon lexicon, Annotated story, Optional<LocalDate> day, Map<Position, String> places) {
    this.lexicon = lexicon;
    this.story = story;
    for (Sentence sentence : story.sentences()) {
      finds.add(new SentenceFinds(sentence, lexicon.find(sentence)));
    }
    this.day = day.or(() -> Era.of(finds, lexicon));
    this.setting = Setting.of(finds, places, story.prose().dateline(), this.day, lexicon);
    this.pronouns = new Pronouns(lexicon, memory);
    Owners owners = new Owners(this, lexicon, memory);
    Surroundings surroundings = new Surroundings(this, lexicon, setting, places);
    this.nouns = new Nouns(this, lexicon, owners, memory, surroundings);
    this.writings = new Writings(this, lexicon);
    this.names = new PersonNames(this, lexicon, nouns, memory, setting, surroundings);
  }

  StoryActors read() {
    for (Sentence sentence : story.sentences()) {
      for (Token token : sentence.tokens()) {
        Position position = new Position(sentence.index(), token.index());
        if (writings.isWriting(sentence, token.index())) {
          writings.notice(sentence, token.index());
        }
        if (canRefer(position)) {
          Resolution resolution = at(position);
          if (resolution instanceof Resolution.Known known) {
            remember(sentence, token, known);
          } else if (isStrangerActing(sentence, token)) {
            memory.strangerActs(position);
          }
        }
      }
    }
    return new ResolvedStory(results, setting.home(), day);
  }

  private boolean isStrangerActing(Sentence sentence, Token token) {
    return lexicon.isName(token)
        && !sentence.heading()
        && switch (sentence.relation(token.index())) {
          case SUBJECT, PASSIVE_SUBJECT -> true;
          default -> false;
        };
  }

  private boolean canRefer(Position position) {
    Token token = story.token(position);
    return token.pos().isNoun()
        || Pronouns.isPronoun(token)
        || finds.get(position.sentence()).at(position.token()).isPresent();
  }

  /** The resolution of a token, found now if it was not before. */
  Resolution at(Position position) {
    Resolution known = results.get(position);
    if (known != null) {
      return known;
    }
    if (!underWay.add(position)) {
      return ITSELF;
    }
    Resolution resolution = resolve(position);
    underWay.remove(position);
    if (!resolution.equals(ITSELF)) { // else it is asked again from outside the circle
      results.put(position, resolution);
    }
    return resolution;
  }

  private Resolution resolve(Position position) {
    SentenceFinds known = finds.get(position.sentence());
    Sentence sentence = known.sentence();
    int token = position.token();
    if (Pronouns.isPronoun(sentence.token(token))) {
      return pronouns.resolve(sentence, token);
    }
    Optional<Find> found = known.at(token);
    if (found.isEmpty() && writings.isWriting(sentence, token)) {
      return writings
          .speaking(sentence, token)
          .orElseGet(() -> new Resolution.Unknown("a writing that says nothing, or nobody's"));
    }
    if (found.isEmpty()) {
      if (lexicon.isWord("actor-no-name", sentence.token(token).lower())) {
        return beforeDay(known, token);
      }
      return lexicon.endsName(sentence.token(token)) && !isBodyAlone(known, token)
          ? names.unknown(known, token)
          : nouns.shortName(sentence, token);
    }
    Find find = found.get();
    int head = known.headOf(find);
    if (head != token) {
      return at(new Position(position.sentence(), head));
    }
    int above = sentence.head(token);
    boolean title = find.isTitleOrRole() && find.actors().isEmpty();
    if (title && isTitleOf(known, find, token, above)) {
      return at(new Position(position.sentence(), above));
    }
    if (find.role().isPresent()
        && find.actors().isEmpty()
        && sentence.token(token).pos() == PartOfSpeech.ADJECTIVE
        && Character.isUpperCase(sentence.token(token).text().charAt(0))) {
      return new Resolution.Unknown("an adjective that names nobody by itself");
    }
    if (find.isTitleOrRole()
        && sentence.token(token).pos().isName()
        && !Nouns.isFreeName(known, find.first() - 1)) {
      // "King was arrested", once "Alan King" was named.
      Optional<Resolution> surname =
          names.remembered(Pieces.of(known.words(find)).lower());
      if (surname.isPresent()) {
        return surname.get();
      }
    }
    return meaning(known, find, token);
  }

  /** A title that hangs before a name: the name says who. */
  private boolean isTitleOf(SentenceFinds known, Find find, int token, int above) {
    Sentence sentence = known.sentence();
    Relation relation = sentence.relation(token);
    return above > find.last()
        && (relation == Relation.COMPOUND || relation == Relation.MODIFIER)
        && lexicon.isName(sentence.token(above))
        && known.at(above).map(f -> !f.isTitleOrRole()).orElse(true);
  }

  /** "the Council": a common noun in capitals, short for a body named before. */
  private boolean isBodyAlone(SentenceFinds known, int token) {
    return lexicon.isWord("actor-body-noun", known.sentence().token(token).lower())
        && (token == 0 || !known.sentence().token(token - 1).pos().isName());
  }

  /** "the president Wednesday": parsers hang the title on the day; who is meant is the title's. */
  private Resolution beforeDay(SentenceFinds known, int day) {
    Optional<Find> title = day > 0 ? known.at(day - 1) : Optional.empty();
    return title.isPresent() && known.sentence().parse().dominates(day, known.headOf(title.get()))
        ? at(new Position(known.sentence().index(), known.headOf(title.get())))
        : new Resolution.Unknown("a day, and no actor");
  }

  private Resolution meaning(SentenceFinds known, Find find, int token) {
    boolean name = !find.actors().isEmpty() || !find.countries().isEmpty();
    if (name && names.isPartOfName(known, find, token)) {
      return names.unknown(known, token);
    }
    if (known.isBranch(find, token)) {
      return at(new Position(known.sentence().index(), token - 1));
    }
    Optional<Actor> alias = memory.aliased(known.words(find));
    if (alias.isPresent()) {
      return new Resolution.Known(
          List.of(alias.get()), "'" + known.words(find) + "' was given in brackets");
    }
    if (!find.actors().isEmpty() && !isCommonNoun(find)) {
      return names.isNamesake(known, find, token)
          ? names.unknown(known, token)
          : names.known(known, find, token);
    }
    if (!find.countries().isEmpty()) {
      return country(known, find, token);
    }
    return nouns.resolve(known, find, token);
  }

  /**
   * "The House of Representatives" is Libya's by name, but a common noun in a story that never names Libya; "the PRC" is
   * a Palestinian group in a story of Palestine, elsewhere a state.
   */
  private boolean isCommonNoun(Find find) {
    String country = codeOf(chosen(find.actors())).country();
    return (find.role().isPresent() || !find.countries().isEmpty())
        && (!setting.mentioned().isEmpty() || setting.home().isPresent())
        && !isInStory(country);
  }

  private Resolution country(SentenceFinds known, Find find, int token) {
    Token word = known.sentence().token(token);
    List<Meaning.Country> countries = find.countries();
    boolean people = word.pos().isNoun()
        && countries.stream().anyMatch(c -> c.use() == Meaning.Use.PEOPLE)
        && countries.stream().noneMatch(c -> c.use() == Meaning.Use.NAME)
        && !isModifier(known.sentence(), token);
    if (people) {
      return nouns.people(known, find, token);
    }
    List<Actor> joined = known.inside(token).stream()
        .filter(f -> !f.countries().isEmpty())
        .map(f -> lexicon.state(f.countries(), day))
        .distinct()
        .toList();
    if (joined.size() > 1) {
      return new Resolution.Known(joined, "'" + known.words(find) + "' joins them");
    }
    Actor state = lexicon.state(countries, day);
    String because = switch (countries.get(0).use()) {
      case CAPITAL, SEAT -> "metonym '" + known.words(find) + "' of " + state.name();
      case REGION -> "region '" + known.words(find) + "' of " + state.name();
      case ADJECTIVE, PEOPLE -> "nationality '" + known.words(find) + "'";
      case NAME -> "country name '" + known.words(find) + "'";
    };
    return new Resolution.Known(List.of(state), because);
  }

  private static boolean isModifier(Sentence sentence, int token) {
    return switch (sentence.relation(token)) {
      case COMPOUND, MODIFIER, NOUN_ADVERB, ADVERB -> true;
      default -> false;
    };
  }

  private void remember(Sentence sentence, Token token, Resolution.Known known) {
    if (isModifier(sentence, token.index()) || sentence.heading()) {
      return;
    }
    if (known.actors().get(0).kind() == Actor.Kind.THING) {
      return;
    }
    int rank = switch (sentence.relation(token.index())) {
      case SUBJECT, PASSIVE_SUBJECT -> Mention.SUBJECT;
      case OBJECT, AGENT, DATIVE -> Mention.OBJECT;
      default -> Mention.OTHER;
    };
    String key =
        finds.get(sentence.index()).at(token.index()).map(StoryReading::keyOf).orElse("");
    memory.add(new Mention(
        new Position(sentence.index(), token.index()),
        withConjuncts(sentence, token.index(), known),
        number(sentence, token, known),
        key,
        Pronouns.isPronoun(token) ? "" : token.lemma(),
        rank,
        known));
  }

  private static String keyOf(Find find) {
    return find.office()
        .map(o -> o.entry().name())
        .or(() -> find.role().map(r -> r.entry().name()))
        .orElse("");
  }

  private List<Actor> withConjuncts(Sentence sentence, int token, Resolution.Known known) {
    List<Actor> actors = new ArrayList<>(known.actors());
    for (int conjunct : sentence.parse().dependants(token, Relation.CONJUNCT)) {
      if (at(new Position(sentence.index(), conjunct)) instanceof Resolution.Known other) {
        actors.addAll(other.actors());
      }
    }
    return actors.stream().distinct().toList();
  }

  private Mention.Number number(Sentence sentence, Token token, Resolution.Known known) {
    if (Pronouns.isPronoun(token)) {
      return pronouns.number(token.lower()).orElse(Mention.Number.THING);
    }
    boolean joined =
        !sentence.parse().dependants(token.index(), Relation.CONJUNCT).isEmpty();
    boolean plural = token.pos() == PartOfSpeech.NOUN_PLURAL
        || token.pos() == PartOfSpeech.NAME_PLURAL
        || lexicon.isWord("actor-collective", token.lower())
        || known.actors().size() > 1
        || joined;
    Actor.Kind kind = known.actors().get(0).kind();
    if (kind == Actor.Kind.PERSON && !plural) {
      return Mention.Number.PERSON;
    }
    if (plural) {
      return Mention.Number.MANY;
    }
    return kind == Actor.Kind.PEOPLE ? Mention.Number.PERSON : Mention.Number.THING;
  }

  SentenceFinds finds(int sentence) {
    return finds.get(sentence);
  }

  Optional<LocalDate> day() {
    return day;
  }

  /** The actor's code on the day of the story, or its last one when nothing tells the day. */
  ActorCode codeOf(Actor actor) {
    if (day.isPresent()) {
      return actor.codeOn(day.get());
    }
    ActorCode last = ActorCode.NONE;
    LocalDate latest = LocalDate.MIN;
    for (Actor.Role role : actor.roles()) {
      if (!role.days().to().isBefore(latest)) {
        latest = role.days().to();
        last = role.code();
      }
    }
    return last;
  }

  /** Whether the story has more of the actor's name than a surname somewhere. */
  boolean isNamedInFull(Actor actor) {
    for (SentenceFinds sentence : finds) {
      for (Find find : sentence.all()) {
        if (find.last() > find.first() && find.actors().contains(actor)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the knowledge has nothing of the actor until years after the day of the report. */
  boolean isYetToCome(Actor actor) {
    return day.isPresent()
        && actor.roles().stream()
            .noneMatch(role -> role.days().from().isBefore(day.get().plusYears(YEARS_BEFORE)));
  }

  boolean isInStory(String country) {
    return setting.mentioned().containsKey(country) || setting.home().equals(Optional.of(country));
  }

  /** The likeliest of several of the same name: one in office on the day, from a country of the story. */
  Actor chosen(List<Actor> actors) {
    return ranked(actors).get(0);
  }

  /** The likeliest first. */
  List<Actor> ranked(List<Actor> actors) {
    List<Actor> ranked = new ArrayList<>(actors);
    ranked.sort((a, b) -> Integer.compare(fitness(b), fitness(a)));
    return ranked;
  }

  int fitness(Actor actor) {
    int fitness = 0;
    Optional<Actor.Role> role = day.flatMap(actor::roleOn);
    if (role.isPresent()) {
      fitness += role.get().code().sector().equals(lexicon.formerSector()) ? 1 : 3;
    }
    if (isYetToCome(actor)) {
      fitness -= 2;
    }
    return isInStory(codeOf(actor).country()) ? fitness + 1 : fitness;
  }
}
