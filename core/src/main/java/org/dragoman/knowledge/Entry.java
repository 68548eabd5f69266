package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of a knowledge file: a keyword and a name at the margin, fields beneath. */
public record Entry(String keyword, Value name, List<Field> fields) {
  public Entry {
    fields = List.copyOf(fields);
  }

  public Where where() {
    return name.where();
  }

  /** The first field of this name. */
  public Optional<Value> field(String wanted) {
    for (Field field : fields) {
      if (field.name().equals(wanted)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** The text of the first field of this name, or empty. */
  public String text(String wanted) {
    return field(wanted).map(Value::text).orElse("");
  }

  /** The values of all fields of this name. */
  public List<Value> all(String wanted) {
    List<Value> values = new ArrayList<>();
    for (Field field : fields) {
      if (field.name().equals(wanted)) {
        values.add(field.value());
      }
    }
    return values;
  }

  /** All alternatives of all fields of this name. */
  public List<Value> alternatives(String wanted) {
    List<Value> values = new ArrayList<>();
    for (Value value : all(wanted)) {
      for (Value alternative : value.alternatives()) {
        if (!alternative.isBlank()) {
          values.add(alternative);
        }
      }
    }
    return values;
  }
}
