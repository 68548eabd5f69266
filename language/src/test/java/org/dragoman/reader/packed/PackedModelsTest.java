package org.dragoman.reader.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedModelsTest {
  /** Any resource will do: its check sum names the file. */
  private static final List<String> ORIGINALS = List.of("org/dragoman/reader/precise.xml");

  @TempDir
  private Path folder;

  private final List<String> notices = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersAsTheOriginalDoes(long seed) throws IOException {
    assertThat(parses(models().open(() -> ToyModels.of(seed)))).isEqualTo(original(seed));
    assertThat(notices).singleElement().asString().contains("once");
    // And once more from the file, without the original.
    assertThat(parses(models().open(PackedModelsTest::never))).isEqualTo(original(seed));
    assertThat(notices).hasSize(1);
  }

  @Test
  void aDamagedFileIsPackedAgainWithOneLine() throws IOException {
    models().open(() -> ToyModels.of(1));
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 9, 13, 20, 30, whole.length / 2, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      mended(file, whole);
    }
    for (int length : new int[] {0, 1, 23, 24, 100, whole.length - 8, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      mended(file, whole);
    }
  }

  private void mended(Path file, byte[] whole) throws IOException {
    notices.clear();
    assertThat(parses(models().open(() -> ToyModels.of(1)))).isEqualTo(original(1));
    assertThat(notices).singleElement().asString().contains("cannot be used").doesNotContain("\n");
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void anUnwritableFolderLeavesTheOriginal() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    List<NLPComponent<NLPNode>> toys = ToyModels.of(1);
    PackedModels models = new PackedModels(file.resolve("in it"), ORIGINALS, notices::add);
    assertThat(models.open(() -> toys)).isSameAs(toys);
    assertThat(notices).last().asString().contains("cannot be kept").contains("-Ddragoman.cache");
  }

  @Test
  void manyMayBeFirstAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<List<String>>> firsts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        firsts.add(() ->
            parses(new PackedModels(folder, ORIGINALS, notice -> {}).open(() -> ToyModels.of(3))));
      }
      for (Future<List<String>> first : threads.invokeAll(firsts)) {
        assertThat(first.get()).isEqualTo(original(3));
      }
    } finally {
      threads.shutdown();
    }
    assertThat(onlyFile()).isRegularFile();
  }

  @Test
  void modelsThatAreNotThereAreNamed() {
    assertThatThrownBy(() -> new PackedModels(folder, List.of("no/such.xz"), notices::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no/such.xz");
  }

  private PackedModels models() throws IOException {
    return new PackedModels(folder, ORIGINALS, notices::add);
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static List<NLPComponent<NLPNode>> never() {
    throw new AssertionError("the packed file should do");
  }

  private static List<String> original(long seed) {
    return parses(ToyModels.of(seed));
  }

  private static List<String> parses(List<NLPComponent<NLPNode>> components) {
    List<String> parses = new ArrayList<>();
    for (NLPNode[] nodes : ToyModels.sentences()) {
      for (NLPComponent<NLPNode> component : components) {
        // The toys have no lemmas.
        if (!(component instanceof MorphologicalAnalyzer<?>)) {
          component.process(nodes);
        }
      }
      for (int i = 1; i < nodes.length; i++) {
        parses.add(nodes[i].getWordForm() + " " + nodes[i].getPartOfSpeechTag() + " "
            + nodes[i].getDependencyHead().getID() + " " + nodes[i].getDependencyLabel());
      }
    }
    return parses;
  }
}
