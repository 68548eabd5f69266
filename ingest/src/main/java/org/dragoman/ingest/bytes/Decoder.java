package org.dragoman.ingest.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of XML, HTML and plain text. What the transport says comes first (RFC 7303,
 * RFC 3023 for {@code text/}), then the byte order mark, then the document's own declaration, then
 * UTF-8, then detection. A declared encoding that does not fit the bytes is passed over and noted.
 */
public final class Decoder {
  private static final int DECLARATION = 2048;
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
  private static final Pattern META = Pattern.compile(
      "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,60})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';]{1,60})", Pattern.CASE_INSENSITIVE);

  private Decoder() {}

  /** Decodes XML. {@code contentType} is the header as it came, or empty. */
  public static Decoded xml(byte[] bytes, String contentType) {
    Optional<Mark> mark = mark(bytes);
    List<String> candidates = new ArrayList<>();
    String transport = parameter(contentType);
    String type = contentType.toLowerCase(Locale.ROOT).split(";")[0].strip();
    if (!transport.isEmpty()) {
      candidates.add(transport);
    }
    mark.ifPresent(m -> candidates.add(m.charset));
    // RFC 3023: text/xml without a charset is ASCII whatever the document says; taken only if true
    if (transport.isEmpty() && type.startsWith("text/") && type.endsWith("xml")
        || transport.isEmpty() && type.startsWith("text/xml")) {
      candidates.add("us-ascii");
    }
    String declared = declared(bytes, XML);
    if (!declared.isEmpty()) {
      candidates.add(declared);
    }
    candidates.add("utf-8");
    return decode(bytes, mark, candidates);
  }

  /** Decodes HTML. */
  public static Decoded html(byte[] bytes, String contentType) {
    Optional<Mark> mark = mark(bytes);
    List<String> candidates = new ArrayList<>();
    mark.ifPresent(m -> candidates.add(m.charset));
    candidates.add(parameter(contentType));
    candidates.add(declared(bytes, META));
    candidates.add(declared(bytes, XML));
    candidates.add("utf-8");
    return decode(bytes, mark, candidates);
  }

  /** Decodes text that declares nothing. */
  public static Decoded text(byte[] bytes, String contentType) {
    Optional<Mark> mark = mark(bytes);
    List<String> candidates = new ArrayList<>();
    mark.ifPresent(m -> candidates.add(m.charset));
    candidates.add(parameter(contentType));
    candidates.add("utf-8");
    return decode(bytes, mark, candidates);
  }

  private record Mark(String charset, int length) {}

  private static Optional<Mark> mark(byte[] b) {
    int b0 = at(b, 0);
    int b1 = at(b, 1);
    int b2 = at(b, 2);
    int b3 = at(b, 3);
    if (b0 == 0xef && b1 == 0xbb && b2 == 0xbf) {
      return Optional.of(new Mark("utf-8", 3));
    }
    if (b0 == 0xff && b1 == 0xfe) {
      return Optional.of(
          b2 == 0 && b3 == 0 && b.length >= 4 ? new Mark("utf-32le", 4) : new Mark("utf-16le", 2));
    }
    if (b0 == 0xfe && b1 == 0xff) {
      return Optional.of(new Mark("utf-16be", 2));
    }
    if (b0 == 0 && b1 == 0 && b2 == 0xfe && b3 == 0xff) {
      return Optional.of(new Mark("utf-32be", 4));
    }
    if (b0 == 0 && b1 == 0 && b2 == 0 && b3 == '<') {
      return Optional.of(new Mark("utf-32be", 0));
    }
    if (b0 == '<' && b1 == 0 && b2 == 0 && b3 == 0) {
      return Optional.of(new Mark("utf-32le", 0));
    }
    if (b0 == 0 && b1 == '<' && b2 == 0) {
      return Optional.of(new Mark("utf-16be", 0));
    }
    if (b0 == '<' && b1 == 0 && b3 == 0) {
      return Optional.of(new Mark("utf-16le", 0));
    }
    return Optional.empty();
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xff : -1;
  }

  private static String parameter(String contentType) {
    Matcher matcher = PARAMETER.matcher(contentType);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String declared(byte[] bytes, Pattern pattern) {
    String start =
        new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = pattern.matcher(start);
    return matcher.find() ? matcher.group(1).strip().toLowerCase(Locale.ROOT) : "";
  }

  private static Decoded decode(byte[] bytes, Optional<Mark> mark, List<String> candidates) {
    String failed = "";
    for (String candidate : candidates) {
      if (candidate.isEmpty()) {
        continue;
      }
      Optional<Charset> charset = charset(candidate, mark);
      Optional<String> text = charset.flatMap(c -> strict(bytes, c, skip(c, mark)));
      if (charset.isPresent() && text.isPresent()) {
        return new Decoded(text.get(), name(charset.get()), note(failed, charset.get()));
      }
      failed = failed.isEmpty() ? candidate : failed;
    }
    Charset detected = detected(bytes);
    String text = new String(bytes, detected);
    return new Decoded(text, name(detected), note(failed, detected));
  }

  private static Optional<String> note(String failed, Charset used) {
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of("not " + failed + " as declared, but " + name(used));
  }

  /** How many bytes of mark to leave out. */
  private static int skip(Charset charset, Optional<Mark> mark) {
    return mark.filter(m -> m.charset.equals(name(charset))).map(Mark::length).orElse(0);
  }

  private static String name(Charset charset) {
    return charset.name().toLowerCase(Locale.ROOT);
  }

  /** The charset of a name; names that are always meant as a superset give the superset. */
  private static Optional<Charset> charset(String name, Optional<Mark> mark) {
    String wanted = name.replace('_', '-');
    if (wanted.equals("utf-16") || wanted.equals("utf-32") || wanted.equals("utf16")) {
      return mark.flatMap(m -> named(m.charset)).or(() -> named("utf-16be"));
    }
    return switch (wanted) {
      case "gb2312", "gbk", "gb-2312", "x-gbk", "euc-cn" -> named("gb18030");
      case "iso-8859-1", "latin1", "latin-1" -> named("windows-1252");
      case "iso-8859-9" -> named("windows-1254");
      case "ks-c-5601-1987", "euc-kr" -> named("x-windows-949").or(() -> named("euc-kr"));
      case "utf8" -> named("utf-8");
      default -> named(name).or(() -> named(wanted));
    };
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, Charset charset, int skip) {
    try {
      return Optional.of(charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(
              name(charset).startsWith("windows-125")
                  ? CodingErrorAction.REPLACE
                  : CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
          .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset detected(byte[] bytes) {
    if (mostlyUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return Optional.ofNullable(name)
        .flatMap(n -> charset(n.toLowerCase(Locale.ROOT), Optional.empty()))
        .orElseGet(() -> named("windows-1252").orElse(StandardCharsets.ISO_8859_1));
  }

  /** One stray byte in a long UTF-8 text must not turn every other character into rubbish. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd') {
        bad++;
      } else if (c > 0x7f) {
        good++;
      }
    }
    return good > 20 * bad;
  }
}
