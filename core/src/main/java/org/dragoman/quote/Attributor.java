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

  /** How far into the next sentence "he asked" may stand. */
  private static final int NEAREST = 12;

  private final MarkedText text;
  private final SpeechWords words;
  private final Speakers speakers;

  Attributor(MarkedText text, SpeechWords words) {
    this.text = text;
    this.words = words;
    this.speakers = new Speakers(words);
  }

  /** A verb of saying, or "according", and where it stands. */
  record Cue(Sentence sentence, int token) {}

  /** The attribution that the quotation's own sentences give. */
  Optional<Attribution> of(Quotation quotation) {
    Piece first = quotation.firstPiece();
    Piece last = quotation.lastPiece();
    Optional<Cue> after = cueAfter(last);
    Optional<Cue> before = cueBefore(first);
    boolean leansBack = before.isPresent() && (after.isEmpty() || !leansForward(first, last));
    if (leansBack) {
      return attribution(before.get(), first, false);
    }
    if (after.isPresent()) {
      return attribution(after.get(), last, true);
    }
    return beforeColon(first).or(() -> behindDash(last));
  }

  /** "...," and "...?" with words behind them wait for their verb, unless a colon came before. */
  private boolean leansForward(Piece first, Piece last) {
    int before = first.before();
    boolean introduced =
        before >= 0 && ":,".contains(first.sentence().token(before).text());
    int after = last.after();
    String next = after < last.sentence().size() ? last.sentence().token(after).text() : "";
    return ",;".indexOf(last.ending(text.text())) >= 0
        || ",".equals(next) && !introduced
        || "?!".indexOf(last.ending(text.text())) >= 0 && !introduced;
  }

  /** Whether the text before the piece leads to it: a colon, a comma, or the verb itself. */
  Optional<Cue> cueBefore(Piece piece) {
    Sentence sentence = piece.sentence();
    if (!piece.opens()) {
      return Optional.empty();
    }
    for (int token = piece.before(); token >= 0; token--) {
      if (text.isMarked(sentence.index(), token) || piece.first() - token > FARTHEST) {
        return Optional.empty();
      }
      if (isCue(sentence, token) && leadsTo(piece, token)) {
        return Optional.of(new Cue(sentence, token));
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
      default -> sentence.parse().dominates(cue, before) && !hasReported(sentence, cue, before);
    };
  }

  /** Whether what the verb reports is over before the piece begins. */
  private static boolean hasReported(Sentence sentence, int cue, int before) {
    for (int clause : sentence.parse().dependants(cue, Relation.COMPLEMENT)) {
      if (clause <= before) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first verb of saying behind a piece that is not deep in another clause, in the same sentence
   * or, behind "...?" and "...!", at the beginning of the next.
   */
  Optional<Cue> cueAfter(Piece piece) {
    if (!piece.closes()) {
      return Optional.empty();
    }
    Sentence sentence = piece.sentence();
    int limit = Math.min(sentence.size(), piece.last() + FARTHEST);
    return cueFrom(sentence, piece.after(), limit).or(() -> cueInNext(piece));
  }

  private Optional<Cue> cueFrom(Sentence sentence, int from, int limit) {
    int fallback = -1;
    for (int token = from; token < limit; token++) {
      if (text.isMarked(sentence.index(), token)) {
        break;
      }
      if (isAccordingTo(sentence, token)) {
        return Optional.of(new Cue(sentence, token));
      }
      if (isCue(sentence, token)) {
        if (!isDeep(sentence, token)) {
          return Optional.of(new Cue(sentence, token));
        }
        fallback = fallback < 0 ? token : fallback;
      }
    }
    return fallback < 0 ? Optional.empty() : Optional.of(new Cue(sentence, fallback));
  }

  /** A reader ends its sentence at "...?" although "he asked" follows. */
  private Optional<Cue> cueInNext(Piece piece) {
    int index = piece.sentence().index() + 1;
    if (index >= text.story().sentences().size()) {
      return Optional.empty();
    }
    Sentence next = text.story().sentence(index);
    if (next.paragraph() != piece.sentence().paragraph() || text.isMarked(index, 0)) {
      return Optional.empty();
    }
    boolean low = Character.isLowerCase(next.token(0).text().codePointAt(0));
    boolean cut =
        piece.after() >= piece.sentence().size() && "?!".indexOf(piece.ending(text.text())) >= 0;
    if (!low && !cut) {
      return Optional.empty();
    }
    Optional<Cue> cue = cueFrom(next, 0, Math.min(next.size(), NEAREST));
    return low ? cue : cue.filter(c -> isBare(next, c.token()));
  }

  /** Whether a verb of saying reports nothing else: no clause, no object, no quotation behind it. */
  private boolean isBare(Sentence sentence, int cue) {
    if (!sentence.parse().dependants(cue, Relation.COMPLEMENT, Relation.OBJECT).isEmpty()
        && !words.withAddressee().contains(sentence.token(cue).lemma())) {
      return false;
    }
    for (int token = cue + 1; token < sentence.size(); token++) {
      if (text.isMarked(sentence.index(), token)) {
        String before = sentence.token(token - 1).text();
        return !before.equals(",") && !before.equals(":");
      }
    }
    return true;
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

  private Optional<Attribution> attribution(Cue cue, Piece piece, boolean behind) {
    Sentence sentence = cue.sentence();
    IntPredicate usable = token -> !text.isMarked(sentence.index(), token);
    if (isAccordingTo(sentence, cue.token())) {
      return known(cue, at(sentence, behindTo(sentence, cue.token() + 1)), Optional.empty());
    }
    boolean same = sentence.index() == piece.sentence().index();
    OptionalInt speaker = speakers.of(sentence, cue.token(), usable);
    boolean wrongSide = behind && same && speaker.isPresent() && speaker.getAsInt() < piece.first();
    Optional<Position> who = speaker.isEmpty() || wrongSide
        ? behind ? beside(cue, piece) : Optional.empty()
        : at(sentence, speaker);
    Optional<Position> addressee = at(sentence, speakers.addressee(sentence, cue.token(), usable));
    return known(cue, who, addressee);
  }

  private static Optional<Attribution> known(
      Cue cue, Optional<Position> speaker, Optional<Position> addressee) {
    return speaker.map(who -> new Attribution(
        speaker,
        Optional.of(new Position(cue.sentence().index(), cue.token())),
        addressee.filter(to -> !to.equals(who))));
  }

  private static Optional<Position> at(Sentence sentence, OptionalInt token) {
    return token.isEmpty()
        ? Optional.empty()
        : Optional.of(new Position(sentence.index(), token.getAsInt()));
  }

  static OptionalInt behindTo(Sentence sentence, int to) {
    int noun = sentence.parse().dependant(to, Relation.PREPOSITION_OBJECT);
    return noun < 0 ? OptionalInt.empty() : OptionalInt.of(noun);
  }

  /** When the parse does not say who: the noun between quotation and verb, or the one behind it. */
  private static Optional<Position> beside(Cue cue, Piece piece) {
    Sentence sentence = cue.sentence();
    boolean same = sentence.index() == piece.sentence().index();
    Optional<Position> before = lastPerson(sentence, same ? piece.after() : 0, cue.token());
    if (before.isEmpty() && !same) {
      before = lastPerson(piece.sentence(), piece.after(), piece.sentence().size());
    }
    return before.isPresent() ? before : behindCue(sentence, cue.token());
  }

  private static Optional<Position> lastPerson(Sentence sentence, int from, int to) {
    for (int token = to - 1; token >= from; token--) {
      if (isPerson(sentence.token(token))) {
        return Optional.of(new Position(sentence.index(), token));
      }
    }
    return Optional.empty();
  }

  /** The last noun of the run of words behind an inverted verb: "said the old farmer". */
  static Optional<Position> behindCue(Sentence sentence, int cue) {
    int noun = -1;
    for (int token = cue + 1; token < sentence.size(); token++) {
      PartOfSpeech pos = sentence.token(token).pos();
      if (isPerson(sentence.token(token))) {
        noun = token;
      } else if (noun >= 0 && pos != PartOfSpeech.POSSESSIVE_MARK && pos != PartOfSpeech.ADJECTIVE
          || pos == PartOfSpeech.PUNCTUATION
          || pos == PartOfSpeech.PREPOSITION
          || pos.isVerb()) {
        break;
      }
    }
    return noun < 0 ? Optional.empty() : Optional.of(new Position(sentence.index(), noun));
  }

  private static boolean isPerson(Token token) {
    return token.pos().isNoun() || token.pos() == PartOfSpeech.PRONOUN;
  }

  /** "..." - Karim Nouri: a dash and a name, and nothing else. */
  private Optional<Attribution> behindDash(Piece piece) {
    Sentence sentence = piece.sentence();
    int from = piece.after();
    if (from >= sentence.size()
        && sentence.index() + 1 < text.story().sentences().size()) {
      sentence = text.story().sentence(sentence.index() + 1);
      from = 0;
    }
    if (!piece.closes()
        || from + 1 >= sentence.size()
        || !isDash(sentence.token(from).text())) {
      return Optional.empty();
    }
    int token = from + 1;
    while (token < sentence.size() && sentence.token(token).pos().isName()) {
      token++;
    }
    boolean alone =
        token == sentence.size() || sentence.token(token).pos() == PartOfSpeech.PUNCTUATION;
    return alone && token > from + 1 && sentence.size() - from <= NEAREST
        ? Optional.of(new Attribution(
            Optional.of(new Position(sentence.index(), token - 1)),
            Optional.empty(),
            Optional.empty()))
        : Optional.empty();
  }

  private static boolean isDash(String text) {
    return text.equals("--") || text.length() == 1 && "-\u2013\u2014\u2015".contains(text);
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
