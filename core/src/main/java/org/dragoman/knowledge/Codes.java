package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.ontology.PloverType;

/**
 * The codes of the ontologies and what they mean, read from the {@code codes} files. Immutable.
 *
 * <pre>
 * code 125                              type REJECT             mode REJECT meet      context diplomatic
 *   label      what it means              label      …            label      …          label  …
 *   parent     12                         intensity  -2           intensity  -2
 *   plover     REJECT meet
 *   contexts   diplomatic | military
 *   goldstein  -5.0
 * </pre>
 */
public final class Codes {
  private final Map<CameoCode, Meaning> meanings;
  private final Map<String, Double> intensities;
  private final Map<String, String> contexts;

  private Codes(
      Map<CameoCode, Meaning> meanings,
      Map<String, Double> intensities,
      Map<String, String> contexts) {
    this.meanings = Collections.unmodifiableMap(meanings);
    this.intensities = Collections.unmodifiableMap(intensities);
    this.contexts = Collections.unmodifiableMap(contexts);
  }

  /**
   * What a CAMEO code means.
   *
   * @param parent the code one digit shorter, or empty for the 20 roots
   * @param plover where the code goes in PLOVER; empty for statements, which are no events there
   * @param contexts names of PLOVER contexts
   * @param goldstein the Goldstein scale, -10 (conflict) to 10 (cooperation)
   */
  public record Meaning(
      CameoCode code,
      String label,
      Optional<CameoCode> parent,
      Optional<Plover> plover,
      List<String> contexts,
      double goldstein) {
    public Meaning {
      contexts = List.copyOf(contexts);
    }
  }

  /** Reads all {@code codes} files; an entry of a later file replaces one of the same name. */
  public static Codes read(Knowledge knowledge, Problems problems) {
    return new Reading(problems).codes(knowledge.files("codes"));
  }

  /** What the code means; a code that the files do not list has no meaning. */
  public Optional<Meaning> meaning(CameoCode code) {
    return Optional.ofNullable(meanings.get(code));
  }

  /** The PLOVER type and mode of a coding: its own, else those of its code. */
  public Optional<Plover> plover(Coding coding) {
    return coding.type().isPresent()
        ? Optional.of(new Plover(coding.type().get(), coding.mode()))
        : meaning(coding.cameo()).flatMap(Meaning::plover);
  }

  /**
   * The root that stands for a type: of the shortest codes without a mode the first one, else the last one with a mode
   * ("11 disapprove", not "09 investigate").
   *
   * @throws IllegalArgumentException when no code has the type
   */
  public CameoCode root(PloverType type) {
    Meaning found = null;
    for (Meaning meaning : meanings.values()) {
      boolean ofType = meaning.plover().filter(p -> p.type() == type).isPresent();
      if (ofType && (found == null || isWider(meaning, found))) {
        found = meaning;
      }
    }
    if (found == null) {
      throw new IllegalArgumentException("no code gives the type " + type);
    }
    return found.code();
  }

  private static boolean isWider(Meaning meaning, Meaning other) {
    int shorter = other.code().digits().length() - meaning.code().digits().length();
    boolean otherHasMode = !other.plover().orElseThrow().mode().isEmpty();
    return shorter > 0 || (shorter == 0 && otherHasMode);
  }

  /** All codes in order. */
  public List<Meaning> all() {
    return List.copyOf(meanings.values());
  }

  /** PLOVER's intensity, -10 to 10: of the mode if it has one, else of the type, else 0. */
  public double intensity(Plover plover) {
    Double ofMode = intensities.get(plover.toString());
    return ofMode != null ? ofMode : intensities.getOrDefault(plover.type().name(), 0.0);
  }

  /** The modes of a type, in order. */
  public Set<String> modes(PloverType type) {
    Set<String> modes = new TreeSet<>();
    for (String name : intensities.keySet()) {
      if (name.startsWith(type.name() + " ")) {
        modes.add(name.substring(type.name().length() + 1));
      }
    }
    return modes;
  }

  /** The names of PLOVER's contexts, in order. */
  public Set<String> contexts() {
    return contexts.keySet();
  }

  /**
   * Reads {@code REJECT} or {@code REJECT meet}; reports a type or a mode that the files do not
   * have.
   */
  public Optional<Plover> plover(Value value, Problems problems) {
    String[] words = value.text().split(" +", -1);
    Optional<PloverType> type = type(words[0]);
    if (type.isEmpty()) {
      problems.error(
          "K032",
          value.where(),
          "'" + words[0] + "' is not a PLOVER type",
          Problems.didYouMean(
              words[0], Arrays.stream(PloverType.values()).map(Enum::name).toList()));
      return Optional.empty();
    }
    Plover plover = new Plover(type.get(), words.length == 1 ? "" : words[1]);
    Set<String> modes = modes(type.get());
    if (words.length > 2 || (words.length == 2 && !modes.contains(words[1]))) {
      String mode = value.text().substring(words[0].length()).strip();
      problems.error(
          "K033",
          value.where(),
          type.get() + " has no mode '" + mode + "'",
          Problems.didYouMean(mode, modes));
      return Optional.empty();
    }
    return Optional.of(plover);
  }

  /** Reads names of contexts; reports those that the files do not have. */
  public List<String> contexts(List<Value> values, Problems problems) {
    List<String> known = new ArrayList<>();
    for (Value value : values) {
      if (contexts.containsKey(value.text())) {
        known.add(value.text());
      } else {
        problems.error(
            "K034",
            value.where(),
            "'" + value.text() + "' is not a PLOVER context",
            Problems.didYouMean(value.text(), contexts.keySet()));
      }
    }
    return known;
  }

  /** Reads a code that the files have; reports one that they do not have. */
  public Optional<CameoCode> code(Value value, Problems problems) {
    if (!CameoCode.isCode(value.text())) {
      problems.error(
          "K030",
          value.where(),
          "'" + value.text() + "' is not a CAMEO code",
          "write 2 to 4 digits from 01 to 20, such as 042; the zero belongs to the code");
      return Optional.empty();
    }
    CameoCode code = new CameoCode(value.text());
    if (!meanings.containsKey(code)) {
      problems.error(
          "K031",
          value.where(),
          "no code " + code + " in the codes files",
          "codes near it: " + near(code));
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private String near(CameoCode code) {
    String stem = code.digits().substring(0, Math.max(2, code.digits().length() - 1));
    return String.join(
        ", ",
        meanings.keySet().stream()
            .map(CameoCode::digits)
            .filter(digits -> digits.startsWith(stem))
            .toList());
  }

  private static Optional<PloverType> type(String name) {
    return Arrays.stream(PloverType.values()).filter(t -> t.name().equals(name)).findFirst();
  }

  /** One reading of the files. The types, modes and contexts come first: the codes name them. */
  private static final class Reading {
    private final Problems problems;

    Reading(Problems problems) {
      this.problems = problems;
    }

    Codes codes(List<KnowledgeFile> files) {
      Map<String, Entry> entries = entries(files);
      Map<String, Double> intensities = new TreeMap<>();
      Map<String, String> contexts = new TreeMap<>();
      for (Entry entry : entries.values()) {
        String name = entry.name().text().replaceAll(" +", " ");
        switch (entry.keyword()) {
          case "type" -> intensities.put(name, number(entry, "intensity"));
          case "mode" -> intensities.put(name, number(entry, "intensity"));
          case "context" -> contexts.put(name, entry.text("label"));
          default -> {}
        }
      }
      Codes frame = new Codes(Map.of(), intensities, contexts);
      Map<CameoCode, Meaning> meanings = new TreeMap<>();
      for (Entry entry : entries.values()) {
        if (entry.keyword().equals("code")) {
          meaning(entry, frame).ifPresent(m -> meanings.put(m.code(), m));
        } else if (entry.keyword().equals("type") || entry.keyword().equals("mode")) {
          frame.plover(entry.name(), problems);
        }
      }
      Codes codes = new Codes(meanings, intensities, contexts);
      for (Entry entry : entries.values()) {
        entry.field("parent").ifPresent(parent -> codes.code(parent, problems));
      }
      return codes;
    }

    private Map<String, Entry> entries(List<KnowledgeFile> files) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      for (KnowledgeFile file : files) {
        for (Entry entry : file.entries()) {
          Entry earlier = entries.put(entry.keyword() + " " + entry.name().text(), entry);
          if (earlier != null && earlier.where().file().equals(entry.where().file())) {
            problems.error(
                "K036",
                entry.where(),
                "a second entry for " + entry.keyword() + " " + entry.name().text(),
                "the first is at " + earlier.where());
          }
        }
      }
      return entries;
    }

    private Optional<Meaning> meaning(Entry entry, Codes frame) {
      if (!CameoCode.isCode(entry.name().text())) {
        problems.error(
            "K030",
            entry.where(),
            "'" + entry.name().text() + "' is not a CAMEO code",
            "write 2 to 4 digits from 01 to 20, such as 042");
        return Optional.empty();
      }
      CameoCode code = new CameoCode(entry.name().text());
      return Optional.of(new Meaning(
          code,
          entry.text("label"),
          parent(code, entry),
          entry.field("plover").flatMap(value -> frame.plover(value, problems)),
          frame.contexts(entry.alternatives("contexts"), problems),
          number(entry, "goldstein")));
    }

    private Optional<CameoCode> parent(CameoCode code, Entry entry) {
      String digits = code.digits();
      String expected = digits.length() == 2 ? "" : digits.substring(0, digits.length() - 1);
      if (!entry.text("parent").equals(expected)) {
        problems.error(
            "K037",
            entry.field("parent").map(Value::where).orElse(entry.where()),
            "the parent of " + code + " is " + (expected.isEmpty() ? "none" : expected),
            "the parent of a code is the code without its last digit");
      }
      return expected.isEmpty() ? Optional.empty() : Optional.of(new CameoCode(expected));
    }

    private double number(Entry entry, String field) {
      Value value = entry.field(field).orElse(new Value("", entry.where()));
      try {
        return Double.parseDouble(value.text());
      } catch (NumberFormatException e) {
        problems.error(
            "K035",
            value.where(),
            "'" + value.text() + "' is not a number",
            "give " + field + " as a number from -10 to 10, such as -4.5");
        return 0;
      }
    }
  }
}
