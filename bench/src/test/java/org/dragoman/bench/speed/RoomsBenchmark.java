package org.dragoman.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dragoman.CleaningKnowledge;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.quote.QuoteFinder;
import org.dragoman.quote.StoryQuotes;
import org.dragoman.reader.FastReader;
import org.dragoman.text.CleanText;
import org.dragoman.text.TextCleaner;
import org.dragoman.time.StoryTimes;
import org.dragoman.time.TimeResolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds of each room for one report: each by itself, on what the rooms before it gave. The reports are the
 * examples of this project, or those of a JSON Lines file ({@code -p reports=FILE}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xss4m", "-Xmx2g"})
public class RoomsBenchmark {
  private static final int MOST = 300;

  @Param("examples")
  public String reports = "examples";

  private Dragoman dragoman;
  private FastReader reader;
  private TextCleaner cleaner;
  private TimeResolver times;
  private QuoteFinder quotes;
  private List<Document> documents;
  private List<CleanText> prose;
  private List<Annotated> read;
  private int next;

  /** Loads the engine with the fast reader, and reads the reports once. */
  @Setup
  public void load() throws IOException {
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    reader = FastReader.create();
    dragoman = Dragoman.of(knowledge, reader, problems);
    cleaner = new TextCleaner(CleaningKnowledge.of(knowledge));
    times = TimeResolver.of(knowledge);
    quotes = QuoteFinder.of(knowledge);
    Path from = Path.of(reports);
    documents = Files.isDirectory(from) ? texts(from) : Corpus.read(from, MOST);
    read = documents.stream().map(dragoman::read).toList();
    prose = read.stream().map(Annotated::prose).toList();
  }

  private static List<Document> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(RoomsBenchmark::text)
          .toList();
    }
  }

  private static Document text(Path file) {
    try {
      return Document.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The reports in turn. */
  private int turn() {
    next = (next + 1) % documents.size();
    return next;
  }

  @Benchmark
  public CleanText clean() {
    return cleaner.clean(documents.get(turn()).text());
  }

  @Benchmark
  public int tokenise() {
    return reader.tokens(prose.get(turn()));
  }

  @Benchmark
  public List<Sentence> parse() {
    return reader.read(prose.get(turn()));
  }

  @Benchmark
  public StoryTimes times() {
    return times.resolve(read.get(turn()));
  }

  @Benchmark
  public StoryQuotes quotes() {
    return quotes.find(read.get(turn()));
  }

  @Benchmark
  public Object whoWhenWhere() {
    return dragoman.resolve(read.get(turn()));
  }

  @Benchmark
  public Coded wholeWay() {
    return dragoman.code(documents.get(turn()));
  }
}
