package org.dragoman.reader.fast;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Everything that was learnt, as it is read from the model file. Immutable. */
public record Model(
    String version,
    Spellings spellings,
    Lexicon lexicon,
    Tagger tagger,
    TransitionParser parser,
    Lemmatiser lemmatiser) {
  private static final int MAGIC = 0xD7A60301;
  private static final int BUFFER = 1 << 16;

  /**
   * Reads a model.
   *
   * @throws IOException when it cannot be read or is no model of this version of the reader
   */
  public static Model read(InputStream file) throws IOException {
    try (InputStream unpacked = new GZIPInputStream(file, BUFFER)) {
      ModelBytes in = new ModelBytes(unpacked.readAllBytes());
      if (in.integer() != MAGIC) {
        throw new IOException("this is no model of this version of the fast reader");
      }
      String version = in.word();
      List<String> tags = names(in);
      List<String> labels = names(in);
      Spellings spellings = Spellings.read(in);
      Lexicon lexicon = Lexicon.read(in);
      Lemmatiser lemmatiser = Lemmatiser.read(in);
      Tagger tagger = new Tagger(tags, PackedWeights.read(in));
      TransitionParser parser = new TransitionParser(tags, labels, PackedWeights.read(in));
      return new Model(version, spellings, lexicon, tagger, parser, lemmatiser);
    }
  }

  private static List<String> names(ModelBytes in) throws IOException {
    int count = in.count();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(in.word());
    }
    return names;
  }

  /** Writes a model in the form that {@link #read} takes. */
  public static void write(
      OutputStream file,
      String version,
      List<String> tags,
      List<String> labels,
      Spellings spellings,
      Lexicon lexicon,
      Lemmatiser lemmatiser,
      PackedWeights.Packer tagger,
      PackedWeights.Packer parser)
      throws IOException {
    try (DataOutputStream out = new DataOutputStream(new Smallest(file))) {
      out.writeInt(MAGIC);
      out.writeUTF(version);
      writeNames(tags, out);
      writeNames(labels, out);
      spellings.write(out);
      lexicon.write(out);
      lemmatiser.write(out);
      tagger.write(out);
      parser.write(out);
    }
  }

  private static void writeNames(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static final class Smallest extends GZIPOutputStream {
    Smallest(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
