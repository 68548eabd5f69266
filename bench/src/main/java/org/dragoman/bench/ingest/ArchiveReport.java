package org.dragoman.bench.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.ingest.archive.Capture;
import org.dragoman.ingest.archive.WebArchive;
import org.dragoman.ingest.bytes.Limits;

/**
 * Web archives, whole and cut at random bytes: what is delivered, what is reported as damaged, and
 * whether all that stood whole before the cut is still delivered.
 *
 * <pre>
 * ArchiveReport FOLDER [CUTS]
 * </pre>
 */
public final class ArchiveReport {
  private ArchiveReport() {}

  private static final class Read implements WebArchive.Taker {
    private final List<String> captures = new ArrayList<>();
    private final List<String> damages = new ArrayList<>();
    private String failure = "";

    @Override
    public void capture(Capture capture) {
      captures.add(capture.url() + " " + Arrays.hashCode(capture.body()));
    }

    @Override
    public void damage(String at, String what) {
      damages.add(at + ": " + what);
    }

    static Read of(byte[] bytes) {
      Read read = new Read();
      try {
        WebArchive.read(new ByteArrayInputStream(bytes), Limits.USUAL, read);
      } catch (IOException e) {
        read.failure = String.valueOf(e.getMessage());
      }
      return read;
    }
  }

  public static void main(String[] arguments) throws IOException {
    int cuts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
      files = walk.filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().matches(".*\\.w?arc(\\.gz)?(\\.bad)?"))
          .sorted()
          .toList();
    }
    int lost = 0;
    int silent = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Read whole = Read.of(bytes);
      System.out.printf(
          "%-45s %3d captures, %d damages %s %s%n",
          file.getFileName(),
          whole.captures.size(),
          whole.damages.size(),
          whole.damages.stream().limit(3).toList(),
          whole.failure);
      Random random = new Random(7);
      for (int i = 0; i < cuts; i++) {
        int cut = random.nextInt(bytes.length);
        Read part = Read.of(Arrays.copyOf(bytes, cut));
        boolean prefix = part.captures.size() <= whole.captures.size()
            && whole.captures.subList(0, part.captures.size()).equals(part.captures);
        lost += prefix ? 0 : 1;
        boolean told = !part.damages.isEmpty() || !part.failure.isEmpty();
        silent += part.captures.size() < whole.captures.size() && !told ? 1 : 0;
      }
    }
    System.out.printf(
        "%d files, %d cuts each: %d readings not a prefix of the whole, %d silent losses%n",
        files.size(), cuts, lost, silent);
  }
}
