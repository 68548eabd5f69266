package org.dragoman.bench.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Uncoded;
import org.dragoman.reader.FastReader;
import org.dragoman.table.Run;

/** The process that {@link KillReport} kills: codes reports and says which are acknowledged. */
public final class KilledIngest {
  private static final int COMMIT = 8;

  private final Ledger ledger;
  private final Dragoman dragoman;
  private final Run run;

  private KilledIngest(Ledger ledger, Dragoman dragoman) {
    this.ledger = ledger;
    this.dragoman = dragoman;
    this.run = new Run("code", "bench", dragoman.knowledge());
  }

  /** Arguments: the ledger's folder, files of reports. */
  public static void main(String[] arguments) throws java.io.IOException {
    Problems problems = new Problems();
    Dragoman dragoman =
        Dragoman.of(Knowledge.load(List.of(), problems), FastReader.create(), problems);
    List<Document> all = new ArrayList<>();
    Sources.of(List.of(arguments).subList(1, arguments.length), Settings.USUAL).read(arrival -> {
      if (arrival instanceof Arrival.Report report) {
        all.add(report.document());
      }
    });
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Access.writing())) {
      new KilledIngest(ledger, dragoman).keep(all);
    }
    System.out.println("done");
  }

  private void keep(List<Document> all) {
    for (int i = 0; i < all.size(); i += COMMIT) {
      List<Document> some = all.subList(i, Math.min(all.size(), i + COMMIT));
      Set<String> known = ledger.known(some).same();
      List<Document> fresh = some.stream().filter(d -> !known.contains(d.id())).toList();
      if (fresh.isEmpty()) {
        continue;
      }
      Set<String> copies = ledger.copies(fresh, dragoman.wires());
      List<Coded> coded = fresh.stream()
          .filter(d -> !copies.contains(d.id()))
          .map(dragoman::code)
          .toList();
      List<Uncoded> others =
          fresh.stream().filter(d -> copies.contains(d.id())).map(Uncoded::copy).toList();
      ledger.append(coded, others, run, dragoman.wires());
      System.out.println(String.join("\t", fresh.stream().map(Document::id).toList()));
      System.out.flush();
      if (i % (8 * COMMIT) == 0) {
        ledger.compare();
      }
    }
    List<Document> late = ledger.uncoded("", COMMIT);
    while (!late.isEmpty()) {
      ledger.replace(late.stream().map(dragoman::code).toList(), run);
      late = ledger.uncoded(late.get(late.size() - 1).id(), COMMIT);
    }
    ledger.compare();
  }
}
