package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.Signatures;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * Verbs that stand for another: "we could withdraw our troops, and we will do so". What "do so" does is the nearest act
 * told before it in the sentence that nobody has yet done; who does it and whether it is done, "do so" says itself.
 * Immutable.
 */
final class ProVerbs {
  private final ClauseReader clauses;
  private final FactualityJudge judge;
  private final Set<String> standIns;

  ProVerbs(ClauseReader clauses, FactualityJudge judge, Grammar grammar) {
    this.clauses = clauses;
    this.judge = judge;
    this.standIns = grammar.standIns();
  }

  /** The acts of a sentence that "do so" takes up, told as it tells them. */
  List<Act> takenUp(Sentence sentence, List<Act> acts) {
    List<Act> found = new ArrayList<>(1);
    for (int verb = 1; verb + 1 < sentence.size(); verb++) {
      if (!standsIn(sentence, verb)) {
        continue;
      }
      Act last = null;
      for (Act act : acts) {
        last = act.predicate() < verb && isOpen(act) ? act : last;
      }
      List<Integer> doers = clauses.at(sentence, verb).all(Argument.Role.DOER).stream()
          .map(Argument::head)
          .toList();
      List<Integer> by =
          last == null || !doers.isEmpty() ? doers : last.binding().sources();
      if (last != null && !by.isEmpty()) {
        FactualityJudge.Judgement judgement =
            judge.judge(clauses.at(sentence, verb), false, last.coding().cameo());
        if (isTold(judgement)) {
          found.add(last.doneBy(verb, by, judgement));
        }
      }
    }
    return found;
  }

  /** Done, said to be done, or to be done; "refused to do so" tells no act of this kind. */
  private static boolean isTold(FactualityJudge.Judgement judgement) {
    return !judgement.refused()
        && (judgement.isTold() || judgement.holds() == Signatures.Holds.PLANNED);
  }

  /** Nobody has done it yet as far as its own words go. */
  private boolean isOpen(Act act) {
    return act.binding().sources().isEmpty() || !act.judgement().isTold();
  }

  private boolean standsIn(Sentence sentence, int verb) {
    return sentence.token(verb).lemma().equals("do")
        && sentence.relation(verb) != Relation.AUXILIARY
        && standIns.contains(sentence.token(verb + 1).lower());
  }
}
