package org.copydesk.language.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file of a model, with the hash that it must have.
 *
 * @param path where it lies
 * @param sha256 in lower-case hexadecimal digits
 */
record ModelFile(Path path, String sha256) {

  ModelFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }

  /**
   * Its bytes.
   *
   * @throws UnusableModel where it is missing, cannot be read, or has another hash
   */
  byte[] read() throws UnusableModel {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new UnusableModel(path, "a file of sha256 " + sha256, "no file", e);
    } catch (IOException e) {
      throw new UnusableModel(
          path,
          "a readable file of sha256 " + sha256,
          "a fault of reading (" + e.getClass().getSimpleName() + ")",
          e);
    }
    String found = sha256(bytes);
    if (!found.equals(sha256)) {
      throw new UnusableModel(
          path, "sha256 " + sha256, "sha256 " + found + " (" + bytes.length + " bytes)");
    }
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
