package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All entries of the {@code events} files, found by the first word of their verbs, nouns and adjectives. Immutable. */
public final class EventFrames {
  /**
   * One wording of an entry.
   *
   * @param words lemmas in order: {@code [turn, down]}
   */
  public record Wording(List<String> words, EventEntry entry) {}

  private final List<EventEntry> entries;
  private final Map<String, List<Wording>> verbs = new LinkedHashMap<>();
  private final Map<String, List<Wording>> nouns = new LinkedHashMap<>();
  private final Map<String, List<Wording>> adjectives = new LinkedHashMap<>();

  private EventFrames(List<EventEntry> entries) {
    this.entries = List.copyOf(entries);
    for (EventEntry entry : entries) {
      index(verbs, entry.verbs(), entry, false);
      index(nouns, entry.nouns(), entry, true);
      index(adjectives, entry.adjectives(), entry, false);
    }
  }

  private static void index(
      Map<String, List<Wording>> index, List<String> phrases, EventEntry entry, boolean byLast) {
    for (String phrase : phrases) {
      add(index, List.of(phrase.split(" +")), entry, byLast);
      if (phrase.indexOf('-') > 0) {
        // The readers part "cease-fire" at its hyphen, though not always.
        add(index, List.of(phrase.split("[ -]+")), entry, byLast);
      }
    }
  }

  private static void add(
      Map<String, List<Wording>> index, List<String> words, EventEntry entry, boolean byLast) {
    String key = words.get(byLast ? words.size() - 1 : 0);
    index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(new Wording(words, entry));
  }

  public static EventFrames read(Knowledge knowledge, Problems problems) {
    FrameReader reader =
        new FrameReader(knowledge.words(), knowledge.words().list("frame-prepositions"), problems);
    Map<String, EventEntry> entries = new LinkedHashMap<>();
    for (KnowledgeFile file : knowledge.files("events")) {
      for (Entry entry : file.entries()) {
        read(entry, reader, problems).ifPresent(e -> entries.put(e.name(), e));
      }
    }
    return new EventFrames(new ArrayList<>(entries.values()));
  }

  private static Optional<EventEntry> read(Entry entry, FrameReader reader, Problems problems) {
    List<Frame> frames = new ArrayList<>();
    for (Value line : entry.all("frame")) {
      reader.read(line).ifPresent(frames::add);
    }
    Optional<Value> code = entry.field("code");
    if (code.isEmpty()) {
      problems.error(
          "K012",
          entry.where(),
          "event '" + entry.name().text() + "' has no code",
          "add a line: code 120");
      return Optional.empty();
    }
    Coding coding;
    try {
      String plover = entry.text("plover");
      coding = Coding.parse(code.get().text() + (plover.isEmpty() ? "" : " " + plover));
    } catch (IllegalArgumentException e) {
      problems.error(
          "K031",
          code.get().where(),
          "'" + (code.get().text() + " " + entry.text("plover")).strip() + "' is no coding",
          "write a CAMEO code such as 0256, and a PLOVER type and mode that exist");
      return Optional.empty();
    }
    EventEntry event = new EventEntry(
        entry.name().text(),
        coding,
        entry.text("act"),
        lower(entry.alternatives("context")),
        lower(entry.alternatives("verbs")),
        lower(entry.alternatives("nouns")),
        lower(entry.alternatives("adjectives")),
        frames,
        entry.where());
    frames.forEach(frame -> reportForeign(frame, event, problems));
    return Optional.of(event);
  }

  /** A frame that turns on a word of no or another entry would never hold. */
  private static void reportForeign(Frame frame, EventEntry event, Problems problems) {
    List<String> own = switch (frame.anchor()) {
      case VERB -> event.verbs();
      case NOUN -> event.nouns();
      case ADJECTIVE -> event.adjectives();
    };
    for (String word : new TreeSet<>(frame.wordings())) {
      if (!own.contains(word)) {
        problems.error(
            "K024",
            frame.where(),
            "'" + word + "' is no word of event '" + event.name() + "'",
            Problems.didYouMean(word, own));
      }
    }
  }

  private static List<String> lower(List<Value> values) {
    return values.stream()
        .map(v -> v.text().replace("\"", "").toLowerCase(Locale.ROOT))
        .toList();
  }

  public List<EventEntry> entries() {
    return entries;
  }

  /** Wordings whose first word is this lemma. */
  public List<Wording> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** Wordings whose last word is this lemma. */
  public List<Wording> nouns(String lemma) {
    return nouns.getOrDefault(lemma, List.of());
  }

  /** Wordings whose first word is this lemma. */
  public List<Wording> adjectives(String lemma) {
    return adjectives.getOrDefault(lemma, List.of());
  }
}
