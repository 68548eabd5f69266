package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.ledger.Table;
import org.dragoman.ledger.export.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an answer of the ledger is written, where, and how much of it. */
final class AnswerOptions {
  enum Format {
    TABLE,
    JSONL,
    CSV,
    PARQUET
  }

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "table, jsonl, csv or parquet. Default: table on a terminal, jsonl in a pipe.")
  private @Nullable Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write here instead of to standard output. Parquet needs it.")
  private @Nullable Path file;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many. Default: some on a terminal, all otherwise.")
  private int limit;

  Format format() {
    if (format != null) {
      return format;
    }
    return file == null && Screen.outputIsTerminal() ? Format.TABLE : Format.JSONL;
  }

  /** How many are asked for; a screenful for reading, all for programs when nobody says. */
  int limit(int screenful) throws CannotRun {
    if (limit < 0) {
      throw new CannotRun("--limit " + limit + ": give a number above zero");
    }
    if (limit > 0) {
      return limit;
    }
    return format() == Format.TABLE ? screenful : Integer.MAX_VALUE;
  }

  /** Something written to the output or to the file. */
  interface Body {
    void write(Writer out) throws IOException;
  }

  void write(PrintWriter standard, Body body) throws CannotRun {
    try {
      if (file == null) {
        body.write(standard);
        standard.flush();
        return;
      }
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        body.write(out);
      }
    } catch (IOException e) {
      throw new CannotRun((file == null ? "the output" : file.toString()) + " cannot be written: "
          + e.getMessage());
    }
  }

  /** Rows in the format that is wanted; {@code lines} are what a reader sees. */
  void write(Table table, Supplier<List<String>> lines, PrintWriter standard) throws CannotRun {
    switch (format()) {
      case TABLE -> write(standard, out -> lines(lines.get(), out));
      case JSONL -> write(standard, out -> TableFiles.jsonLines(table, out));
      case CSV -> write(standard, out -> TableFiles.csv(table, out));
      case PARQUET -> TableFiles.parquet(table, out());
    }
  }

  static void lines(List<String> lines, Writer out) throws IOException {
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  /** The file that is written to. */
  Path out() throws CannotRun {
    if (file == null) {
      throw new CannotRun("parquet cannot be written to standard output; say where with --out");
    }
    return file;
  }
}
