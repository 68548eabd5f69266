package org.dragoman.same;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.event.Count;
import org.dragoman.place.Place;

/**
 * A telling as bytes, to be sent to where it is compared. Equal tellings give equal bytes.
 *
 * <pre>
 * telling = event doc act day place side side
 * act     = type hypothetical trigger counts gist gist
 * text    = length bytes                            (UTF-8)
 * </pre>
 */
public final class TellingBytes {
  private TellingBytes() {}

  public static byte[] of(Telling telling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(telling.event(), out);
      text(telling.doc(), out);
      act(telling.act(), out);
      day(telling.day().first(), out);
      day(telling.day().last(), out);
      out.writeBoolean(telling.day().stated());
      place(telling.where().place(), out);
      side(telling.sources(), out);
      side(telling.targets(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is always written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The telling again.
   *
   * @throws UncheckedIOException when these are not the bytes of one
   */
  public static Telling read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Telling(
          text(in),
          text(in),
          act(in),
          new Telling.Day(day(in), day(in), in.readBoolean()),
          new Telling.Where(place(in)),
          side(in),
          side(in));
    } catch (IOException e) {
      throw new UncheckedIOException("not a telling: " + bytes.length + " bytes", e);
    }
  }

  private static void act(Telling.Act act, DataOutputStream out) throws IOException {
    text(act.type(), out);
    out.writeBoolean(act.hypothetical());
    text(act.trigger(), out);
    out.writeInt(act.counts().size());
    for (Map.Entry<String, Count> count : new TreeMap<>(act.counts()).entrySet()) {
      text(count.getKey(), out);
      out.writeLong(count.getValue().min());
      out.writeLong(count.getValue().max());
      text(count.getValue().words(), out);
    }
    gist(act.sentence(), out);
    gist(act.report(), out);
  }

  private static Telling.Act act(DataInputStream in) throws IOException {
    String type = text(in);
    boolean hypothetical = in.readBoolean();
    String trigger = text(in);
    Map<String, Count> counts = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(text(in), new Count(in.readLong(), in.readLong(), text(in)));
    }
    return new Telling.Act(type, hypothetical, trigger, counts, gist(in), gist(in));
  }

  private static void gist(Gist gist, DataOutputStream out) throws IOException {
    List<Integer> words = gist.words();
    List<Float> weights = gist.weights();
    out.writeInt(words.size());
    for (int i = 0; i < words.size(); i++) {
      out.writeInt(words.get(i));
      out.writeFloat(weights.get(i));
    }
  }

  private static Gist gist(DataInputStream in) throws IOException {
    List<Integer> words = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      words.add(in.readInt());
      weights.add(in.readFloat());
    }
    return Gist.of(words, weights);
  }

  private static void day(Optional<LocalDate> day, DataOutputStream out) throws IOException {
    out.writeLong(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
  }

  private static Optional<LocalDate> day(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  private static void place(Optional<Place> known, DataOutputStream out) throws IOException {
    out.writeBoolean(known.isPresent());
    if (known.isPresent()) {
      Place place = known.get();
      text(place.name(), out);
      text(place.kind().name(), out);
      text(place.country(), out);
      text(place.admin1(), out);
      out.writeDouble(place.lat());
      out.writeDouble(place.lon());
      out.writeLong(place.geonames());
      out.writeLong(place.population());
    }
  }

  private static Optional<Place> place(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? Optional.of(new Place(
            text(in),
            Place.Kind.valueOf(text(in)),
            text(in),
            text(in),
            in.readDouble(),
            in.readDouble(),
            in.readLong(),
            in.readLong()))
        : Optional.empty();
  }

  private static void side(Telling.Side side, DataOutputStream out) throws IOException {
    texts(side.countries(), out);
    texts(side.names(), out);
  }

  private static Telling.Side side(DataInputStream in) throws IOException {
    return new Telling.Side(texts(in), texts(in));
  }

  private static void texts(Collection<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : new TreeSet<>(texts)) {
      text(text, out);
    }
  }

  private static Set<String> texts(DataInputStream in) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
