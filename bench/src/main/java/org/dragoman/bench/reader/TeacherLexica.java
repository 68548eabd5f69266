package org.dragoman.bench.reader;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dragoman.reader.RawSentence;
import org.dragoman.reader.RawSentence.RawToken;
import org.dragoman.reader.fast.Lemmatiser;
import org.dragoman.reader.fast.Lexicon;
import org.dragoman.reader.fast.Words;
import org.tukaani.xz.XZInputStream;

/** The word lists that NLP4J's models come with, in the fast reader's form. */
final class TeacherLexica {
  private static final String LEXICA = "/edu/emory/mathcs/nlp/lexica/";
  private static final List<String> INFLECTED =
      List.of("NNS", "NNPS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS");

  private final Map<String, List<String>> tags = new TreeMap<>();
  private final Map<String, String> clusters = new TreeMap<>();

  TeacherLexica() throws IOException {
    read("en-ambiguity-classes-simplified-lowercase.xz").forEach((word, classes) -> {
      if (isPlain(word)) {
        tags.put(word, List.copyOf(classes));
      }
    });
    read("en-brown-clusters-simplified-lowercase.xz").forEach((word, prefixes) -> {
      String longest = "";
      for (String prefix : prefixes) {
        longest = prefix.length() > longest.length() ? prefix : longest;
      }
      if (isPlain(word)) {
        clusters.put(word, longest);
      }
    });
  }

  private static boolean isPlain(String word) {
    return word.length() <= 24 && word.chars().allMatch(c -> c < 0x250 && c != '#' && c != '_');
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"
  }) // the jar's own files, which say what they hold
  private static Map<String, Collection<String>> read(String name) throws IOException {
    try (InputStream file =
            Objects.requireNonNull(TeacherLexica.class.getResourceAsStream(LEXICA + name), name);
        ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(new XZInputStream(file), 1 << 16))) {
      return (Map<String, Collection<String>>) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(name + " holds something else than words", e);
    }
  }

  /** Words with their clusters and the tags they may take. */
  Lexicon lexicon() {
    Names paths = new Names();
    paths.number("");
    Names classes = new Names();
    classes.number("");
    Map<Integer, Integer> entries = new HashMap<>();
    clusters.forEach(
        (word, path) -> entries.put(Words.key(word), Lexicon.entry(paths.number(path), 0)));
    tags.forEach((word, known) -> entries.merge(
        Words.key(word),
        Lexicon.entry(0, classes.number(String.join(" ", known))),
        (a, b) -> a | b));
    int[] keys = entries.keySet().stream()
        .sorted(Integer::compareUnsigned)
        .mapToInt(Integer::intValue)
        .toArray();
    int[] values = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = entries.getOrDefault(keys[i], 0);
    }
    int[] bits = paths.all().stream()
        .mapToInt(path -> path.isEmpty() ? 0 : Integer.parseInt("1" + path, 2))
        .toArray();
    return new Lexicon(keys, values, bits);
  }

  /** Endings learnt from the teacher's lemmas of the text and of all inflected words of its word list. */
  Lemmatiser lemmatiser(List<RawSentence> sentences) {
    Map<String, Map<String, Map<String, Integer>>> seen = new TreeMap<>();
    EnglishMorphAnalyzer teacher = new EnglishMorphAnalyzer();
    tags.forEach((word, known) -> {
      boolean letters = word.chars().allMatch(Character::isLetter) && word.length() > 2;
      for (String tag : known) {
        if (letters && INFLECTED.contains(tag)) {
          count(seen, tag, word, teacher.lemmatize(word, tag), 1);
        }
      }
    });
    for (RawSentence sentence : sentences) {
      for (RawToken token : sentence.tokens()) {
        count(seen, token.tag(), token.form(), token.lemma(), 10);
      }
    }
    Map<String, Map<String, Lemmatiser.Change>> endings = new HashMap<>();
    seen.forEach((tag, words) -> endings.put(tag, LemmaEndings.learn(mostly(words))));
    return new Lemmatiser(endings);
  }

  private static void count(
      Map<String, Map<String, Map<String, Integer>>> seen,
      String tag,
      String form,
      String lemma,
      int weight) {
    seen.computeIfAbsent(tag, t -> new TreeMap<>())
        .computeIfAbsent(Lemmatiser.plain(form), f -> new TreeMap<>())
        .merge(Lemmatiser.plain(lemma), weight, Integer::sum);
  }

  private static Map<String, String> mostly(Map<String, Map<String, Integer>> words) {
    Map<String, String> lemmas = new TreeMap<>();
    words.forEach((form, seen) -> {
      List<String> best = new ArrayList<>(seen.keySet());
      best.sort((a, b) -> Integer.compare(seen.getOrDefault(b, 0), seen.getOrDefault(a, 0)));
      lemmas.put(form, best.get(0));
    });
    return lemmas;
  }
}
