package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import java.util.Set;

/** Writes on each word the tags it may take and the clusters it is in, as NLP4J's lexica do. Safe for threads. */
final class PackedLexica implements NLPComponent<NLPNode> {
  private final Lexicon<List<String>> tags;
  private final Field tagsBy;
  private final Lexicon<Set<String>> clusters;
  private final Field clustersBy;

  /**
   * @param tagsBy the form of a word under which its tags are found
   * @param clustersBy the form under which its clusters are
   */
  PackedLexica(
      Lexicon<List<String>> tags, Field tagsBy, Lexicon<Set<String>> clusters, Field clustersBy) {
    this.tags = tags;
    this.tagsBy = tagsBy;
    this.clusters = clusters;
    this.clustersBy = clustersBy;
  }

  @Override
  public void process(NLPNode[] nodes) {
    // The first node is the root.
    for (int i = 1; i < nodes.length; i++) {
      nodes[i].setAmbiguityClasses(tags.of(nodes[i].getValue(tagsBy)));
      nodes[i].setWordClusters(clusters.of(nodes[i].getValue(clustersBy)));
    }
  }

  @Override
  public void process(List<NLPNode[]> document) {
    document.forEach(this::process);
  }
}
