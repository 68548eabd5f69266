package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.dragoman.ledger.Access;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the stories go: into a ledger, a folder, or standard output. */
final class KeeperOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Instead of a ledger: documents.jsonl and events.jsonl in this folder.")
  private @Nullable Path folder;

  @Option(names = "--jsonl", description = "Write the events to standard output and keep nothing.")
  private boolean lines;

  @Option(
      names = "--no-text",
      description = "The ledger keeps only hash and offsets of the reports, not their text.")
  private boolean noText;

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  Keeper open(PrintWriter out, PrintWriter err) {
    if (folder != null) {
      return FolderKeeper.open(folder);
    }
    if (lines) {
      return new LinesKeeper(out);
    }
    Access access = noText ? Access.writing().withoutText() : Access.writing();
    return new LedgerKeeper(ledger.open(access, err));
  }

  /** The folder where something may be remembered beside the stories. */
  Path beside() {
    if (folder != null) {
      return folder;
    }
    return lines ? Path.of("") : ledger.folder();
  }
}
