package org.dragoman.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.bytes.Unpacker.Packing;

/** What kind of thing some bytes are: by their first ones, then by the name, then by a closer look. */
enum Form {
  TEXT,
  ROWS,
  COMMAS,
  TABS,
  JSON,
  MARKUP,
  WEB_ARCHIVE,
  ZIP,
  PACKED;

  /**
   * The form of a file with this name, when the name alone tells.
   *
   * @param name may be a path
   */
  static Optional<Form> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (ending) {
      case "txt", "md", "text" -> Optional.of(TEXT);
      case "jsonl", "ndjson" -> Optional.of(ROWS);
      case "csv" -> Optional.of(COMMAS);
      case "tsv", "tab" -> Optional.of(TABS);
      case "json" -> Optional.of(JSON);
      case "html", "htm", "xhtml", "xml", "rss", "atom", "rdf", "opml", "cdf" ->
        Optional.of(MARKUP);
      case "warc", "arc" -> Optional.of(WEB_ARCHIVE);
      case "wacz", "zip" -> Optional.of(ZIP);
      case "gz", "zst" -> Optional.of(webArchive(lower) ? WEB_ARCHIVE : PACKED);
      default -> Optional.empty();
    };
  }

  private static boolean webArchive(String name) {
    String inner = name.substring(0, name.lastIndexOf('.'));
    return inner.endsWith(".warc") || inner.endsWith(".arc");
  }

  /** The form of bytes that begin so. */
  static Form of(String name, String contentType, byte[] start) {
    Optional<Form> named = named(name);
    Packing packing = Packing.of(start);
    if (packing != Packing.NONE) {
      return named.filter(f -> f == WEB_ARCHIVE).orElse(PACKED);
    }
    String head = new String(start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") && named.orElse(ZIP) != TEXT) {
      return ZIP;
    }
    if (head.startsWith("WARC/") || head.startsWith("filedesc://")) {
      return WEB_ARCHIVE;
    }
    if (named.isPresent()) {
      return named.get();
    }
    return declared(contentType).orElseGet(() -> looked(head));
  }

  private static Optional<Form> declared(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).split(";")[0].strip();
    if (type.endsWith("html") || type.endsWith("xml")) {
      return Optional.of(MARKUP);
    }
    if (type.endsWith("json")) {
      return Optional.of(JSON);
    }
    return Optional.empty(); // servers call everything text/plain
  }

  private static Form looked(String head) {
    String start = head.replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
        .replace("\u0000", "")
        .stripLeading();
    if (start.startsWith("{")) {
      return start.contains("jsonfeed.org") ? JSON : ROWS;
    }
    if (start.startsWith("[")) {
      return JSON;
    }
    return start.startsWith("<") ? MARKUP : TEXT;
  }
}
