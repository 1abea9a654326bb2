package org.copydesk.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Style sheets and scripts, under names that hold a hash of what they are, so they never age. */
final class Assets {

  private static final String FOLDER = "/org/copydesk/desk/assets/";
  private static final List<String> NAMES =
      List.of("base.css", "pages.css", "article.css", "page.js", "keys.js", "live.js", "icon.svg");
  private static final int HASH_LENGTH = 12;

  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, Asset> assets = new LinkedHashMap<>();

  Assets() {
    for (String name : NAMES) {
      byte[] bytes = bytes(name);
      int dot = name.lastIndexOf('.');
      String hashed = name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
      addresses.put(name, "/static/" + hashed);
      assets.put(hashed, new Asset(bytes, type(name)));
    }
  }

  /** Addresses by plain name, as "base.css". */
  Map<String, String> addresses() {
    return addresses;
  }

  /** Answers with one of them. */
  void answer(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null) {
      throw new WebFault(404, "No such file", "The page is of an older desk: load it again.");
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.contentType(asset.type).result(asset.bytes);
  }

  private static String type(String name) {
    if (name.endsWith(".css")) {
      return "text/css; charset=utf-8";
    }
    return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the desk is built without " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Asset {

    private final byte[] bytes;
    private final String type;

    Asset(byte[] bytes, String type) {
      this.bytes = bytes;
      this.type = type;
    }
  }
}
