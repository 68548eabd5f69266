package org.dragoman.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** Names of an archive with their counts: for reading, as JSON Lines, or as comma-separated values. */
public final class NamesView {
  private static final JsonFactory JSON = new JsonFactory();

  /** How names are written. */
  public enum Format {
    TABLE,
    JSONL,
    CSV
  }

  /**
   * One name.
   *
   * @param uses how often it acts or is acted on
   * @param stories in how many reports
   * @param ways "known 12, unknown 3"
   * @param meaning whom it was or may have been taken for
   * @param because why, in the first sentence
   */
  public record Row(
      String name,
      int uses,
      int stories,
      String ways,
      String meaning,
      String because,
      List<String> sentences) {
    public Row {
      sentences = List.copyOf(sentences);
    }
  }

  private final Terminal terminal;
  private final Format format;

  public NamesView(Terminal terminal, Format format) {
    this.terminal = terminal;
    this.format = format;
  }

  /** Writes all rows. */
  public void write(List<Row> rows, Writer out) throws IOException {
    if (format == Format.CSV) {
      out.write("name,uses,stories,ways,meaning,because,sentence\n");
    }
    for (Row row : rows) {
      switch (format) {
        case TABLE -> table(row, out);
        case JSONL -> json(row, out);
        case CSV -> csv(row, out);
      }
    }
  }

  private void table(Row row, Writer out) throws IOException {
    out.write(String.format(
        "%6d  %s  %s%n",
        row.uses(),
        terminal.bold(Lines.oneLine(row.name())),
        terminal.dim("in " + row.stories() + (row.stories() == 1 ? " report, " : " reports, ")
            + row.ways())));
    if (!row.meaning().isEmpty()) {
      indented(row.meaning(), out);
    }
    indented("because " + row.because(), out);
    for (String sentence : row.sentences()) {
      indented("\u201c" + Lines.oneLine(sentence) + "\u201d", out);
    }
  }

  private void indented(String words, Writer out) throws IOException {
    for (String line : Lines.wrapped(Lines.oneLine(words), terminal.width() - 8)) {
      out.write("        " + line + "\n");
    }
  }

  private static void json(Row row, Writer out) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("name", row.name());
      json.writeNumberField("uses", row.uses());
      json.writeNumberField("stories", row.stories());
      json.writeStringField("ways", row.ways());
      json.writeStringField("meaning", row.meaning());
      json.writeStringField("because", row.because());
      json.writeArrayFieldStart("sentences");
      for (String sentence : row.sentences()) {
        json.writeString(sentence);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write(line.append('\n').toString());
  }

  private static void csv(Row row, Writer out) throws IOException {
    List<String> cells = List.of(
        row.name(),
        String.valueOf(row.uses()),
        String.valueOf(row.stories()),
        row.ways(),
        row.meaning(),
        row.because(),
        row.sentences().isEmpty() ? "" : row.sentences().get(0));
    out.write(
        cells.stream().map(CsvView::cell).collect(java.util.stream.Collectors.joining(",")) + "\n");
  }
}
