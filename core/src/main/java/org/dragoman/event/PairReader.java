package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.language.Sentence;
import org.dragoman.text.Span;

/** Finds two phrases of a story and what its frames read around them. */
final class PairReader {
  private final Resolved resolved;
  private final ActFinder acts;
  private final EventBuilder builder;
  private final ParticipantFinder participants;
  private final PairFeatures features;

  PairReader(
      Resolved resolved,
      ActFinder acts,
      EventBuilder builder,
      ParticipantFinder participants,
      PairFeatures features) {
    this.resolved = resolved;
    this.acts = acts;
    this.builder = builder;
    this.participants = participants;
    this.features = features;
  }

  /** Of the sentence that holds most of the two; spans are in the document as it arrived. */
  Set<String> features(Span source, Span target) {
    return sentence(source, target)
        .map(s -> pair(s, source, target))
        .map(pair -> features.of(pair, readings(pair)))
        .orElse(Set.of());
  }

  Optional<Sentence> sentence(Span source, Span target) {
    Sentence best = null;
    int most = -1;
    for (Sentence sentence : resolved.story().sentences()) {
      int holds = (tokens(sentence, source).isEmpty() ? 0 : 1)
          + (tokens(sentence, target).isEmpty() ? 0 : 1);
      if (holds > most) {
        most = holds;
        best = sentence;
      }
    }
    return Optional.ofNullable(best);
  }

  PairFeatures.Pair pair(Sentence sentence, Span source, Span target) {
    return new PairFeatures.Pair(sentence, tokens(sentence, source), tokens(sentence, target));
  }

  private Set<Integer> tokens(Sentence sentence, Span phrase) {
    Set<Integer> tokens = new TreeSet<>();
    for (int token = 0; token < sentence.size(); token++) {
      Span original = resolved.story().prose().original(sentence.token(token).span());
      if (phrase.length() > 0 && phrase.overlaps(original)) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** All that the frames read in the sentence, those that bind both phrases first. */
  List<PairFeatures.Reading> readings(PairFeatures.Pair pair) {
    List<PairFeatures.Reading> readings = new ArrayList<>();
    for (Act act : acts.readings(pair.sentence())) {
      builder
          .what(act)
          .ifPresent(what -> readings.add(new PairFeatures.Reading(
              act,
              what,
              binds(act.binding().sources(), pair.source()),
              binds(act.binding().targets(), pair.target()) || content(act, pair))));
    }
    return readings;
  }

  private static boolean binds(List<Integer> bound, Set<Integer> phrase) {
    return bound.stream().anyMatch(phrase::contains);
  }

  /** "demanded the withdrawal of troops from Syria": the content holds the target. */
  private static boolean content(Act act, PairFeatures.Pair pair) {
    int content = act.binding().content();
    int head = PairFeatures.Pair.head(pair.sentence(), pair.target());
    return content >= 0 && head >= 0 && pair.sentence().parse().dominates(content, head);
  }
}
