package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.place.PlaceResolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman place}: which places have a name, and which of them a report means. */
@Command(
    name = "place",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the places that have a name, the most peopled first. With --story",
      "shows which of them that report means, and why."
    })
final class PlaceCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The name of a place.")
  private List<String> words = List.of();

  @Option(names = "--story", paramLabel = "FILE", description = "A report in plain text.")
  private @Nullable Path story;

  @Option(names = "--top", paramLabel = "N", description = "How many namesakes. Default: 20.")
  private int top = 20;

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    if (top < 1) {
      throw new CannotRun("--top takes a number from 1");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String name = String.join(" ", words);
    Path file = story;
    boolean any = file == null ? all(name, out) : in(file, name, out);
    out.flush();
    return any ? ExitCode.DONE : ExitCode.SOME_REJECTED;
  }

  private boolean all(String name, PrintWriter out) throws CannotRun {
    List<Place> places = resolver().called(name);
    if (places.isEmpty()) {
      out.println("no place of the gazetteer is called '" + name + "'");
      return false;
    }
    places.stream().limit(top).forEach(place -> out.println(line(place)));
    if (places.size() > top) {
      out.println("and " + (places.size() - top) + " more; --top shows them");
    }
    return true;
  }

  private PlaceResolver resolver() throws CannotRun {
    Problems problems = new Problems();
    Knowledge knowledge = Engine.knowledge(engine.knowledge(), problems);
    try {
      return PlaceResolver.of(knowledge, Gazetteer.load(), problems);
    } catch (IOException e) {
      throw Engine.unreadable(e);
    }
  }

  private boolean in(Path file, String name, PrintWriter out) throws CannotRun {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new CannotRun(file + ": cannot be read as text in UTF-8: " + e.getMessage());
    }
    Dragoman dragoman = engine.open();
    Annotated annotated = dragoman.read(Document.of(file.toString(), text));
    boolean any = false;
    for (PlaceMention mention : dragoman.resolve(annotated).places().mentions()) {
      if (annotated.words(mention.span()).equalsIgnoreCase(name)) {
        any = true;
        out.println(line(mention.place()));
        out.println("    because " + mention.because());
        out.println("    in \u201c"
            + annotated
                .words(annotated.sentence(mention.sentence()).span())
                .replaceAll("\\s+", " ")
                .strip()
            + "\u201d");
      }
    }
    if (!any) {
      out.println(file + " has no place called '" + name + "'");
    }
    return any;
  }

  private static String line(Place place) {
    String held = place.admin1().isEmpty() || place.kind() == Place.Kind.COUNTRY
        ? place.country()
        : place.admin1() + ", " + place.country();
    return place.name() + "  " + place.kind().name().toLowerCase(Locale.ROOT) + "  " + held + "  "
        + String.format(Locale.ROOT, "%.4f %.4f", place.lat(), place.lon())
        + (place.population() > 0 ? "  " + place.population() + " people" : "")
        + (place.geonames() > 0 ? "  geonames " + place.geonames() : "");
  }
}
