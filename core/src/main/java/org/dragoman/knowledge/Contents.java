package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The {@code contents} files: what verbal acts are about, and the table act × content → code. Immutable. */
public final class Contents {
  /**
   * One kind of content.
   *
   * @param codes CAMEO roots or codes: a clause that is itself coded so is of this kind
   * @param gives act → coding
   */
  public record Content(
      String name,
      List<String> verbs,
      List<String> nouns,
      List<String> codes,
      Map<String, Coding> gives,
      Where where) {
    /** What the act over this content is coded, if the table says so. */
    public Optional<Coding> coding(String act) {
      return Optional.ofNullable(gives.get(act));
    }
  }

  private final Map<String, Content> contents;

  private Contents(Map<String, Content> contents) {
    this.contents = contents;
  }

  public static Contents read(Knowledge knowledge, Problems problems) {
    Map<String, Content> contents = new LinkedHashMap<>();
    for (KnowledgeFile file : knowledge.files("contents")) {
      for (Entry entry : file.entries()) {
        Map<String, Coding> gives = new LinkedHashMap<>();
        for (Value line : entry.all("gives")) {
          gives(line, gives, problems);
        }
        contents.put(
            entry.name().text(),
            new Content(
                entry.name().text(),
                lower(entry.alternatives("verbs")),
                lower(entry.alternatives("nouns")),
                lower(entry.alternatives("codes")),
                gives,
                entry.where()));
      }
    }
    return new Contents(contents);
  }

  private static void gives(Value line, Map<String, Coding> gives, Problems problems) {
    List<Value> sides = line.split("=>");
    if (sides.size() != 2) {
      problems.error(
          "K025", line.where(), "'gives' needs an act and a coding", "write: gives request => 026");
      return;
    }
    try {
      gives.put(sides.get(0).text(), Coding.parse(sides.get(1).text()));
    } catch (IllegalArgumentException e) {
      problems.error(
          "K031",
          sides.get(1).where(),
          "'" + sides.get(1).text() + "' is no coding",
          "write a CAMEO code, then a PLOVER type and mode if they differ");
    }
  }

  private static List<String> lower(List<Value> values) {
    List<String> words = new ArrayList<>();
    for (Value value : values) {
      words.add(value.text().replace("\"", "").toLowerCase(Locale.ROOT));
    }
    return words;
  }

  public Iterable<Content> all() {
    return contents.values();
  }

  public Optional<Content> content(String name) {
    return Optional.ofNullable(contents.get(name));
  }
}
