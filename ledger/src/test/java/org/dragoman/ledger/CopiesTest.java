package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ontology.PloverType;
import org.dragoman.story.Wires;
import org.dragoman.table.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story from many copies: coded once, told by all that carry it. */
class CopiesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
  private static final Wires WIRES = Wires.of(List.of("Northern Agency"));

  @TempDir
  Path folder;

  private static Coded report(String id, LocalDate day, String outlet) {
    return Stories.story(
        id,
        day,
        outlet,
        Stories.told(
                "The junta of Zolheim",
                "MLIGOV",
                "expelled",
                "envoys of the Quenmark league",
                "PERGOV",
                PloverType.SANCTION,
                "145")
            .on(day));
  }

  /** Reports, copies of every third, and round-ups of two. */
  private static List<Coded> archive() {
    List<Coded> reports = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      reports.add(report("r" + i, DAY.plusDays(i), "The Courier"));
    }
    for (int i = 0; i < 30; i += 3) {
      reports.add(Stories.copy(reports.get(i), "c" + i, DAY.plusDays(i - 1), "The Gazette"));
      reports.add(Stories.copy(reports.get(i), "w" + i, DAY.plusDays(i + 2), "Northern Agency"));
    }
    for (int i = 0; i < 30; i += 6) {
      reports.add(roundUp("u" + i, reports.get(i), reports.get(i + 1)));
    }
    return reports;
  }

  private static Coded roundUp(String id, Coded one, Coded other) {
    Coded first = Stories.copy(one, id, DAY.minusDays(3), "Weekly");
    String text = one.story().document().text() + other.story().document().text();
    Document document = new Document(
        id, "Round-up", text, Optional.of(DAY.minusDays(3)), "Weekly", "https://example.org/" + id);
    return new Coded(
        new org.dragoman.language.Annotated(
            document, org.dragoman.text.CleanText.untouched(text), first.story().sentences()),
        first.events(),
        first.statements());
  }

  /** Keeps them as the commands do: copies are not coded, what is a copy no longer is. */
  private static void keep(Ledger ledger, List<Coded> reports, int each) {
    Map<String, Coded> coded = new TreeMap<>();
    reports.forEach(r -> coded.put(r.story().document().id(), r));
    for (int i = 0; i < reports.size(); i += each) {
      List<Coded> some = reports.subList(i, Math.min(reports.size(), i + each));
      Set<String> copies =
          ledger.copies(some.stream().map(r -> r.story().document()).toList(), WIRES);
      ledger.append(
          some.stream().filter(r -> !copies.contains(r.story().document().id())).toList(),
          some.stream()
              .map(r -> r.story().document())
              .filter(d -> copies.contains(d.id()))
              .map(Uncoded::copy)
              .toList(),
          LedgerTest.RUN,
          WIRES);
    }
    List<Coded> late = ledger.uncoded("", 1000).stream()
        .flatMap(d -> Optional.ofNullable(coded.get(d.id())).stream())
        .toList();
    if (!late.isEmpty()) {
      ledger.replace(late, LedgerTest.RUN);
    }
    ledger.compare();
  }

  @Test
  void aStoryIsCodedOnceAndToldByAllWhoCarryIt() {
    Coded wire = report("w", DAY, "Northern Agency");
    Coded early = Stories.copy(wire, "e", DAY.minusDays(1), "The Courier");
    Coded late = Stories.copy(wire, "l", DAY.plusDays(1), "The Gazette");
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      assertThat(ledger.append(List.of(early), List.of(), LedgerTest.RUN, WIRES).added())
          .isEqualTo(1);
      assertThat(ask.events(Filter.all(), 9)).hasSize(1);
      assertThat(ledger.copies(List.of(wire.story().document()), WIRES)).isEmpty();
      ledger.append(List.of(wire), List.of(), LedgerTest.RUN, WIRES);
      assertThat(ledger.copies(List.of(late.story().document()), WIRES)).containsExactly("l");
      ledger.append(
          List.of(), List.of(Uncoded.copy(late.story().document())), LedgerTest.RUN, WIRES);
      List<StoredEvent> events = ask.events(Filter.all(), 9);
      assertThat(events).hasSize(1);
      assertThat(events.get(0).report().doc()).isEqualTo("w");
      assertThat(events.get(0).report().copies()).isEqualTo(3);
      assertThat(events.get(0).tellings())
          .isEqualTo(new StoredEvent.Tellings(
              3, 1, 3, 3, Optional.of(DAY.minusDays(1)), Optional.of(DAY.plusDays(1))));
      assertThat(ask.story("w").orElseThrow().copies())
          .extracting(StoredEvent.Report::doc)
          .containsExactly("e", "l");
      assertThat(ask.sql("SELECT story, copies, outlets FROM stories", 9).rows())
          .hasSize(1);
      assertThat(ask.sql("SELECT doc FROM mentions ORDER BY doc", 9).rows()).hasSize(3);
      assertThat(ledger.uncoded("", 9)).isEmpty();
      assertThat(ledger.known(List.of(late.story().document())).same()).containsExactly("l");
    }
  }

  @Test
  void everyCopyIsAMentionInGdeltsColumns() throws Exception {
    Coded report = report("r", DAY, "The Courier");
    Coded copy = Stories.copy(report, "c", DAY.plusDays(1), "The Gazette");
    Path out = folder.resolve("gdelt");
    try (Ledger ledger = Ledger.open(folder.resolve("g"), Access.writing().with(out));
        Questions ask = ledger.questions()) {
      ledger.append(List.of(report, copy), LedgerTest.RUN);
      List<Path> files = org.dragoman.ledger.export.Exports.write(ask, Filter.all(), "gdelt", out);
      assertThat(files).hasSize(2);
      assertThat(unzipped(files.get(0))).hasSize(1);
      assertThat(unzipped(files.get(1)))
          .extracting(line -> line.split("\t")[4])
          .containsExactly("The Courier", "The Gazette");
    }
  }

  private static List<String> unzipped(Path file) throws Exception {
    try (java.util.zip.ZipInputStream zip =
        new java.util.zip.ZipInputStream(java.nio.file.Files.newInputStream(file))) {
      zip.getNextEntry();
      return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  @Test
  void whatIsKeptDependsOnTheReportsAloneNotOnTheirOrder() throws Exception {
    List<Coded> reports = archive();
    Path calm = folder.resolve("calm");
    try (Ledger ledger = Ledger.open(calm, Access.writing());
        Questions ask = ledger.questions()) {
      keep(ledger, reports, 1000);
      assertThat(ask.count(Filter.all())).isEqualTo(30);
      assertThat(ask.sql("SELECT doc FROM events WHERE doc LIKE 'c%' OR doc LIKE 'u%'", 99)
              .rows())
          .isEmpty();
    }
    Map<String, String> wanted = DumpTest.dumped(calm, folder.resolve("calm-dump"));
    for (int seed = 1; seed <= 4; seed++) {
      List<Coded> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(seed));
      Path other = folder.resolve("order" + seed);
      try (Ledger ledger = Ledger.open(other, Access.writing())) {
        keep(ledger, shuffled, 1 + 4 * seed);
      }
      assertThat(DumpTest.dumped(other, folder.resolve("dump" + seed))).isEqualTo(wanted);
    }
  }

  @Test
  void aReportThatIsACopyNoLongerIsCoded() {
    Coded one = report("one", DAY, "The Courier");
    Coded other = Stories.story(
        "other",
        DAY,
        "The Courier",
        Stories.told("Raiders", "", "burnt", "mills", "", PloverType.ASSAULT, "182")
            .on(DAY),
        Stories.told(
            "The old council of the eastern valley",
            "",
            "praised",
            "the millers and all of their neighbours",
            "",
            PloverType.SUPPORT,
            "051"));
    Coded both = roundUp("both", one, other);
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      ledger.append(List.of(both), LedgerTest.RUN); // the earliest: for now the original of "one"
      assertThat(ledger.copies(List.of(one.story().document()), Wires.NONE)).contains("one");
      ledger.append(
          List.of(), List.of(Uncoded.copy(one.story().document())), LedgerTest.RUN, Wires.NONE);
      assertThat(ask.events(Filter.builder().document("one").build(), 9)).isEmpty();
      ledger.append(List.of(other), LedgerTest.RUN); // of which the round-up holds more
      assertThat(ledger.uncoded("", 9)).extracting(Document::id).containsExactly("one");
      assertThat(ledger.known(List.of(one.story().document())).same()).isEmpty();
      ledger.append(List.of(one), LedgerTest.RUN);
      assertThat(ledger.uncoded("", 9)).isEmpty();
      assertThat(ask.events(Filter.builder().document("one").build(), 9)).hasSize(1);
    }
  }

  @Test
  void whatNobodyHereReadsIsKeptAndMarked() {
    Document latin = Document.of("latin", "Gallia est omnis divisa in partes tres.");
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      ledger.append(List.of(), List.of(new Uncoded(latin, "la")), LedgerTest.RUN, WIRES);
      assertThat(ledger.known(List.of(latin)).same()).containsExactly("latin");
      assertThat(ledger.uncoded("", 9)).isEmpty();
      assertThat(ledger.stale(new Run("code", "0.2.0", "k2"), "", 9)).isEmpty();
      assertThat(ask.sql("SELECT doc FROM documents WHERE unread = 'la'", 9).rows())
          .hasSize(1);
    }
  }

  @Test
  void whatPeopleSaidOfACopyHoldsForItsOriginal() {
    Coded late = report("late", DAY, "The Courier");
    Coded early = Stories.copy(late, "early", DAY.minusDays(2), "The Gazette");
    try (Ledger ledger = Ledger.open(folder, Access.writing());
        Questions ask = ledger.questions()) {
      ledger.append(List.of(late), LedgerTest.RUN);
      ledger.correct(
          late.events().get(0).id(),
          new Correction(Correction.Verdict.CHANGED, Map.of("target", "IRN:GOV"), "me", ""));
      ledger.append(List.of(early), LedgerTest.RUN);
      List<StoredEvent> events = ask.events(Filter.all(), 9);
      assertThat(events).hasSize(1);
      assertThat(events.get(0).report().doc()).isEqualTo("early");
      assertThat(events.get(0).corrected()).isTrue();
      assertThat(events.get(0).event().targets().get(0).code().country()).isEqualTo("IRN");
    }
  }

  @Test
  void anOlderLedgerGetsItsStories() throws Exception {
    Coded report = report("r", DAY, "The Courier");
    Coded copy = Stories.copy(report, "c", DAY.plusDays(1), "The Gazette");
    try (Ledger ledger = Ledger.open(folder.resolve("new"), Access.writing())) {
      ledger.append(List.of(report), LedgerTest.RUN);
    }
    try (Ledger ledger = Ledger.open(folder.resolve("newer"), Access.writing())) {
      ledger.append(List.of(copy), LedgerTest.RUN);
    }
    try (OldLedger old = OldLedger.make(folder.resolve("old"), 4)) {
      old.copyFrom(folder.resolve("new"));
    }
    try (OldLedger old = OldLedger.open(folder.resolve("old"))) {
      old.copyFrom(folder.resolve("newer"));
    }
    try (Ledger ledger = Ledger.open(folder.resolve("old"), Access.writing());
        Questions ask = ledger.questions()) {
      assertThat(ask.count(Filter.all())).isEqualTo(2);
      ledger.settle(() -> WIRES);
      assertThat(ask.events(Filter.all(), 9))
          .extracting(e -> e.report().doc())
          .containsExactly("r");
    }
  }
}
