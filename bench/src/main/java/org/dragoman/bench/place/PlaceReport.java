package org.dragoman.bench.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Annotated;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.place.PlaceResolver;
import org.dragoman.place.StoryPlaces;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;

/**
 * Scores places against reports whose place names people marked and resolved.
 *
 * <pre>
 * PlaceReport MARKED.jsonl PARSES-FOLDER [errors]
 * </pre>
 *
 * <p>Resolution: the marked names are given; of those that mean a populated place or an
 * administrative unit (where the set says so; else all), the share resolved to the same GeoNames id,
 * and the share with the same id or a point within 161 km. Country: the share whose place is of the
 * country of the town nearest to the marked point, or of one hardly farther (a border may run
 * between); a sea or continent is right within 1,000 km. A name without an answer counts as wrong. Detection: the names
 * that the resolver finds by itself against the marked ones, matched when the spans overlap.
 */
public final class PlaceReport {
  private static final double NEAR_KM = 161;

  private final PlaceResolver resolver;
  private final NearestCountry countries;
  private final boolean errors;
  private int asked;
  private int answered;
  private int exact;
  private int near;
  private int country;
  private int marked;
  private int found;
  private int right;

  private PlaceReport(PlaceResolver resolver, NearestCountry countries, boolean errors) {
    this.resolver = resolver;
    this.countries = countries;
    this.errors = errors;
  }

  /** See the class comment. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: PlaceReport MARKED.jsonl PARSES-FOLDER [errors]");
      System.exit(2);
    }
    Gazetteer gazetteer = Gazetteer.load();
    Problems problems = new Problems();
    PlaceResolver resolver =
        PlaceResolver.of(Knowledge.load(List.of(), problems), gazetteer, problems);
    problems.sorted().forEach(System.err::println);
    Analyzer reader = PreciseReader.remembering(Path.of(arguments[1]));
    PlaceReport report =
        new PlaceReport(resolver, NearestCountry.of(gazetteer), arguments.length > 2);
    for (MarkedStory story : MarkedStory.read(Path.of(arguments[0]))) {
      CleanText prose = CleanText.untouched(story.document().text());
      report.score(story, new Annotated(story.document(), prose, reader.read(prose)));
    }
    System.out.print(report.text());
  }

  private void score(MarkedStory gold, Annotated story) {
    List<Span> spans = gold.marks().stream().map(MarkedStory.Mark::span).toList();
    StoryPlaces given = resolver.resolve(story, spans);
    for (MarkedStory.Mark mark : gold.marks()) {
      boolean typed = gold.marks().stream().anyMatch(m -> !m.feature().isEmpty());
      if (!typed || mark.isSettlementOrRegion()) {
        resolution(story, mark, at(given, mark.span()));
      }
    }
    detection(gold, resolver.resolve(story), story);
  }

  private static Optional<Place> at(StoryPlaces places, Span span) {
    return places.mentions().stream()
        .filter(m -> m.span().overlaps(span))
        .map(PlaceMention::place)
        .findFirst();
  }

  private void resolution(Annotated story, MarkedStory.Mark mark, Optional<Place> answer) {
    asked++;
    boolean hit = false;
    boolean sameCountry = false;
    if (answer.isPresent()) {
      answered++;
      Place place = answer.get();
      boolean sameId = mark.geonames() != 0 && mark.geonames() == place.geonames();
      double distance = kilometres(place.lat(), place.lon(), mark.lat(), mark.lon());
      hit = sameId || distance <= NEAR_KM;
      sameCountry = sameId
          || (place.country().isEmpty()
              ? distance < 1000
              : countries.holds(mark.lat(), mark.lon(), place.country()));
      exact += sameId ? 1 : 0;
    }
    near += hit ? 1 : 0;
    country += sameCountry ? 1 : 0;
    boolean wrong = mark.feature().isEmpty() ? !sameCountry : !hit;
    if (errors && wrong) {
      System.out.println("WRONG " + story.document().id() + "\t" + mark.words() + "\t"
          + mark.feature() + "\t" + mark.geonames() + "\t" + mark.lat() + "," + mark.lon() + "\t"
          + answer.map(Place::toString).orElse("-"));
    }
  }

  private void detection(MarkedStory gold, StoryPlaces places, Annotated story) {
    marked += gold.marks().size();
    found += places.mentions().size();
    for (PlaceMention mention : places.mentions()) {
      if (gold.marks().stream().anyMatch(m -> m.span().overlaps(mention.span()))) {
        right++;
      } else if (errors) {
        System.out.println("EXTRA " + story.document().id() + "\t" + story.words(mention.span())
            + "\t" + context(story, mention.span()));
      }
    }
    if (errors) {
      for (MarkedStory.Mark mark : gold.marks()) {
        if (at(places, mark.span()).isEmpty()) {
          System.out.println("MISSED " + story.document().id() + "\t" + mark.words() + "\t"
              + mark.feature() + "\t" + context(story, mark.span()));
        }
      }
    }
  }

  private static String context(Annotated story, Span span) {
    String text = story.prose().text();
    return text.substring(Math.max(0, span.begin() - 40), Math.min(text.length(), span.end() + 30))
        .replace('\n', ' ');
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    lines.add("names asked " + asked + ", answered " + answered);
    lines.add(share("same GeoNames id", exact, asked));
    lines.add(share("same id or within 161 km", near, asked));
    lines.add(share("country right", country, asked));
    lines.add(share("detection precision", right, found));
    lines.add(share("detection recall", right, marked));
    return String.join("\n", lines) + "\n";
  }

  private static String share(String what, int part, int whole) {
    return String.format(
        Locale.ROOT,
        "%-26s %6.1f%%  (%d of %d)",
        what,
        100.0 * part / Math.max(1, whole),
        part,
        whole);
  }

  static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double y = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double x = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h = y * y + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * x * x;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
