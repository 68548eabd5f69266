package org.dragoman.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.ledger.Filter;

/** Values of options as users write them. */
final class Values {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private Values() {}

  /** The first day of "2020", "2020-01" or "2020-01-31". */
  static LocalDate first(String option, String words) throws CannotRun {
    try {
      if (YEAR.matcher(words).matches()) {
        return Year.parse(words).atDay(1);
      }
      return MONTH.matcher(words).matches()
          ? YearMonth.parse(words).atDay(1)
          : LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw noDate(option, words);
    }
  }

  /** The last day of "2020", "2020-01" or "2020-01-31". */
  static LocalDate last(String option, String words) throws CannotRun {
    try {
      if (YEAR.matcher(words).matches()) {
        return Year.parse(words).atMonth(12).atEndOfMonth();
      }
      return MONTH.matcher(words).matches()
          ? YearMonth.parse(words).atEndOfMonth()
          : LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw noDate(option, words);
    }
  }

  private static CannotRun noDate(String option, String words) {
    return new CannotRun(option + " '" + words + "' is no date; write 2020, 2020-01 or 2020-01-31");
  }

  /** "33.3,44.4,50": a point and kilometres around it. */
  static Filter.Near near(String words) throws CannotRun {
    List<Double> numbers = numbers("--near", words, 3, "LAT,LON,KM");
    return new Filter.Near(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  /** "29,38,38,49": south, west, north, east. */
  static Filter.Box box(String words) throws CannotRun {
    List<Double> numbers = numbers("--box", words, 4, "SOUTH,WEST,NORTH,EAST");
    return new Filter.Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  private static List<Double> numbers(String option, String words, int many, String form)
      throws CannotRun {
    List<Double> numbers = new ArrayList<>();
    try {
      for (String part : words.split(",")) {
        numbers.add(Double.valueOf(part.strip()));
      }
    } catch (NumberFormatException e) {
      numbers.clear();
    }
    if (numbers.size() != many || numbers.stream().anyMatch(n -> !Double.isFinite(n))) {
      throw new CannotRun(option + " '" + words + "': write " + form + ", in degrees");
    }
    return numbers;
  }

  static boolean yes(String option, String words) throws CannotRun {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new CannotRun(option + " '" + words + "': write yes or no");
    };
  }
}
