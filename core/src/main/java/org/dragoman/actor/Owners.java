package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.mention.NounPhrase;
import org.dragoman.ontology.ActorCode;

/**
 * Finds whose a title or role noun is. The nearest wins: what modifies it ("Iraqi", "NATO", "rebel"),
 * then its possessor ("Iraq's", "its"), then what follows "of" or "for", and last the place behind
 * "in". A sponsor ("Iranian-backed") and a target ("anti-American") are not owners.
 */
final class Owners {
  private final StoryReading reading;
  private final Lexicon lexicon;
  private final Memory memory;

  Owners(StoryReading reading, Lexicon lexicon, Memory memory) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.memory = memory;
  }

  /**
   * The owners of the phrase whose noun is {@code head}.
   *
   * @param noun first token of the title or role noun itself
   */
  List<Owner> of(SentenceFinds finds, int head, int noun) {
    Sentence sentence = finds.sentence();
    NounPhrase phrase = NounPhrase.around(sentence, topOf(sentence, head));
    List<Owner> owners = modifiers(finds, phrase.first(), noun, head);
    boolean other = lexicon.isWord("actor-counterpart", sentence.token(noun).lemma());
    if (!hasCountry(owners) && !other) {
      List<Owner> possessors = possessors(sentence, phrase.first(), noun, head);
      owners = merged(owners, possessors);
    }
    if (!hasCountry(owners)) {
      owners = merged(owners, behind(sentence, head, noun, "actor-owner-preposition", false));
    }
    if (!hasCountry(owners)
        && lexicon.isWord("actor-servant", sentence.token(head).lemma())) {
      owners = merged(owners, behind(sentence, head, noun, "actor-served-preposition", false));
    }
    boolean abroad = lexicon.isWord("actor-abroad", sentence.token(head).lemma());
    if (!hasCountry(owners) && !abroad) {
      owners = merged(owners, behind(sentence, head, noun, "actor-place-preposition", true));
    }
    return owners;
  }

  /** "US troop deployments": what stands before the whole phrase owns the noun inside it too. */
  private static int topOf(Sentence sentence, int head) {
    int top = head;
    while (sentence.relation(top) == Relation.COMPOUND && sentence.head(top) > top) {
      top = sentence.head(top);
    }
    return top;
  }

  private static boolean hasCountry(List<Owner> owners) {
    return owners.stream().anyMatch(o -> !o.code().country().isEmpty());
  }

  /** Owners with a country come from {@code more}; a body among {@code first} keeps its sector. */
  private static List<Owner> merged(List<Owner> first, List<Owner> more) {
    if (first.isEmpty() || more.isEmpty()) {
      return first.isEmpty() ? more : first;
    }
    String sector = first.get(0).code().sector();
    List<Owner> merged = new ArrayList<>();
    for (Owner owner : more) {
      merged.add(new Owner(
          ActorCode.of(owner.code().country(), sector),
          owner.body(),
          first.get(0).words() + ", " + owner.words(),
          owner.place()));
    }
    return merged;
  }

  private List<Owner> modifiers(SentenceFinds finds, int first, int noun, int head) {
    Sentence sentence = finds.sentence();
    List<Owner> countries = new ArrayList<>();
    List<Owner> bodies = new ArrayList<>();
    String sector = "";
    String words = "";
    for (Find find : finds.within(first, noun - 1)) {
      if (isSponsorOrTarget(sentence, find, lexicon)
          || isEthnic(sentence, find.first())
          || isPossessed(sentence, head, find.last())) {
        continue;
      }
      if (!find.actors().isEmpty()) {
        Actor actor = reading.chosen(find.actors());
        Optional<Actor> body =
            actor.kind() == Actor.Kind.PERSON ? Optional.empty() : Optional.of(actor);
        bodies.add(new Owner(reading.codeOf(actor), body, finds.words(find), false));
      } else if (!find.countries().isEmpty()) {
        String code = Setting.codeOn(find.countries(), reading.day());
        countries.add(
            new Owner(ActorCode.of(code, ""), Optional.empty(), finds.words(find), false));
      } else if (find.role().isPresent() && !find.role().get().entry().belongs()) {
        sector = find.role().get().entry().code().sector();
        words = finds.words(find);
        String fixed = find.role().get().entry().code().country();
        if (!fixed.isEmpty()) {
          countries.add(new Owner(ActorCode.of(fixed, sector), Optional.empty(), words, false));
        }
      }
    }
    if (!bodies.isEmpty()) {
      return bodies;
    }
    if (!countries.isEmpty() || sector.isEmpty()) {
      String bodySector = sector;
      return countries.stream()
          .map(o -> new Owner(
              ActorCode.of(o.code().country(), bodySector), o.body(), o.words(), o.place()))
          .distinct()
          .toList();
    }
    return List.of(new Owner(ActorCode.of("", sector), Optional.empty(), words, false));
  }

  /** "A spokesman said": he speaks for the body that acted last, in this sentence or the one before. */
  List<Owner> lastBody(int sentence) {
    for (Mention mention : memory.latestFirst()) {
      Actor actor = mention.actors().get(0);
      if (mention.position().sentence() < sentence - 1) {
        return List.of();
      }
      if (mention.rank() == Mention.SUBJECT
          && mention.actors().size() == 1
          && actor.kind() == Actor.Kind.ORGANISATION) {
        Optional<Actor> body = actor.name().isEmpty() ? Optional.empty() : Optional.of(actor);
        return List.of(new Owner(
            reading.codeOf(actor), body, "of the body named at " + mention.position(), false));
      }
    }
    return List.of();
  }

  /** Where people live: "the Albanians of Macedonia", "the Turks in Bulgaria". */
  List<Owner> homeland(SentenceFinds finds, Find people, int head) {
    List<Owner> of =
        behind(finds.sentence(), head, people.first(), "actor-homeland-preposition", true);
    return hasCountry(of) ? of : List.of();
  }

  /** "ethnic Albanians" are not Albania's. */
  boolean isEthnic(Sentence sentence, int first) {
    return isEthnic(sentence, first, lexicon);
  }

  static boolean isEthnic(Sentence sentence, int first, Lexicon lexicon) {
    int before = first - 1;
    return before >= 0 && lexicon.isWord("actor-ethnic", sentence.token(before).lower());
  }

  /** "Iranian-backed", "US-led", "anti-American"; but "Iranian-owned" is Iran's. */
  static boolean isSponsorOrTarget(Sentence sentence, Find find, Lexicon lexicon) {
    String word = sentence.token(find.first()).lower();
    int hyphen = word.indexOf('-');
    if (hyphen > 0 && lexicon.isWord("actor-before-hyphen", word.substring(0, hyphen))) {
      return true;
    }
    int after = find.last() + 1;
    if (after + 1 < sentence.size() && Pieces.isHyphen(sentence.token(after).text())) {
      PartOfSpeech pos = sentence.token(after + 1).pos();
      boolean joined = pos == PartOfSpeech.VERB_PARTICIPLE
          || pos == PartOfSpeech.VERB_PAST
          || pos == PartOfSpeech.VERB_GERUND;
      if (joined && !lexicon.isWord("actor-owned", sentence.token(after + 1).lower())) {
        return true;
      }
    }
    int before = find.first() - 1;
    return before > 0
        && Pieces.isHyphen(sentence.token(before).text())
        && lexicon.isWord("actor-before-hyphen", sentence.token(before - 1).lower());
  }

  private static boolean isPossessed(Sentence sentence, int head, int token) {
    int at = token;
    for (int steps = 0; at != head && at >= 0 && steps <= sentence.size(); steps++) {
      if (sentence.relation(at) == Relation.POSSESSOR) {
        return true;
      }
      at = sentence.head(at);
    }
    return false;
  }

  private List<Owner> possessors(Sentence sentence, int first, int noun, int head) {
    for (int token = noun - 1; token >= first; token--) {
      if (sentence.relation(token) == Relation.POSSESSOR
          && sentence.parse().dominates(head, token)) {
        return owners(sentence, token, false);
      }
    }
    return List.of();
  }

  private List<Owner> behind(
      Sentence sentence, int head, int noun, String prepositions, boolean place) {
    for (int token = noun; token < sentence.size(); token++) {
      int above = sentence.head(token);
      boolean ours = above == head || (above >= noun && above <= head);
      Token preposition = sentence.token(token);
      if (!ours
          || token < noun
          || sentence.relation(token) != Relation.PREPOSITION
          || !lexicon.isWord(prepositions, preposition.lower())) {
        continue;
      }
      int object = sentence.parse().dependant(token, Relation.PREPOSITION_OBJECT);
      if (object >= 0 && object > head - 1) {
        List<Owner> owners = owners(sentence, object, place);
        if (!owners.isEmpty()) {
          return owners;
        }
      }
    }
    return List.of();
  }

  /**
   * A noun and what is listed behind it. Parsers hang "China" of "ambassadors of Britain, China, France and Chad" on the
   * ambassadors, and each further name on the one before.
   */
  private List<Integer> listed(Sentence sentence, int noun) {
    List<Integer> nouns = new ArrayList<>(List.of(noun));
    int preposition = sentence.head(noun);
    if (isState(sentence, noun)
        && sentence.relation(noun) == Relation.PREPOSITION_OBJECT
        && sentence.head(preposition) >= 0) {
      sentence.parse().dependants(sentence.head(preposition), Relation.APPOSITION).stream()
          .filter(token -> token > noun && isState(sentence, token))
          .forEach(nouns::add);
    }
    for (int i = 0; i < nouns.size(); i++) {
      nouns.addAll(sentence.parse().dependants(nouns.get(i), Relation.CONJUNCT));
    }
    return nouns;
  }

  private boolean isState(Sentence sentence, int token) {
    return reading.at(new Position(sentence.index(), token)) instanceof Resolution.Known known
        && known.actors().stream().allMatch(actor -> actor.kind() == Actor.Kind.STATE);
  }

  /** A noun and its conjuncts as owners. */
  private List<Owner> owners(Sentence sentence, int noun, boolean place) {
    List<Owner> owners = new ArrayList<>();
    for (int token : listed(sentence, noun)) {
      Resolution resolution = reading.at(new Position(sentence.index(), token));
      if (!(resolution instanceof Resolution.Known known)) {
        continue;
      }
      for (Actor actor : known.actors()) {
        ActorCode code = reading.codeOf(actor);
        if (place && actor.kind() != Actor.Kind.STATE) {
          continue;
        }
        boolean state = actor.kind() == Actor.Kind.STATE;
        owners.add(new Owner(
            state ? ActorCode.of(code.country(), "") : code,
            actor.kind() == Actor.Kind.ORGANISATION && !actor.name().isEmpty()
                ? Optional.of(actor)
                : Optional.empty(),
            (place ? "in " : "") + sentence.token(token).text(),
            place));
      }
    }
    return owners.stream().distinct().toList();
  }
}
