package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.Span;

/** Reported speech without quotation marks, or with marks around a few of its words only. */
final class IndirectSpeech {
  /** From this share on, words between marks make a mixed quotation a direct one. */
  private static final double MOSTLY = 0.65;

  private final SpeechWords words;
  private final Speakers speakers;
  private final ContentFinder contents;
  private final MarkedText text;

  IndirectSpeech(MarkedText text, SpeechWords words) {
    this.text = text;
    this.words = words;
    this.speakers = new Speakers(words);
    this.contents = new ContentFinder(words, speakers);
  }

  /**
   * The indirect quotations of a sentence.
   *
   * @param direct which tokens stand in direct quotations
   * @param used which tokens are the cues of direct quotations
   */
  List<Quote> quotes(Sentence sentence, IntPredicate direct, IntPredicate used) {
    List<Quote> quotes = new ArrayList<>();
    HeadlineSpeech.of(sentence, direct).ifPresent(quotes::add);
    for (int token = 0; token < sentence.size(); token++) {
      if (direct.test(token)) {
        continue;
      }
      if (Attributor.isAccordingTo(sentence, token)) {
        if (!used.test(token)) {
          according(sentence, token, direct).ifPresent(quotes::add);
        }
      } else if (words.reportsAnything(sentence, token) && isSaid(sentence, token)) {
        reported(sentence, token, direct, used.test(token)).ifPresent(quotes::add);
      }
    }
    return quotes;
  }

  /** Not "did not say", "could say", "if he says", "no one said", "claimed by". */
  private boolean isSaid(Sentence sentence, int verb) {
    Parse parse = sentence.parse();
    if (isNegated(sentence, verb) || isParticiple(sentence, verb)) {
      return false;
    }
    for (int auxiliary : parse.dependants(verb, Relation.AUXILIARY)) {
      Token token = sentence.token(auxiliary);
      if (words.unsaid().contains(token.lemma())
          || token.pos() == PartOfSpeech.TO && !isGoingOn(sentence, verb)) {
        return false;
      }
    }
    for (int subject : parse.dependants(verb, Relation.SUBJECT)) {
      int determiner = parse.dependant(subject, Relation.DETERMINER);
      if (words.nobody().contains(sentence.token(subject).lower())
          || determiner >= 0
              && words.nobody().contains(sentence.token(determiner).lower())) {
        return false;
      }
    }
    return true;
  }

  /** Negated itself, or the second of two verbs under one negation. */
  private static boolean isNegated(Sentence sentence, int verb) {
    Parse parse = sentence.parse();
    if (parse.dependant(verb, Relation.NEGATION) >= 0) {
      return true;
    }
    int head = sentence.head(verb);
    return sentence.relation(verb) == Relation.CONJUNCT
        && head >= 0
        && parse.dependant(head, Relation.NEGATION) >= 0
        && sentence.token(verb).pos() == PartOfSpeech.VERB_BASE;
  }

  /** "the reported attack", "an attack claimed by": a passive participle of a noun. */
  private static boolean isParticiple(Sentence sentence, int verb) {
    Relation relation = sentence.relation(verb);
    return relation == Relation.MODIFIER
        || relation == Relation.COMPOUND
        || sentence.token(verb).pos() == PartOfSpeech.VERB_PARTICIPLE
            && (relation == Relation.NOUN_CLAUSE
                || sentence.parse().dependant(verb, Relation.AGENT) >= 0);
  }

  /** "went on to say": the infinitive of a verb that is itself one of saying. */
  private boolean isGoingOn(Sentence sentence, int verb) {
    int head = sentence.head(verb);
    return sentence.relation(verb) == Relation.OPEN_COMPLEMENT
        && head >= 0
        && words.introduces(sentence, head)
        && sentence.parse().dependant(head, Relation.NEGATION) < 0;
  }

  private Optional<Quote> reported(Sentence sentence, int cue, IntPredicate direct, boolean used) {
    Optional<Range> range = contents.of(sentence, cue, direct);
    if (range.isEmpty() || used && !isMarked(sentence, range.get())) {
      return Optional.empty();
    }
    Range content = range.get();
    IntPredicate usable = token -> !direct.test(token) && !content.isSaid(token, cue);
    OptionalInt own = speaker(sentence, cue, usable);
    Optional<Position> speaker = own.isPresent()
        ? Optional.of(new Position(sentence.index(), own.getAsInt()))
        : beforeBracket(sentence, cue);
    Optional<Span> span = content.span(sentence, direct);
    if (speaker.isEmpty() || span.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt addressee = speakers.addressee(sentence, cue, usable);
    return Optional.of(new Quote(
        sentence.index(),
        speaker,
        Optional.of(new Position(sentence.index(), cue)),
        span.get(),
        kind(sentence, span.get()),
        addressee.isEmpty()
            ? Optional.empty()
            : Optional.of(new Position(sentence.index(), addressee.getAsInt()))
                .filter(to -> !speaker.get().equals(to))));
  }

  /** A reader ends its sentence behind "Senator Ann Lee (D-Mass.)" although "said" follows. */
  private Optional<Position> beforeBracket(Sentence sentence, int cue) {
    if (sentence.index() == 0
        || cue > 1
        || !Character.isLowerCase(sentence.token(0).text().codePointAt(0))) {
      return Optional.empty();
    }
    Sentence before = text.story().sentence(sentence.index() - 1);
    int token = before.size() - 1;
    if (!before.token(token).text().equals(")")) {
      return Optional.empty();
    }
    while (token > 0 && !before.token(token).text().equals("(")) {
      token--;
    }
    return token > 0 && before.token(token - 1).pos().isNoun()
        ? Optional.of(new Position(before.index(), token - 1))
        : Optional.empty();
  }

  /** Whether a clause is plainly reported: it begins with "that". */
  private static boolean isMarked(Sentence sentence, Range range) {
    return sentence.token(range.first()).lower().equals("that");
  }

  private OptionalInt speaker(Sentence sentence, int cue, IntPredicate usable) {
    OptionalInt parsed = speakers.of(sentence, cue, usable);
    if (parsed.isPresent()) {
      return parsed;
    }
    int begin = ContentFinder.attributionBegin(sentence, cue);
    int noun = -1;
    for (int token = begin; token < cue; token++) {
      PartOfSpeech pos = sentence.token(token).pos();
      if (pos.isNoun() || pos == PartOfSpeech.PRONOUN) {
        noun = token;
      } else if (noun >= 0
          && pos != PartOfSpeech.POSSESSIVE_MARK
          && pos != PartOfSpeech.ADJECTIVE) {
        break;
      }
    }
    if (noun >= 0) {
      return OptionalInt.of(noun);
    }
    return begin == cue
        ? Attributor.behindCue(sentence, cue)
            .map(p -> OptionalInt.of(p.token()))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  /** Words of the reporter that lead into words between marks do not make a quotation indirect. */
  private Quote.Kind kind(Sentence sentence, Span content) {
    int marked = 0;
    for (Token token : sentence.tokens()) {
      if (content.holds(token.span()) && text.isMarked(sentence.index(), token.index())) {
        marked += token.span().length() + 1;
      }
    }
    boolean ends = false;
    for (Token token : sentence.tokens()) {
      if (content.holds(token.span())) {
        ends = text.isMarked(sentence.index(), token.index());
      }
    }
    boolean mostly = ends && marked >= MOSTLY * content.length();
    return mostly ? Quote.Kind.DIRECT : Quote.Kind.INDIRECT;
  }

  /** "According to the ministry, ..." and "..., according to the ministry". */
  private static Optional<Quote> according(Sentence sentence, int token, IntPredicate direct) {
    OptionalInt speaker = Attributor.behindTo(sentence, token + 1);
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    int[] source = sentence.parse().subtree(token);
    int end = source[source.length - 1];
    Range range = ContentFinder.hasWords(sentence, 0, token - 1)
        ? new Range(0, token - 1, false)
        : new Range(end + 1, sentence.size() - 1, false);
    if (range.last() < range.first()) {
      return Optional.empty();
    }
    return range
        .span(sentence, direct)
        .map(span -> new Quote(
            sentence.index(),
            Optional.of(new Position(sentence.index(), speaker.getAsInt())),
            Optional.of(new Position(sentence.index(), token)),
            span,
            Quote.Kind.INDIRECT,
            Optional.empty()));
  }
}
