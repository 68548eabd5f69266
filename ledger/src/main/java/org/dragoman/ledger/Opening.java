package org.dragoman.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Opens the file of a ledger: makes it, brings it up to date, or fills it from a dump, and locks the
 * database against everything that a ledger does not need.
 */
final class Opening {
  private final Path file;
  private final Access access;
  private final DuckDBConnection connection;

  private Opening(Path file, Access access, DuckDBConnection connection) {
    this.file = file;
    this.access = access;
    this.connection = connection;
  }

  /** See {@link Ledger#open}. */
  static DuckDBConnection open(Path folder, Access access) {
    Path file = folder.resolve(Ledger.FILE);
    if (access.write()) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new LedgerException(folder + ": no such folder, and it cannot be made here", e);
      }
      if (!Files.isWritable(folder)) {
        throw new LedgerException(folder + ": may not be written; check who may write there");
      }
    } else if (!Files.exists(file)) {
      throw new LedgerException(folder + ": no ledger here; 'dragoman ingest' makes one");
    }
    if (!access.write()) {
      bringUpToDate(file);
    }
    return opened(file, access);
  }

  /** A reader of an older ledger first lets a writer take it forward. */
  private static void bringUpToDate(Path file) {
    boolean older;
    try (DuckDBConnection connection = (DuckDBConnection)
        DriverManager.getConnection("jdbc:duckdb:" + file, settings(Access.reading()))) {
      older = Schema.version(connection) < Schema.newest();
    } catch (SQLException e) {
      throw Troubles.opening(file, e);
    }
    if (older && Files.isWritable(file)) {
      try {
        opened(file, Access.writing()).close();
      } catch (SQLException e) {
        throw Troubles.opening(file, e);
      }
    }
  }

  private static DuckDBConnection opened(Path file, Access access) {
    DuckDBConnection connection;
    try {
      connection =
          (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings(access));
    } catch (SQLException e) {
      throw Troubles.opening(file, e);
    }
    try {
      new Opening(file, access, connection).prepare();
      return connection;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw Troubles.opening(file, e);
    } catch (LedgerException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  private static Properties settings(Access access) {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("access_mode", access.write() ? "READ_WRITE" : "READ_ONLY");
    // Reports are read and written in the order of their ids, whatever the number of processors.
    settings.setProperty("preserve_insertion_order", "true");
    return settings;
  }

  private void prepare() throws SQLException {
    int version = Schema.version(connection);
    if (version > Schema.newest()) {
      throw new LedgerException(file
          + ": written by a newer version of this program (schema "
          + version
          + ", this one knows "
          + Schema.newest()
          + "); use that one");
    }
    if (access.write()) {
      Schema.bringTo(connection, Schema.newest());
      Schema.views(connection);
      if (version > 0 && version < Schema.newest()) {
        Gists.fill(connection);
      }
    } else if (version < Schema.newest()) {
      throw new LedgerException(file
          + ": an older ledger (schema "
          + version
          + "), and it may not be written here to bring it up to date");
    }
    try (Statement statement = connection.createStatement()) {
      if (!access.folders().isEmpty()) {
        statement.execute("SET allowed_directories = ["
            + access.folders().stream()
                .map(f -> Sql.literal(f.toAbsolutePath().normalize() + "/"))
                .collect(Collectors.joining(", "))
            + "]");
      }
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  private static void closeQuietly(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // The trouble that led here is the one to tell.
    }
  }

  /** See {@link Ledger#load}. */
  static void load(Path dump, Path folder) {
    Path file = folder.resolve(Ledger.FILE);
    if (Files.exists(file)) {
      throw new LedgerException(file + ": there is a ledger already; load into a new folder");
    }
    Path half = folder.resolve(Ledger.FILE + ".part");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(half);
      Files.deleteIfExists(folder.resolve(Ledger.FILE + ".part.wal"));
      try (DuckDBConnection connection =
          (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + half)) {
        Dump.read(connection, dump, version -> Schema.bringTo(connection, version));
        Schema.bringTo(connection, Schema.newest());
        Schema.views(connection);
        Gists.fill(connection);
        Sql.run(connection, "CHECKPOINT");
      }
      Files.move(half, file);
    } catch (SQLException e) {
      throw Troubles.working("loading " + dump, e);
    } catch (IOException e) {
      throw new LedgerException(folder + ": the ledger cannot be made: " + e.getMessage(), e);
    }
  }
}
