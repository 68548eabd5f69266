package org.dragoman.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The pages and what they are made of, out of the jar. */
final class Pages {
  /** Addresses of pages; each gives the same document, whose script draws what the address says. */
  static final java.util.List<String> ADDRESSES = java.util.List.of(
      "/",
      "/story",
      "/stories",
      "/search",
      "/relations",
      "/actor",
      "/map",
      "/network",
      "/try",
      "/quality",
      "/knowledge",
      "/add");

  private static final String FOLDER = "/org/dragoman/app/pages/";

  /** A name of a file of ours: no dots but one, no way up. */
  private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.[a-z0-9]+");

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "json", "application/json",
      "svg", "image/svg+xml",
      "txt", "text/plain; charset=utf-8",
      "webmanifest", "application/manifest+json");

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Asset(byte[] plain, byte[] packed, String type) {}

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  /** The description of the API is one of the files. */
  void add(Routes routes) {
    routes.reads("/openapi.json", ctx -> send(ctx, "openapi.json"));
  }

  void add(RoutesConfig routes) {
    for (String address : ADDRESSES) {
      routes.get(address, ctx -> send(ctx, "index.html"));
    }
    routes.get("/assets/<name>", ctx -> send(ctx, ctx.pathParam("name")));
    routes.get("/favicon.ico", ctx -> send(ctx, "icon.svg"));
  }

  private void send(Context ctx, String name) throws IOException {
    Asset asset = asset(name);
    String accepted = ctx.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      ctx.header("Content-Encoding", "gzip");
      Answers.tagged(ctx, asset.type(), asset.packed());
    } else {
      Answers.tagged(ctx, asset.type(), asset.plain());
    }
    ctx.header("Vary", "Accept-Encoding");
  }

  private Asset asset(String name) throws IOException {
    Asset known = assets.get(name);
    if (known != null) {
      return known;
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      throw Refusal.missing("no such file");
    }
    try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw Refusal.missing("no such file");
      }
      byte[] plain = in.readAllBytes();
      java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      Asset asset = new Asset(plain, packed.toByteArray(), type);
      assets.put(name, asset);
      return asset;
    }
  }
}
