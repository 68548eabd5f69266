package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    return Optional.of(new EventEntry(
        entry.name().text(),
        coding,
        entry.text("act"),
        lower(entry.alternatives("context")),
        lower(entry.alternatives("verbs")),
        lower(entry.alternatives("nouns")),
        lower(entry.alternatives("adjectives")),
        frames,
        entry.where()));
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
