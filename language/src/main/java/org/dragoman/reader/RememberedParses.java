package org.dragoman.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.text.CleanText;

/**
 * Keeps a parser's answers in a folder, one file a text, so that coding the same texts again under
 * changed rules needs no parser. The parser is loaded at the first text that is not remembered.
 */
final class RememberedParses implements RawReader {
  private final Path folder;
  private final Supplier<RawReader> parser;
  private final String version;

  RememberedParses(Path folder, String version, Supplier<RawReader> parser) {
    this.folder = folder;
    this.version = version;
    this.parser = parser;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<RawSentence> read(CleanText prose) {
    String name = digest(version + "\n" + prose.text());
    Path file = folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ".parse");
    try {
      if (Files.exists(file)) {
        return decode(Files.readString(file));
      }
      List<RawSentence> sentences = parser.get().read(prose);
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
      Files.writeString(draft, encode(sentences));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException("remembered parses in " + folder, e);
    }
  }

  private static String encode(List<RawSentence> sentences) {
    StringBuilder lines = new StringBuilder();
    for (RawSentence sentence : sentences) {
      for (RawSentence.RawToken t : sentence.tokens()) {
        lines
            .append(t.form())
            .append('\t')
            .append(t.lemma())
            .append('\t')
            .append(t.tag())
            .append('\t');
        lines.append(t.begin()).append('\t').append(t.end()).append('\t');
        lines.append(t.head()).append('\t').append(t.label()).append('\n');
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static List<RawSentence> decode(String lines) {
    List<RawSentence> sentences = new ArrayList<>();
    List<RawSentence.RawToken> tokens = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      if (line.isEmpty()) {
        if (!tokens.isEmpty()) {
          sentences.add(new RawSentence(tokens));
          tokens = new ArrayList<>();
        }
        continue;
      }
      String[] c = line.split("\t", -1);
      tokens.add(new RawSentence.RawToken(
          c[0],
          c[1],
          c[2],
          Integer.parseInt(c[3]),
          Integer.parseInt(c[4]),
          Integer.parseInt(c[5]),
          c[6]));
    }
    return sentences;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
