package org.dragoman.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.dragoman.knowledge.Coding;
import org.dragoman.knowledge.Contents;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.CameoCode;

/** What a verbal act is about: the first kind of content on the way down from the head of its CONTENT. */
final class ContentFinder {
  /** "demanded that it begin to prepare a withdrawal": deeper content is hardly ever meant. */
  private static final int DEEPEST = 4;

  private static final Relation[] WAY_DOWN = {
    Relation.OBJECT,
    Relation.OPEN_COMPLEMENT,
    Relation.COMPLEMENT,
    Relation.PASSIVE_SUBJECT,
    Relation.PREPOSITION,
    Relation.PREPOSITION_OBJECT,
    Relation.PREPOSITION_CLAUSE,
    Relation.NOUN_CLAUSE,
    Relation.ATTRIBUTE,
    Relation.ADJECTIVE_COMPLEMENT,
    Relation.CONJUNCT,
    Relation.DATIVE,
    Relation.COMPOUND
  };

  /** A kind of content and the word that showed it. */
  record Found(Contents.Content content, int token, Coding coding) {}

  private final Contents contents;
  private final Map<String, List<Wording>> verbs = new HashMap<>();
  private final Map<String, List<Wording>> nouns = new HashMap<>();

  private record Wording(String phrase, Contents.Content content) {}

  ContentFinder(Contents contents) {
    this.contents = contents;
    for (Contents.Content content : contents.all()) {
      for (String verb : content.verbs()) {
        String first = verb.split(" ")[0];
        verbs.computeIfAbsent(first, k -> new ArrayList<>(2)).add(new Wording(verb, content));
      }
      for (String noun : content.nouns()) {
        String last = noun.substring(Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1);
        nouns.computeIfAbsent(last, k -> new ArrayList<>(2)).add(new Wording(noun, content));
      }
    }
  }

  /** The first content on the way down that has a coding for the act. */
  Optional<Found> find(
      Sentence sentence, int head, String act, IntFunction<Optional<CameoCode>> coded) {
    return onTheWayDown(sentence, head, token -> at(sentence, token, act, coded));
  }

  /** The code of the first word on the way down that a frame reads. */
  Optional<CameoCode> firstCode(
      Sentence sentence, int head, IntFunction<Optional<CameoCode>> coded) {
    return onTheWayDown(sentence, head, coded);
  }

  private static <T> Optional<T> onTheWayDown(
      Sentence sentence, int head, IntFunction<Optional<T>> seen) {
    Deque<Integer> open = new ArrayDeque<>(List.of(head));
    Map<Integer, Integer> depth = new HashMap<>(Map.of(head, 0));
    Set<Integer> done = new HashSet<>();
    while (!open.isEmpty()) {
      int token = open.poll();
      if (!done.add(token) || depth.getOrDefault(token, 0) > DEEPEST) {
        continue;
      }
      Optional<T> here = seen.apply(token);
      if (here.isPresent()) {
        return here;
      }
      for (int d : sentence.parse().dependants(token, WAY_DOWN)) {
        depth.putIfAbsent(
            d,
            depth.getOrDefault(token, 0)
                + (sentence.token(d).pos().isVerb() || sentence.token(d).pos().isNoun() ? 1 : 0));
        open.add(d);
      }
    }
    return Optional.empty();
  }

  private Optional<Found> at(
      Sentence sentence, int token, String act, IntFunction<Optional<CameoCode>> coded) {
    String lemma = sentence.token(token).lemma();
    Wording best = null;
    if (ClauseReader.isVerbal(sentence, token)) {
      for (Wording wording : verbs.getOrDefault(lemma, List.of())) {
        boolean longer =
            best == null || wording.phrase().length() > best.phrase().length();
        if (longer
            && wording.content().gives().containsKey(act)
            && holds(sentence, token, wording.phrase())) {
          best = wording;
        }
      }
    } else {
      for (Wording wording :
          nouns.getOrDefault(lemma, nouns.getOrDefault(sentence.token(token).lower(), List.of()))) {
        boolean longer =
            best == null || wording.phrase().length() > best.phrase().length();
        if (longer
            && wording.content().gives().containsKey(act)
            && FrameMatcher.headedBy(sentence, token, Set.of(wording.phrase()))) {
          best = wording;
        }
      }
    }
    if (best != null) {
      return found(best.content(), token, act);
    }
    return coded.apply(token).flatMap(code -> byCode(code, act)).flatMap(c -> found(c, token, act));
  }

  private static Optional<Found> found(Contents.Content content, int token, String act) {
    return content.coding(act).map(coding -> new Found(content, token, coding));
  }

  private static boolean holds(Sentence sentence, int verb, String phrase) {
    String[] words = phrase.split(" ");
    int at = verb;
    for (int w = 1; w < words.length; w++) {
      if (w == words.length - 1 && isUndergone(sentence, verb, words[w])) {
        return true;
      }
      int next = -1;
      for (int i = at + 1; i < sentence.size() && i <= at + 5; i++) {
        if (sentence.token(i).lower().equals(words[w])
            || sentence.token(i).lemma().equals(words[w])) {
          next = i;
          break;
        }
      }
      if (next < 0) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** "that envoys be sent": what is sent stands before the verb. */
  private static boolean isUndergone(Sentence sentence, int verb, String noun) {
    int subject = sentence.parse().dependant(verb, Relation.PASSIVE_SUBJECT);
    return subject >= 0 && sentence.token(subject).lemma().equals(noun);
  }

  /** The content whose codes hold this one most closely and that has a coding for the act. */
  Optional<Contents.Content> byCode(CameoCode code, String act) {
    Contents.Content best = null;
    int longest = 0;
    for (Contents.Content content : contents.all()) {
      if (!content.gives().containsKey(act)) {
        continue;
      }
      for (String prefix : content.codes()) {
        if (code.digits().startsWith(prefix) && prefix.length() > longest) {
          best = content;
          longest = prefix.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
