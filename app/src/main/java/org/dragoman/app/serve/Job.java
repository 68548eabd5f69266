package org.dragoman.app.serve;

import java.util.ArrayList;
import java.util.List;

/** One upload on its way into the ledger. Safe for several threads. */
final class Job {
  /** Rejections that are told one by one; all are counted. */
  private static final int TOLD = 200;

  /**
   * How far it is.
   *
   * @param total reports found in the upload; 0 while it is being read
   * @param done reports coded and safe on disk, or rejected by the ledger
   * @param known reports that were there already
   * @param failure why it ended early, or empty
   */
  record State(
      String id,
      String name,
      boolean ended,
      int total,
      int done,
      int added,
      int known,
      int rejected,
      List<String> rejections,
      String failure) {}

  private final String id;
  private final String name;
  private final List<String> rejections = new ArrayList<>();
  private boolean ended;
  private int total;
  private int done;
  private int added;
  private int known;
  private int rejected;
  private String failure = "";

  Job(String id, String name) {
    this.id = id;
    this.name = name;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  synchronized State state() {
    return new State(
        id, name, ended, total, done, added, known, rejected, List.copyOf(rejections), failure);
  }

  synchronized void found(int reports) {
    total = reports;
    notifyAll();
  }

  synchronized void rejected(String line) {
    rejected++;
    if (rejections.size() < TOLD) {
      rejections.add(line);
    }
  }

  void differs(String document) {
    rejected(document + ": is in the ledger already, with another text");
  }

  synchronized void kept(int more, int moreAdded, int moreKnown) {
    done += more;
    added += moreAdded;
    known += moreKnown;
    notifyAll();
  }

  synchronized void end(String why) {
    ended = true;
    failure = why;
    notifyAll();
  }

  /** Waits for something new, at most so long. */
  synchronized void await(State seen, long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    for (long left = milliseconds; state().equals(seen) && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
