package org.dragoman.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.fetch.FetchSettings;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ledger.Acknowledged;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Uncoded;

/**
 * Reports that come in over HTTP are coded and kept one upload after the other, beside the readers.
 * Safe for several threads.
 */
final class Jobs implements AutoCloseable {
  /** Reports that are committed together: few enough to see progress, enough to be quick. */
  private static final int BATCH = 16;

  /** Ended jobs that are remembered, and uploads that may wait. */
  private static final int MOST = 100;

  private final Ledger ledger;
  private final Coding coding;
  private final Readers readers;
  private final Answers answers;
  private final Alerts alerts;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "dragoman-ingest");
    thread.setDaemon(true);
    return thread;
  });

  Jobs(Ledger ledger, Coding coding, Readers readers, Answers answers, Alerts alerts) {
    this.ledger = ledger;
    this.readers = readers;
    this.coding = coding;
    this.answers = answers;
    this.alerts = alerts;
  }

  /** Where the reports of a job come from. */
  private interface Source {
    List<Document> read(Job job) throws IOException;
  }

  /** Takes an upload and returns at once. */
  Job add(String name, byte[] bytes, Published published) {
    return add(name, job -> uploaded(job, bytes, published));
  }

  /**
   * Takes an address of a page, a feed, a sitemap or a file and returns at once. Only addresses of the
   * public Internet are fetched, politely.
   */
  Job add(String address, Published published) {
    Settings settings =
        Settings.USUAL.published(published).network(Fetcher.of(FetchSettings.USUAL), true);
    return add(address, job -> read(job, address, settings));
  }

  private Job add(String name, Source source) {
    Job job;
    synchronized (jobs) {
      if (jobs.values().stream().filter(j -> !j.state().ended()).count() >= MOST) {
        throw new Refusal(503, "too many uploads wait already; come back when they are done");
      }
      job = new Job(Integer.toString(jobs.size() + 1), name);
      jobs.put(job.id(), job);
    }
    worker.execute(() -> run(job, source));
    return job;
  }

  Optional<Job> job(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** The newest first. */
  List<Job.State> all() {
    synchronized (jobs) {
      List<Job.State> states = new ArrayList<>();
      jobs.values().forEach(j -> states.add(0, j.state()));
      return states.subList(0, Math.min(MOST, states.size()));
    }
  }

  private void run(Job job, Source source) {
    try {
      List<Document> documents = source.read(job);
      job.found(documents.size());
      Coding.Loaded coder = coding.await();
      for (int begin = 0; begin < documents.size(); begin += BATCH) {
        keep(job, coder, documents.subList(begin, Math.min(documents.size(), begin + BATCH)));
      }
      finish(job, coder);
      job.end("");
    } catch (IOException e) {
      job.end("the upload cannot be read: " + e.getMessage());
    } catch (LedgerException e) {
      job.end(e.line());
    } catch (Refusal e) {
      job.end(e.line());
    } finally {
      if (!job.state().ended()) {
        job.end("the coder failed, which is a bug");
      }
    }
  }

  private void keep(Job job, Coding.Loaded coder, List<Document> documents) {
    Ledger.Known known = ledger.known(documents);
    known.differing().forEach(job::differs);
    List<Document> fresh = documents.stream()
        .filter(d -> !known.same().contains(d.id()) && !known.differing().contains(d.id()))
        .toList();
    Set<String> copies = ledger.copies(fresh, coder.wires());
    List<Coded> coded =
        coded(job, coder, fresh.stream().filter(d -> !copies.contains(d.id())).toList());
    List<Uncoded> others =
        fresh.stream().filter(d -> copies.contains(d.id())).map(Uncoded::copy).toList();
    Acknowledged kept = ledger.append(coded, others, coder.run(), coder.wires());
    kept.differing().forEach(job::differs);
    job.kept(documents.size(), kept.added(), known.same().size() + kept.known());
    answers.reportsCame();
    alerts.came(coded.stream().map(c -> c.story().document().id()).collect(Collectors.toSet()));
  }

  private List<Coded> coded(Job job, Coding.Loaded coder, List<Document> documents) {
    List<Coded> coded = new ArrayList<>();
    for (Document document : documents) {
      readers.goFirst();
      try {
        coded.add(coder.coder().code(document));
      } catch (RuntimeException e) { // one broken report never stops the others, nor vanishes
        job.rejected(document.id() + ": the coder failed, which is a bug ("
            + e.getClass().getSimpleName() + ")");
      }
    }
    return coded;
  }

  /** What can only be done when all of a job is there: late coding, and comparing with other reports. */
  private void finish(Job job, Coding.Loaded coder) {
    ledger.settle(coder::wires);
    List<Document> late = ledger.uncoded("", BATCH);
    while (!late.isEmpty()) {
      ledger.replace(coded(job, coder, late), coder.run());
      late = ledger.uncoded(late.get(late.size() - 1).id(), BATCH);
    }
    ledger.compare();
    answers.reportsCame();
  }

  /** Reads what was sent as if it were a file of that name. */
  private static List<Document> uploaded(Job job, byte[] bytes, Published published)
      throws IOException {
    Path folder = Files.createTempDirectory("dragoman-upload");
    Path file = folder.resolve("upload-" + Answers.hash(bytes) + ending(job.name()));
    try {
      Files.write(file, bytes);
      return read(job, file.toString(), Settings.USUAL.published(published));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static List<Document> read(Job job, String place, Settings settings) {
    List<Document> documents = new ArrayList<>();
    Sources.of(List.of(place), settings).read(arrival -> {
      if (arrival instanceof Arrival.Report report && report.provenance().readable()) {
        documents.add(report.document());
      } else if (arrival instanceof Arrival.Report report) {
        job.rejected(report.document().id() + ": in '" + report.provenance().language()
            + "', for which there is no reader yet");
      } else if (arrival instanceof Arrival.Rejected rejected) {
        job.rejected(rejected.line().replace(place, job.name()));
      }
    });
    return documents;
  }

  /** Of the name that came with the upload only its ending is used, and only a known one. */
  private static String ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending :
        List.of(".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".html", ".htm", ".xml", ".json")) {
      if (lower.endsWith(ending)) {
        return ending;
      }
    }
    return ".txt";
  }

  @Override
  public void close() {
    worker.shutdownNow();
    alerts.close();
  }
}
