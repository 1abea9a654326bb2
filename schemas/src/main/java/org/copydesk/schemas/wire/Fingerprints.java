package org.copydesk.schemas.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Fingerprints in hexadecimal, in the order in which their bytes stand on the wire. */
final class Fingerprints {
  private Fingerprints() {}

  static byte[] bytes(long fingerprint) {
    return ByteBuffer.allocate(Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(fingerprint)
        .array();
  }

  static long at(byte[] bytes, int position) {
    return ByteBuffer.wrap(bytes, position, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  static String hex(long fingerprint) {
    return HexFormat.of().formatHex(bytes(fingerprint));
  }
}
