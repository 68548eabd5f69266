package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the form that all knowledge files share.
 *
 * <pre>
 * file    = header { blank | entry }
 * header  = "dragoman" kind ", format 1"
 * entry   = keyword name NEWLINE { field }      keyword at the margin
 * field   = SPACES name value NEWLINE           indented
 * comment = "#" at the start of a line or after a space, to the end of the line
 * </pre>
 */
public final class KnowledgeReader {
  private static final String OPENING = "dragoman ";
  private static final String CLOSING = ", format 1";

  private final String name;
  private final List<String> lines;
  private final Problems problems;

  private KnowledgeReader(String name, List<String> lines, Problems problems) {
    this.name = name;
    this.lines = lines;
    this.problems = problems;
  }

  /** Reads one file; what cannot be read is left out and reported. */
  public static KnowledgeFile read(String name, List<String> lines, Problems problems) {
    return new KnowledgeReader(name, lines, problems).file();
  }

  private KnowledgeFile file() {
    String kind = header();
    List<Entry> entries = new ArrayList<>();
    Value entryName = null;
    String keyword = "";
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = withoutComment(lines.get(i));
      if (line.isBlank()) {
        continue;
      }
      if (line.indexOf('\t') >= 0) {
        problems.error(
            "K003", new Where(name, i + 1, line.indexOf('\t') + 1), "a tab", "use spaces");
        line = line.replace('\t', ' ');
      }
      if (line.charAt(0) != ' ') {
        if (entryName != null) {
          entries.add(new Entry(keyword, entryName, fields));
        }
        int space = line.indexOf(' ');
        keyword = space < 0 ? line.strip() : line.substring(0, space);
        entryName = new Value(line, new Where(name, i + 1, 1))
            .part(space < 0 ? line.length() : space, line.length());
        fields = new ArrayList<>();
      } else if (entryName == null) {
        problems.error(
            "K004",
            new Where(name, i + 1, 1),
            "a field before the first entry",
            "start an entry at the margin");
      } else {
        fields.add(field(line, i + 1));
      }
    }
    if (entryName != null) {
      entries.add(new Entry(keyword, entryName, fields));
    }
    return new KnowledgeFile(name, kind, entries, lines);
  }

  private String header() {
    String first = lines.isEmpty() ? "" : withoutComment(lines.get(0)).strip();
    if (!first.startsWith(OPENING) || !first.endsWith(CLOSING)) {
      problems.error(
          "K001",
          new Where(name, 1, 1),
          "the first line is not a header",
          "write 'dragoman <kind>, format 1', such as 'dragoman events, format 1'");
      return "";
    }
    return first.substring(OPENING.length(), first.length() - CLOSING.length()).strip();
  }

  private Field field(String line, int number) {
    int begin = 0;
    while (line.charAt(begin) == ' ') {
      begin++;
    }
    int end = line.indexOf(' ', begin);
    if (end < 0) {
      end = line.length();
    }
    Value whole = new Value(line, new Where(name, number, 1));
    return new Field(
        line.substring(begin, end),
        whole.part(end, line.length()),
        new Where(name, number, begin + 1));
  }

  /** The line without its comment and without spaces at its end. */
  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '#' && !quoted && (i == 0 || line.charAt(i - 1) == ' ')) {
        return line.substring(0, i).stripTrailing();
      }
    }
    return line.stripTrailing();
  }
}
