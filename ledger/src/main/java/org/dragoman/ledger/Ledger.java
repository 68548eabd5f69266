package org.dragoman.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.story.Wires;
import org.dragoman.table.Run;
import org.duckdb.DuckDBConnection;

/**
 * One folder with everything that was ever coded. One process may hold it for writing, or several
 * for reading.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(folder, Access.writing());
 *     Questions ask = ledger.questions()) {
 *   ledger.append(coded, run);
 *   List<StoredEvent> found = ask.events(Filter.builder().source("IRN").build(), 50);
 * }
 * }</pre>
 *
 * Share one {@code Ledger} between all threads of the process: its methods may be called from any
 * thread, writers take turns. A {@link Questions} is a connection: give each thread, or each request,
 * one of its own and close it; making one costs less than a millisecond. Readers never wait for
 * writers; they see all of what was committed before their question and nothing else.
 */
public final class Ledger implements AutoCloseable {
  static final String FILE = "ledger.duckdb";

  /** Reports compared in one transaction. */
  private static final int SLICE = 2_000;

  private final Access access;
  private final DuckDBConnection connection;

  private Ledger(Access access, DuckDBConnection connection) {
    this.access = access;
    this.connection = connection;
  }

  /**
   * Opens the ledger of a folder; when writing, makes it and brings an older one up to date.
   *
   * @throws LedgerException when another process holds it, it is newer than this program, or the
   *     folder cannot be used
   */
  public static Ledger open(Path folder, Access access) {
    return new Ledger(access, Opening.open(folder, access));
  }

  /**
   * Keeps coded stories. Documents that are there already are passed over, so that an interrupted run
   * can simply be started again. When this returns, all of it is on disk; when it throws, none of it is
   * kept.
   */
  public Acknowledged append(List<Coded> stories, Run run) {
    return append(stories, List.of(), run, Wires.NONE);
  }

  /**
   * Keeps coded stories, and reports that were not coded. Each story has the events and statements of its
   * original only, the wire's report or else the earliest: when that comes later than a copy, those of
   * the copy go.
   *
   * @param others copies, of these or of kept ones (see {@link #copies}), and what nobody here can read
   */
  public Acknowledged append(List<Coded> stories, List<Uncoded> others, Run run, Wires wires) {
    return inTransaction(
        "keeping " + (stories.size() + others.size()) + " documents",
        () -> new Appending(connection, access.keepText()).append(stories, others, run, wires));
  }

  /** Which of these new documents need not be coded: copies of kept ones or of one another. */
  public Set<String> copies(List<Document> documents, Wires wires) {
    return inTransaction(
        "looking for copies", () -> new Settling(connection, wires).copies(documents));
  }

  /**
   * Documents that were kept as copies and are none any more, for a later one is what it was taken for a
   * copy of: code them and give the results to {@link #replace}. Some at a time, by their ids.
   *
   * @param after the id of the last one of the time before, or empty
   */
  public List<Document> uncoded(String after, int most) {
    return inTransaction(
        "looking for reports to code", () -> Recoding.uncoded(connection, after, most));
  }

  /**
   * Gives their stories to documents of a ledger that an older version of this program made.
   *
   * @param wires asked for when there are such
   */
  public void settle(Supplier<Wires> wires) {
    if (inTransaction(
        "looking for copies", () -> new Settling(connection, Wires.NONE).isBehind())) {
      Wires agencies = wires.get();
      int some = 1;
      while (some > 0) {
        some = inTransaction("looking for copies", () -> new Settling(connection, agencies).some());
      }
    }
  }

  /**
   * Documents that are here already, by their ids.
   *
   * @param same with the same text
   * @param differing with another text
   */
  public record Known(Set<String> same, Set<String> differing) {}

  /** Which of these documents are here already. */
  public Known known(List<Document> documents) {
    return inTransaction(
        "looking for documents",
        () -> new Appending(connection, access.keepText()).known(documents));
  }

  /**
   * Keeps what a person says about an event; it wins over the machine from then on, also after the
   * report is coded again. Values of fields are written as in docs/ledger.md: {@code IRN:GOV Name},
   * {@code 2020-01-31}, {@code Basra, IRQ @30.5,47.8}, {@code 12-15}.
   *
   * @throws LedgerException when there is no such event, field or value; then nothing is kept
   */
  public void correct(String event, Correction correction) {
    inTransaction("correcting " + event, () -> {
      new Correcting(connection).correct(event, correction);
      return true;
    });
  }

  /**
   * Keeps an event that the coder overlooked, in these words of this sentence.
   *
   * @return its id
   */
  public String addMissing(String doc, int sentence, String trigger, Correction correction) {
    return inTransaction(
        "adding an event",
        () -> new Correcting(connection).missing(doc, sentence, trigger, correction));
  }

  /** Takes back what was said last about an event; whether there was something. */
  public boolean undo(String event) {
    return inTransaction("taking back a correction", () -> new Correcting(connection).undo(event));
  }

  /**
   * Reports that were coded by another engine or by other knowledge than this run's, and whose text is
   * here; some at a time, in the order of their ids.
   *
   * @param after the id of the last one of the time before, or empty
   */
  public List<Document> stale(Run run, String after, int most) {
    return inTransaction(
        "looking for reports to code again", () -> Recoding.stale(connection, run, after, most));
  }

  /**
   * Puts newly coded reports in the place of their old results. What people said stays and wins.
   *
   * @return what changed in the machine's events
   */
  public List<Recoded> replace(List<Coded> stories, Run run) {
    return inTransaction(
        "coding " + stories.size() + " reports again",
        () -> new Recoding(connection, access.keepText()).replace(stories, run));
  }

  /** Keeps the figures of a judged sample, in place of earlier ones of the same run. */
  public void keep(List<Audit> audits) {
    inTransaction("keeping an audit", () -> {
      for (Audit audit : audits) {
        Sql.run(connection, "DELETE FROM kept.audits WHERE run = ?", audit.run());
      }
      for (Audit audit : audits) {
        Sql.run(
            connection,
            "INSERT INTO kept.audits VALUES (?, ?, ?, ?, ?, ?)",
            audit.run(),
            audit.type(),
            audit.judged(),
            audit.correct(),
            audit.low(),
            audit.high());
      }
      return true;
    });
  }

  /**
   * Finds which events of the reports that came since the last time are told by other reports too.
   * What it finds depends on the reports alone, not on the order in which they came.
   *
   * @return how many reports were compared
   */
  public int compare() {
    int all = 0;
    int some = SLICE;
    while (some == SLICE) {
      some = inTransaction("comparing reports", () -> Comparing.some(connection, SLICE));
      all += some;
    }
    return all;
  }

  /** Questions about what is kept, on a connection of their own. Close them when done. */
  public Questions questions() {
    return new Questions(duplicate());
  }

  /**
   * Writes all of the ledger as Parquet files and a manifest: see {@link #load}. Equal ledgers give
   * equal bytes.
   *
   * @param to one of the folders of its {@link Access}
   */
  public List<Path> dump(Path to) {
    try (DuckDBConnection reader = duplicate()) {
      return Dump.write(reader, to);
    } catch (SQLException e) {
      throw Troubles.working("writing the dump " + to, e);
    } catch (IOException e) {
      throw new LedgerException(to + ": the dump cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Makes a new ledger from a dump, of this version or an older one. The ledger is there when it is
   * whole; a run that is killed leaves none.
   *
   * @throws LedgerException when there is a ledger already, or the dump is not whole
   */
  public static void load(Path dump, Path folder) {
    Opening.load(dump, folder);
  }

  /** Something done with the writer's connection. */
  interface Step<T> {
    T take() throws SQLException;
  }

  /** All of a step or nothing of it. */
  <T> T inTransaction(String doing, Step<T> step) {
    synchronized (this) {
      boolean done = false;
      try {
        connection.setAutoCommit(false);
        T result = step.take();
        connection.commit();
        done = true;
        return result;
      } catch (SQLException e) {
        throw Troubles.working(doing, e);
      } finally {
        if (!done) {
          rollBack();
        }
        automatic(done);
      }
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException ignored) {
      // A transaction that failed is rolled back already.
    }
  }

  private void automatic(boolean done) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      if (done) {
        throw Troubles.working("ending a step", e);
      }
      // After a step that failed (a full disk), the trouble to tell is that step's.
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  Access access() {
    return access;
  }

  /** A connection of one's own to the same ledger. */
  DuckDBConnection duplicate() {
    try {
      return connection.duplicate();
    } catch (SQLException e) {
      throw Troubles.working("opening a reader", e);
    }
  }

  /** Waits for the last write and lets go of the file. */
  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Troubles.working("closing the ledger", e);
    }
  }
}
