package org.dragoman.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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
      names = "--threads",
      paramLabel = "N",
      description = "Reports coded at the same time. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  Dragoman open() throws CannotRun {
    if (threads < 1 || threads > 256) {
      throw new CannotRun("--threads " + threads + ": give a number from 1 to 256");
    }
    return Engine.open(knowledge, Optional.ofNullable(parses));
  }

  int threads() {
    return threads;
  }
}
