package org.dragoman.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.place.Place;

/**
 * Comma-separated values (RFC 4180, line ends as LF): one row an event, several actors of a side
 * joined by semicolons. A cell that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
public final class CsvView implements View {
  private static final List<String> COLUMNS = List.of(
      "id",
      "story",
      "published",
      "outlet",
      "url",
      "date",
      "date_precision",
      "type",
      "mode",
      "cameo",
      "quad",
      "goldstein",
      "intensity",
      "source_country",
      "source_sector",
      "source_name",
      "source_text",
      "target_country",
      "target_sector",
      "target_name",
      "target_text",
      "factuality",
      "attribution",
      "place",
      "place_country",
      "lat",
      "lon",
      "counts",
      "content",
      "background",
      "confidence",
      "trigger",
      "sentence",
      "rule");

  @Override
  public void begin(Writer out) throws IOException {
    out.write(String.join(",", COLUMNS));
    out.write('\n');
  }

  @Override
  public void write(Coded coded, Writer out) throws IOException {
    for (Event event : InOrder.events(coded)) {
      List<String> cells = new ArrayList<>(COLUMNS.size());
      Document document = coded.story().document();
      about(document, event, cells);
      sides(event, cells);
      claim(document, event, cells);
      out.write(cells.stream().map(CsvView::cell).collect(Collectors.joining(",")));
      out.write('\n');
    }
  }

  private static void about(Document document, Event event, List<String> cells) {
    cells.add(event.id());
    cells.add(document.id());
    cells.add(document.published().map(Object::toString).orElse(""));
    cells.add(document.outlet());
    cells.add(document.url());
    cells.add(event.setting().date().iso());
    cells.add(InOrder.lower(event.setting().date().precision()));
    cells.add(event.what().type().name());
    cells.add(event.what().mode());
    cells.add(event.what().cameo().digits());
    cells.add(String.valueOf(event.what().type().quad().number()));
    cells.add(String.valueOf(event.what().goldstein()));
    cells.add(String.valueOf(event.what().intensity()));
  }

  private static void sides(Event event, List<String> cells) {
    for (List<Participant> side : List.of(event.sources(), event.targets())) {
      cells.add(joined(side, p -> p.code().country()));
      cells.add(joined(side, p -> p.code().sector()));
      cells.add(joined(side, Participant::name));
      cells.add(joined(side, Participant::text));
    }
  }

  private static void claim(Document document, Event event, List<String> cells) {
    Event.Setting setting = event.setting();
    cells.add(event.claim().factuality().name());
    cells.add(event.claim().attribution().map(Participant::text).orElse(""));
    cells.add(setting.place().map(Place::name).orElse(""));
    cells.add(setting.place().map(Place::country).orElse(""));
    cells.add(setting.place().map(p -> String.valueOf(p.lat())).orElse(""));
    cells.add(setting.place().map(p -> String.valueOf(p.lon())).orElse(""));
    cells.add(counts(setting.counts()));
    cells.add(event.what().content().map(Event.Content::text).orElse(""));
    cells.add(String.valueOf(setting.background()));
    cells.add(String.valueOf(Math.round(event.claim().confidence() * 1000) / 1000.0));
    cells.add(event.evidence().trigger().of(document.text()));
    cells.add(event.evidence().words().of(document.text()));
    cells.add(event.evidence().rule());
  }

  private static String joined(List<Participant> side, Function<Participant, String> field) {
    return side.stream().map(field).collect(Collectors.joining(";"));
  }

  private static String counts(Map<String, Count> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(c -> c.getKey() + "=" + Numbers.range(c.getValue()))
            .collect(Collectors.joining(";"));
  }

  /** Quoted where it must be; a number stays a number, a formula does not stay a formula. */
  static String cell(String value) {
    String safe = value;
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    if (formula && !Numbers.isNumber(value)) {
      safe = "'" + value;
    }
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
