package org.dragoman.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole ledger as files that any program reads: one Parquet file a table, rows in the order of all
 * their columns, and a manifest. Equal ledgers give equal bytes, however they came to be.
 *
 * <p>A cluster writes a table as a folder of Parquet files in any order and depth; such a table has no
 * hash, and is whole when it has its number of rows.
 *
 * <pre>
 * manifest = "dragoman dump, format 1\n" "schema " number "\n" { file | folder }
 * file     = table " " rows " " sha256 "\n"
 * folder   = table "/ " rows "\n"
 * </pre>
 */
final class Dump {
  static final String MANIFEST = "manifest.txt";
  private static final String HEAD = "dragoman dump, format 1";
  private static final Pattern SCHEMA = Pattern.compile("schema (\\d{1,6})");
  private static final Pattern TABLE =
      Pattern.compile("([a-z_]+)(?: (\\d{1,18}) ([0-9a-f]{64})|/ (\\d{1,18}))");

  /** A table of a dump and the Parquet files it is in, as the database finds them. */
  private record Part(String table, long rows, Path files) {}

  private Dump() {}

  /** Writes all tables; the manifest comes last, so that half a dump is none. */
  static List<Path> write(Connection connection, Path folder) throws SQLException, IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(MANIFEST));
    StringBuilder manifest = new StringBuilder(HEAD + "\n");
    manifest.append("schema ").append(Schema.version(connection)).append('\n');
    List<Path> files = new ArrayList<>();
    for (String table : tables(connection)) {
      Path file = folder.resolve(table + ".parquet");
      files.add(Parquet.copy(connection, "SELECT * FROM kept." + table + " ORDER BY ALL", file));
      manifest
          .append(table)
          .append(' ')
          .append(count(connection, table))
          .append(' ')
          .append(sha256(file))
          .append('\n');
    }
    files.add(Files.writeString(folder.resolve(MANIFEST), manifest));
    return files;
  }

  /**
   * Fills an empty ledger of the dump's own version.
   *
   * @param maker brings the empty ledger to a version of the tables
   */
  static void read(Connection connection, Path folder, Maker maker)
      throws SQLException, IOException {
    List<String> lines = manifest(folder);
    Matcher schema = SCHEMA.matcher(lines.size() < 2 ? "" : lines.get(1));
    if (!lines.get(0).equals(HEAD) || !schema.matches()) {
      throw new LedgerException(folder.resolve(MANIFEST) + ": not the manifest of a dump");
    }
    int version = Integer.parseInt(schema.group(1));
    if (version < 1 || version > Schema.newest()) {
      throw new LedgerException(folder + ": a dump of a newer version of this program (schema "
          + version + ", this one knows " + Schema.newest() + "); use that one");
    }
    List<Part> parts = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      parts.add(part(folder, line));
    }
    maker.bringTo(version);
    List<String> tables = tables(connection);
    for (Part part : parts) {
      if (!tables.contains(part.table())) {
        throw new LedgerException(folder + ": a table '" + part.table() + "' that no ledger has");
      }
      fill(connection, part);
    }
  }

  /** Makes the tables of a version. */
  interface Maker {
    void bringTo(int version) throws SQLException;
  }

  private static List<String> manifest(Path folder) throws IOException {
    Path file = folder.resolve(MANIFEST);
    if (!Files.exists(file)) {
      throw new LedgerException(
          folder + ": no finished dump here (no " + MANIFEST + "); 'dragoman dump' makes one");
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static Part part(Path folder, String line) throws IOException {
    Matcher part = TABLE.matcher(line);
    if (!part.matches()) {
      throw new LedgerException(folder.resolve(MANIFEST) + ": cannot be read at '" + line + "'");
    }
    String table = part.group(1);
    if (part.group(4) != null) {
      return new Part(table, Long.parseLong(part.group(4)), folder.resolve(table));
    }
    Path file = folder.resolve(table + ".parquet");
    if (!Files.exists(file) || !sha256(file).equals(part.group(3))) {
      throw new LedgerException(file + ": missing or not as it was dumped; make the dump again");
    }
    return new Part(table, Long.parseLong(part.group(2)), file);
  }

  private static void fill(Connection connection, Part part) throws SQLException {
    Path files = part.files().toAbsolutePath().normalize();
    if (part.rows() > 0) {
      String pattern = Files.isDirectory(files) ? files + "/**/*.parquet" : files.toString();
      Sql.run(
          connection,
          "INSERT INTO kept." + part.table() + " SELECT * FROM read_parquet(" + Sql.literal(pattern)
              + ", hive_partitioning = false)");
    }
    if (count(connection, part.table()) != part.rows()) {
      throw new LedgerException(files + ": has another number of rows than the manifest says");
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'kept'"
                + " AND table_type = 'BASE TABLE' ORDER BY table_name")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM kept." + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
