package org.dragoman.app;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.event.Factuality;
import org.dragoman.ledger.Filter;
import org.dragoman.ontology.PloverType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events are asked for. Several values of one option are alternatives. */
final class FilterOptions {
  @Option(
      names = "--source",
      split = ",",
      paramLabel = "ACTOR",
      description = "Who did it: IRN, IRNMIL, IRN:MIL, :MIL, or words of a name.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--target", split = ",", paramLabel = "ACTOR", description = "To whom.")
  private List<String> targets = new ArrayList<>();

  @Option(names = "--actor", split = ",", paramLabel = "ACTOR", description = "On either side.")
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "PLOVER types: ${COMPLETION-CANDIDATES}.")
  private List<PloverType> types = new ArrayList<>();

  @Option(names = "--mode", split = ",", paramLabel = "MODE", description = "PLOVER modes.")
  private List<String> modes = new ArrayList<>();

  @Option(
      names = "--cameo",
      split = ",",
      paramLabel = "CODE",
      description = "Beginnings of CAMEO codes: 19 is all of 190 to 196.")
  private List<String> cameo = new ArrayList<>();

  @Option(names = "--quad", split = ",", paramLabel = "1-4", description = "Quad classes.")
  private List<Integer> quads = new ArrayList<>();

  @Option(
      names = "--context",
      split = ",",
      paramLabel = "CONTEXT",
      description = "PLOVER contexts.")
  private List<String> contexts = new ArrayList<>();

  @Option(
      names = "--place",
      split = ",",
      paramLabel = "PLACE",
      description = "Countries (IRQ) or names of places and regions.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--near",
      paramLabel = "LAT,LON,KM",
      description = "Within so many kilometres of a point.")
  private @Nullable String near;

  @Option(
      names = "--box",
      paramLabel = "S,W,N,E",
      description = "Between two parallels and two meridians.")
  private @Nullable String box;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "On this day or later: 2020, 2020-01 or 2020-01-31.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "On this day or earlier.")
  private @Nullable String to;

  @Option(
      names = "--published-from",
      paramLabel = "DATE",
      description = "Reported on this day or later.")
  private @Nullable String publishedFrom;

  @Option(
      names = "--published-to",
      paramLabel = "DATE",
      description = "Reported on this day or earlier.")
  private @Nullable String publishedTo;

  @Option(
      names = "--factuality",
      split = ",",
      paramLabel = "F",
      description = "${COMPLETION-CANDIDATES}.")
  private List<Factuality> factuality = new ArrayList<>();

  @Option(names = "--outlet", split = ",", paramLabel = "OUTLET", description = "Who published it.")
  private List<String> outlets = new ArrayList<>();

  @Option(names = "--document", paramLabel = "ID", description = "In these reports.")
  private List<String> documents = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description =
          "Words of the sentence: troop withdrawal, \"side by side\", withdraw*, -not, a | b.")
  private String text = "";

  @Option(names = "--confidence", paramLabel = "0-1", description = "At least this sure.")
  private double confidence;

  @Option(
      names = "--background",
      paramLabel = "yes|no",
      description = "Only, or without, what is told as history.")
  private @Nullable String background;

  @Option(
      names = "--corrected",
      paramLabel = "yes|no",
      description = "Only, or without, what a person corrected.")
  private @Nullable String corrected;

  @Option(
      names = "--once",
      description = "The same event told by several reports once, by its first report.")
  private boolean once;

  Filter filter() throws CannotRun {
    Filter.Builder wanted = Filter.builder()
        .source(sources.toArray(String[]::new))
        .target(targets.toArray(String[]::new))
        .actor(actors.toArray(String[]::new))
        .type(types.toArray(PloverType[]::new))
        .mode(modes.toArray(String[]::new))
        .cameo(cameo.toArray(String[]::new))
        .quad(quads.toArray(Integer[]::new))
        .context(contexts.toArray(String[]::new))
        .place(places.toArray(String[]::new))
        .factuality(factuality.toArray(Factuality[]::new))
        .outlet(outlets.toArray(String[]::new))
        .document(documents.toArray(String[]::new))
        .text(text)
        .confidence(confidence);
    days(wanted);
    if (near != null) {
      Filter.Near point = Values.near(near);
      wanted.near(point.lat(), point.lon(), point.kilometres());
    }
    if (box != null) {
      Filter.Box sides = Values.box(box);
      wanted.box(sides.south(), sides.west(), sides.north(), sides.east());
    }
    if (background != null) {
      wanted.background(Values.yes("--background", background));
    }
    if (corrected != null) {
      wanted.corrected(Values.yes("--corrected", corrected));
    }
    return once ? wanted.once().build() : wanted.build();
  }

  private void days(Filter.Builder wanted) throws CannotRun {
    if (from != null) {
      wanted.from(Values.first("--from", from));
    }
    if (to != null) {
      wanted.to(Values.last("--to", to));
    }
    if (publishedFrom != null) {
      wanted.publishedFrom(Values.first("--published-from", publishedFrom));
    }
    if (publishedTo != null) {
      wanted.publishedTo(Values.last("--published-to", publishedTo));
    }
  }
}
