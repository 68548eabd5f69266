package org.dragoman.reader.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** What tells one set of models from another. */
final class Originals {
  private Originals() {}

  /**
   * A check sum of the check sums of the resources. Those of a jar's entries stand in its directory, so that the 52 MB need
   * not be read.
   *
   * @throws IOException when one is not on the class path
   */
  static String sumOf(List<String> resources) throws IOException {
    StringBuilder sums = new StringBuilder("version " + PackedFile.VERSION);
    for (String resource : resources) {
      URL url = Originals.class.getClassLoader().getResource(resource);
      if (url == null) {
        throw new IOException(
            "the class path has no " + resource + "; is NLP4J's jar of English models on it?");
      }
      sums.append('\n').append(resource).append(' ').append(sumOf(url));
    }
    return "%016x".formatted(Letters.hash(sums.toString()));
  }

  private static long sumOf(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarEntry().getCrc();
    }
    CRC32 sum = new CRC32();
    try (InputStream in =
        new CheckedInputStream(new BufferedInputStream(connection.getInputStream()), sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return sum.getValue();
  }
}
