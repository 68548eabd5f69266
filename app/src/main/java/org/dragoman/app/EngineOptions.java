package org.dragoman.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.dragoman.language.Analyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that codes. */
final class EngineOptions {
  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Knowledge files of your own, on top of the built-in ones. May be repeated.")
  private List<Path> knowledge = new ArrayList<>();

  @Option(
      names = "--parses",
      paramLabel = "DIR",
      description = "Keep parses here and read them back: coding the same texts again is fast.")
  private @Nullable Path parses;

  @Option(
      names = "--reader",
      paramLabel = "R",
      description =
          "fast: our own parser. precise: NLP4J, six times slower. Default: ${DEFAULT-VALUE}.")
  private Reader reader = Reader.PRECISE;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports coded at the same time. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--least-confidence",
      paramLabel = "P",
      description = "Leave out events of a lower confidence, from 0 (keep all) to 1. Default:"
          + " ${DEFAULT-VALUE}.")
  private double leastConfidence = Dragoman.LEAST_CONFIDENCE;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  Dragoman open() throws CannotRun {
    check();
    return Engine.open(knowledge, reader, Optional.ofNullable(parses), this::tell);
  }

  /**
   * The reader alone, for whoever makes coders of several sets of rules with it.
   *
   * @throws CannotRun when an option makes no sense
   */
  Analyzer reader() throws CannotRun {
    check();
    return reader.open(Optional.ofNullable(parses), this::tell);
  }

  private void tell(String notice) {
    Objects.requireNonNull(command).commandLine().getErr().println("dragoman: " + notice);
  }

  private void check() throws CannotRun {
    if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
      throw new CannotRun(
          "--least-confidence " + leastConfidence + ": give a number from 0 to 1, such as 0.6");
    }
    if (threads < 1 || threads > 256) {
      throw new CannotRun("--threads " + threads + ": give a number from 1 to 256");
    }
  }

  /** The coder as the options want it. */
  Coder coder(Dragoman dragoman) {
    return document -> dragoman.code(document, leastConfidence);
  }

  List<Path> knowledge() {
    return List.copyOf(knowledge);
  }

  int threads() {
    return threads;
  }
}
