package org.dragoman.ledger;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.event.Coded;

/** A process that is there to be killed: keeps generated stories and says what is acknowledged. */
public final class KilledWriter {
  private KilledWriter() {}

  /** Arguments: the ledger's folder, the number of stories, the seed, stories of a commit. */
  public static void main(String[] arguments) {
    List<Coded> stories =
        Stories.generated(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    int each = Integer.parseInt(arguments[3]);
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Access.writing())) {
      for (int i = 0; i < stories.size(); i += each) {
        int end = Math.min(stories.size(), i + each);
        ledger.append(stories.subList(i, end), LedgerTest.RUN);
        say("kept " + end);
        if (i % (8 * each) == 0) {
          ledger.compare();
        }
      }
      ledger.compare();
    }
    say("done");
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
