package org.dragoman.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dragoman.ingest.source.Sources;

/**
 * The files of an archive, sorted by how they are cut into tasks.
 *
 * @param lines JSON Lines, which are read in parts
 * @param parquet tables of reports with the columns of JSON Lines
 * @param whole texts, web archives, zipped files and all else, each read by one task
 * @param other files that are left alone: their ending is not known
 */
record Inputs(List<File> lines, List<File> parquet, List<File> whole, List<File> other) {
  /**
   * A file.
   *
   * @param name inside of the folder that was asked for
   * @param size in bytes, and {@code changed} in milliseconds of the epoch: what tells it from another
   */
  record File(String path, String name, long size, long changed) {}

  Inputs {
    lines = List.copyOf(lines);
    parquet = List.copyOf(parquet);
    whole = List.copyOf(whole);
    other = List.copyOf(other);
  }

  /**
   * Lists files, folders with all that is in them, and patterns such as {@code wire/2020-*}.
   *
   * @throws FileNotFoundException when one of them names nothing
   */
  static Inputs list(List<String> places, Configuration hadoop) throws IOException {
    List<File> all = new ArrayList<>();
    for (String place : places) {
      Path pattern = new Path(place);
      FileSystem files = pattern.getFileSystem(hadoop);
      FileStatus[] found = files.globStatus(pattern);
      if (found == null || found.length == 0) {
        throw new FileNotFoundException(place + ": no such file or folder");
      }
      for (FileStatus one : found) {
        if (one.isDirectory()) {
          folder(files, one.getPath(), one.getPath(), all);
        } else {
          all.add(file(one, one.getPath().getName()));
        }
      }
    }
    Map<String, File> once = new TreeMap<>();
    all.forEach(file -> once.putIfAbsent(file.path(), file));
    List<File> lines = new ArrayList<>();
    List<File> parquet = new ArrayList<>();
    List<File> whole = new ArrayList<>();
    List<File> other = new ArrayList<>();
    for (File file : once.values()) {
      String name = file.name().toLowerCase(Locale.ROOT);
      if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
        lines.add(file);
      } else if (name.endsWith(".parquet")) {
        parquet.add(file);
      } else {
        (Sources.reads(name) ? whole : other).add(file);
      }
    }
    return new Inputs(lines, parquet, whole, other);
  }

  private static void folder(FileSystem files, Path top, Path folder, List<File> all)
      throws IOException {
    for (FileStatus one : files.listStatus(folder)) {
      String name = one.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue; // what Hadoop's programs write beside their results
      }
      if (one.isDirectory()) {
        folder(files, top, one.getPath(), all);
      } else {
        all.add(file(one, top.toUri().relativize(one.getPath().toUri()).getPath()));
      }
    }
  }

  private static File file(FileStatus one, String name) {
    return new File(one.getPath().toString(), name, one.getLen(), one.getModificationTime());
  }
}
