package org.dragoman.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;
import org.dragoman.knowledge.EventFrames;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Parse;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.reader.FastReader;
import org.dragoman.text.CleanText;

/**
 * What it would bring, and cost, to parse only sentences with a word that some event entry turns on: how many
 * sentences and tokens would not be parsed, and which part of the events and statements of the whole way is
 * found all the same. The gate of this report gives the sentences it shuts a parse in which nothing hangs on
 * anything.
 *
 * <p>Arguments: the most reports to take of each file, then JSON Lines files of reports.
 */
public final class GateReport {
  private GateReport() {}

  /** Prints the report. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: GateReport MOST REPORTS.jsonl …");
      System.exit(2);
    }
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    FastReader reader = FastReader.create();
    Gate gate = new Gate(reader, EventFrames.read(knowledge, problems));
    Dragoman whole = Dragoman.of(knowledge, reader, problems);
    Dragoman gated = Dragoman.of(knowledge, gate, problems);
    Found events = new Found("events");
    Found statements = new Found("statements");
    int reports = 0;
    for (int i = 1; i < arguments.length; i++) {
      for (Document document : Corpus.read(Path.of(arguments[i]), Integer.parseInt(arguments[0]))) {
        Coded with = whole.code(document);
        Coded without = gated.code(document);
        events.add(ids(with), ids(without));
        statements.add(said(with), said(without));
        reports++;
      }
    }
    System.out.printf(
        "%d reports, %d sentences: %.1f%% of them and %.1f%% of the tokens would not be parsed%n",
        reports,
        gate.sentences,
        100.0 * gate.shut / gate.sentences,
        100.0 * gate.shutTokens / gate.tokens);
    events.print();
    statements.print();
  }

  private static Set<String> ids(Coded coded) {
    Set<String> ids = new HashSet<>();
    for (Event event : coded.events()) {
      ids.add(event.id());
    }
    return ids;
  }

  private static Set<String> said(Coded coded) {
    Set<String> said = new HashSet<>();
    for (Statement statement : coded.statements()) {
      said.add(statement.content() + " " + statement.kind());
    }
    return said;
  }

  /** How much of the same is found. */
  private static final class Found {
    private final String what;
    private int all;
    private int same;
    private int other;

    Found(String what) {
      this.what = what;
    }

    void add(Set<String> whole, Set<String> gated) {
      Set<String> both = new HashSet<>(whole);
      both.retainAll(gated);
      all += whole.size();
      same += both.size();
      other += gated.size() - both.size();
    }

    void print() {
      System.out.printf(
          "%s: %d, of which %d are found behind the gate (%.4f), and %d others%n",
          what, all, same, (double) same / Math.max(1, all), other);
    }
  }

  /** Shuts the way of sentences in which no word is the turning point of an event. */
  private static final class Gate implements Analyzer {
    private final Analyzer reader;
    private final EventFrames frames;
    private int sentences;
    private int shut;
    private long tokens;
    private long shutTokens;

    Gate(Analyzer reader, EventFrames frames) {
      this.reader = reader;
      this.frames = frames;
    }

    @Override
    public List<Sentence> read(CleanText prose) {
      List<Sentence> read = new ArrayList<>();
      for (Sentence sentence : reader.read(prose)) {
        sentences++;
        tokens += sentence.size();
        boolean open = sentence.tokens().stream().anyMatch(this::turnsOn);
        if (!open) {
          shut++;
          shutTokens += sentence.size();
        }
        read.add(open ? sentence : flat(sentence));
      }
      return read;
    }

    private boolean turnsOn(Token token) {
      return !frames.verbs(token.lemma()).isEmpty()
          || !frames.nouns(token.lemma()).isEmpty()
          || !frames.adjectives(token.lemma()).isEmpty();
    }

    private static Sentence flat(Sentence sentence) {
      int[] heads = new int[sentence.size()];
      Relation[] relations = new Relation[sentence.size()];
      Arrays.fill(heads, -1);
      Arrays.fill(relations, Relation.ROOT);
      return new Sentence(
          sentence.index(),
          sentence.span(),
          sentence.heading(),
          sentence.paragraph(),
          sentence.tokens(),
          new Parse(heads, relations));
    }

    @Override
    public String version() {
      return reader.version() + " gated";
    }
  }
}
