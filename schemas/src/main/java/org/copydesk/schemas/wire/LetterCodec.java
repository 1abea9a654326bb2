package org.copydesk.schemas.wire;

import org.apache.avro.specific.SpecificRecord;

/**
 * Writes and reads one kind of letter. Codecs may be used by many threads at once.
 *
 * @param <T> the letter
 */
public interface LetterCodec<T extends SpecificRecord> {

  /**
   * Writes a letter.
   *
   * @return its bytes in the wire's own form
   * @throws WireUnavailable if a registry is needed and cannot be asked
   */
  byte[] write(T letter);

  /**
   * Reads a letter of any version that ever shipped, in a time and a memory that grow with the
   * number of bytes and not with what the bytes claim.
   *
   * @throws UnreadableLetter if the bytes are not that letter, whole and nothing more
   * @throws WireUnavailable if a registry is needed and cannot be asked
   */
  T read(byte[] bytes) throws UnreadableLetter;
}
