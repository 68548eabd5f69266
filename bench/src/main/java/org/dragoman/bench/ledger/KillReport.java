package org.dragoman.bench.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Table;

/**
 * Kills ingests and looks what is left. A second process codes reports and keeps them, some a commit; it
 * is killed with SIGKILL at a random moment after at least one acknowledgement, again and again, on one
 * ledger after the other. After each kill the ledger is opened: everything that was acknowledged must be
 * there, once, with as many sentences, events and statements as in a ledger that was made in peace. At
 * the end of each ledger its dump must be byte for byte that of the peaceful one.
 *
 * <p>{@code KillReport FOLDER KILLS REPORTS.jsonl…}
 */
public final class KillReport {
  /** Kills of one ledger; then a new one is begun. */
  private static final int EACH = 20;

  private static final int MOST_HEARD = 4;
  private static final int LONGEST_WAIT = 400;

  private final Path folder;
  private final List<String> files;
  private final Map<String, String> calm;
  private int lost;
  private int wrong;

  private KillReport(Path folder, List<String> files, Map<String, String> calm) {
    this.folder = folder;
    this.files = files;
    this.calm = calm;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("give a folder, a number of kills and files of reports");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> files = List.of(arguments).subList(2, arguments.length);
    Path peaceful = folder.resolve("calm");
    Process maker = writer(peaceful, files);
    maker.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    if (maker.waitFor() != 0) {
      throw new IOException("the ledger that is made in peace cannot be made");
    }
    KillReport report = new KillReport(folder, files, rows(peaceful));
    out.println(report.calm.size() + " reports");
    Map<String, String> wanted = dump(peaceful, folder.resolve("calm-dump"));
    report.run(Integer.parseInt(arguments[1]), wanted, out);
  }

  private void run(int kills, Map<String, String> wanted, PrintStream out)
      throws IOException, InterruptedException {
    Random random = new Random(11);
    int done = 0;
    int ledgers = 0;
    int equal = 0;
    while (done < kills) {
      Path ledger = folder.resolve("killed-" + ledgers);
      boolean finished = false;
      for (int i = 0; i < EACH && done < kills && !finished; i++) {
        Process writer = writer(ledger, files);
        List<String> heard = new ArrayList<>();
        finished = killed(writer, random, heard);
        done += finished ? 0 : 1;
        look(ledger, heard);
      }
      Process last = writer(ledger, files);
      last.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      last.waitFor();
      equal += dump(ledger, folder.resolve("dump-" + ledgers)).equals(wanted) ? 1 : 0;
      ledgers++;
      out.println(done + " kills, " + ledgers + " ledgers, " + equal + " of them equal to calm; "
          + lost + " acknowledged reports lost, " + wrong + " reports torn or doubled");
    }
  }

  private static Process writer(Path ledger, List<String> files) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xss4m",
        "-cp",
        System.getProperty("java.class.path"),
        KilledIngest.class.getName(),
        ledger.toString()));
    command.addAll(files);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Kills after some acknowledgements and a moment; whether it was done before that. */
  private static boolean killed(Process writer, Random random, List<String> heard)
      throws IOException, InterruptedException {
    int wanted = 1 + random.nextInt(MOST_HEARD);
    try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals("done")) {
          writer.waitFor();
          return true;
        }
        heard.addAll(List.of(line.split("\t")));
        if (--wanted == 0) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT));
          writer.toHandle().destroyForcibly(); // what it said before can still be read
        }
      }
    }
    writer.waitFor();
    return false;
  }

  private void look(Path ledger, List<String> heard) {
    Map<String, String> there = rows(ledger);
    Set<String> missing = new TreeSet<>(heard);
    missing.removeAll(there.keySet());
    lost += missing.size();
    // Which of several copies is the original can still change: their rows are compared at the end.
    there.forEach((doc, counts) -> {
      String atLast = calm.getOrDefault(doc, "");
      boolean asInCalm =
          counts.contains("copied") || atLast.contains("copied") || counts.equals(atLast);
      if (!counts.startsWith("1 ") || !asInCalm) {
        wrong++;
      }
    });
  }

  /** For each report how often it is there, and how many rows belong to it. */
  private static Map<String, String> rows(Path ledger) {
    try (Ledger open = Ledger.open(ledger, Access.reading());
        Questions ask = open.questions()) {
      Table rows = ask.sql(
          "SELECT d.doc, count(*) OVER (PARTITION BY d.doc) || ' ' || coalesce(s.n, 0) || ' ' ||"
              + " coalesce(e.n, 0) || ' ' || coalesce(t.n, 0) || CASE WHEN count(*) OVER"
              + " (PARTITION BY d.story) > 1 OR d.doc IN (SELECT one FROM pairs UNION SELECT other"
              + " FROM pairs) THEN ' copied' ELSE '' END FROM documents d LEFT JOIN (SELECT doc,"
              + " count(*) AS n FROM sentences GROUP BY doc) s ON s.doc = d.doc LEFT JOIN (SELECT"
              + " doc, count(*) AS n FROM events GROUP BY doc) e ON e.doc = d.doc LEFT JOIN"
              + " (SELECT doc, count(*) AS n FROM statements GROUP BY doc) t ON t.doc = d.doc",
          Integer.MAX_VALUE - 1);
      Map<String, String> found = new TreeMap<>();
      rows.rows().forEach(row -> found.put(row.get(0).orElse(""), row.get(1).orElse("")));
      return found;
    }
  }

  private static Map<String, String> dump(Path ledger, Path to) throws IOException {
    try (Ledger open = Ledger.open(ledger, Access.reading().with(to))) {
      open.dump(to);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(to)) {
      for (Path file : all.toList()) {
        if (file.endsWith("manifest.txt")) {
          files.put("manifest", Files.readString(file)); // has a sum over each of the others
        }
      }
    }
    return files;
  }
}
