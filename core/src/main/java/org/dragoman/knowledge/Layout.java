package org.dragoman.knowledge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which entries a file of a kind may have, and which fields each entry.
 *
 */
final class Layout {
  private static final Map<String, Map<String, Set<String>>> KINDS = Map.ofEntries(
      Map.entry(
          "events",
          kind("event", "code plover act context verbs nouns adjectives frame example not")),
      Map.entry("contents", kind("content", "nouns verbs codes gives example not")),
      Map.entry("signatures", kind("signature", "verbs nouns adjectives when example")),
      Map.entry("actors", kind("actor", "names kind role source example")),
      Map.entry(
          "countries",
          kind("country", "names days adjective people capital seat region after example")),
      Map.entry("offices", kind("office", "titles codes country belongs example")),
      Map.entry(
          "roles", kind("role", "words codes country kind belongs alone plural lives example")),
      Map.entry("words", kind("words", "means")),
      Map.entry("weights", kind("sign", "weight")),
      Map.entry(
          "codes",
          Map.of(
              "type", fields("label intensity"),
              "mode", fields("label intensity"),
              "context", fields("label"),
              "code", fields("label goldstein parent plover contexts"))),
      Map.entry(
          "places",
          Map.of(
              "alias", fields("names short"),
              "place", fields("kind at people names in geonames"))));

  /** Kinds whose readers look for second entries themselves, with other words. */
  private static final Set<String> CHECKED_ELSEWHERE = Set.of("codes");

  private static final Set<String> ONE_ENTRY_IN_ALL_FILES =
      Set.of("events", "contents", "signatures", "words", "weights");

  private Layout() {}

  private static Map<String, Set<String>> kind(String keyword, String fields) {
    return Map.of(keyword, fields(fields));
  }

  private static Set<String> fields(String names) {
    return new HashSet<>(Arrays.asList(names.split(" ")));
  }

  /**
   * Reports entries that stand twice in files of one origin, where the later would silently win. Files
   * of actors and places may say better what a compiled file says; each for itself they must agree.
   */
  static void checkTogether(List<KnowledgeFile> files, Problems problems) {
    Map<String, Where> first = new HashMap<>();
    for (KnowledgeFile file : files) {
      if (CHECKED_ELSEWHERE.contains(file.kind())) {
        continue;
      }
      for (Entry entry : file.entries()) {
        String scope = ONE_ENTRY_IN_ALL_FILES.contains(file.kind()) ? file.kind() : file.name();
        String name = scope + " " + entry.keyword() + " " + entry.name().text();
        Where earlier = first.putIfAbsent(name, entry.where());
        if (earlier != null) {
          problems.error(
              "K052",
              entry.where(),
              "a second entry '" + entry.name().text() + "'",
              "merge it with the one at " + earlier);
        }
      }
    }
  }

  /** Reports a header that does not fit the file's name, and entries and fields that no file of the kind has. */
  static void check(KnowledgeFile file, Problems problems) {
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    if (file.kind().isEmpty()) {
      return; // the header is wrong, which the reader has said
    }
    if (!file.kind().equals(ending)) {
      problems.error(
          "K006",
          new Where(file.name(), 1, 1),
          "the header says '" + file.kind() + "', the file's name ends in '." + ending + "'",
          KINDS.containsKey(file.kind())
              ? "let them agree"
              : Problems.didYouMean(file.kind(), new TreeSet<>(KINDS.keySet())));
      return;
    }
    Map<String, Set<String>> keywords = KINDS.getOrDefault(file.kind(), Map.of());
    for (Entry entry : file.entries()) {
      check(entry, file.kind(), keywords, problems);
    }
  }

  private static void check(
      Entry entry, String kind, Map<String, Set<String>> keywords, Problems problems) {
    Set<String> fields = keywords.get(entry.keyword());
    if (fields == null) {
      problems.error(
          "K005",
          new Where(entry.where().file(), entry.where().line(), 1),
          "'" + entry.keyword() + "' starts no entry of a file of " + kind,
          Problems.didYouMean(entry.keyword(), new TreeSet<>(keywords.keySet())));
      return;
    }
    if (entry.name().isBlank()) {
      problems.error(
          "K007",
          entry.where(),
          "an entry without a name",
          "write a name behind '" + entry.keyword() + "'");
    }
    for (Field field : entry.fields()) {
      if (!fields.contains(field.name())) {
        problems.error(
            "K010",
            field.where(),
            "unknown field '" + field.name() + "' in " + kind,
            Problems.didYouMean(field.name(), new TreeSet<>(fields)));
      } else if (field.value().isBlank()) {
        problems.error("K013", field.where(), "'" + field.name() + "' says nothing", "");
      }
    }
  }
}
