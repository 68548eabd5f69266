package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Resolution;
import org.dragoman.actor.StoryActors;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.ontology.ActorCode;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.quote.Quote;

/** Who fills a slot: conjuncts one by one, and actors inside phrases that are none themselves. */
final class ParticipantFinder {
  private static final int DEEPEST = 3;

  private final Resolved resolved;
  private final StoryActors actors;
  private final Set<String> insidePrepositions;
  private final Set<String> againstPrefixes;
  private final Set<String> firstPerson;
  private final Set<String> others;
  private final Set<String> moneyUnits;
  private final String townspeople;

  ParticipantFinder(Resolved resolved, WordLists words) {
    this.resolved = resolved;
    this.actors = resolved.actors();
    this.insidePrepositions = words.list("inside-prepositions");
    this.againstPrefixes = words.list("against-prefixes");
    this.firstPerson = words.list("first-person");
    this.others = words.list("other-people");
    this.moneyUnits = words.list("count-money-unit");
    this.townspeople = words.sector("townspeople-sector");
  }

  /** The actors of a phrase and of the phrases joined to it by "and". */
  List<Finding> all(Sentence sentence, int head) {
    List<Finding> found = new ArrayList<>(2);
    for (int token : joined(sentence, head)) {
      Finding finding = one(sentence, token);
      if (finding.how() != Finding.How.NONE) {
        found.add(finding);
      }
    }
    return found;
  }

  /** The head and its nominal conjuncts, in order. */
  static List<Integer> joined(Sentence sentence, int head) {
    List<Integer> heads = new ArrayList<>(2);
    heads.add(head);
    for (int i = 0; i < heads.size() && heads.size() < 12; i++) {
      for (int conjunct : sentence.parse().dependants(heads.get(i), Relation.CONJUNCT)) {
        if (ClauseReader.isNominal(sentence, conjunct) && !heads.contains(conjunct)) {
          heads.add(conjunct);
        }
      }
    }
    return heads;
  }

  /** "Protesters clashed with police and others were arrested": more of those who the sentence is about. */
  private int meant(Sentence sentence, int head) {
    int verb = sentence.head(head);
    if (!others.contains(sentence.token(head).lower())
        || verb < 0
        || sentence.relation(verb) != Relation.CONJUNCT) {
      return head;
    }
    int first = sentence.head(verb);
    for (Relation side : new Relation[] {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}) {
      int subject = sentence.parse().dependant(first, side);
      if (subject >= 0) {
        return subject;
      }
    }
    return head;
  }

  /** One phrase: itself, else an actor inside it. */
  Finding one(Sentence sentence, int phrase) {
    int head = meant(sentence, phrase);
    if (isAgainst(sentence, head)) {
      return new Finding(
          sentence.index(), head, Finding.How.NONE, List.of(), "against whom, not who");
    }
    if (isMoney(sentence, head)) {
      return new Finding(sentence.index(), head, Finding.How.NONE, List.of(), "a sum of money");
    }
    Finding direct = direct(sentence, head);
    if (direct.how() == Finding.How.DIRECT) {
      return direct;
    }
    if (direct.how() == Finding.How.UNKNOWN_NAME
        && sentence.token(head).pos() != PartOfSpeech.PRONOUN) {
      return direct;
    }
    Finding inside = inside(sentence, head, 0);
    return inside.how() == Finding.How.NONE ? direct : inside;
  }

  /** "500 US dollars" are nobody's, and their "US" is nobody. */
  private boolean isMoney(Sentence sentence, int token) {
    Relation relation = sentence.relation(token);
    boolean before = relation == Relation.COMPOUND || relation == Relation.MODIFIER;
    int head = before && sentence.head(token) > token ? sentence.head(token) : token;
    return moneyUnits.contains(sentence.token(head).lemma())
        && sentence.parse().dependants(head, Relation.MODIFIER).stream()
            .anyMatch(n -> sentence.token(n).pos() == PartOfSpeech.NUMBER);
  }

  /** "anti-American protests" are not America's. */
  boolean isAgainst(Sentence sentence, int token) {
    String word = sentence.token(token).lower();
    int hyphen = word.indexOf('-');
    return hyphen > 0
        ? againstPrefixes.contains(word.substring(0, hyphen))
        : token >= 2
            && sentence.token(token - 1).text().equals("-")
            && againstPrefixes.contains(sentence.token(token - 2).lower());
  }

  /** Whose a thing is, when the phrase says so. */
  Finding owner(Sentence sentence, int head) {
    return inside(sentence, head, 0);
  }

  /** The head itself, without looking inside. */
  Finding direct(Sentence sentence, int head) {
    if (resolved.times().covers(sentence.index(), head)) {
      // "on Monday" names nobody.
      return new Finding(sentence.index(), head, Finding.How.NONE, List.of(), "a time");
    }
    Resolution resolution = resolution(new Position(sentence.index(), head));
    if (resolution instanceof Resolution.Known known) {
      List<Actor> both = both(sentence, head, known.actors());
      return new Finding(
          sentence.index(),
          head,
          Finding.How.DIRECT,
          both,
          both.size() > known.actors().size()
              ? known.because() + "; and the other side named with it"
              : known.because());
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous
        && !ambiguous.candidates().isEmpty()) {
      List<Actor> first = List.of(ambiguous.candidates().get(0));
      return new Finding(sentence.index(), head, Finding.How.DIRECT, first, ambiguous.because());
    }
    PartOfSpeech pos = sentence.token(head).pos();
    Optional<PlaceMention> town = pos.isName() ? place(sentence, head) : Optional.empty();
    if (town.isPresent()) {
      return new Finding(
          sentence.index(),
          head,
          Finding.How.DIRECT,
          List.of(townOf(town.get().place())),
          "a place: " + town.get().because());
    }
    boolean mayBeActor = pos.isName() || isPersonal(sentence, head);
    return new Finding(
        sentence.index(),
        head,
        mayBeActor ? Finding.How.UNKNOWN_NAME : Finding.How.NONE,
        List.of(),
        resolution.because());
  }

  /** "Shelled Homs": who lives in a town that is no name of a government. */
  private Actor townOf(Place place) {
    return new Actor(
        place.name(),
        Actor.Kind.THING,
        List.of(new Actor.Role(DateSpan.ALWAYS, ActorCode.of(place.country(), townspeople), "")));
  }

  /** Whether the words name a town that is nobody's seat of government here. */
  boolean isTown(Sentence sentence, int token) {
    return direct(sentence, token).actors().stream().anyMatch(a -> a.kind() == Actor.Kind.THING)
        && place(sentence, token).isPresent();
  }

  private Optional<PlaceMention> place(Sentence sentence, int token) {
    return resolved.places().in(sentence.index()).stream()
        .filter(p -> p.first() <= token && token <= p.last())
        .filter(p -> !p.place().country().isEmpty())
        .findFirst();
  }

  /** Whether the first names the state in whose government the second serves: "Olmert said Israel must wait". */
  boolean isOwnState(Sentence sentence, int state, int official) {
    LocalDate day = resolved.day();
    List<Actor> states = one(sentence, state).actors();
    return !states.isEmpty()
        && states.stream().allMatch(s -> s.kind() == Actor.Kind.STATE)
        && one(sentence, official).actors().stream()
            .anyMatch(o -> o.codeOn(day).equals(states.get(0).codeOn(day)));
  }

  /** Whether somebody speaks of himself there, or of those he speaks for: "we must". */
  boolean isOneself(Sentence sentence, int token) {
    return isPronoun(sentence.token(token))
        && firstPerson.contains(sentence.token(token).lower());
  }

  /**
   * "Greek-Turkish talks" are Greece's and Turkey's, "Burmese and EU officials" Burma's and the EU's: a pair of sides
   * before one noun.
   */
  private List<Actor> both(Sentence sentence, int head, List<Actor> named) {
    if (named.size() != 1) {
      return named;
    }
    List<Actor> pair = new ArrayList<>(2);
    if (head >= 2
        && sentence.token(head - 1).text().equals("-")
        && named.get(0).kind() == Actor.Kind.STATE) {
      pair.addAll(state(sentence, head - 2));
      pair.addAll(named);
    } else if (sentence.token(head).pos() == PartOfSpeech.NOUN_PLURAL) {
      for (int modifier : sentence.parse().dependants(head, Relation.MODIFIER)) {
        for (int other : sentence.parse().dependants(modifier, Relation.CONJUNCT)) {
          if (actors.at(new Position(sentence.index(), other)) instanceof Resolution.Known body
              && body.actors().size() == 1
              && body.actors().get(0).kind() == Actor.Kind.ORGANISATION) {
            pair.addAll(state(sentence, modifier));
            pair.addAll(body.actors());
          }
        }
      }
    }
    return pair.size() == 2 && !pair.get(0).equals(pair.get(1)) ? pair : named;
  }

  /** The one state that a word names, if it does. */
  private List<Actor> state(Sentence sentence, int token) {
    return actors.at(new Position(sentence.index(), token)) instanceof Resolution.Known known
            && known.actors().size() == 1
            && known.actors().get(0).kind() == Actor.Kind.STATE
        ? known.actors()
        : List.of();
  }

  /** "We demand", in a quotation, is the speaker's demand; "the US" are not "us". */
  private Resolution resolution(Position position) {
    if (isPronoun(resolved.story().token(position))
        && firstPerson.contains(resolved.story().token(position).lower())) {
      Optional<Position> speaker =
          resolved.quotes().around(resolved.story(), position).flatMap(Quote::speaker);
      if (speaker.isPresent() && !speaker.get().equals(position)) {
        return actors.at(speaker.get());
      }
    }
    return actors.at(position);
  }

  /** Whether the word ends the name of a place. */
  boolean isPlace(Sentence sentence, int token) {
    return sentence.token(token).pos().isName()
        && resolved.places().mentions().stream()
            .anyMatch(m -> m.sentence() == sentence.index() && m.last() == token);
  }

  private static boolean isPronoun(Token token) {
    return token.pos() == PartOfSpeech.PRONOUN || token.pos() == PartOfSpeech.POSSESSIVE_PRONOUN;
  }

  private static boolean isPersonal(Sentence sentence, int token) {
    PartOfSpeech pos = sentence.token(token).pos();
    return pos == PartOfSpeech.PRONOUN && !sentence.token(token).lower().equals("it")
        || pos == PartOfSpeech.QUESTION_WORD && sentence.token(token).lower().equals("who");
  }

  private Finding inside(Sentence sentence, int head, int depth) {
    Finding none =
        new Finding(sentence.index(), head, Finding.How.NONE, List.of(), "no actor in the phrase");
    if (depth >= DEEPEST) {
      return none;
    }
    for (Relation relation : new Relation[] {
      Relation.POSSESSOR,
      Relation.MODIFIER,
      Relation.COMPOUND,
      Relation.PREPOSITION,
      Relation.AGENT,
      Relation.APPOSITION
    }) {
      for (int d : sentence.parse().dependants(head, relation)) {
        Finding finding = below(sentence, d, relation, depth);
        if (finding.how() == Finding.How.INSIDE) {
          return finding;
        }
      }
    }
    return none;
  }

  /** Where in its phrase an actor stands: whose it is, of which nation, behind which preposition. */
  private static String standing(Sentence sentence, int token) {
    Relation relation = sentence.relation(token);
    return relation == Relation.PREPOSITION_OBJECT
        ? "'" + sentence.token(sentence.head(token)).lower() + "'"
        : relation.name().toLowerCase(Locale.ROOT);
  }

  private Finding below(Sentence sentence, int token, Relation relation, int depth) {
    if (relation == Relation.PREPOSITION || relation == Relation.AGENT) {
      if (insidePrepositions.contains(sentence.token(token).lower())) {
        for (int object : sentence.parse().dependants(token, Relation.PREPOSITION_OBJECT)) {
          Finding finding = asInside(sentence, object, depth);
          if (finding.how() == Finding.How.INSIDE) {
            return finding;
          }
        }
      }
      return new Finding(sentence.index(), token, Finding.How.NONE, List.of(), "");
    }
    return asInside(sentence, token, depth);
  }

  private Finding asInside(Sentence sentence, int token, int depth) {
    if (isAgainst(sentence, token)) {
      return new Finding(sentence.index(), token, Finding.How.NONE, List.of(), "");
    }
    Finding direct = direct(sentence, token);
    if (direct.how() == Finding.How.DIRECT) {
      // "relations with Congo and Costa Rica": both are meant.
      List<Actor> actors = new ArrayList<>(direct.actors());
      for (int conjunct : joined(sentence, token)) {
        actors.addAll(direct(sentence, conjunct).actors());
      }
      return new Finding(
          sentence.index(),
          token,
          Finding.How.INSIDE,
          actors.stream().distinct().toList(),
          "inside the phrase as " + standing(sentence, token) + ": " + direct.because());
    }
    return inside(sentence, token, depth + 1);
  }
}
