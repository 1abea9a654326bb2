package org.copydesk.schemas.wire;

import java.util.HexFormat;

/** How bytes begin, in words that give nothing of the payload away but two bytes. */
final class Beginnings {
  private static final int SHOWN = 2;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private Beginnings() {}

  static String inWords(byte[] bytes) {
    if (bytes.length == 0) {
      return "no bytes at all";
    }
    int shown = Math.min(SHOWN, bytes.length);
    String first = HEX.formatHex(bytes, 0, shown);
    return "%d bytes that begin with %s%s".formatted(bytes.length, first, guess(bytes[0]));
  }

  private static String guess(byte first) {
    return switch (first) {
      case 0 -> " (as the Confluent wire format does, which needs a schema registry)";
      case '{', '[' -> " (as JSON does)";
      case 'O' -> " (as an Avro file does, which is not a single object)";
      default -> "";
    };
  }
}
