package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * NLP4J's components with packed models: taken from a file in a folder of this user, which the first use writes.
 *
 * <p>The file is named after the check sums of NLP4J's own models, so that other models are packed anew. Any number of
 * threads and processes may open, or make, it at the same time.
 */
public final class PackedModels {
  private final Path file;
  private final Consumer<String> notices;

  /**
   * @param folder where packed models are kept; made when it is needed
   * @param originals resources of the class path that the models come from
   * @param notices takes one line for the user when packing takes a while or cannot be kept
   */
  public PackedModels(Path folder, List<String> originals, Consumer<String> notices)
      throws IOException {
    this.file = folder.resolve("nlp4j-" + Originals.sumOf(originals) + ".packed");
    this.notices = notices;
  }

  /** The folder that is used when nobody names one: {@code dragoman.cache}, or the user's folder for such files. */
  public static Path usualFolder() {
    String named = System.getProperty("dragoman.cache");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    return caches != null && !caches.isBlank()
        ? Path.of(caches, "dragoman")
        : Path.of(System.getProperty("user.home"), ".cache", "dragoman");
  }

  /**
   * The components in the order in which they work on a sentence.
   *
   * @param original loads NLP4J's own, which takes many seconds; asked only when there is no packed file
   */
  public List<NLPComponent<NLPNode>> open(Supplier<List<NLPComponent<NLPNode>>> original) {
    if (Files.exists(file)) {
      try {
        return read(file);
      } catch (IOException e) {
        notices.accept("the models in " + file + " cannot be used (" + e.getMessage()
            + "); packing them again, which takes some 20 seconds");
      }
    } else {
      notices.accept("packing the precise reader's models into " + file
          + ", once; this takes some 20 seconds");
    }
    List<NLPComponent<NLPNode>> loaded = original.get();
    try {
      PackedFile.write(file, Packing.of(loaded));
      return read(file);
    } catch (IOException e) {
      notices.accept("packed models cannot be kept in " + file.getParent() + " (" + e
          + "); every start takes some 20 seconds until -Ddragoman.cache=FOLDER names a folder"
          + " that can be written");
      return loaded;
    }
  }

  private static List<NLPComponent<NLPNode>> read(Path file) throws IOException {
    PackedFile packed = PackedFile.open(file);
    PackedLexica lexica = lexica(packed);
    POSTagger<NLPNode> tagger = new POSTagger<>();
    fill(tagger, packed);
    DEPParser<NLPNode> parser = new DEPParser<>();
    List<String> labels = fill(parser, packed);
    for (int i = 0; i < labels.size(); i++) {
      parser.getLabelCandidates().add(labels.get(i), i);
    }
    return List.of(lexica, tagger, new MorphologicalAnalyzer<>(Language.ENGLISH), parser);
  }

  private static PackedLexica lexica(PackedFile packed) throws IOException {
    DataInputStream tagsHead = small(packed.next());
    Field tagsBy = Field.valueOf(tagsHead.readUTF());
    Lexicon<List<String>> tags = lexicon(tagsHead, packed, List::copyOf);
    DataInputStream clustersHead = small(packed.next());
    Field clustersBy = Field.valueOf(clustersHead.readUTF());
    Lexicon<Set<String>> clusters = lexicon(
        clustersHead, packed, group -> Collections.unmodifiableSet(new LinkedHashSet<>(group)));
    return new PackedLexica(tags, tagsBy, clusters, clustersBy);
  }

  private static <G> Lexicon<G> lexicon(
      DataInputStream head, PackedFile packed, Function<List<String>, G> group) throws IOException {
    List<G> groups = new ArrayList<>();
    for (int left = head.readInt(); left > 0; left--) {
      groups.add(group.apply(Words.read(head)));
    }
    return new Lexicon<>(
        new Slots(packed.next().asLongBuffer()), packed.next().asShortBuffer(), groups);
  }

  /** Returns the labels in the order of their numbers. */
  private static <S extends NLPState<NLPNode>> List<String> fill(
      OnlineComponent<NLPNode, S> component, PackedFile packed) throws IOException {
    Plan plan = Plan.read(small(packed.next()));
    Slots features = new Slots(packed.next().asLongBuffer());
    component.setFeatureTemplate(new Templates<>(plan.sets(), plan.joins(), features));
    component.setOptimizer(new Votes(
        plan.labels(), packed.next().asIntBuffer(), packed.next(), packed.next().asFloatBuffer()));
    component.setFlag(NLPFlag.DECODE);
    return plan.labels();
  }

  private static DataInputStream small(ByteBuffer section) {
    byte[] bytes = new byte[section.remaining()];
    section.get(bytes);
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
