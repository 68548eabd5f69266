package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.component.dep.DEPLabel;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.optimization.method.Perceptron;
import edu.emory.mathcs.nlp.learning.util.MLUtils;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** NLP4J's components with small models of random weights: whatever they answer, packed ones must answer too. */
final class ToyModels {
  private static final List<String> SENTENCES = List.of(
      "Norway expelled two envoys over the raid .",
      "The raid over Norway_ was denied by two envoys _ .",
      "Two two envoys , envoys said .");

  private final Random random;

  private ToyModels(long seed) {
    random = new Random(seed);
  }

  static List<NLPComponent<NLPNode>> of(long seed) {
    ToyModels toys = new ToyModels(seed);
    GlobalLexica<NLPNode> lexica = lexica();
    POSTagger<NLPNode> tagger = new POSTagger<>();
    toys.fill(
        tagger,
        POSState::new,
        (state, scores) -> MLUtils.argmax2(scores),
        List.of("NN", "VB", "IN", "DT"),
        List.of(item(Source.i, 0, Field.ambiguity_classes), item(Source.i, 0, Field.word_clusters)),
        List.of(
            new FeatureItem[] {item(Source.i, 0, Field.word_form_simplified)},
            new FeatureItem[] {new FeatureItem(Source.i, null, 0, Field.suffix, 2)},
            new FeatureItem[] {
              item(Source.i, -1, Field.word_form_simplified),
              item(Source.i, 0, Field.word_form_simplified)
            }),
        lexica);
    DEPParser<NLPNode> parser = new DEPParser<>();
    List<String> labels = new ArrayList<>();
    for (String[] parts : new String[][] {
      {"N", "S", ""},
      {"N", "P", ""},
      {"N", "R", ""},
      {"L", "R", "nsubj"},
      {"L", "P", "det"},
      {"R", "S", "dobj"},
      {"R", "P", "prep"}
    }) {
      labels.add(new DEPLabel(parts[0], parts[1], parts[2]).toString());
      parser.getLabelCandidates().add(labels.get(labels.size() - 1), labels.size() - 1);
    }
    toys.fill(
        parser,
        DEPState::new,
        (state, scores) ->
            parser.getLabelCandidates().getLabelIndices(state.getStack(), state.getInput(), scores),
        labels,
        List.of(item(Source.j, 0, Field.word_clusters)),
        List.of(
            new FeatureItem[] {item(Source.i, 0, Field.word_form_simplified)},
            new FeatureItem[] {
              item(Source.i, 0, Field.word_form_simplified), item(Source.j, 0, Field.word_shape)
            },
            new FeatureItem[] {
              new FeatureItem(Source.i, Relation.lmd, 0, Field.word_form_simplified, null),
              new FeatureItem(Source.j, null, 0, Field.valency, Direction.all)
            }),
        lexica);
    return List.of(lexica, tagger, parser);
  }

  static List<NLPNode[]> sentences() {
    List<NLPNode[]> sentences = new ArrayList<>();
    for (String sentence : SENTENCES) {
      String[] words = sentence.split(" ", -1);
      NLPNode[] nodes = new NLPNode[words.length + 1];
      nodes[0] = new NLPNode().toRoot();
      for (int i = 0; i < words.length; i++) {
        nodes[i + 1] = new NLPNode(i + 1, words[i]);
      }
      sentences.add(nodes);
    }
    return sentences;
  }

  private static GlobalLexica<NLPNode> lexica() {
    GlobalLexica<NLPNode> lexica = new GlobalLexica<>(
        new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8)));
    Field field = Field.word_form_simplified_lowercase;
    Map<String, List<String>> tags =
        Map.of("raid", List.of("NN", "VB"), "two", List.of("CD"), "over", List.of("IN", "RB"));
    Map<String, Set<String>> clusters = Map.of(
        "norway", new HashSet<>(List.of("10", "1011", "10110")),
        "envoys", new HashSet<>(List.of("11", "1100")),
        "two", new HashSet<>(List.of("11", "1100")));
    lexica.setAmbiguityClasses(new GlobalLexicon<>(tags, field, "tags"));
    lexica.setWordClusters(new GlobalLexicon<>(clusters, field, "clusters"));
    return lexica;
  }

  private static FeatureItem item(Source source, int window, Field field) {
    return new FeatureItem(source, null, window, field, null);
  }

  /** Numbers the features of some random decisions and gives each random weights, most of them none. */
  private <S extends NLPState<NLPNode>> void fill(
      OnlineComponent<NLPNode, S> component,
      Function<NLPNode[], S> begin,
      BiFunction<S, float[], int[]> choice,
      List<String> labels,
      List<FeatureItem> sets,
      List<FeatureItem[]> joins,
      GlobalLexica<NLPNode> lexica) {
    FeatureTemplate<NLPNode, S> template = new FeatureTemplate<>(null, new HyperParameter());
    sets.forEach(template::addSet);
    joins.forEach(template::add);
    WeightVector weights = new WeightVector();
    Perceptron optimizer = new Perceptron(weights, 0, 0);
    optimizer.addLabels(labels);
    for (NLPNode[] nodes : sentences()) {
      lexica.process(nodes);
      S state = begin.apply(nodes);
      while (!state.isTerminate()) {
        template.createFeatureVector(state, true);
        float[] scores = new float[labels.size()];
        for (int i = 0; i < scores.length; i++) {
          scores[i] = random.nextFloat();
        }
        state.next(optimizer.getLabelMap(), choice.apply(state, scores), scores);
      }
    }
    weights.expand(template.getSparseFeatureSize(), 0, labels.size());
    MajorVector sparse = weights.getSparseWeightVector();
    for (int i = 0; i < sparse.size(); i++) {
      sparse.set(i, random.nextInt(3) > 0 ? 0 : (float) random.nextGaussian());
    }
    component.setFeatureTemplate(template);
    component.setOptimizer(optimizer);
    component.setFlag(NLPFlag.DECODE);
  }
}
