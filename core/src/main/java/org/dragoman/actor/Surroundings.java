package org.dragoman.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;

/**
 * Whose people are that nobody says whose they are. Villagers are of the place where their clause happens; governments,
 * armies and courts go with whoever acts in their sentence ("the Chadian minister ordered the army"), and no visitor
 * belongs to the place he visits. Police and soldiers with whom nobody acts are of the place again ("clashed with
 * security forces in Karbala"). What the sentence leaves open is the story's country.
 */
final class Surroundings {
  /** Clauses above one's own that are asked who acts in them. */
  private static final int CLAUSES_UP = 3;

  private final StoryReading reading;
  private final Lexicon lexicon;
  private final Setting setting;
  private final Map<Position, String> places;

  /** A country, or an empty one, and why. */
  record Nearest(String country, String because) {}

  Surroundings(
      StoryReading reading, Lexicon lexicon, Setting setting, Map<Position, String> places) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.setting = setting;
    this.places = places;
  }

  /**
   * The country of the noun {@code head}, of which only the sector is known.
   *
   * @param lives where such people live, when they do not live everywhere
   */
  Nearest of(SentenceFinds known, int head, String sector, List<String> lives) {
    Nearest nearest = nearest(known, head, sector, Optional.empty());
    if (lives.isEmpty() || lives.contains(nearest.country())) {
      return nearest;
    }
    // "The Kurds" of a story of Washington and Damascus are Syria's.
    return lives.stream()
        .filter(setting.mentioned()::containsKey)
        .max(Comparator.comparing(setting.mentioned()::get))
        .map(country -> new Nearest(country, "a people of " + country + ", which the story names"))
        .orElseGet(() -> new Nearest(lives.get(0), "a people of " + lives.get(0)));
  }

  /** The same for people whose own name is no country: "ethnic Turks". */
  Nearest apart(SentenceFinds known, int head, String sector, Find name) {
    return nearest(known, head, sector, Optional.of(name));
  }

  /** The story's country as an owner; nothing when it has none. */
  List<Owner> home() {
    return setting.home().stream()
        .map(home ->
            new Owner(ActorCode.of(home, ""), Optional.empty(), "country of the story", false))
        .toList();
  }

  /** "The two countries" of a story that names them by what is theirs only: "the Korean president", "Ukrainian oil". */
  Optional<Resolution> two() {
    List<Actor> states = setting.two().stream()
        .flatMap(code -> lexicon.country(code).stream())
        .map(lexicon::state)
        .toList();
    return states.size() == 2
        ? Optional.of(new Resolution.Known(states, "the two countries of the story"))
        : Optional.empty();
  }

  /** The country named as the place of the noun's own clause: whom one meets in Turkey is likely Turkey's. */
  Optional<Nearest> inClause(SentenceFinds known, int head) {
    return place(known, head, true, Optional.empty());
  }

  private Nearest nearest(SentenceFinds known, int head, String sector, Optional<Find> apart) {
    for (int modifier :
        known.sentence().parse().dependants(head, Relation.MODIFIER, Relation.COMPOUND)) {
      String word = known.sentence().token(modifier).lower();
      if (lexicon.isWord("actor-from-abroad", word)) {
        return new Nearest("", "of another country");
      }
      Optional<Nearest> here = lexicon.isWord("actor-of-the-place", word)
          ? place(known, head, false, apart)
          : Optional.empty();
      if (here.isPresent()) {
        return here.get();
      }
    }
    boolean official = lexicon.isWord("actor-official-sectors", sector.toLowerCase(Locale.ROOT));
    if (isOfRegion(known, head)) {
      return (official ? Optional.<Nearest>empty() : place(known, head, true, apart))
          .orElse(new Nearest("", "of a region, no single state"));
    }
    if (official) {
      Optional<Nearest> acting = acting(known.sentence(), head);
      if (acting.isPresent()) {
        return acting.get();
      }
    }
    boolean local = lexicon.isWord("actor-local-forces-sectors", sector.toLowerCase(Locale.ROOT));
    if (!official || local) {
      Optional<Nearest> here = place(known, head, true, apart);
      if (here.isPresent()) {
        return here.get();
      }
    }
    Optional<Nearest> home = setting
        .home()
        .filter(h -> apart.isEmpty() || !h.equals(codeOf(apart.get())))
        .map(h -> new Nearest(h, "country of the story"));
    Optional<Nearest> elsewhere = place(known, head, false, apart);
    return (official && !local ? home.or(() -> elsewhere) : elsewhere.or(() -> home))
        .orElse(new Nearest("", "no country"));
  }

  /** "Latin American bankers", "Arab officials". */
  private boolean isOfRegion(SentenceFinds known, int head) {
    Sentence sentence = known.sentence();
    for (int token = NounPhrase.around(sentence, head).first(); token < head; token++) {
      if (lexicon.isWord("actor-region", sentence.token(token).lower())
          || known
              .at(token)
              .filter(f -> lexicon.isWord("actor-region", known.words(f).toLowerCase(Locale.ROOT)))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private String codeOf(Find find) {
    return Setting.codeOn(find.countries(), reading.day());
  }

  /** A country named as a place, in the noun's own clause or anywhere in the sentence. */
  private Optional<Nearest> place(
      SentenceFinds known, int head, boolean ownClause, Optional<Find> apart) {
    Sentence sentence = known.sentence();
    int clause = clauseOf(sentence, head);
    for (int token = 0; token < sentence.size(); token++) {
      int where = clauseOf(sentence, token);
      boolean apartFrom = ownClause ? where != clause : isWhereItWasSaid(sentence, where, clause);
      if (token == head || apartFrom) {
        continue;
      }
      Optional<String> country = countryAt(known, token, apart);
      if (country.isPresent() && isWhere(sentence, token)) {
        return Optional.of(new Nearest(
            country.get(), "no nationality said, in " + sentence.token(token).text()));
      }
    }
    return Optional.empty();
  }

  /** "told a meeting in Geneva that children had died": Geneva is not where. */
  private boolean isWhereItWasSaid(Sentence sentence, int where, int clause) {
    return where != clause
        && lexicon.isWord("speech-verbs", sentence.token(where).lemma())
        && sentence.parse().dominates(where, clause);
  }

  private Optional<String> countryAt(SentenceFinds known, int token, Optional<Find> apart) {
    Optional<Find> find = known.at(token);
    if (find.isPresent()) {
      boolean country = !find.get().countries().isEmpty()
          && find.get().actors().isEmpty()
          && known.headOf(find.get()) == token
          && !find.equals(apart);
      return country ? Optional.of(codeOf(find.get())) : Optional.empty();
    }
    // A town of a country that the story never names is likelier a namesake.
    return Optional.ofNullable(places.get(new Position(known.sentence().index(), token)))
        .filter(c -> setting.mentioned().isEmpty() || setting.mentioned().containsKey(c));
  }

  /** Behind "in" or "near", also inside a longer phrase: "in the Iraqi city of Basra". */
  private boolean isWhere(Sentence sentence, int token) {
    int at = token;
    for (int steps = 0; steps <= sentence.size(); steps++) {
      int above = sentence.head(at);
      if (above < 0) {
        return false;
      }
      switch (sentence.relation(at)) {
        case PREPOSITION_OBJECT -> {
          if (lexicon.isWord("actor-place-preposition", sentence.token(above).lower())) {
            return true;
          }
        }
        case PREPOSITION, COMPOUND, MODIFIER, APPOSITION, POSSESSOR -> {}
        default -> {
          return false;
        }
      }
      at = above;
    }
    return false;
  }

  /** The nearest verb above a token, or the top of the sentence. */
  private static int clauseOf(Sentence sentence, int token) {
    int at = token;
    for (int steps = 0; steps <= sentence.size(); steps++) {
      int above = sentence.head(at);
      if (above < 0) {
        return at;
      }
      at = above;
      if (sentence.token(at).pos().isVerb()) {
        return at;
      }
    }
    return at;
  }

  /** "The Chadian defence minister ordered the army": whoever acts, unless it is a whole state. */
  private Optional<Nearest> acting(Sentence sentence, int head) {
    int at = head;
    for (int up = 0; up < CLAUSES_UP; up++) {
      int clause = clauseOf(sentence, at);
      if (clause == at) {
        return Optional.empty();
      }
      at = clause;
      for (int subject :
          sentence.parse().dependants(clause, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)) {
        if (subject == head || sentence.parse().dominates(subject, head)) {
          continue;
        }
        Optional<Nearest> nearest = whose(sentence, subject);
        if (nearest.isPresent() && !isDoneToOthers(sentence, head, clause, nearest.get())) {
          return nearest;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "Mali's president threatened the generals", in a story of Chad: whoever acts orders and dismisses his own, but does
   * other things to those whom the story is about.
   */
  private boolean isDoneToOthers(Sentence sentence, int head, int verb, Nearest doer) {
    int own = clauseOf(sentence, head);
    return sentence.relation(head) != Relation.SUBJECT
        && doneBySubjectOf(sentence, own) == verb
        && !setting.home().orElse(doer.country()).equals(doer.country())
        && !lexicon.isWord("actor-done-to-own", sentence.token(own).lemma());
  }

  /** The verb whose subject does what a verb says: "threatened" of "impose" in "threatened to impose sanctions". */
  private static int doneBySubjectOf(Sentence sentence, int verb) {
    int at = verb;
    for (int steps = 0;
        steps < CLAUSES_UP
            && sentence.relation(at) == Relation.OPEN_COMPLEMENT
            && sentence.parse().dependant(at, Relation.SUBJECT) < 0;
        steps++) {
      at = clauseOf(sentence, at);
    }
    return at;
  }

  private Optional<Nearest> whose(Sentence sentence, int subject) {
    Resolution resolution = reading.at(new Position(sentence.index(), subject));
    if (!(resolution instanceof Resolution.Known known)
        || known.actors().size() != 1
        || known.actors().get(0).kind() == Actor.Kind.STATE) {
      return Optional.empty();
    }
    Actor actor = known.actors().get(0);
    String country = reading.codeOf(actor).country();
    boolean state = lexicon.country(country).isPresent();
    return state
        ? Optional.of(
            new Nearest(country, "goes with '" + sentence.token(subject).text() + "'"))
        : Optional.empty();
  }
}
