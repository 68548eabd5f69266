package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.story.Carrier;
import org.dragoman.story.Copies;
import org.dragoman.story.Fingerprint;
import org.dragoman.story.Likeness;
import org.dragoman.story.Pair;
import org.dragoman.story.Stories;
import org.dragoman.story.Story;
import org.dragoman.story.Wires;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Which new reports share text with which others, and what stories that makes. The index is tables of
 * the ledger, so memory holds some reports at a time, whatever the number of those kept. Lives inside
 * one transaction.
 */
final class Copying {

  private final DuckDBConnection connection;
  private final Map<String, Carrier> fresh = new LinkedHashMap<>();
  private final Map<String, Fingerprint> prints = new LinkedHashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  /** Looks among these, whose fingerprints are not kept yet, and those that are kept. */
  Copying(DuckDBConnection connection, Collection<Document> documents) throws SQLException {
    this.connection = connection;
    Copies together = new Copies();
    for (Document document : documents) {
      if (!document.text().isEmpty()) {
        Fingerprint print = Fingerprint.of(document.text());
        fresh.put(document.id(), Carrier.of(document));
        prints.put(document.id(), print);
        pairs.addAll(together.add(document.id(), print));
      }
    }
    Map<String, Set<String>> met = met();
    Map<String, Fingerprint> kept = kept(met);
    met.forEach((id, others) -> others.forEach(other -> {
      Fingerprint mine = prints.get(id);
      Fingerprint its = kept.get(other);
      if (mine != null && its != null) {
        Pair.of(id, mine, other, its).ifPresent(pairs::add);
      }
    }));
  }

  /** For each new report the kept ones whose sample agrees. */
  private Map<String, Set<String>> met() throws SQLException {
    List<String> docs = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    prints.forEach((doc, print) -> {
      long[] sample = print.sample();
      for (long hash : sample) {
        docs.add(doc);
        sizes.add(String.valueOf(sample.length));
        hashes.add(String.valueOf(hash));
      }
    });
    Map<String, Set<String>> met = new TreeMap<>();
    String sql =
        "WITH mine AS (SELECT unnest(?::VARCHAR[]) AS doc, unnest(?::INTEGER[]) AS sampled,"
            + " unnest(?::BIGINT[]) AS hash) SELECT mine.doc, s.doc, mine.sampled, s.sampled,"
            + " count(*) FROM mine JOIN kept.samples s ON s.hash = mine.hash GROUP BY ALL";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(docs, sizes, hashes));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (Fingerprint.mayBeCopies(row.getLong(5), row.getInt(3), row.getInt(4))
            && !row.getString(1).equals(row.getString(2))) {
          met.computeIfAbsent(row.getString(1), d -> new TreeSet<>()).add(row.getString(2));
        }
      }
    }
    return met;
  }

  private Map<String, Fingerprint> kept(Map<String, Set<String>> met) throws SQLException {
    Set<String> others = new TreeSet<>();
    met.values().forEach(others::addAll);
    Map<String, Fingerprint> kept = new HashMap<>();
    if (others.isEmpty()) {
      return kept;
    }
    Sql.Among some = Sql.among("doc", List.copyOf(others));
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT doc, runs FROM kept.fingerprints WHERE " + some.condition(),
            some.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Object[] runs = (Object[]) row.getArray(2).getArray();
        int[] numbers = new int[runs.length];
        for (int i = 0; i < runs.length; i++) {
          numbers[i] = ((Number) runs[i]).intValue();
        }
        kept.put(row.getString(1), Fingerprint.of(numbers, new long[0]));
      }
    }
    return kept;
  }

  /** Keeps the fingerprints and the pairs of the new reports. */
  void keep() throws SQLException {
    try (DuckDBAppender rows = connection.createAppender("kept", "fingerprints");
        DuckDBAppender samples = connection.createAppender("kept", "samples");
        DuckDBAppender found = connection.createAppender("kept", "pairs")) {
      for (Map.Entry<String, Fingerprint> print : prints.entrySet()) {
        List<Integer> runs = new ArrayList<>();
        for (int run : print.getValue().runs()) {
          runs.add(run);
        }
        rows.beginRow();
        rows.append(print.getKey());
        rows.append(runs);
        rows.endRow();
        long[] sample = print.getValue().sample();
        for (long hash : sample) {
          samples.beginRow();
          samples.append(print.getKey());
          samples.append(sample.length);
          samples.append(hash);
          samples.endRow();
        }
      }
      for (Pair pair : pairs) {
        found.beginRow();
        found.append(pair.one());
        found.append(pair.other());
        found.append(pair.likeness().name());
        found.append(pair.shared());
        found.append(pair.shareOfOther());
        found.append(pair.shareOfOne());
        found.endRow();
      }
    }
  }

  /**
   * The story of every report whose story the new ones can change, their own included: the id of its
   * original.
   *
   * @param wires whose reports others print
   */
  Map<String, String> stories(Wires wires) throws SQLException {
    Map<String, Pair> copies = new TreeMap<>();
    Set<String> reached = new LinkedHashSet<>();
    Set<String> open = new TreeSet<>();
    for (Pair pair : pairs) {
      if (pair.likeness() == Likeness.COPY) {
        copies.put(key(pair), pair);
        open.add(pair.one());
        open.add(pair.other());
      }
    }
    while (!open.isEmpty()) {
      reached.addAll(open);
      Set<String> next = new TreeSet<>();
      for (Pair pair : around(open)) {
        copies.put(key(pair), pair);
        next.add(pair.one());
        next.add(pair.other());
      }
      next.removeAll(reached);
      open = next;
    }
    Map<String, String> stories = new TreeMap<>();
    for (Story story : Stories.of(carriers(reached), copies.values(), wires)) {
      stories.put(story.original().id(), story.original().id());
      story.copies().forEach(copy -> stories.put(copy.id(), story.original().id()));
    }
    return stories;
  }

  private static String key(Pair pair) {
    return pair.one() + "\n" + pair.other();
  }

  /** Kept pairs of copies with one of these. */
  private List<Pair> around(Set<String> docs) throws SQLException {
    List<Pair> found = new ArrayList<>();
    List<String> ids = List.copyOf(docs);
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT * FROM kept.pairs WHERE likeness = 'COPY' AND (one IN (SELECT"
                + " unnest(?::VARCHAR[])) OR other IN (SELECT unnest(?::VARCHAR[])))",
            List.of(ids, ids));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(new Pair(
            row.getString("one"),
            row.getString("other"),
            Likeness.valueOf(row.getString("likeness")),
            row.getInt("shared"),
            row.getDouble("one_in_other"),
            row.getDouble("other_in_one")));
      }
    }
    return found;
  }

  private List<Carrier> carriers(Set<String> docs) throws SQLException {
    Map<String, Carrier> carriers = new TreeMap<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT doc, outlet, published, length FROM kept.documents WHERE doc IN (SELECT"
                + " unnest(?::VARCHAR[]))",
            List.of(List.copyOf(docs)));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        carriers.put(
            row.getString(1),
            new Carrier(
                row.getString(1),
                row.getString(2),
                EventReader.day(row, "published"),
                row.getInt(4)));
      }
    }
    for (String doc : docs) {
      Carrier mine = fresh.get(doc);
      if (mine != null) {
        carriers.put(doc, mine);
      }
    }
    return List.copyOf(carriers.values());
  }
}
