package org.dragoman.reader;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dragoman.reader.packed.PackedModels;
import org.dragoman.text.CleanText;

/**
 * NLP4J's tokenizer, tagger, lemmatiser and dependency parser, without the embeddings and the entity
 * recogniser that tags and parses do not use. May be used by several threads.
 */
final class Nlp4jParser implements RawReader {
  /** Longer sentences are cut at clause punctuation: parse time and errors grow with length. */
  private static final int MOST_TOKENS = 150;

  /** What precise.xml names. */
  private static final List<String> MODELS = List.of(
      "edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz",
      "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz",
      "edu/emory/mathcs/nlp/models/en-pos.xz",
      "edu/emory/mathcs/nlp/models/en-dep.xz");

  private final NLPDecoder decoder;

  private Nlp4jParser(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * A parser with models that are mapped into memory; the first one of this user loads NLP4J's own and packs them.
   *
   * @param notices takes one line when that is done, or cannot be kept
   */
  static Nlp4jParser packed(Path folder, Consumer<String> notices) {
    try {
      NLPDecoder decoder = new NLPDecoder();
      decoder.setComponents(
          new PackedModels(folder, MODELS, notices).open(() -> original().getComponents()));
      decoder.setTokenizer(NLPUtils.createTokenizer(Language.ENGLISH));
      return new Nlp4jParser(decoder);
    } catch (IOException e) {
      throw new UncheckedIOException("the precise reader's models cannot be read", e);
    }
  }

  /** A parser with NLP4J's own models, which take many seconds and about a gigabyte. */
  static Nlp4jParser unpacked() {
    return new Nlp4jParser(original());
  }

  private static NLPDecoder original() {
    try (InputStream configuration = Objects.requireNonNull(
        Nlp4jParser.class.getResourceAsStream("precise.xml"), "precise.xml")) {
      return new NLPDecoder(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's configuration cannot be read", e);
    }
  }

  @Override
  public String version() {
    return "nlp4j-1.1.3";
  }

  @Override
  public List<RawSentence> read(CleanText prose) {
    List<RawSentence> sentences = new ArrayList<>();
    String text = prose.text();
    int begin = 0;
    while (begin <= text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        end = text.length();
      }
      String line = text.substring(begin, end);
      if (!line.isBlank()) {
        for (List<Token> tokens : sentencesOf(line)) {
          sentences.add(parse(tokens, text, begin));
        }
      }
      begin = end + 1;
    }
    return sentences;
  }

  private List<List<Token>> sentencesOf(String line) {
    List<Token> tokens = decoder.getTokenizer().tokenize(plainMarks(line));
    List<List<Token>> sentences = new ArrayList<>();
    for (List<Token> sentence : decoder.getTokenizer().segmentize(tokens)) {
      boolean onlyMarks = sentence.stream()
          .allMatch(t -> t.getWordForm().chars().noneMatch(Character::isLetterOrDigit));
      if (onlyMarks && !sentences.isEmpty()) {
        sentences.get(sentences.size() - 1).addAll(sentence);
      } else {
        sentences.add(new ArrayList<>(sentence));
      }
    }
    List<List<Token>> cut = new ArrayList<>();
    for (List<Token> sentence : sentences) {
      cutLong(sentence, cut);
    }
    return cut;
  }

  /** Typographic quotes and dashes as the models know them, character by character so that offsets stay. */
  private static String plainMarks(String line) {
    return line.replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u00a0', ' ')
        .replace('\t', ' ');
  }

  private static void cutLong(List<Token> sentence, List<List<Token>> into) {
    int begin = 0;
    while (sentence.size() - begin > MOST_TOKENS) {
      int cut = begin + MOST_TOKENS;
      for (int i = begin + MOST_TOKENS - 1; i > begin + MOST_TOKENS / 3; i--) {
        String form = sentence.get(i).getWordForm();
        if (form.equals(";") || form.equals(",") || form.equals(":")) {
          cut = i + 1;
          break;
        }
      }
      into.add(sentence.subList(begin, cut));
      begin = cut;
    }
    into.add(sentence.subList(begin, sentence.size()));
  }

  private RawSentence parse(List<Token> tokens, String text, int base) {
    NLPNode[] nodes = decoder.decode(decoder.toNodeArray(tokens));
    List<RawSentence.RawToken> raw = new ArrayList<>(tokens.size());
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      NLPNode head = node.getDependencyHead();
      int begin = base + tokens.get(i - 1).getStartOffset();
      int end = Math.min(text.length(), base + tokens.get(i - 1).getEndOffset());
      raw.add(new RawSentence.RawToken(
          text.substring(begin, end),
          Objects.requireNonNullElse(node.getLemma(), node.getWordForm()),
          Objects.requireNonNullElse(node.getPartOfSpeechTag(), "XX"),
          begin,
          end,
          head == null ? -1 : head.getID() - 1,
          Objects.requireNonNullElse(node.getDependencyLabel(), "dep")));
    }
    return new RawSentence(raw);
  }
}
