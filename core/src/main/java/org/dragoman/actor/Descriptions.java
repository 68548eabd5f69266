package org.dragoman.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.knowledge.RoleEntry;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.mention.NounPhrase;

/** Nouns that mean somebody named before: "the president", "the group", "the two countries". */
final class Descriptions {
  private final StoryReading reading;
  private final Lexicon lexicon;
  private final Memory memory;
  private final Surroundings surroundings;

  Descriptions(StoryReading reading, Lexicon lexicon, Memory memory, Surroundings surroundings) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.memory = memory;
    this.surroundings = surroundings;
  }

  /** "the president", "the rebels", "the two countries": somebody named before in the story. */
  Optional<Resolution> of(SentenceFinds known, Find find, int head, Noun noun, boolean bare) {
    Sentence sentence = known.sentence();
    NounPhrase phrase = NounPhrase.around(sentence, head);
    Token noWord = sentence.token(head);
    boolean definite = false;
    boolean pair = false;
    for (int token = phrase.first(); token < find.first(); token++) {
      String word = sentence.token(token).lower();
      definite |= lexicon.isWord("actor-definite", word);
      pair |= lexicon.isWord("actor-pair", word);
    }
    if (pair && bare && lexicon.isWord("actor-pair-noun", noWord.lemma())) {
      Optional<Resolution> two = pair(noun);
      if (two.isPresent()) {
        return two;
      }
    }
    // "Ministers also called for talks", once "EU foreign ministers" were named: the same ones.
    boolean several = phrase.first() == find.first()
        && noun.isOffice()
        && noWord.pos() == PartOfSpeech.NOUN_PLURAL
        && sentence.relation(head) == Relation.SUBJECT;
    if (!(definite || several) || !bare) {
      return Optional.empty();
    }
    if (isSeveralStates(sentence, find, noun)) {
      return Optional.empty();
    }
    if (lexicon.isWord("actor-country-noun", noWord.lemma())) {
      List<Actor> states = memory.last(1, Actor.Kind.STATE);
      return states.isEmpty()
          ? Optional.empty()
          : Optional.of(new Resolution.Known(states, "the state named last"));
    }
    return before(sentence, noun, noWord, find, known);
  }

  /** "the two leaders" are the persons named last when these act for two states; else the two states named last. */
  private Optional<Resolution> pair(Noun noun) {
    List<Actor> persons = memory.last(2, Actor.Kind.PERSON);
    boolean ofStates = persons.stream()
            .map(person -> reading.codeOf(person).country())
            .filter(country -> lexicon.country(country).isPresent())
            .distinct()
            .count()
        == 2;
    if (noun.kind() == RoleEntry.Kind.PEOPLE && ofStates) {
      return Optional.of(new Resolution.Known(persons, "the two persons named last"));
    }
    // "The two men", "the two party leaders".
    boolean ofNoState = noun.kind() == RoleEntry.Kind.PEOPLE && !lexicon.isGovernment(noun.code());
    if (ofNoState) {
      return Optional.empty();
    }
    List<Actor> states = memory.last(2, Actor.Kind.STATE);
    return states.isEmpty()
        ? surroundings.two()
        : Optional.of(new Resolution.Known(states, "the two states named last"));
  }

  private Optional<Resolution> before(
      Sentence sentence, Noun noun, Token word, Find find, SentenceFinds known) {
    boolean plural = word.pos() == PartOfSpeech.NOUN_PLURAL;
    for (Mention mention : memory.latestFirst()) {
      boolean sameNumber = (mention.number() == Mention.Number.MANY) == plural;
      Actor actor = mention.actors().get(0);
      boolean same = noun.belongs()
          ? mention.lemma().equals(word.lemma())
              || noun.isOffice() && holds(actor, known.words(find))
              || noun.kind() == RoleEntry.Kind.BODY
                  && actor.kind() == Actor.Kind.ORGANISATION
                  && !actor.name().isEmpty()
                  && canBe(word, actor)
          : mention.key().equals(noun.key())
              || plural && mention.lemma().equals(word.lemma())
              || holds(actor, known.words(find));
      if (same && (sameNumber || noun.kind() == RoleEntry.Kind.BODY)) {
        return Optional.of(new Resolution.Known(
            mention.resolution().actors(),
            "'" + sentence.token(word.index()).text() + "' was named at " + mention.position()));
      }
    }
    return Optional.empty();
  }

  /** "The group" is no parliament and no newspaper. */
  private boolean canBe(Token noun, Actor organisation) {
    String sector = reading.codeOf(organisation).sector().toLowerCase(Locale.ROOT);
    return !lexicon.isWord("actor-group-noun", noun.lemma())
        || lexicon.isWord("actor-group-sectors", sector);
  }

  /** Whether one of the person's offices is called so: "the president" for Jacques Chirac. */
  private boolean holds(Actor actor, String title) {
    if (actor.kind() != Actor.Kind.PERSON) {
      return false;
    }
    Optional<Actor.Role> role = reading.day().flatMap(actor::roleOn);
    List<Actor.Role> roles = role.map(List::of).orElse(actor.roles());
    return roles.stream().anyMatch(r -> isShortFor(title.toLowerCase(Locale.ROOT), r.gloss()));
  }

  /** "the spokesman" for "presidential spokesman", but not "the president" for "vice president". */
  private boolean isShortFor(String title, String gloss) {
    String whole = gloss.toLowerCase(Locale.ROOT);
    if (!whole.endsWith(title)) {
      return false;
    }
    String more = whole.substring(0, whole.length() - title.length());
    return more.isEmpty()
        || more.endsWith(" ")
            && Pieces.of(more).lower().stream()
                .noneMatch(word -> lexicon.isWord("actor-lesser", word));
  }

  /** "many countries", "radical states", "six major powers": no single one. */
  boolean isSeveralStates(Sentence sentence, Find find, Noun noun) {
    Token word = sentence.token(find.last());
    return noun.kind() == RoleEntry.Kind.BODY
        && word.pos() == PartOfSpeech.NOUN_PLURAL
        && (lexicon.isWord("actor-country-noun", word.lemma())
            || lexicon.isWord("actor-plural-country-noun", word.lemma()));
  }
}
