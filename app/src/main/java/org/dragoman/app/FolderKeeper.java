package org.dragoman.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.app.output.JsonView;
import org.dragoman.document.Document;

/**
 * Keeps stories in files of a folder: {@code events.jsonl}, as {@code dragoman code} writes them,
 * and {@code documents.jsonl}, one line for each document. A document counts as kept once its line
 * stands there; the line says up to which byte of {@code events.jsonl} its events reach, so that a run
 * that was killed between the two is put right when it is started again.
 */
final class FolderKeeper implements Keeper {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonView view = new JsonView();
  private final Path folder;
  private final FileChannel events;
  private final FileChannel documents;
  private final Map<String, String> kept = new HashMap<>();
  private boolean added;

  private FolderKeeper(Path folder, FileChannel events, FileChannel documents) {
    this.folder = folder;
    this.events = events;
    this.documents = documents;
  }

  /**
   * Opens the folder, or makes it.
   *
   * @throws CannotRun when it cannot be written, or holds something else
   */
  static FolderKeeper open(Path folder) throws CannotRun {
    try {
      Files.createDirectories(folder);
      FileChannel events = channel(folder.resolve("events.jsonl"));
      FileChannel documents = channel(folder.resolve("documents.jsonl"));
      if (documents.tryLock() == null) {
        throw new CannotRun(folder + ": another run is writing here; wait for it to end");
      }
      FolderKeeper keeper = new FolderKeeper(folder, events, documents);
      keeper.takeUp(folder.resolve("documents.jsonl"));
      return keeper;
    } catch (IOException e) {
      throw new CannotRun(folder + ": cannot be written (" + e.getMessage() + ")");
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Reads what is kept and cuts off what was only half written. */
  private void takeUp(Path file) throws IOException, CannotRun {
    long whole = 0;
    long eventsEnd = 0;
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      LineBytes read = new LineBytes(lines);
      for (byte[] line = read.next(); line.length > 0; line = read.next()) {
        JsonNode row;
        try {
          row = MAPPER.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          throw new CannotRun(
              file + ": byte " + whole + ": not written by dragoman; give another --out");
        }
        whole = read.end();
        eventsEnd = row.path("eventsEnd").asLong();
        kept.put(row.path("id").asText(), row.path("sha256").asText());
      }
    }
    documents.truncate(whole);
    documents.position(whole);
    events.truncate(eventsEnd);
    events.position(eventsEnd);
  }

  @Override
  public Known known(List<Document> asked) {
    Set<String> same = new HashSet<>();
    Set<String> differing = new HashSet<>();
    for (Document document : asked) {
      String hash = kept.get(document.id());
      if (hash != null) {
        (hash.equals(hash(document)) ? same : differing).add(document.id());
      }
    }
    return new Known(same, differing);
  }

  @Override
  public void keep(List<Story> stories, By by) throws IOException {
    added = true;
    StringWriter lines = new StringWriter();
    for (Story story : stories) {
      if (story.coded().isPresent()) {
        StringWriter coded = new StringWriter();
        view.write(story.coded().get(), coded);
        append(events, coded.toString());
      }
      lines.write(line(story, events.position()));
    }
    events.force(false);
    append(documents, lines.toString());
    documents.force(false);
    for (Story story : stories) {
      kept.put(story.document().id(), hash(story.document()));
    }
  }

  private static void append(FileChannel file, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private static String line(Story story, long eventsEnd) throws IOException {
    Document document = story.document();
    StringWriter line = new StringWriter(document.text().length() + 500);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", document.id());
      json.writeStringField("title", document.title());
      json.writeStringField("outlet", document.outlet());
      json.writeStringField("url", document.url());
      json.writeStringField(
          "published", document.published().map(Object::toString).orElse(null));
      json.writeStringField("language", story.provenance().language());
      json.writeStringField("form", story.provenance().form());
      json.writeStringField("from", story.provenance().from());
      json.writeArrayFieldStart("relays");
      for (String relay : story.provenance().relays()) {
        json.writeString(relay);
      }
      json.writeEndArray();
      json.writeStringField(
          "fetched", story.provenance().fetched().map(Object::toString).orElse(null));
      json.writeBooleanField("coded", story.coded().isPresent());
      json.writeNumberField("events", story.coded().map(c -> c.events().size()).orElse(0));
      json.writeStringField("sha256", hash(document));
      json.writeNumberField("eventsEnd", eventsEnd);
      json.writeStringField("text", document.text());
      json.writeEndObject();
    }
    return line.append('\n').toString();
  }

  private static String hash(Document document) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(document.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void finish(Supplier<By> by) throws IOException {
    if (added || !Files.exists(folder.resolve(StoryFile.NAME))) {
      StoryFile.write(folder, by.get().wires());
      added = false;
    }
  }

  @Override
  public void close() throws IOException {
    events.close();
    documents.close();
  }

  /** Whole lines, with the offset after each. */
  private static final class LineBytes {
    private static final int BUFFER = 1 << 16;
    private final RandomAccessFile file;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long end;

    LineBytes(RandomAccessFile file) {
      this.file = file;
    }

    /** The next line that has an end; an empty array when there is none. */
    byte[] next() throws IOException {
      java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
      while (true) {
        if (at == filled) {
          filled = Math.max(0, file.read(buffer));
          at = 0;
          if (filled == 0) {
            return new byte[0];
          }
        }
        byte b = buffer[at++];
        line.write(b);
        if (b == '\n') {
          end += line.size();
          return line.toByteArray();
        }
      }
    }

    long end() {
      return end;
    }
  }
}
