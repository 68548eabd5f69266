package org.dragoman.knowledge;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * All knowledge files, read and not yet understood, and the word lists. Each room reads the kinds it
 * needs. Later folders overlay earlier ones. Immutable.
 */
public final class Knowledge {
  /** The kinds of files there are. */
  public static final List<String> KINDS = List.of(
      "events",
      "contents",
      "signatures",
      "actors",
      "countries",
      "offices",
      "roles",
      "words",
      "codes",
      "places",
      "weights");

  private final List<KnowledgeFile> builtIn;
  private final List<KnowledgeFile> files;
  private final WordLists words;

  private Knowledge(List<KnowledgeFile> builtIn, List<KnowledgeFile> files, WordLists words) {
    this.builtIn = List.copyOf(builtIn);
    this.files = List.copyOf(files);
    this.words = words;
  }

  /**
   * Reads the built-in knowledge, which stands on the class path under {@code /dragoman/knowledge},
   * and the overlays after it.
   *
   * @throws IOException when a folder cannot be read
   */
  public static Knowledge load(List<Path> overlays, Problems problems) throws IOException {
    URL root = Knowledge.class.getResource("/dragoman/knowledge");
    List<KnowledgeFile> builtIn = root == null ? List.of() : builtIn(root, problems);
    List<KnowledgeFile> files = new ArrayList<>(builtIn);
    for (Path overlay : overlays) {
      files.addAll(folder(overlay, problems));
    }
    return of(builtIn, files, problems);
  }

  /** Only the files of these folders: for tests and for checking a folder by itself. */
  public static Knowledge loadOnly(List<Path> folders, Problems problems) throws IOException {
    List<KnowledgeFile> files = new ArrayList<>();
    for (Path folder : folders) {
      files.addAll(folder(folder, problems));
    }
    return of(files, problems);
  }

  /** Knowledge from files that are already read. */
  public static Knowledge of(List<KnowledgeFile> files, Problems problems) {
    return of(List.of(), files, problems);
  }

  private static Knowledge of(
      List<KnowledgeFile> builtIn, List<KnowledgeFile> files, Problems problems) {
    for (KnowledgeFile file : files) {
      Layout.check(file, problems);
    }
    Layout.checkTogether(builtIn, problems);
    Layout.checkTogether(files.subList(builtIn.size(), files.size()), problems);
    return new Knowledge(builtIn, files, WordLists.read(files, problems));
  }

  private static List<KnowledgeFile> builtIn(URL root, Problems problems) throws IOException {
    try {
      URI uri = root.toURI();
      if (!uri.getScheme().equals("jar")) {
        return folder(Path.of(uri), problems);
      }
      // Opened by its path, not by its address: of an address a process may hold one open file
      // system only, and two threads that read the knowledge at once would refuse each other.
      URI archive = ((JarURLConnection) root.openConnection()).getJarFileURL().toURI();
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(archive))) {
        return folder(jar.getPath("/dragoman/knowledge"), problems);
      }
    } catch (URISyntaxException e) {
      throw new IOException("the built-in knowledge has no readable address: " + root, e);
    }
  }

  private static List<KnowledgeFile> folder(Path folder, Problems problems) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile)
          .filter(Knowledge::isKnowledgeFile)
          .sorted()
          .toList();
    }
    List<KnowledgeFile> files = new ArrayList<>();
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      try {
        files.add(
            KnowledgeReader.read(name, Files.readAllLines(path, StandardCharsets.UTF_8), problems));
      } catch (MalformedInputException e) {
        problems.error("K002", new Where(name, 1, 1), "the file is not UTF-8", "save it as UTF-8");
      }
    }
    return files;
  }

  private static boolean isKnowledgeFile(Path path) {
    String name = path.getFileName().toString();
    return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The files of a kind, in the order they were read. */
  public List<KnowledgeFile> files(String kind) {
    return files.stream().filter(f -> f.kind().equals(kind)).toList();
  }

  public List<KnowledgeFile> files() {
    return files;
  }

  /** The files that lie on top of the built-in ones. */
  public List<KnowledgeFile> overlays() {
    return files.subList(builtIn.size(), files.size());
  }

  /** The files that come with Dragoman. */
  public List<KnowledgeFile> builtIn() {
    return builtIn;
  }

  /** 16 hexadecimal digits that change when any line of any file does. */
  public String version() {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (KnowledgeFile file : files) {
        hash.update((file.name() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String line : file.lines()) {
          hash.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(hash.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public WordLists words() {
    return words;
  }
}
