package org.copydesk.policy.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A pack as it was written: one YAML file and the list files that it names.
 *
 * @param file as the editor knows it, as "policies/notices.yaml"
 * @param yaml its content
 * @param lists content of the list files by the path that the pack names them with
 */
public record PackSource(String file, String yaml, Map<String, String> lists) {

  private static final int VERSION_DIGITS = 12;

  public PackSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(yaml, "yaml");
    lists = Map.copyOf(lists);
  }

  /**
   * The first 12 digits of the SHA-256 of the YAML and of the lists in the order of their names.
   */
  public String version() {
    MessageDigest digest = sha256();
    digest.update(yaml.getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(lists)
        .forEach(
            (name, content) -> {
              digest.update(("\0" + name + "\0").getBytes(StandardCharsets.UTF_8));
              digest.update(content.getBytes(StandardCharsets.UTF_8));
            });
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
  }

  /** The first 12 digits of the SHA-256 of a text. */
  public static String fingerprint(String text) {
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
