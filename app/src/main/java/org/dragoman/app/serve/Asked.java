package org.dragoman.app.serve;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dragoman.event.Factuality;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.StatementFilter;
import org.dragoman.ontology.PloverType;

/**
 * The parameters of a request, checked. A parameter that does not exist is refused: a filter that was
 * misspelt would otherwise silently hold for everything.
 */
final class Asked {
  static final Set<String> FILTER = Set.of(
      "source",
      "target",
      "actor",
      "type",
      "mode",
      "cameo",
      "quad",
      "context",
      "place",
      "factuality",
      "outlet",
      "document",
      "id",
      "from",
      "to",
      "publishedFrom",
      "publishedTo",
      "near",
      "box",
      "background",
      "corrected",
      "q",
      "confidence",
      "once");
  static final Set<String> STATEMENTS =
      Set.of("speaker", "addressee", "outlet", "document", "publishedFrom", "publishedTo", "q");

  /** The most values of one parameter, characters of one value, and rows of one answer. */
  private static final int VALUES = 50;

  private static final int LENGTH = 500;
  private static final int ROWS = 1000;

  private final Map<String, List<String>> given;

  private Asked(Map<String, List<String>> given) {
    this.given = given;
  }

  /** The parameters of a request, all of them among these. */
  static Asked of(Context ctx, Set<String> filter, String... more) {
    return of(ctx.queryParamMap(), filter, more);
  }

  static Asked of(Map<String, List<String>> given, Set<String> filter, String... more) {
    Set<String> allowed = new TreeSet<>(filter);
    allowed.addAll(Arrays.asList(more));
    given.forEach((name, values) -> {
      if (!allowed.contains(name)) {
        throw Refusal.bad(
            "no parameter '" + shown(name) + "'; there are: " + String.join(", ", allowed));
      }
      if (values.size() > VALUES || values.stream().anyMatch(v -> v.length() > LENGTH)) {
        throw Refusal.bad("parameter '" + name + "' takes at most " + VALUES + " values of "
            + LENGTH + " characters");
      }
    });
    return new Asked(given);
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  /** The values of a parameter that are not empty. */
  List<String> all(String name) {
    return given.getOrDefault(name, List.of()).stream()
        .filter(v -> !v.isBlank())
        .toList();
  }

  Optional<String> one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw Refusal.bad("parameter '" + name + "' may be given once");
    }
    return values.stream().findFirst();
  }

  String text(String name) {
    return one(name).orElse("");
  }

  int limit(int usual) {
    int limit = one("limit").map(v -> (int) number("limit", v)).orElse(usual);
    if (limit < 1 || limit > ROWS) {
      throw Refusal.bad("parameter 'limit' is a number from 1 to " + ROWS);
    }
    return limit;
  }

  Optional<LocalDate> day(String name) {
    return one(name).map(value -> {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw Refusal.bad("parameter '" + name + "' is a day such as 2020-01-31");
      }
    });
  }

  /** One of the values of an enumeration, in any case. */
  <E extends Enum<E>> E among(String name, Class<E> values, E usual) {
    return one(name).map(v -> constant(name, v, values)).orElse(usual);
  }

  private static <E extends Enum<E>> E constant(String name, String value, Class<E> values) {
    for (E constant : values.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw Refusal.bad("parameter '" + name + "' is one of "
        + Arrays.toString(values.getEnumConstants()).toLowerCase(Locale.ROOT));
  }

  private static double number(String name, String value) {
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as what is not finite
    }
    throw Refusal.bad("parameter '" + name + "' takes numbers");
  }

  private List<Double> numbers(String name, int howMany, String shape) {
    Optional<String> value = one(name);
    if (value.isEmpty()) {
      return List.of();
    }
    List<Double> numbers = new ArrayList<>();
    for (String part : value.get().split(",", -1)) {
      numbers.add(number(name, part.strip()));
    }
    if (numbers.size() != howMany) {
      throw Refusal.bad("parameter '" + name + "' is " + shape);
    }
    return numbers;
  }

  private void flag(String name, Consumer<Boolean> taker) {
    one(name).ifPresent(value -> {
      if (!value.equals("true") && !value.equals("false")) {
        throw Refusal.bad("parameter '" + name + "' is true or false");
      }
      taker.accept(value.equals("true"));
    });
  }

  private String[] array(String name) {
    return all(name).toArray(String[]::new);
  }

  Filter filter() {
    Filter.Builder filter = Filter.builder()
        .source(array("source"))
        .target(array("target"))
        .actor(array("actor"))
        .mode(array("mode"))
        .cameo(array("cameo"))
        .context(array("context"))
        .place(array("place"))
        .outlet(array("outlet"))
        .document(array("document"))
        .id(array("id"))
        .text(text("q"));
    all("type").forEach(v -> filter.type(constant("type", v, PloverType.class)));
    all("quad").forEach(v -> filter.quad((int) number("quad", v)));
    all("factuality").forEach(v -> filter.factuality(constant("factuality", v, Factuality.class)));
    day("from").ifPresent(filter::from);
    day("to").ifPresent(filter::to);
    day("publishedFrom").ifPresent(filter::publishedFrom);
    day("publishedTo").ifPresent(filter::publishedTo);
    List<Double> near = numbers("near", 3, "latitude,longitude,kilometres");
    if (!near.isEmpty()) {
      filter.near(near.get(0), near.get(1), near.get(2));
    }
    List<Double> box = numbers("box", 4, "south,west,north,east");
    if (!box.isEmpty()) {
      filter.box(box.get(0), box.get(1), box.get(2), box.get(3));
    }
    flag("background", filter::background);
    flag("corrected", filter::corrected);
    one("confidence").ifPresent(v -> filter.confidence(number("confidence", v)));
    flag("once", value -> {
      if (value) {
        filter.once();
      }
    });
    return filter.build();
  }

  StatementFilter statements() {
    return new StatementFilter(
        all("speaker"),
        all("addressee"),
        all("outlet"),
        all("document"),
        day("publishedFrom"),
        day("publishedTo"),
        text("q"));
  }
}
