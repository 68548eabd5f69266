package org.dragoman.bench.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.reader.RawSentence;
import org.dragoman.reader.RawSentence.RawToken;

/** Parses in a text file: one token a line, an empty line behind each sentence, "#" and an id before each document. */
final class Parses {
  private Parses() {}

  static void write(RawSentence sentence, Writer out) throws IOException {
    for (RawToken token : sentence.tokens()) {
      out.write(String.join(
          "\t",
          token.form(),
          token.lemma(),
          token.tag(),
          Integer.toString(token.begin()),
          Integer.toString(token.end()),
          Integer.toString(token.head()),
          token.label()));
      out.write('\n');
    }
    out.write('\n');
  }

  static List<RawSentence> read(Path file) throws IOException {
    List<RawSentence> sentences = new ArrayList<>();
    List<RawToken> tokens = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!tokens.isEmpty()) {
            sentences.add(new RawSentence(tokens));
            tokens = new ArrayList<>();
          }
        } else if (!line.startsWith("#\t") || line.indexOf('\t', 2) >= 0) {
          tokens.add(token(line));
        }
      }
    }
    return sentences;
  }

  private static RawToken token(String line) {
    String[] f = line.split("\t", -1);
    return new RawToken(
        f[0],
        f[1],
        f[2],
        Integer.parseInt(f[3]),
        Integer.parseInt(f[4]),
        Integer.parseInt(f[5]),
        f[6]);
  }
}
