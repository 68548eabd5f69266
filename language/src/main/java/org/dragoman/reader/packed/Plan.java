package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model looks at and what it may answer: the small part of it, written as strings and numbers.
 *
 * @param labels in the order of their numbers
 * @param sets templates that give any number of features
 * @param joins templates that give one feature, joined of one or more places
 */
record Plan(List<String> labels, List<FeatureItem> sets, List<FeatureItem[]> joins) {
  Plan {
    labels = List.copyOf(labels);
    sets = List.copyOf(sets);
    joins = List.copyOf(joins);
  }

  void write(DataOutput out) throws IOException {
    Words.write(labels, out);
    out.writeInt(sets.size());
    for (FeatureItem item : sets) {
      write(item, out);
    }
    out.writeInt(joins.size());
    for (FeatureItem[] items : joins) {
      out.writeInt(items.length);
      for (FeatureItem item : items) {
        write(item, out);
      }
    }
  }

  static Plan read(DataInput in) throws IOException {
    List<String> labels = Words.read(in);
    List<FeatureItem> sets = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      sets.add(item(in));
    }
    List<FeatureItem[]> joins = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      FeatureItem[] items = new FeatureItem[in.readInt()];
      for (int i = 0; i < items.length; i++) {
        items[i] = item(in);
      }
      joins.add(items);
    }
    return new Plan(labels, sets, joins);
  }

  private static void write(FeatureItem item, DataOutput out) throws IOException {
    out.writeUTF(item.source.name());
    out.writeUTF(item.relation == null ? "" : item.relation.name());
    out.writeInt(item.window);
    out.writeUTF(item.field.name());
    out.writeUTF(item.attribute == null ? "" : item.attribute.toString());
  }

  private static FeatureItem item(DataInput in) throws IOException {
    Source source = Source.valueOf(in.readUTF());
    String relation = in.readUTF();
    int window = in.readInt();
    Field field = Field.valueOf(in.readUTF());
    return new FeatureItem(
        source,
        relation.isEmpty() ? null : Relation.valueOf(relation),
        window,
        field,
        attribute(field, in.readUTF()));
  }

  /** The attribute as the template of that field wants it. */
  private static @Nullable Object attribute(Field field, String written) {
    if (written.isEmpty()) {
      return null;
    }
    return switch (field) {
      case prefix, suffix -> Integer.valueOf(written);
      case valency -> Direction.valueOf(written);
      case dependent_set -> Field.valueOf(written);
      default -> written;
    };
  }
}
