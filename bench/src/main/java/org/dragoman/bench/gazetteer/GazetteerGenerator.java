package org.dragoman.bench.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the packed gazetteer from a folder of tables.
 *
 * <pre>
 * GazetteerGenerator INPUT-FOLDER OUTPUT-FILE
 * </pre>
 *
 * <p>The README beside the packed gazetteer names the tables, their origins and licences and the
 * columns written. The same tables give the same lines.
 */
public final class GazetteerGenerator {
  private GazetteerGenerator() {}

  /** See the class comment; exits with 2 when a table is missing. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: GazetteerGenerator INPUT-FOLDER OUTPUT-FILE");
      System.exit(2);
    }
    int lines = write(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println(lines + " places, " + Files.size(Path.of(arguments[1])) + " bytes");
  }

  /** Writes the gazetteer and gives its number of places. */
  static int write(Path folder, Path output) throws IOException {
    Atlas atlas = new Atlas();
    NameRules rules = NameRules.load();
    GeonamesTables geonames = new GeonamesTables(folder, atlas, rules);
    geonames.read();
    new NaturalEarth(atlas, rules).read(folder);
    new WhosOnFirst(atlas, rules).read(folder);
    List<String> lines = lines(atlas, geonames.alpha3);
    try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(output)) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        },
        StandardCharsets.UTF_8))) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
    return lines.size();
  }

  private static List<String> lines(Atlas atlas, Map<String, String> alpha3) {
    List<Draft> drafts = new ArrayList<>(atlas.drafts());
    drafts.sort(Comparator.comparing((Draft d) -> d.country)
        .thenComparing(d -> d.sort)
        .thenComparing(d -> d.admin1)
        .thenComparing(d -> d.name)
        .thenComparing(d -> d.geonames)
        .thenComparing(d -> d.lat)
        .thenComparing(d -> d.lon));
    List<String> lines = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      lines.add(line(draft, alpha3));
    }
    return lines;
  }

  private static String line(Draft draft, Map<String, String> alpha3) {
    List<String> others = new ArrayList<>(draft.others);
    others.removeAll(draft.keys);
    List<String> keys = new ArrayList<>(draft.keys);
    keys.removeIf(String::isEmpty);
    return draft.sort.letter
        + "\t" + alpha3.getOrDefault(draft.country, "")
        + "\t" + draft.admin1
        + "\t" + Math.round(draft.lat * 1000)
        + "\t" + Math.round(draft.lon * 1000)
        + "\t" + draft.geonames
        + "\t" + draft.population
        + "\t" + draft.name
        + "\t"
        + (keys.size() == 1 && keys.get(0).equals(plain(draft.name)) ? "" : String.join("|", keys))
        + "\t" + String.join("|", others);
  }

  /** What the reader makes of a name by itself when no key is written: ASCII capitals made small. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (char c : name.toCharArray()) {
      plain.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return plain.toString();
  }
}
