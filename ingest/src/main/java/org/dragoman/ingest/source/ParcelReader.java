package org.dragoman.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.archive.Capture;
import org.dragoman.ingest.archive.WebArchive;
import org.dragoman.ingest.bytes.BoundedInput;
import org.dragoman.ingest.bytes.CountedInput;
import org.dragoman.ingest.bytes.Decoded;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.bytes.Unpacker;
import org.dragoman.ingest.bytes.Unpacker.Packing;
import org.dragoman.ingest.table.CsvRows;
import org.dragoman.ingest.table.Json;
import org.dragoman.ingest.table.JsonLines;

/** Finds out what a parcel is and hands over the reports in it. Used from one thread. */
final class ParcelReader {
  /** Bytes looked at to tell the form. */
  private static final int LOOK = 1 << 12;

  private final Settings settings;
  private final Consumer<Arrival> taker;
  private final Links links;
  private final MarkupReader markup;

  ParcelReader(Settings settings, Consumer<Arrival> taker) {
    this.settings = settings;
    this.taker = taker;
    this.links = new Links(settings, taker, this::read);
    this.markup = new MarkupReader(settings, taker, links);
  }

  void read(Parcel parcel) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(parcel.bytes(), 1 << 16);
    bytes.mark(LOOK);
    byte[] start = bytes.readNBytes(LOOK);
    bytes.reset();
    if (start.length == 0) {
      reject(parcel, "an empty file", "");
      return;
    }
    Form form = Form.of(parcel.name(), parcel.transport().contentType(), start);
    if (parcel.nesting() > settings.limits().nesting()) {
      reject(parcel, "archives inside archives, more than " + settings.limits().nesting(), "");
      return;
    }
    switch (form) {
      case TEXT -> text(parcel, bytes);
      case ROWS ->
        JsonLines.read(parcel.where(), bytes, settings.columns(), settings.published(), taker);
      case COMMAS, TABS -> table(parcel, bytes, start, form);
      case JSON -> json(parcel, bytes);
      case MARKUP -> markup.read(parcel, Unpacker.all(bytes, settings.limits()));
      case WEB_ARCHIVE -> webArchive(parcel, bytes);
      case ZIP -> zip(parcel, bytes);
      case PACKED -> packed(parcel, bytes, start);
    }
  }

  /** Fetches an address and reads what is there. */
  void open(String url) {
    links.open(url, 0);
  }

  private void text(Parcel parcel, InputStream bytes) throws IOException {
    byte[] content = bytes.readNBytes(ReportSize.BYTES + 1);
    if (content.length > ReportSize.BYTES) {
      reject(parcel, "more than " + ReportSize.tooLong(ReportSize.BYTES), ReportSize.HELP);
      return;
    }
    Decoded decoded = Decoder.text(content, parcel.transport().contentType());
    if (decoded.isBinary()) {
      reject(parcel, "not text", "reports are text, tables, feeds, pages or archives");
      return;
    }
    if (decoded.text().length() > ReportSize.CHARACTERS) {
      reject(parcel, ReportSize.tooLong(decoded.text().length()), ReportSize.HELP);
      return;
    }
    if (decoded.note().isPresent()) {
      taker.accept(new Arrival.Remark(parcel.where(), "not UTF-8, read as " + decoded.charset()));
    }
    taker.accept(
        TextReport.read(parcel.where(), parcel.id(), decoded.text(), settings.published()));
  }

  private void table(Parcel parcel, InputStream bytes, byte[] start, Form form) throws IOException {
    Charset charset = Charset.forName(Decoder.text(whole(start), "").charset());
    if (AddressTable.is(start)) {
      if (links.mayFollow(parcel)) {
        AddressTable.read(new InputStreamReader(bytes, charset))
            .forEach(url -> links.open(url, parcel.nesting() + 1));
      } else {
        reject(parcel, "a table of addresses", "give --follow to fetch them");
      }
      return;
    }
    CsvRows.read(
        parcel.where(),
        new InputStreamReader(bytes, charset),
        form == Form.TABS ? '\t' : ',',
        settings.columns(),
        settings.published(),
        taker);
  }

  /** The bytes up to the last line end: a character must not be cut in two. */
  private static byte[] whole(byte[] start) {
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    return end == 0 || start.length < LOOK ? start : java.util.Arrays.copyOf(start, end);
  }

  /** A JSON Feed, an array of reports, one report, or rows under the wrong name. */
  private void json(Parcel parcel, InputStream bytes) throws IOException {
    byte[] content = Unpacker.all(bytes, settings.limits());
    Decoded decoded = Decoder.text(content, "");
    Optional<JsonNode> json = Json.read(decoded.text());
    if (json.isPresent() && json.get().path("version").asText("").contains("jsonfeed.org")) {
      markup.feed(parcel, content); // with this version it is one
    } else if (json.isPresent() && json.get().isArray()) {
      JsonLines.read(parcel.where(), json.get(), settings.columns(), settings.published(), taker);
    } else {
      String lines = json.isPresent() ? json.get().toString() : decoded.text();
      JsonLines.read(
          parcel.where(),
          new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
          settings.columns(),
          settings.published(),
          taker);
    }
  }

  private void packed(Parcel parcel, InputStream bytes, byte[] start) throws IOException {
    Packing packing = Packing.of(start);
    if (packing == Packing.NONE) {
      reject(parcel, "neither gzip nor zstd, whatever its name says", "");
      return;
    }
    String name = parcel.name().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    try (InputStream unpacked = Unpacker.open(
        bytes, packing, settings.limits().archiveBytes(), settings.limits().ratio())) {
      read(parcel.inside(parcel.where(), name, unpacked));
    }
  }

  /** The next entry; empty after the last. Old programs wrote names in no Unicode at all. */
  private static Optional<ZipEntry> entry(ZipInputStream zip) throws IOException {
    try {
      return Optional.ofNullable(zip.getNextEntry());
    } catch (IllegalArgumentException e) {
      throw new IOException("a damaged list of names", e);
    }
  }

  private void zip(Parcel parcel, InputStream bytes) throws IOException {
    CountedInput counted = new CountedInput(bytes);
    ZipInputStream zip = new ZipInputStream(counted, StandardCharsets.ISO_8859_1);
    int read = 0;
    long before = 0;
    for (Optional<ZipEntry> next = entry(zip); next.isPresent(); next = entry(zip)) {
      ZipEntry entry = next.get();
      String name = entry.getName().replace('\\', '/');
      if (entry.isDirectory() || Form.named(name).isEmpty() || inWacz(parcel, name)) {
        continue;
      }
      read++;
      long begun = before;
      InputStream part = new Part(new BoundedInput(
          zip,
          settings.limits().archiveBytes(),
          settings.limits().ratio(),
          () -> counted.count() - begun));
      Parcel inside = new Parcel(
          parcel.where() + "!" + name,
          withoutEnding(name),
          name,
          parcel.transport(),
          part,
          parcel.nesting() + 1);
      attempt(inside.where(), () -> read(inside));
      before = counted.count();
    }
    if (read == 0) {
      reject(parcel, "no report in this archive", "");
    }
  }

  private void webArchive(Parcel parcel, InputStream bytes) throws IOException {
    WebArchive.read(bytes, settings.limits(), new WebArchive.Taker() {
      @Override
      public void capture(Capture capture) {
        Parcel page = new Parcel(
            parcel.where() + "!" + capture.url(),
            capture.url(),
            "",
            new Parcel.Transported(capture.url(), capture.contentType(), capture.date()),
            new ByteArrayInputStream(capture.body()),
            parcel.nesting() + 1);
        attempt(page.where(), () -> read(page));
      }

      @Override
      public void damage(String at, String what) {
        taker.accept(new Arrival.Rejected(parcel.where() + ", " + at, what, ""));
      }
    });
  }

  /** A WACZ holds its pages' addresses and a description as well; the news is in the archives. */
  private static boolean inWacz(Parcel parcel, String name) {
    return parcel.name().toLowerCase(Locale.ROOT).endsWith(".wacz")
        && Form.named(name).orElse(Form.TEXT) != Form.WEB_ARCHIVE;
  }

  /** One entry of a zip: closing it must not close the rest. */
  private static final class Part extends java.io.FilterInputStream {
    Part(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  interface Step {
    void take() throws IOException;
  }

  /** Takes a step; what cannot be read becomes one rejection. */
  void attempt(String where, Step step) {
    try {
      step.take();
    } catch (IOException e) {
      taker.accept(new Arrival.Rejected(where, "cannot be read (" + e.getMessage() + ")", ""));
    }
  }

  private void reject(Parcel parcel, String what, String help) {
    taker.accept(new Arrival.Rejected(parcel.where(), what, help));
  }

  static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
