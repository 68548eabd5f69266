package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Factuality;
import org.dragoman.ontology.PloverType;

/**
 * Which events are asked for. Values of one field are alternatives; all fields must hold; an empty
 * field holds for every event.
 *
 * <p>An actor is written {@code IRN} (country or body), {@code IRNMIL} or {@code IRN:MIL} (with its
 * sector), {@code :MIL} (a sector anywhere), or as words of a name or a phrase.
 *
 * @param sources who did it
 * @param targets to whom
 * @param actors on either side
 * @param cameo beginnings of CAMEO codes: "19" holds for 190 to 196
 * @param places countries (ISO 3166 alpha-3) or names of places and regions
 * @param from first day of the event, {@code to} its last, both included
 * @param text words in the sentence, see {@link Words}
 * @param confidence at least this, 0 to 1
 * @param once whether the same event told by several reports is given once, by its first report
 */
public record Filter(
    List<String> sources,
    List<String> targets,
    List<String> actors,
    List<PloverType> types,
    List<String> modes,
    List<String> cameo,
    List<Integer> quads,
    List<String> contexts,
    List<String> places,
    List<Factuality> factuality,
    List<String> outlets,
    List<String> documents,
    List<String> ids,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> publishedFrom,
    Optional<LocalDate> publishedTo,
    Optional<Near> near,
    Optional<Box> box,
    Optional<Boolean> background,
    Optional<Boolean> corrected,
    String text,
    double confidence,
    boolean once) {

  /** Within a distance of a point, as the crow flies. */
  public record Near(double lat, double lon, double kilometres) {}

  /** Between two parallels and two meridians; west may be east of east, across the date line. */
  public record Box(double south, double west, double north, double east) {}

  /** Every event. */
  public static Filter all() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The same, for events of these reports alone. */
  public Filter inDocuments(List<String> some) {
    return new Filter(
        sources,
        targets,
        actors,
        types,
        modes,
        cameo,
        quads,
        contexts,
        places,
        factuality,
        outlets,
        documents.isEmpty() ? some : some.stream().filter(documents::contains).toList(),
        ids,
        from,
        to,
        publishedFrom,
        publishedTo,
        near,
        box,
        background,
        corrected,
        text,
        confidence,
        once);
  }

  /** Collects what is asked for, one value at a time. */
  public static final class Builder {
    private final List<String> sources = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<PloverType> types = new ArrayList<>();
    private final List<String> modes = new ArrayList<>();
    private final List<String> cameo = new ArrayList<>();
    private final List<Integer> quads = new ArrayList<>();
    private final List<String> contexts = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<Factuality> factuality = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Optional<LocalDate> publishedFrom = Optional.empty();
    private Optional<LocalDate> publishedTo = Optional.empty();
    private Optional<Near> near = Optional.empty();
    private Optional<Box> box = Optional.empty();
    private Optional<Boolean> background = Optional.empty();
    private Optional<Boolean> corrected = Optional.empty();
    private String text = "";
    private double confidence;
    private boolean once;

    private Builder() {}

    public Builder source(String... actor) {
      sources.addAll(List.of(actor));
      return this;
    }

    public Builder target(String... actor) {
      targets.addAll(List.of(actor));
      return this;
    }

    public Builder actor(String... actor) {
      actors.addAll(List.of(actor));
      return this;
    }

    public Builder type(PloverType... type) {
      types.addAll(List.of(type));
      return this;
    }

    public Builder mode(String... mode) {
      modes.addAll(List.of(mode));
      return this;
    }

    public Builder cameo(String... beginning) {
      cameo.addAll(List.of(beginning));
      return this;
    }

    public Builder quad(Integer... quad) {
      quads.addAll(List.of(quad));
      return this;
    }

    public Builder context(String... context) {
      contexts.addAll(List.of(context));
      return this;
    }

    public Builder place(String... place) {
      places.addAll(List.of(place));
      return this;
    }

    public Builder factuality(Factuality... value) {
      factuality.addAll(List.of(value));
      return this;
    }

    public Builder outlet(String... outlet) {
      outlets.addAll(List.of(outlet));
      return this;
    }

    public Builder document(String... id) {
      documents.addAll(List.of(id));
      return this;
    }

    public Builder id(String... id) {
      ids.addAll(List.of(id));
      return this;
    }

    public Builder from(LocalDate day) {
      from = Optional.of(day);
      return this;
    }

    public Builder to(LocalDate day) {
      to = Optional.of(day);
      return this;
    }

    public Builder publishedFrom(LocalDate day) {
      publishedFrom = Optional.of(day);
      return this;
    }

    public Builder publishedTo(LocalDate day) {
      publishedTo = Optional.of(day);
      return this;
    }

    public Builder near(double lat, double lon, double kilometres) {
      near = Optional.of(new Near(lat, lon, kilometres));
      return this;
    }

    public Builder box(double south, double west, double north, double east) {
      box = Optional.of(new Box(south, west, north, east));
      return this;
    }

    public Builder background(boolean value) {
      background = Optional.of(value);
      return this;
    }

    public Builder corrected(boolean value) {
      corrected = Optional.of(value);
      return this;
    }

    public Builder text(String words) {
      text = words;
      return this;
    }

    public Builder confidence(double least) {
      confidence = least;
      return this;
    }

    public Builder once() {
      once = true;
      return this;
    }

    public Filter build() {
      return new Filter(
          List.copyOf(sources),
          List.copyOf(targets),
          List.copyOf(actors),
          List.copyOf(types),
          List.copyOf(modes),
          List.copyOf(cameo),
          List.copyOf(quads),
          List.copyOf(contexts),
          List.copyOf(places),
          List.copyOf(factuality),
          List.copyOf(outlets),
          List.copyOf(documents),
          List.copyOf(ids),
          from,
          to,
          publishedFrom,
          publishedTo,
          near,
          box,
          background,
          corrected,
          text,
          confidence,
          once);
    }
  }
}
