package org.dragoman.quote;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Finds who says a quotation from the words outside the marks in the sentences where it begins and
 * ends: the verb behind it, before it, "according to", or the noun before a colon.
 */
final class Attributor {
  private static final int FARTHEST = 40;

  private final MarkedText text;
  private final SpeechWords words;
  private final Speakers speakers;

  Attributor(MarkedText text, SpeechWords words) {
    this.text = text;
    this.words = words;
    this.speakers = new Speakers(words);
  }

  /** The attribution that the quotation's own sentences give. */
  Optional<Attribution> of(Quotation quotation) {
    Piece first = quotation.firstPiece();
    Piece last = quotation.lastPiece();
    Optional<Integer> after = cueAfter(last);
    Optional<Integer> before = cueBefore(first);
    boolean leansBack = before.isPresent() && (after.isEmpty() || !leansForward(first, last));
    if (leansBack) {
      return attribution(first.sentence(), before.get(), first, false);
    }
    if (after.isPresent()) {
      return attribution(last.sentence(), after.get(), last, true);
    }
    return beforeColon(first);
  }

  /** "...," and "...?" with words behind them wait for their verb, unless a colon came before. */
  private boolean leansForward(Piece first, Piece last) {
    int before = first.before();
    boolean introduced =
        before >= 0 && ":,".contains(first.sentence().token(before).text());
    int after = last.after();
    String next = after < last.sentence().size() ? last.sentence().token(after).text() : "";
    return last.ending(text.text()) == ','
        || ",".equals(next) && !introduced
        || "?!".indexOf(last.ending(text.text())) >= 0 && !introduced;
  }

  /** Whether the text before the piece leads to it: a colon, a comma, or the verb itself. */
  Optional<Integer> cueBefore(Piece piece) {
    Sentence sentence = piece.sentence();
    if (!piece.opens()) {
      return Optional.empty();
    }
    for (int token = piece.before(); token >= 0; token--) {
      if (text.isMarked(sentence.index(), token) || piece.first() - token > FARTHEST) {
        return Optional.empty();
      }
      if (isCue(sentence, token) && leadsTo(piece, token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** A cue before a piece leads to it over a colon, a comma, or words that hang on the cue. */
  private boolean leadsTo(Piece piece, int cue) {
    Sentence sentence = piece.sentence();
    int before = piece.before();
    if (before == cue || ":,\u2014--".contains(sentence.token(before).text())) {
      return true;
    }
    PartOfSpeech pos = sentence.token(before).pos();
    return switch (pos) {
      case DETERMINER, PREPOSITION, ADJECTIVE, POSSESSIVE_MARK, POSSESSIVE_PRONOUN, TO -> false;
      default -> sentence.parse().dominates(cue, before);
    };
  }

  /** The first verb of saying behind a piece that is not deep in another clause. */
  Optional<Integer> cueAfter(Piece piece) {
    Sentence sentence = piece.sentence();
    if (!piece.closes()) {
      return Optional.empty();
    }
    int fallback = -1;
    for (int token = piece.after();
        token < sentence.size() && token - piece.last() <= FARTHEST;
        token++) {
      if (text.isMarked(sentence.index(), token)) {
        break;
      }
      if (isAccordingTo(sentence, token)) {
        return Optional.of(token);
      }
      if (isCue(sentence, token)) {
        if (!isDeep(sentence, token)) {
          return Optional.of(token);
        }
        fallback = fallback < 0 ? token : fallback;
      }
    }
    return fallback < 0 ? Optional.empty() : Optional.of(fallback);
  }

  private static boolean isDeep(Sentence sentence, int token) {
    return switch (sentence.relation(token)) {
      case RELATIVE_CLAUSE, NOUN_CLAUSE, PREPOSITION_CLAUSE, ADVERBIAL_CLAUSE -> true;
      default -> false;
    };
  }

  static boolean isAccordingTo(Sentence sentence, int token) {
    return token + 1 < sentence.size()
        && sentence.token(token).lower().equals("according")
        && sentence.token(token + 1).lower().equals("to");
  }

  private boolean isCue(Sentence sentence, int token) {
    return words.introduces(sentence, token) && !isParticipleOfNoun(sentence, token);
  }

  /** "the written reply": a participle before its noun is no cue. */
  private static boolean isParticipleOfNoun(Sentence sentence, int token) {
    return sentence.relation(token) == Relation.MODIFIER
        || sentence.relation(token) == Relation.COMPOUND;
  }

  private Optional<Attribution> attribution(
      Sentence sentence, int cue, Piece piece, boolean behind) {
    IntPredicate usable = token -> !text.isMarked(sentence.index(), token);
    OptionalInt speaker;
    if (isAccordingTo(sentence, cue)) {
      speaker = behindTo(sentence, cue + 1);
    } else {
      speaker = speakers.of(sentence, cue, usable);
      if (speaker.isEmpty() || behind && speaker.getAsInt() < piece.first()) {
        speaker = behind ? beside(sentence, piece, cue) : speaker;
      }
    }
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt addressee = isAccordingTo(sentence, cue)
        ? OptionalInt.empty()
        : speakers.addressee(sentence, cue, usable);
    return Optional.of(new Attribution(
        Optional.of(new Position(sentence.index(), speaker.getAsInt())),
        Optional.of(new Position(sentence.index(), cue)),
        position(sentence, addressee, speaker.getAsInt())));
  }

  private static Optional<Position> position(Sentence sentence, OptionalInt token, int speaker) {
    return token.isEmpty() || token.getAsInt() == speaker
        ? Optional.empty()
        : Optional.of(new Position(sentence.index(), token.getAsInt()));
  }

  static OptionalInt behindTo(Sentence sentence, int to) {
    int noun = sentence.parse().dependant(to, Relation.PREPOSITION_OBJECT);
    return noun < 0 ? OptionalInt.empty() : OptionalInt.of(noun);
  }

  /** When the parse does not say who: the noun between quotation and verb, or the one behind it. */
  private static OptionalInt beside(Sentence sentence, Piece piece, int cue) {
    for (int token = cue - 1; token >= piece.after(); token--) {
      if (isPerson(sentence.token(token))) {
        return OptionalInt.of(token);
      }
    }
    int noun = -1;
    for (int token = cue + 1; token < sentence.size(); token++) {
      PartOfSpeech pos = sentence.token(token).pos();
      if (isPerson(sentence.token(token))) {
        noun = token;
      } else if (noun >= 0
          || pos == PartOfSpeech.PUNCTUATION
          || pos == PartOfSpeech.PREPOSITION
          || pos.isVerb()) {
        break;
      }
    }
    return noun < 0 ? OptionalInt.empty() : OptionalInt.of(noun);
  }

  private static boolean isPerson(Token token) {
    return token.pos().isNoun() || token.pos() == PartOfSpeech.PRONOUN;
  }

  /** "The spokesman: ..." and "He was blunt: ...": the subject of what stands before the colon. */
  private Optional<Attribution> beforeColon(Piece piece) {
    Sentence sentence = piece.sentence();
    int colon = piece.before();
    if (!piece.opens() || colon < 1 || !sentence.token(colon).text().equals(":")) {
      return Optional.empty();
    }
    for (int token = 0; token < colon; token++) {
      Relation relation = sentence.relation(token);
      int head = sentence.head(token);
      boolean subject = relation == Relation.SUBJECT || relation == Relation.PASSIVE_SUBJECT;
      if (subject && head < colon && !text.isMarked(sentence.index(), token)) {
        return Optional.of(new Attribution(
            Optional.of(new Position(sentence.index(), token)),
            Optional.empty(),
            Optional.empty()));
      }
    }
    return sentence.token(colon - 1).pos().isNoun()
        ? Optional.of(new Attribution(
            Optional.of(new Position(sentence.index(), colon - 1)),
            Optional.empty(),
            Optional.empty()))
        : Optional.empty();
  }
}
