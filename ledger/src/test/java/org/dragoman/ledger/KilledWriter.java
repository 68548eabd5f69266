package org.dragoman.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.story.Wires;

/** A process that is there to be killed: keeps generated stories and says what is acknowledged. */
public final class KilledWriter {
  private KilledWriter() {}

  /** Starts such a process. */
  static Process start(Path ledger, int stories, int seed, int each, ProcessBuilder.Redirect errors)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            ledger.toString(),
            String.valueOf(stories),
            String.valueOf(seed),
            String.valueOf(each))
        .redirectError(errors)
        .start();
  }

  /** Arguments: the ledger's folder, the number of stories, the seed, stories of a commit. */
  public static void main(String[] arguments) {
    List<Coded> stories =
        Stories.withCopies(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    int each = Integer.parseInt(arguments[3]);
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Access.writing())) {
      for (int i = 0; i < stories.size(); i += each) {
        int end = Math.min(stories.size(), i + each);
        keep(ledger, stories.subList(i, end));
        say("kept " + end);
        if (i % (8 * each) == 0) {
          ledger.compare();
        }
      }
      ledger.compare();
    }
    say("done");
  }

  private static void keep(Ledger ledger, List<Coded> stories) {
    List<Document> documents = stories.stream().map(s -> s.story().document()).toList();
    Set<String> known = ledger.known(documents).same();
    List<Document> fresh =
        documents.stream().filter(d -> !known.contains(d.id())).toList();
    Set<String> copies = ledger.copies(fresh, Wires.NONE);
    ledger.append(
        stories.stream()
            .filter(s -> !copies.contains(s.story().document().id()))
            .toList(),
        fresh.stream().filter(d -> copies.contains(d.id())).map(Uncoded::copy).toList(),
        LedgerTest.RUN,
        Wires.NONE);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
