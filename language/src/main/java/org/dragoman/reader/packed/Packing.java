package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns NLP4J's loaded models into the sections that {@link PackedModels} reads, in its order. */
final class Packing {
  private final List<ByteBuffer> sections = new ArrayList<>();

  private Packing() {}

  /**
   * @param components NLP4J's: lexica, then models; others (it has rules for lemmas) are passed over
   * @throws IOException when a model is not of the shape that can be packed
   */
  static List<ByteBuffer> of(List<? extends NLPComponent<NLPNode>> components) throws IOException {
    Packing packing = new Packing();
    for (NLPComponent<NLPNode> component : components) {
      if (component instanceof GlobalLexica<NLPNode> lexica) {
        packing.add(lexica.getAmbiguityClasses());
        packing.add(lexica.getWordClusters());
      } else if (component instanceof OnlineComponent<?, ?> model) {
        packing.add(model);
      }
    }
    return packing.sections;
  }

  private <C extends Collection<String>> void add(GlobalLexicon<Map<String, C>> lexicon)
      throws IOException {
    List<String> words = new ArrayList<>(lexicon.getLexicon().keySet());
    // The same strings in another order are another group: sums of weights depend on the order.
    Map<List<String>, Integer> groups = new LinkedHashMap<>();
    long[] keys = new long[words.size()];
    short[] groupOfWord = new short[words.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Letters.key(0, Letters.hash(words.get(i)));
      List<String> group = List.copyOf(lexicon.getLexicon().get(words.get(i)));
      groupOfWord[i] = (short) (int) groups.computeIfAbsent(group, g -> groups.size());
    }
    if (groups.size() > 0xFFFF) {
      throw new IOException("a lexicon has " + groups.size() + " groups");
    }
    long[] table = Slots.place(keys);
    Slots slots = new Slots(LongBuffer.wrap(table));
    ByteBuffer groupOfSlot = bytes(table.length * (long) Short.BYTES);
    for (int i = 0; i < keys.length; i++) {
      groupOfSlot.putShort(slots.find(keys[i]) * Short.BYTES, groupOfWord[i]);
    }
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(small);
    out.writeUTF(lexicon.getField().name());
    out.writeInt(groups.size());
    for (List<String> group : groups.keySet()) {
      Words.write(group, out);
    }
    sections.add(ByteBuffer.wrap(small.toByteArray()));
    sections.add(of(table));
    sections.add(groupOfSlot);
  }

  private void add(OnlineComponent<?, ?> model) throws IOException {
    FeatureTemplate<?, ?> template = model.getFeatureTemplate();
    MajorVector weights = model.getOptimizer().getWeightVector().getSparseWeightVector();
    List<String> labels = model.getOptimizer().getLabelMap().getLabelList();
    boolean plain = model.getOptimizer().getBias() == 0
        && !model.getOptimizer().getWeightVector().hasActivationFunction()
        && template.getEmbeddingFeatureList().isEmpty()
        && labels.size() == weights.getLabelSize()
        && labels.size() <= 256;
    if (!plain) {
      throw new IOException("a model is of a kind that cannot be packed");
    }
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    new Plan(labels, template.getSetFeatureList(), template.getFeatureList())
        .write(new DataOutputStream(small));
    sections.add(ByteBuffer.wrap(small.toByteArray()));
    addRows(featuresOf(template), weights);
  }

  private void addRows(FeatureMap features, MajorVector weights) {
    long[] keys = new long[features.size()];
    int[] columns = new int[features.size()];
    int known = 0;
    List<Object2IntMap<String>> byTemplate = features.getIndexMaps();
    for (int t = 0; t < byTemplate.size(); t++) {
      for (Object2IntMap.Entry<String> feature : byTemplate.get(t).object2IntEntrySet()) {
        // NLP4J leaves out column 0, and has no weights for the last ones if training ended there.
        int column = feature.getIntValue();
        if (column > 0 && column < weights.getFeatureSize()) {
          keys[known] = Letters.key(t, Letters.hash(feature.getKey()));
          columns[known++] = column;
        }
      }
    }
    long[] table = Slots.place(Arrays.copyOf(keys, known));
    Slots slots = new Slots(LongBuffer.wrap(table));
    int[] columnOfSlot = new int[table.length];
    for (int i = 0; i < known; i++) {
      columnOfSlot[slots.find(keys[i])] = columns[i];
    }
    ByteBuffer begins = bytes((table.length + 1L) * Integer.BYTES);
    int votes = weights.countNonZeroWeights();
    ByteBuffer labels = bytes(votes);
    ByteBuffer values = bytes(votes * (long) Float.BYTES);
    for (int column : columnOfSlot) {
      begins.putInt(labels.position());
      for (int label = 0; column > 0 && label < weights.getLabelSize(); label++) {
        float weight = weights.get(label, column);
        if (weight != 0) {
          labels.put((byte) label);
          values.putFloat(weight);
        }
      }
    }
    begins.putInt(labels.position());
    sections.add(of(table));
    sections.add(begins.flip());
    sections.add(labels.flip());
    sections.add(values.flip());
  }

  /** The strings that NLP4J numbers. It has no way to ask for them, hence the reflection, here alone. */
  private static FeatureMap featuresOf(FeatureTemplate<?, ?> template) throws IOException {
    try {
      java.lang.reflect.Field field = FeatureTemplate.class.getDeclaredField("feature_map");
      field.setAccessible(true);
      return (FeatureMap) field.get(template);
    } catch (ReflectiveOperationException e) {
      throw new IOException("this version of NLP4J keeps its features elsewhere", e);
    }
  }

  private static ByteBuffer of(long[] numbers) {
    ByteBuffer buffer = bytes(numbers.length * (long) Long.BYTES);
    for (long number : numbers) {
      buffer.putLong(number);
    }
    return buffer.flip();
  }

  private static ByteBuffer bytes(long length) {
    return ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
