package org.dragoman.event;

import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/** The closed-class words that clause rules turn on, read once from the {@code words} files. */
record Grammar(
    Set<String> relativePronouns,
    Set<String> negations,
    Set<String> lightVerbs,
    Set<String> containers,
    Set<String> subjectControl,
    Set<String> conditionals,
    Set<String> plannedModals,
    Set<String> openModals,
    Set<String> hearsay,
    Set<String> pastFuture,
    Set<String> topics,
    Set<String> openAdjectives,
    Set<String> mouthpieces,
    Set<String> negatingPrepositions,
    Set<String> mannerPrepositions,
    Set<String> strivingPrepositions,
    Set<String> mutualPrepositions,
    Set<String> invertedConditionals,
    Set<String> newsVerbs,
    Set<String> meetingVerbs,
    Set<String> decidingVerbs,
    Set<String> beforePrepositions,
    Set<String> definites,
    Set<String> verbalRoots,
    Set<String> topicVerbs,
    Set<String> strivingVerbs,
    Set<String> violentRoots,
    Set<String> likeOn,
    Set<String> likeBetween,
    Set<String> attemptCodes,
    Set<String> attemptWords,
    Set<String> opaquePrepositions,
    Set<String> judgingVerbs,
    Set<String> judgingPrepositions,
    Set<String> blamingVerbs,
    Set<String> blamingPrepositions,
    Set<String> calendarNames,
    Set<String> givingVerbs,
    Set<String> countingPrepositions,
    Set<String> owningVerbs,
    Set<String> ownedNouns,
    Set<String> asides,
    Set<String> courseCodes,
    Set<String> courseWords,
    Set<String> inertNouns,
    Set<String> taskNouns,
    Set<String> occasionPrepositions,
    Set<String> occasionNouns,
    Set<String> sureProtests,
    Set<String> willing,
    Set<String> roleNouns,
    Set<String> rolePrepositions,
    Set<String> bodiesOfStates,
    Set<String> forcedVerbs,
    Set<String> aimingVerbs,
    Set<String> askedBehind,
    Set<String> standIns) {

  static Grammar of(WordLists words) {
    return new Grammar(
        words.list("relative-pronouns"),
        words.list("negations"),
        words.list("light-verbs"),
        words.list("container-nouns"),
        words.list("subject-control-verbs"),
        words.list("conditional-markers"),
        words.list("planned-modals"),
        words.list("open-modals"),
        words.list("hearsay-adverbs"),
        words.list("past-future-modals"),
        words.list("topic-prepositions"),
        words.list("open-adjectives"),
        words.list("mouthpiece-nouns"),
        words.list("negating-prepositions"),
        words.list("manner-prepositions"),
        words.list("striving-prepositions"),
        words.list("mutual-prepositions"),
        words.list("inverted-conditionals"),
        words.list("news-verbs"),
        words.list("meeting-verbs"),
        words.list("deciding-verbs"),
        words.list("before-prepositions"),
        words.list("definite-articles"),
        words.list("verbal-roots"),
        words.list("topic-verbs"),
        words.list("striving-verbs"),
        words.list("violent-roots"),
        words.list("prepositions-like-on"),
        words.list("prepositions-like-between"),
        words.list("attempt-codes"),
        words.list("attempt-words"),
        words.list("opaque-prepositions"),
        words.list("judging-verbs"),
        words.list("judging-prepositions"),
        words.list("blaming-verbs"),
        words.list("blaming-prepositions"),
        words.list("calendar-names"),
        words.list("giving-verbs"),
        words.list("counting-prepositions"),
        words.list("owning-up-verbs"),
        words.list("owned-up-nouns"),
        words.list("aside-nouns"),
        words.list("course-codes"),
        words.list("course-words"),
        words.list("inert-nouns"),
        words.list("task-nouns"),
        words.list("prepositions-of-occasion"),
        words.list("nouns-of-occasion"),
        words.list("sure-protests"),
        words.list("willing-words"),
        words.list("role-nouns"),
        words.list("role-prepositions"),
        words.list("bodies-of-states"),
        words.list("forced-verbs"),
        words.list("aiming-verbs"),
        words.list("asked-behind"),
        words.list("stand-ins"));
  }

  /** The plainest preposition of the same meaning: "agreed upon" is "agreed on", "among" is "between". */
  String preposition(String word) {
    if (likeOn.contains(word)) {
      return "on";
    }
    return likeBetween.contains(word) ? "between" : word;
  }

  boolean isRelativePronoun(Sentence sentence, int token) {
    Token word = sentence.token(token);
    return relativePronouns.contains(word.lower())
        && (word.pos() == PartOfSpeech.QUESTION_WORD
            || word.pos() == PartOfSpeech.PREPOSITION
            || word.pos() == PartOfSpeech.DETERMINER);
  }

  /** The verb with its particle: "turn down". */
  String verbPhrase(Sentence sentence, int verb) {
    int particle = sentence.parse().dependant(verb, Relation.PARTICLE);
    String lemma = sentence.token(verb).lemma();
    return particle < 0 ? lemma : lemma + " " + sentence.token(particle).lower();
  }

  /** "call on": the verb with the preposition behind which stands who is asked. */
  Optional<String> asking(Sentence sentence, int verb) {
    return sentence.parse().dependants(verb, Relation.PREPOSITION).stream()
        .map(link -> sentence.token(verb).lemma() + " " + sentence.token(link).lower())
        .filter(askedBehind::contains)
        .findFirst();
  }

  boolean isLight(Sentence sentence, int verb) {
    // A particle makes another verb of it: "called off talks" is not "called talks".
    boolean names = sentence.parse().dependant(verb, Relation.OBJECT_PREDICATE) >= 0;
    return !names
        && sentence.token(verb).pos().isVerb()
        && lightVerbs.contains(verbPhrase(sentence, verb));
  }
}
