package org.dragoman.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A sentence and what it means, as entries carry them.
 *
 * <pre>
 * example  = [ date ] '"' sentence '"' [ "=>" meaning ]
 * meaning  = "nothing" | [ date ] side code side [ "-" factuality ]
 * side     = "-" | actor { "+" actor }
 * actor    = COUNTRY [ SECTOR ]
 * </pre>
 *
 * Entries of actors, offices, roles and countries say who is meant: {@code "sentence" => actor}.
 *
 * @param story the day on which the sentence is read
 * @param expected what must come out; empty for "nothing" and for <i>not</i> examples
 */
public record Example(
    Optional<LocalDate> story, String sentence, Optional<Expected> expected, Where where) {

  /**
   * One expected event.
   *
   * @param date the event's date as written, or empty for any
   * @param sources "USA" or "USA GOV"; empty for nobody
   * @param factuality lower case, or empty for any
   */
  public record Expected(
      String date, Set<String> sources, String code, Set<String> targets, String factuality) {}

  /** Reads an example of an act; reports what is wrong with its form. */
  public static Optional<Example> read(Value value, Problems problems) {
    return read(value, Example::expected, "SOURCE CODE TARGET, such as USA 125 IRQ", problems);
  }

  /** Reads an example of who is meant; what is expected has only sources. */
  public static Optional<Example> readActor(Value value, Problems problems) {
    return read(value, Example::actor, "COUNTRY SECTOR, such as USA GOV", problems);
  }

  private static Optional<Example> read(
      Value value, Function<String, Optional<Expected>> reader, String form, Problems problems) {
    String text = value.text();
    int open = text.indexOf('"');
    int close = text.lastIndexOf('"');
    if (open < 0 || close <= open) {
      return wrong(
          value,
          "the quotation marks are missing",
          "an example is \"sentence\" => " + form,
          problems);
    }
    Optional<LocalDate> story = Optional.empty();
    String before = text.substring(0, open).strip();
    if (!before.isEmpty()) {
      try {
        story = Optional.of(LocalDate.parse(before));
      } catch (DateTimeParseException e) {
        return wrong(
            value,
            "'" + before + "' is not a date",
            "write year-month-day, such as 2004-01-07",
            problems);
      }
    }
    String after = text.substring(close + 1).strip();
    String meaning = after.startsWith("=>") ? after.substring(2).strip() : "nothing";
    Optional<Expected> expected =
        meaning.equals("nothing") ? Optional.empty() : reader.apply(meaning);
    if (!meaning.equals("nothing") && expected.isEmpty()) {
      return wrong(
          value, "'" + meaning + "' is no meaning", "write " + form + ", or nothing", problems);
    }
    return Optional.of(
        new Example(story, text.substring(open + 1, close), expected, value.where()));
  }

  private static Optional<Example> wrong(Value value, String text, String help, Problems problems) {
    problems.error("K041", value.where(), text, help);
    return Optional.empty();
  }

  private static Optional<Expected> expected(String meaning) {
    List<String> words = new ArrayList<>(List.of(meaning.split(" +")));
    String date =
        words.get(0).matches("\\d{4}(-\\d\\d){0,2}") && words.size() > 3 ? words.remove(0) : "";
    int code = -1;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).matches("\\d{2,4}")) {
        code = i;
        break;
      }
    }
    if (code < 0) {
      return Optional.empty();
    }
    List<String> right = words.subList(code + 1, words.size());
    String factuality = "";
    int n = right.size();
    if (n > 0 && Character.isLowerCase(right.get(n - 1).charAt(0))) {
      factuality = right.get(n - 1).toLowerCase(Locale.ROOT);
      right = right.subList(0, n > 2 && right.get(n - 2).equals("-") ? n - 2 : n - 1);
    }
    return Optional.of(
        new Expected(date, side(words.subList(0, code)), words.get(code), side(right), factuality));
  }

  private static Optional<Expected> actor(String meaning) {
    return meaning.matches("[A-Z]{2,3}( [A-Z]{3})?")
        ? Optional.of(new Expected("", Set.of(meaning), "", Set.of(), ""))
        : Optional.empty();
  }

  private static Set<String> side(List<String> words) {
    Set<String> actors = new java.util.LinkedHashSet<>();
    for (String actor : String.join(" ", words).split(" *\\+ *")) {
      if (!actor.isBlank() && !actor.equals("-")) {
        actors.add(actor.strip());
      }
    }
    return actors;
  }
}
