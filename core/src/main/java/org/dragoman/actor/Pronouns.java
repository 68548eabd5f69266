package org.dragoman.actor;

import java.util.List;
import java.util.Optional;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Pronouns: the nearest fitting mention, subjects first. In the sentence of the pronoun the last
 * subject before it wins, in earlier ones the first. Gender decides nothing.
 */
final class Pronouns {
  /** Further back a pronoun is a guess. */
  private static final int SENTENCES_BACK = 3;

  private final Lexicon lexicon;
  private final Memory memory;

  Pronouns(Lexicon lexicon, Memory memory) {
    this.lexicon = lexicon;
    this.memory = memory;
  }

  static boolean isPronoun(Token token) {
    return token.pos() == PartOfSpeech.PRONOUN || token.pos() == PartOfSpeech.POSSESSIVE_PRONOUN;
  }

  Resolution resolve(Sentence sentence, int token) {
    String word = sentence.token(token).lower();
    Optional<Mention.Number> wanted = number(word);
    if (wanted.isEmpty()) {
      return new Resolution.Unknown("pronoun '" + word + "' names the speaker or nobody");
    }
    List<Actor> doers =
        lexicon.isWord("actor-reflexive", word) ? List.of() : doersAbove(sentence, token);
    for (int back = 0; back <= SENTENCES_BACK; back++) {
      Optional<Mention> best =
          bestIn(sentence, token, sentence.index() - back, wanted.get(), doers);
      if (strangerIsNearer(sentence, token, sentence.index() - back, wanted.get(), best)) {
        return new Resolution.Unknown("pronoun '" + word + "' stands for a name of nobody known");
      }
      if (best.isPresent()) {
        Mention mention = best.get();
        return new Resolution.Known(
            mention.actors(),
            "pronoun '" + word + "': " + mention.resolution().because() + " at "
                + mention.position());
      }
    }
    return new Resolution.Unknown("pronoun '" + word + "' without a fitting noun before it");
  }

  /** One person, several, or a thing; nothing for "we" and "you". */
  Optional<Mention.Number> number(String word) {
    if (lexicon.isWord("actor-he-or-she", word)) {
      return Optional.of(Mention.Number.PERSON);
    }
    if (lexicon.isWord("actor-they", word)) {
      return Optional.of(Mention.Number.MANY);
    }
    return lexicon.isWord("actor-it", word) ? Optional.of(Mention.Number.THING) : Optional.empty();
  }

  private Optional<Mention> bestIn(
      Sentence sentence, int pronoun, int index, Mention.Number wanted, List<Actor> doers) {
    Optional<Mention> best = Optional.empty();
    boolean same = index == sentence.index();
    for (Mention mention : memory.latestFirst()) {
      if (mention.position().sentence() != index
          || !mention.answersTo(wanted)
          || mention.actors().equals(doers)
          || (same && !mayBind(sentence, pronoun, mention.position()))
          || (same
              && wanted == Mention.Number.PERSON
              && isOnlyQuoted(sentence, pronoun, mention))) {
        continue;
      }
      // Latest first: in the pronoun's own sentence the nearest of a rank stays, earlier the first.
      boolean better = best.isEmpty()
          || mention.rank() > best.get().rank()
          || (!same && mention.rank() == best.get().rank());
      if (better) {
        best = Optional.of(mention);
      }
    }
    return best;
  }

  /** "'The president agrees,' he said": who speaks does not name himself in his own quotation. */
  private static boolean isOnlyQuoted(Sentence sentence, int pronoun, Mention mention) {
    return !isQuoted(sentence, pronoun) && isQuoted(sentence, mention.position().token());
  }

  private static boolean isQuoted(Sentence sentence, int token) {
    boolean open = false;
    for (int i = 0; i < token; i++) {
      switch (sentence.token(i).text()) {
        case "“", "``" -> open = true;
        case "”", "''" -> open = false;
        case "\"" -> open = !open;
        default -> {}
      }
    }
    return open;
  }

  /** "Blair spoke. Haddow said he was glad": he is Haddow, whoever that is. */
  private boolean strangerIsNearer(
      Sentence sentence, int pronoun, int index, Mention.Number wanted, Optional<Mention> best) {
    if (wanted == Mention.Number.MANY) {
      return false;
    }
    boolean same = index == sentence.index();
    for (Position stranger : memory.strangersActing()) {
      if (stranger.sentence() != index || (same && !mayBind(sentence, pronoun, stranger))) {
        continue;
      }
      boolean before = best.isEmpty()
          || best.get().rank() < Mention.SUBJECT
          || same == stranger.token() > best.get().position().token();
      if (before) {
        return true;
      }
    }
    return false;
  }

  /** Who does what is done to the pronoun: "she met him" is about two people. */
  private List<Actor> doersAbove(Sentence sentence, int pronoun) {
    int verb = switch (sentence.relation(pronoun)) {
      case OBJECT, DATIVE -> sentence.head(pronoun);
      case PREPOSITION_OBJECT -> sentence.head(sentence.head(pronoun));
      default -> -1;
    };
    for (int above = verb; above >= 0; above = sharesSubject(sentence, above)) {
      for (Mention mention : memory.latestFirst()) {
        Position position = mention.position();
        if (position.sentence() == sentence.index()
            && position.token() < pronoun
            && mention.rank() == Mention.SUBJECT
            && sentence.head(position.token()) == above) {
          return mention.actors();
        }
      }
    }
    return List.of();
  }

  /** "Jackson met the president and asked him": the verb whose subject both have, or -1. */
  private static int sharesSubject(Sentence sentence, int verb) {
    return sentence.relation(verb) == Relation.CONJUNCT ? sentence.head(verb) : -1;
  }

  /** "He" is not the object of his own verb, nor "him" its subject; a possessor may be either. */
  private static boolean mayBind(Sentence sentence, int pronoun, Position antecedent) {
    if (antecedent.token() >= pronoun) {
      return false;
    }
    if (sentence.relation(pronoun) == Relation.POSSESSOR) {
      return !sentence.parse().dominates(sentence.head(pronoun), antecedent.token());
    }
    return sentence.head(pronoun) != sentence.head(antecedent.token());
  }
}
