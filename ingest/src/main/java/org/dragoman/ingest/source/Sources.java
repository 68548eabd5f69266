package org.dragoman.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.table.JsonLines;

/** Reads reports from files, folders, addresses and standard input, in the order given; folders by name. */
public final class Sources implements Source {
  /** Standard input, as an argument. */
  public static final String STANDARD_INPUT = "-";

  private final List<String> places;
  private final Settings settings;

  private Sources(List<String> places, Settings settings) {
    this.places = List.copyOf(places);
    this.settings = settings;
  }

  /**
   * What these places hold.
   *
   * @param places files, folders, addresses, or {@value #STANDARD_INPUT}
   */
  public static Source of(List<String> places, Settings settings) {
    return new Sources(places, settings);
  }

  /**
   * What one file holds that somebody else opened and closes.
   *
   * @param where for people
   * @param name its path inside of the folder that is read: its ending tells the form, the rest is the id
   *     of a report that has none of its own
   */
  public static Source of(String where, String name, InputStream bytes, Settings settings) {
    return unmarked -> {
      Consumer<Arrival> taker = new Marked(unmarked);
      ParcelReader reader = new ParcelReader(settings, taker);
      Parcel parcel = new Parcel(
          where, ParcelReader.withoutEnding(name), name, Parcel.Transported.NOT, bytes, 0);
      reader.attempt(where, () -> reader.read(parcel));
    };
  }

  /**
   * The report of one line of a file of JSON Lines that others read other lines of. Such a line does not
   * know its number, so it must have an id; a blank one holds nothing.
   *
   * @param where the file, for people
   */
  public static Source ofLine(String where, byte[] line, Settings settings) {
    return taker -> {
      if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
        return;
      }
      Consumer<Arrival> marked = new Marked(taker);
      try {
        JsonLines.read(
            where,
            new ByteArrayInputStream(line),
            settings.columns(),
            settings.published(),
            arrival -> marked.accept(withId(where, arrival)));
      } catch (IOException e) {
        taker.accept(new Arrival.Rejected(where, "cannot be read (" + e.getMessage() + ")", ""));
      }
    };
  }

  /** Whether a file of a folder is read: its ending tells. */
  public static boolean reads(String name) {
    return Form.named(name).isPresent();
  }

  private static Arrival withId(String where, Arrival arrival) {
    return arrival instanceof Arrival.Report report && report.document().id().equals(where + ":1")
        ? new Arrival.Rejected(where, "a row without an id", "give each row an 'id' of its own")
        : arrival;
  }

  @Override
  public void read(Consumer<Arrival> unmarked) {
    Consumer<Arrival> taker = new Marked(unmarked);
    ParcelReader reader = new ParcelReader(settings, taker);
    for (String place : places) {
      new Reading(reader, taker).place(place);
    }
  }

  private final class Reading {
    private final ParcelReader parcels;
    private final Consumer<Arrival> taker;

    Reading(ParcelReader parcels, Consumer<Arrival> taker) {
      this.parcels = parcels;
      this.taker = taker;
    }

    void place(String place) {
      if (place.equals(STANDARD_INPUT)) {
        Parcel parcel = new Parcel(
            "standard input", "stdin", "", Parcel.Transported.NOT, settings.standardInput(), 0);
        parcels.attempt(parcel.where(), () -> parcels.read(parcel));
        return;
      }
      if (place.startsWith("http://") || place.startsWith("https://")) {
        parcels.open(place);
        return;
      }
      Path path = Path.of(place);
      if (!Files.exists(path)) {
        reject(place, "no such file or folder", "");
      } else if (Files.isDirectory(path)) {
        parcels.attempt(place, () -> folder(path));
      } else {
        file(path, place, path.getFileName().toString());
      }
    }

    private void folder(Path folder) throws IOException {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(folder)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      Set<String> others = new TreeSet<>();
      int read = 0;
      for (Path file : files) {
        if (Form.named(file.getFileName().toString()).isEmpty()) {
          others.add(file.getFileName().toString());
          continue;
        }
        read++;
        file(file, file.toString(), folder.relativize(file).toString().replace('\\', '/'));
      }
      if (read == 0) {
        reject(
            folder.toString(),
            "no report in this folder",
            "reports end in .txt, .md, .jsonl, .csv, .html, .xml, .warc.gz, .zip and the like");
      } else if (!others.isEmpty()) {
        taker.accept(new Arrival.Remark(
            folder.toString(),
            "left alone, not known by their endings: " + String.join(", ", others)));
      }
    }

    private void file(Path file, String where, String name) {
      if (!Files.isReadable(file)) {
        reject(where, "may not be read", "ask its owner for the permission");
        return;
      }
      parcels.attempt(where, () -> {
        try (InputStream bytes = Files.newInputStream(file)) {
          parcels.read(Parcel.file(where, ParcelReader.withoutEnding(name), bytes));
        }
      });
    }

    private void reject(String where, String what, String help) {
      taker.accept(new Arrival.Rejected(where, what, help));
    }
  }
}
