package org.dragoman.ingest.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as they are written in feeds and pages: relative, with blanks, half encoded. */
public final class Addresses {
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern UNSAFE = Pattern.compile("[\\s<>\"{}|\\\\^`\\[\\]\\x00-\\x1f]");

  private Addresses() {}

  /** The scheme in lower case, or empty. */
  public static String scheme(String address) {
    Matcher matcher = SCHEME.matcher(address);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** {@code address} seen from {@code base}; itself when one of them cannot be read. */
  public static String absolute(String base, String address) {
    String stripped = address.strip();
    if (base.isEmpty() || stripped.isEmpty() || !scheme(stripped).isEmpty()) {
      return stripped;
    }
    Optional<URI> from = uri(base);
    Optional<URI> to = uri(stripped);
    if (from.isEmpty() || to.isEmpty() || from.get().isOpaque()) {
      return stripped;
    }
    URI root = from.get();
    if (root.getRawPath() != null && root.getRawPath().isEmpty() && root.getHost() != null) {
      root = root.resolve("/");
    }
    if (stripped.startsWith("?") && root.getRawPath() != null) {
      return root.getScheme() + "://" + root.getRawAuthority() + root.getRawPath() + to.get();
    }
    return root.resolve(to.get()).toString();
  }

  /** The address as a URI, blanks and brackets encoded; empty when it is beyond repair. */
  public static Optional<URI> uri(String address) {
    String repaired = address.strip();
    if (UNSAFE.matcher(repaired).find() && !repaired.contains("://[")) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < repaired.length(); i++) {
        char c = repaired.charAt(i);
        if (c <= ' ' || "<>\"{}|\\^`[]".indexOf(c) >= 0) {
          out.append(String.format("%%%02X", (int) c));
        } else {
          out.append(c);
        }
      }
      repaired = out.toString();
    }
    try {
      return Optional.of(new URI(repaired));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host in lower case without "www.", or empty. */
  public static String host(String address) {
    return uri(address)
        .map(URI::getHost)
        .map(h -> h.toLowerCase(Locale.ROOT))
        .map(h -> h.startsWith("www.") ? h.substring(4) : h)
        .orElse("");
  }
}
