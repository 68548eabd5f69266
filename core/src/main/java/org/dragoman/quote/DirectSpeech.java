package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * Quotations between marks: which of the marked stretches are somebody's sentences (the others are
 * fragments, titles, or words held at a distance), and who says each.
 */
final class DirectSpeech {
  /** How many sentences a speaker stays in mind. */
  private static final int MEMORY = 2;

  private final MarkedText text;
  private final SpeechWords words;
  private final Attributor attributor;
  private final boolean[] direct;
  private final List<Attribution> attributions = new ArrayList<>();

  DirectSpeech(MarkedText text, SpeechWords words) {
    this.text = text;
    this.words = words;
    this.attributor = new Attributor(text, words);
    this.direct = new boolean[text.quotations().size()];
    for (int i = 0; i < direct.length; i++) {
      direct[i] = isSpeech(i);
    }
    for (int i = 0; i < direct.length; i++) {
      attributions.add(
          direct[i]
              ? attributor.of(text.quotations().get(i)).orElse(Attribution.NONE)
              : Attribution.NONE);
    }
    handDown();
  }

  /** Whether a token stands in a quotation of whole sentences. */
  boolean isInside(int sentence, int token) {
    int owner = text.owner(sentence, token);
    return owner >= 0 && direct[owner];
  }

  /** One for each sentence of each quotation. */
  List<Quote> quotes() {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < direct.length; i++) {
      if (direct[i]) {
        Attribution by = attributions.get(i);
        for (Piece piece : text.quotations().get(i).pieces()) {
          quotes.add(new Quote(
              piece.sentence().index(),
              by.speaker(),
              by.cue(),
              piece.content(),
              Quote.Kind.DIRECT,
              by.addressee()));
        }
      }
    }
    return quotes;
  }

  private boolean isSpeech(int number) {
    Quotation quotation = text.quotations().get(number);
    Piece piece = quotation.firstPiece();
    if (quotation.marked().continues() && number > 0 && direct[number - 1]) {
      return true;
    }
    if (goesOn(number, piece)) {
      return true;
    }
    if (piece.words() < 2 && !isExclaimed(piece) && !isOneWordSaid(piece)) {
      return false;
    }
    boolean several = quotation.pieces().size() > 1;
    boolean high = piece.startsHigh(text.text());
    boolean closed = several || isEnded(piece);
    int before = piece.before();
    if (before < 0 || startsSentence(piece, before)) {
      return high
          && closed
          && (isOneWordSaid(piece)
              || piece.hasVerb()
              || several
              || isExclaimed(piece)
              || isAttributed(piece));
    }
    String mark = piece.sentence().token(before).text();
    if (mark.equals(":")) {
      return closed || high;
    }
    if (high && piece.hasVerb() && (several || mark.length() > 1 && mark.endsWith("."))) {
      return closed;
    }
    boolean introduced = attributor.cueBefore(piece).isPresent();
    if (isComma(mark)) {
      return introduced && (high || closed && adjoins(piece))
          || high && closed && isAttributed(piece) && piece.hasVerb();
    }
    return introduced
        && high
        && (piece.hasVerb() || isExclaimed(piece))
        && (closed || piece.words() >= 4);
  }

  private static boolean isComma(String mark) {
    return mark.equals(",")
        || mark.equals("--")
        || mark.equals("\u2014")
        || mark.equals("-")
        || mark.equals(";");
  }

  /** Whether nothing but marks stands between the verb of saying and the piece. */
  private boolean adjoins(Piece piece) {
    int cue = attributor.cueBefore(piece).map(Attributor.Cue::token).orElse(-1);
    for (int token = cue + 1; token < piece.first(); token++) {
      if (piece.sentence().token(token).pos() != PartOfSpeech.PUNCTUATION) {
        return false;
      }
    }
    return cue >= 0;
  }

  /** "Never," he said: one word, its comma, and who says it. */
  private boolean isOneWordSaid(Piece piece) {
    return piece.before() < 0 && piece.ending(text.text()) == ',' && isAttributed(piece);
  }

  private boolean isExclaimed(Piece piece) {
    return "!?".indexOf(piece.ending(text.text())) >= 0;
  }

  /** Whether it ends as a sentence, or with the comma before "he said". */
  private boolean isEnded(Piece piece) {
    if (",.!?\u2026;-\u2014".indexOf(piece.ending(text.text())) >= 0) {
      return true;
    }
    int after = piece.after();
    return after >= piece.sentence().size()
        || ",.;\u2014--".contains(piece.sentence().token(after).text());
  }

  private boolean isAttributed(Piece piece) {
    return attributor.cueAfter(piece).isPresent();
  }

  /** Only conjunctions and adverbs before it: "But "we will stay," he said." */
  private static boolean startsSentence(Piece piece, int before) {
    for (int token = 0; token <= before; token++) {
      PartOfSpeech pos = piece.sentence().token(token).pos();
      if (pos != PartOfSpeech.CONJUNCTION && pos != PartOfSpeech.PUNCTUATION) {
        return false;
      }
    }
    return true;
  }

  /** The second half of "..., " he said, " ...", or one of several quotations in a row. */
  private boolean goesOn(int number, Piece piece) {
    if (number == 0 || !direct[number - 1]) {
      return false;
    }
    Piece earlier = text.quotations().get(number - 1).lastPiece();
    if (earlier.sentence() != piece.sentence()) {
      return false;
    }
    int before = piece.before();
    boolean comma = before >= 0 && isComma(piece.sentence().token(before).text());
    if (comma && attributor.cueAfter(earlier).isPresent()) {
      return true;
    }
    boolean and = before >= 0 && piece.sentence().token(before).pos() == PartOfSpeech.CONJUNCTION;
    return (and || comma) && piece.startsHigh(text.text()) && piece.hasVerb();
  }

  /** Quotations without a speaker of their own get one from their neighbours. */
  private void handDown() {
    for (int i = 0; i < direct.length; i++) {
      if (direct[i] && !attributions.get(i).isKnown()) {
        attributions.set(i, earlier(i));
      }
    }
    for (int i = direct.length - 2; i >= 0; i--) {
      if (direct[i]
          && !attributions.get(i).isKnown()
          && direct[i + 1]
          && text.quotations().get(i + 1).firstSentence()
                  - text.quotations().get(i).lastSentence()
              <= 1) {
        attributions.set(i, attributions.get(i + 1));
      }
    }
  }

  private Attribution earlier(int number) {
    Quotation quotation = text.quotations().get(number);
    int before = number - 1;
    while (before >= 0 && !direct[before]) {
      before--;
    }
    int last = before < 0 ? -1 : text.quotations().get(before).lastSentence();
    if (before >= 0 && (quotation.marked().continues() || last == quotation.firstSentence())) {
      return attributions.get(before);
    }
    if (awaitsLater(number)) {
      return Attribution.NONE;
    }
    for (int s = quotation.firstSentence() - 1;
        s >= 0 && s > last && s >= quotation.firstSentence() - MEMORY;
        s--) {
      Optional<Attribution> said = reported(text.story().sentence(s));
      if (said.isPresent()) {
        return said.get();
      }
    }
    return last >= 0 && quotation.firstSentence() - last <= MEMORY
        ? attributions.get(before)
        : Attribution.NONE;
  }

  /** An unclosed quotation whose next paragraph names the speaker. */
  private boolean awaitsLater(int number) {
    return number + 1 < direct.length
        && text.quotations().get(number + 1).marked().continues()
        && direct[number + 1]
        && attributions.get(number + 1).isKnown();
  }

  /** Who speaks in a sentence that reports something. */
  private Optional<Attribution> reported(Sentence sentence) {
    Speakers speakers = new Speakers(words);
    for (int token = sentence.size() - 1; token >= 0; token--) {
      if (words.introduces(sentence, token) && !text.isMarked(sentence.index(), token)) {
        var speaker = speakers.of(sentence, token, t -> !text.isMarked(sentence.index(), t));
        if (speaker.isPresent()) {
          return Optional.of(
              at(sentence, speaker.getAsInt(), Optional.of(new Position(sentence.index(), token))));
        }
      }
    }
    for (int token = 0; token < sentence.size(); token++) {
      int head = sentence.head(token);
      if (sentence.relation(token) == Relation.SUBJECT
          && head >= 0
          && sentence.relation(head) == Relation.ROOT
          && !text.isMarked(sentence.index(), token)) {
        return Optional.of(at(sentence, token, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static Attribution at(Sentence sentence, int speaker, Optional<Position> cue) {
    return new Attribution(
        Optional.of(new Position(sentence.index(), speaker)), cue, Optional.empty());
  }
}
