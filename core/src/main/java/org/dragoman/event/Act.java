package org.dragoman.event;

import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.Coding;

/**
 * A clause that a frame fits, coded, and whether it happened.
 *
 * @param content what it is about, when the act is composed with a content
 * @param isOfAct whether what it is about is itself an act that a frame reads: "agreed to postpone the rally"
 * @param isReported whether a word such as "reportedly" stands by it
 * @param isRefused whether it is said that it will not be done
 * @param considered other frames that fitted less well
 */
record Act(
    Binding binding,
    Coding coding,
    Optional<ContentFinder.Found> content,
    boolean isOfAct,
    FactualityJudge.Judgement judgement,
    boolean isReported,
    boolean isRefused,
    List<String> considered) {
  Act {
    considered = List.copyOf(considered);
  }

  /** The same act under another verdict. */
  Act with(FactualityJudge.Judgement other) {
    return new Act(binding, coding, content, isOfAct, other, isReported, isRefused, considered);
  }

  /** The same act, done by others and under another verdict: "we will do so". */
  Act doneBy(int verb, List<Integer> doers, FactualityJudge.Judgement other) {
    return new Act(
        binding.doneBy(verb, doers),
        coding,
        content,
        isOfAct,
        other,
        isReported,
        isRefused,
        considered);
  }

  Clause clause() {
    return binding.clause();
  }

  int predicate() {
    return binding.clause().predicate();
  }

  boolean isNominal() {
    return !ClauseReader.isVerbal(clause().sentence(), predicate());
  }

  /** "rejected(…) 12-reject.events:9 125 ASSERTED". */
  @Override
  public String toString() {
    return clause()
        + " "
        + binding.frame().where().cited()
        + " "
        + coding.cameo()
        + " "
        + judgement.holds();
  }
}
