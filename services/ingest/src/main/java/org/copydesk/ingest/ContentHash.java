package org.copydesk.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.language.article.Published;

/**
 * SHA-256 over what an article says: text, title, bylines, published, language, section, metadata.
 *
 * <p>Every part goes in with its length in bytes before it and every list with its count, and the
 * metadata sorted by key, so that two different contents never make the same bytes.
 */
final class ContentHash {

  private final MessageDigest digest;

  private ContentHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("expected SHA-256 in every Java, got none", missing);
    }
  }

  /** The hash in hexadecimal, 64 small digits. */
  static String of(Content content) {
    ContentHash hash = new ContentHash();
    hash.add(content.text());
    hash.add(content.title());
    hash.add(content.bylines());
    hash.add(content.published().map(ContentHash::parts).orElse(List.of()));
    hash.add(optional(content.language()));
    hash.add(optional(content.section()));
    hash.add(content.metadata());
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private static List<String> parts(Published published) {
    return List.of(
        published.day().toString(),
        published.moment().map(Object::toString).orElse(""),
        published.zone(),
        published.asWritten());
  }

  private static List<String> optional(Optional<String> value) {
    return value.map(List::of).orElse(List.of());
  }

  private void add(Map<String, String> values) {
    add(values.size());
    new TreeMap<>(values)
        .forEach(
            (key, value) -> {
              add(key);
              add(value);
            });
  }

  private void add(List<String> values) {
    add(values.size());
    values.forEach(this::add);
  }

  private void add(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (number >>> shift));
    }
  }
}
