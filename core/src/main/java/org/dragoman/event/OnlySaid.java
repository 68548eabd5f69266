package org.dragoman.event;

import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * What is only said to be so, by words that else do something: "insisted that his job did not influence him" blames
 * nobody, "suggested that the deal was discussed in May" offers nothing. Immutable.
 */
final class OnlySaid {
  private static final String PROMISE = "promise";

  private final Set<String> misdeeds;
  private final Set<String> proposals;
  private final Set<String> questions;
  private final Set<String> questionMarkers;

  OnlySaid(WordLists words) {
    misdeeds = words.list("misdeed-entries");
    proposals = words.list("proposal-verbs");
    questions = words.list("question-verbs");
    questionMarkers = words.list("question-markers");
  }

  boolean holds(Sentence sentence, Binding binding) {
    int content = binding.content();
    if (content < 0 || sentence.relation(content) != Relation.COMPLEMENT) {
      return false;
    }
    if (isQuestion(sentence, binding)) {
      return true;
    }
    if (misdeeds.contains(binding.entry().name())) {
      return sentence.parse().dependant(content, Relation.NEGATION) >= 0;
    }
    return binding.entry().act().equals(PROMISE)
        && proposals.contains(binding.clause().word().lemma())
        && isPast(sentence, content);
  }

  /** "Asked why the talks failed, he said": what an answer answers asks nothing of anybody. */
  private boolean isQuestion(Sentence sentence, Binding binding) {
    return binding.sources().isEmpty()
        && questions.contains(binding.clause().word().lemma())
        && sentence.parse().dependants(binding.content(), Relation.ADVERB, Relation.MARKER).stream()
            .anyMatch(w -> sentence.token(w).pos() == PartOfSpeech.QUESTION_WORD
                || questionMarkers.contains(sentence.token(w).lower()));
  }

  /** "was discussed", "had met", "met": told as what has been. */
  private static boolean isPast(Sentence sentence, int verb) {
    return sentence.token(verb).pos() == PartOfSpeech.VERB_PAST
        || sentence
            .parse()
            .dependants(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
            .stream()
            .anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.VERB_PAST);
  }
}
