package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NLP4J's features, found by hash. What a state shows is asked once for each place that any template looks at, not once
 * for each template. Reads only, safe for threads.
 */
final class Templates<N extends AbstractNLPNode<N>, S extends NLPState<N>>
    extends FeatureTemplate<N, S> {
  private static final long serialVersionUID = 1;

  private final transient Slots features;
  private final transient List<FeatureItem> looks;
  /** For each template that joins, the places among {@link #looks} that it joins. */
  private final transient int[][] joined;

  Templates(List<FeatureItem> sets, List<FeatureItem[]> joins, Slots features) {
    super(null, new HyperParameter());
    sets.forEach(this::addSet);
    joins.forEach(this::add);
    this.features = features;
    this.looks = new ArrayList<>();
    this.joined = new int[joins.size()][];
    List<Look> known = new ArrayList<>();
    for (int t = 0; t < joined.length; t++) {
      FeatureItem[] items = joins.get(t);
      joined[t] = new int[items.length];
      for (int i = 0; i < items.length; i++) {
        Look look = Look.of(items[i]);
        if (!known.contains(look)) {
          known.add(look);
          looks.add(items[i]);
        }
        joined[t][i] = known.indexOf(look);
      }
    }
  }

  @Override
  public FeatureVector createFeatureVector(S state, boolean training) {
    FoundRows rows = new FoundRows();
    List<FeatureItem> sets = getSetFeatureList();
    for (int t = 0; t < sets.size(); t++) {
      @Nullable Collection<String> values = getFeatures(state, sets.get(t));
      if (values != null) {
        for (String value : values) {
          rows.add(features.find(Letters.key(t, Letters.hash(value))));
        }
      }
    }
    long[] hashes = new long[looks.size()];
    // 0: there is nothing to see
    long[] powers = new long[looks.size()];
    for (int i = 0; i < hashes.length; i++) {
      @Nullable String value = getFeature(state, looks.get(i));
      if (value != null) {
        hashes[i] = Letters.hash(value);
        powers[i] = Letters.power(value.length());
      }
    }
    for (int t = 0; t < joined.length; t++) {
      if (allSeen(joined[t], powers)) {
        long hash = hashes[joined[t][0]];
        for (int i = 1; i < joined[t].length; i++) {
          hash = Letters.join(hash, hashes[joined[t][i]], powers[joined[t][i]]);
        }
        rows.add(features.find(Letters.key(sets.size() + t, hash)));
      }
    }
    return rows;
  }

  private static boolean allSeen(int[] parts, long[] powers) {
    for (int part : parts) {
      if (powers[part] == 0) {
        return false;
      }
    }
    return true;
  }

  /** A place that templates look at; NLP4J's own items have no equality. */
  private record Look(
      Source source,
      @Nullable Relation relation,
      int window,
      Field field,
      @Nullable Object attribute) {
    static Look of(FeatureItem item) {
      return new Look(item.source, item.relation, item.window, item.field, item.attribute);
    }
  }
}
