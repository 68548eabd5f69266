package org.dragoman.ledger.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredEvent;

/** Writes the events of a filter as files of one of the formats of {@link #FORMATS}. */
public final class Exports {
  /** The formats, in the order of the documentation. */
  public static final List<String> FORMATS = List.of(
      "jsonl",
      "csv",
      "parquet",
      "gdelt",
      "icews",
      "phoenix",
      "petrarch2",
      "polecat",
      "acled",
      "plover",
      "geojson",
      "graphml",
      "gexf",
      "atom",
      "panel");

  private Exports() {}

  /**
   * Writes files into a folder, which is made when it is not there.
   *
   * @return the files, in order
   * @throws LedgerException when there is no such format
   * @throws IOException when a file cannot be written
   */
  public static List<Path> write(Questions ask, Filter filter, String format, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    return switch (format) {
      case "jsonl" ->
        one(
            folder.resolve("events.jsonl"),
            out -> ask.each(filter, e -> out.write(EventJson.line(e) + "\n")));
      case "plover" ->
        one(
            folder.resolve("plover.jsonl"),
            out -> ask.each(filter, e -> out.write(PloverJson.line(e) + "\n")));
      case "csv" -> table(ask, filter, PlainCsv.format(), folder.resolve("events.csv"));
      case "icews" -> table(ask, filter, Classics.icews(), folder.resolve("icews.tab"));
      case "phoenix" -> table(ask, filter, Classics.phoenix(), folder.resolve("phoenix.txt"));
      case "petrarch2" ->
        table(ask, filter, Classics.petrarch2(), folder.resolve("evts.dragoman.txt"));
      case "polecat" -> table(ask, filter, Polecat.format(), folder.resolve("polecat.tsv"));
      case "acled" -> table(ask, filter, Acled.format(), folder.resolve("acled.csv"));
      case "gdelt" -> gdelt(ask, filter, folder);
      case "geojson" -> one(folder.resolve("events.geojson"), out -> geoJson(ask, filter, out));
      case "graphml" ->
        one(folder.resolve("actors.graphml"), out -> network(ask, filter).graphMl(out));
      case "gexf" ->
        one(folder.resolve("actors.gexf"), out -> network(ask, filter).gexf(out));
      case "panel" ->
        one(folder.resolve("dyad-months.csv"), out -> panel(ask, filter).write(out));
      case "atom" ->
        one(
            folder.resolve("events.atom"),
            out -> AtomFeed.write(ask.events(filter, 500), "Events", "urn:dragoman:export", out));
      case "parquet" -> ask.parquet(filter, folder);
      default ->
        throw new LedgerException(
            "no format '" + format + "'; there are: " + String.join(", ", FORMATS));
    };
  }

  /** Gives events one by one. */
  public interface Giver {
    void each(Questions.Taker<StoredEvent> taker) throws IOException;
  }

  /** Events as lines of {@code jsonl} or {@code csv}, in the order given. */
  public static void lines(Giver events, String format, Writer out) throws IOException {
    if (format.equals("csv")) {
      Tabular<StoredEvent> table = PlainCsv.format();
      table.begin(out);
      events.each(event -> table.write(event, out));
    } else {
      events.each(event -> out.write(EventJson.line(event) + "\n"));
    }
  }

  /** The tables with their columns and what these mean, by the name of the format. */
  static Map<String, List<Column<?>>> tables() {
    Map<String, List<Column<?>>> tables = new TreeMap<>();
    for (Tabular<?> table : List.of(
        PlainCsv.format(),
        Gdelt.events(),
        Gdelt.mentions(),
        Classics.icews(),
        Classics.phoenix(),
        Classics.petrarch2(),
        Polecat.format(),
        Acled.format())) {
      tables.put(table.name(), List.copyOf(table.columns()));
    }
    tables.put("panel", List.copyOf(Panel.columns()));
    return tables;
  }

  private interface Body {
    void write(Writer out) throws IOException;
  }

  /** Written beside and moved into place, so that no reader sees half a file. */
  private static List<Path> one(Path file, Body body) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
      body.write(out);
    }
    Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return List.of(file);
  }

  private static List<Path> table(Questions ask, Filter filter, Tabular<?> table, Path file)
      throws IOException {
    return one(file, out -> {
      table.begin(out);
      ask.each(filter, event -> table.write(event, out));
    });
  }

  private static void geoJson(Questions ask, Filter filter, Writer out) throws IOException {
    GeoJson json = new GeoJson();
    json.begin(out);
    ask.each(filter, event -> json.write(event, out));
    json.end(out);
  }

  private static Network network(Questions ask, Filter filter) throws IOException {
    Network network = new Network();
    ask.each(filter, network::add);
    return network;
  }

  private static Panel panel(Questions ask, Filter filter) throws IOException {
    Panel panel = new Panel();
    ask.each(filter, panel::add);
    return panel;
  }

  /** One row a happening in the file of events, one a report, copies too, in the file of mentions. */
  private static List<Path> gdelt(Questions ask, Filter filter, Path folder) throws IOException {
    LocalDate[] newest = new LocalDate[1];
    ask.each(
        filter,
        event -> event.report().published().ifPresent(day -> {
          if (newest[0] == null || day.isAfter(newest[0])) {
            newest[0] = day;
          }
        }));
    Optional<LocalDate> day = Optional.ofNullable(newest[0]);
    List<Path> files = new ArrayList<>();
    files.addAll(
        zipped(ask, filter, Gdelt.events(), folder.resolve(Gdelt.fileName(day, "export")), true));
    files.addAll(zipped(
        ask, filter, Gdelt.mentions(), folder.resolve(Gdelt.fileName(day, "mentions")), false));
    return files;
  }

  private static List<Path> zipped(
      Questions ask, Filter filter, Tabular<Row> table, Path file, boolean own) throws IOException {
    String inner = file.getFileName().toString().replace(".zip", "");
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(inner);
      entry.setTimeLocal(LocalDate.of(1980, 1, 1).atStartOfDay());
      zip.putNextEntry(entry);
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      ask.each(filter, event -> {
        if (!own) {
          StoredEvent mention = withNumberOfHappening(event);
          table.write(mention, out);
          for (StoredEvent.Report copy : ask.copies(event.report())) {
            table.write(mention.in(copy), out);
          }
        } else if (Gdelt.isOwn(event)) {
          table.write(event, out);
        }
      });
      out.flush();
      zip.closeEntry();
    }
    return List.of(file);
  }

  /** A mention carries the number of the event that it shares with other reports. */
  private static StoredEvent withNumberOfHappening(StoredEvent stored) {
    return stored.numbered(stored.happening());
  }
}
