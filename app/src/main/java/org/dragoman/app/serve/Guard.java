package org.dragoman.app.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Nothing is kept in cookies, so that no other site can borrow a reader's rights:
 *
 * <ul>
 *   <li>every request must name the server by a name it knows (a foreign name that resolves to this
 *       machine is refused);
 *   <li>whatever computes or writes must come from the server's own pages, or from a program that
 *       sends no origin;
 *   <li>whatever writes needs the token; so does everything when the server is not bound to loopback.
 * </ul>
 */
final class Guard {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";

  private final Settings settings;
  private final Token token;

  Guard(Settings settings, Token token) {
    this.settings = settings;
    this.token = token;
  }

  /** Before every request. */
  void everyRequest(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (!settings.answersTo(name(ctx.header("Host")))) {
      throw new Refusal(421, "this server does not answer to that name; start it with --name");
    }
  }

  /** Before data are read. */
  void reading(Context ctx) {
    if (!settings.isLoopback()) {
      requireToken(ctx, true);
    }
  }

  /** Before something is computed from what was sent. */
  void computing(Context ctx) {
    sameOrigin(ctx);
    reading(ctx);
  }

  /** Before something changes. */
  void writing(Context ctx) {
    sameOrigin(ctx);
    requireToken(ctx, false);
  }

  private void sameOrigin(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new Refusal(403, "asked for by another site");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !origin.equals(ctx.scheme() + "://" + ctx.header("Host"))) {
      throw new Refusal(403, "asked for by another site");
    }
  }

  /**
   * @param feeds whether the password of a feed reader will do, which browsers send by themselves
   */
  private void requireToken(Context ctx, boolean feeds) {
    String given = ctx.header("Authorization");
    if (given == null) {
      if (feeds) {
        ctx.header("WWW-Authenticate", "Bearer");
      }
      throw new Refusal(401, "this needs the token; it is in the file 'token' of the ledger");
    }
    String bearer = after("Bearer ", given);
    if (bearer != null && token.is(bearer.strip())) {
      return;
    }
    String basic = after("Basic ", given);
    if (feeds && basic != null && token.is(password(basic))) {
      return;
    }
    throw new Refusal(403, "this is not the token of this ledger");
  }

  private static @Nullable String after(String scheme, String given) {
    return given.regionMatches(true, 0, scheme, 0, scheme.length())
        ? given.substring(scheme.length())
        : null;
  }

  private static String password(String basic) {
    try {
      String pair = new String(Base64.getDecoder().decode(basic.strip()), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The name in "name:port". */
  private static String name(@Nullable String host) {
    if (host == null) {
      return "";
    }
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
