package org.dragoman.ledger.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes JSON, one value after the other. Fields stand in the order in which they are written. */
public final class Json {
  private final StringBuilder text = new StringBuilder(512);
  private boolean first = true;

  /** What has been written. */
  @Override
  public String toString() {
    return text.toString();
  }

  public Json open(char bracket) {
    comma();
    text.append(bracket);
    first = true;
    return this;
  }

  public Json close(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  public Json name(String name) {
    comma();
    quoted(name);
    text.append(':');
    first = true;
    return this;
  }

  public Json value(String value) {
    comma();
    quoted(value);
    return this;
  }

  public Json value(long value) {
    comma();
    text.append(value);
    return this;
  }

  /** A number; there is no JSON for infinity and the like, so they are null. */
  public Json value(double value) {
    comma();
    text.append(Double.isFinite(value) ? number(value) : "null");
    return this;
  }

  public Json value(boolean value) {
    comma();
    text.append(value);
    return this;
  }

  public Json none() {
    comma();
    text.append("null");
    return this;
  }

  public Json field(String name, String value) {
    return name(name).value(value);
  }

  public Json field(String name, long value) {
    return name(name).value(value);
  }

  public Json field(String name, double value) {
    return name(name).value(value);
  }

  public Json field(String name, boolean value) {
    return name(name).value(value);
  }

  /** The text, or null when it is empty. */
  public Json orNull(String name, String value) {
    return value.isEmpty() ? name(name).none() : field(name, value);
  }

  public Json strings(String name, List<String> values) {
    name(name).open('[');
    values.forEach(this::value);
    return close(']');
  }

  /** A whole object of texts. */
  public static String object(Map<String, Optional<String>> fields) {
    Json json = new Json().open('{');
    fields.forEach((name, value) -> {
      if (value.isPresent()) {
        json.field(name, value.get());
      } else {
        json.name(name).none();
      }
    });
    return json.close('}').toString();
  }

  /** "3", "-2.5": without a fraction where there is none. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private void comma() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  private void quoted(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x2028 || c == 0x2029 || loneSurrogate(value, i)) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean loneSurrogate(String value, int at) {
    char c = value.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
  }
}
