package org.copydesk.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The form in which this stage keeps its own state: fields one after another behind the number of
 * the form, so that a later version can tell what it finds.
 */
final class StateBytes {

  private static final byte FORM = 1;
  private static final int FIXED = 128;

  private final ByteBuffer bytes;

  private StateBytes(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** To be written to, with room for numbers and these byte counts. */
  static StateBytes write(int... lengths) {
    int room = FIXED;
    for (int length : lengths) {
      room += length;
    }
    StateBytes fresh = new StateBytes(ByteBuffer.allocate(room));
    fresh.bytes.put(FORM);
    return fresh;
  }

  /** To be read from. */
  static StateBytes read(byte[] from) {
    StateBytes kept = new StateBytes(ByteBuffer.wrap(from));
    byte form = kept.bytes.get();
    if (form != FORM) {
      throw new IllegalStateException(
          "expected state in form " + FORM + ", got " + form + ": written by a newer Copydesk");
    }
    return kept;
  }

  StateBytes put(long number) {
    bytes.putLong(number);
    return this;
  }

  StateBytes put(boolean flag) {
    bytes.put((byte) (flag ? 1 : 0));
    return this;
  }

  StateBytes put(byte[] content) {
    bytes.putInt(content.length).put(content);
    return this;
  }

  StateBytes put(String text) {
    return put(utf8(text));
  }

  StateBytes put(Instant instant) {
    return put(instant.toEpochMilli());
  }

  byte[] toBytes() {
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }

  long number() {
    return bytes.getLong();
  }

  int whole() {
    return Math.toIntExact(bytes.getLong());
  }

  boolean flag() {
    return bytes.get() == 1;
  }

  Instant instant() {
    return Instant.ofEpochMilli(bytes.getLong());
  }

  byte[] content() {
    byte[] content = new byte[bytes.getInt()];
    bytes.get(content);
    return content;
  }

  String text() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
