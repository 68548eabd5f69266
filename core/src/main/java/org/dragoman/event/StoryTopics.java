package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/** What a story is about, as signs for its events: by the share of its words that are words of a topic. Immutable. */
final class StoryTopics {
  /** A topic is a story's when it has at least this share of the words. */
  private static final double SOME = 0.004;

  private static final double MUCH = 0.015;

  private final Map<String, List<String>> topicsOf = new HashMap<>();

  StoryTopics(WordLists words) {
    for (String topic : words.list("story-topics")) {
      for (String word : words.list(topic)) {
        topicsOf.computeIfAbsent(word, w -> new ArrayList<>(1)).add(topic);
      }
    }
  }

  /** The signs of a story of these sentences, in the order of the alphabet. */
  Set<String> signs(List<Sentence> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    int all = 1;
    for (Sentence sentence : sentences) {
      all += sentence.size();
      for (Token token : sentence.tokens()) {
        for (String topic : topicsOf.getOrDefault(token.lower(), List.of())) {
          counts.merge(topic, 1, Integer::sum);
        }
      }
    }
    Set<String> signs = new TreeSet<>();
    if (sentences.size() == 1) {
      signs.add("story-of-one-sentence");
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      double share = (double) count.getValue() / all;
      if (share >= SOME && count.getValue() > 1) {
        signs.add("story-some-" + count.getKey());
      }
      if (share >= MUCH && count.getValue() > 1) {
        signs.add("story-much-" + count.getKey());
      }
    }
    return signs;
  }
}
