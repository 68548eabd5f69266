package org.dragoman.quote;

import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/** The verbs and nouns of saying, by what they take. */
record SpeechWords(
    Set<String> reporting,
    Set<String> quoting,
    Set<String> withObject,
    Set<String> withInfinitive,
    Set<String> withAddressee,
    Set<String> addresseePrepositions,
    Set<String> talk,
    Set<String> texts,
    Set<String> issuing,
    Set<String> citing,
    Set<String> unsaid,
    Set<String> nobody,
    Set<String> contrast,
    Set<String> spokenTo,
    Set<String> weekdays,
    Set<String> asking,
    Set<String> goesOn) {

  static SpeechWords of(Knowledge knowledge) {
    WordLists words = knowledge.words();
    return new SpeechWords(
        words.list("speech-verbs"),
        words.list("quotation-verbs"),
        words.list("speech-object-verbs"),
        words.list("speech-infinitive-verbs"),
        words.list("addressee-verbs"),
        words.list("addressee-prepositions"),
        words.list("talk-nouns"),
        words.list("speaking-texts"),
        words.list("issuing-verbs"),
        words.list("quoting-verbs"),
        words.list("unsaid-modals"),
        words.list("nobody"),
        words.list("contrast-markers"),
        words.list("spoken-to"),
        words.list("dateline-weekdays"),
        words.list("asking-verbs"),
        words.list("said-goes-on"));
  }

  /** Whether a token is a verb that reports what is said, with or without quotation marks. */
  boolean reports(Sentence sentence, int token) {
    return isVerbOf(reporting, sentence, token);
  }

  /** Whether a token is a verb that reports what is said in a clause, an infinitive or an object. */
  boolean reportsAnything(Sentence sentence, int token) {
    return reports(sentence, token)
        || isVerbOf(withInfinitive, sentence, token)
        || asks(sentence, token);
  }

  /** Whether a token is a verb of asking somebody to do something. */
  boolean asks(Sentence sentence, int token) {
    return isVerbOf(asking, sentence, token);
  }

  /** Whether a token is a verb that may introduce a quotation between marks. */
  boolean introduces(Sentence sentence, int token) {
    return reports(sentence, token) || isVerbOf(quoting, sentence, token);
  }

  private static boolean isVerbOf(Set<String> list, Sentence sentence, int token) {
    Token verb = sentence.token(token);
    if (!verb.pos().isVerb()) {
      return false;
    }
    if (list.contains(verb.lemma())) {
      return true;
    }
    return token + 1 < sentence.size()
        && list.contains(verb.lemma() + " " + sentence.token(token + 1).lower());
  }
}
