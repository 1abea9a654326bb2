package org.copydesk.schemas.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.util.Utf8;

/**
 * Reads one body, for one time, and stops at what only hostile or damaged bytes hold.
 *
 * <p>Avro itself compares every claimed length with the bytes at hand. What it lets through are
 * millions of tiny elements, of which each costs a hundred times its byte in memory, and bytes that
 * are not UTF-8, which it would turn into replacement characters.
 */
final class LetterReader<T> extends SpecificDatumReader<T> {
  /** An article of 900 KB whose every other character begins a block stays under it. */
  static final int MAX_ELEMENTS = 1_000_000;

  private static final char REPLACEMENT = '\uFFFD';

  private int elements;

  LetterReader(Schema writer, Schema reader, SpecificData data) {
    super(writer, reader, data);
  }

  @Override
  protected void addToArray(Object array, long position, Object element) {
    countElement();
    super.addToArray(array, position, element);
  }

  @Override
  protected void addToMap(Object map, Object key, Object value) {
    countElement();
    super.addToMap(map, key, value);
  }

  @Override
  protected Object readString(Object old, Schema expected, Decoder in) throws IOException {
    Utf8 bytes = in.readString(null);
    String text = bytes.toString();
    if (text.indexOf(REPLACEMENT) >= 0) {
      strictly(bytes);
    }
    return text;
  }

  private void countElement() {
    elements++;
    if (elements > MAX_ELEMENTS) {
      throw new AvroRuntimeException("more than " + MAX_ELEMENTS + " list and map elements");
    }
  }

  private static void strictly(Utf8 bytes) throws CharacterCodingException {
    ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(), 0, bytes.getByteLength());
    StandardCharsets.UTF_8.newDecoder().decode(raw);
  }
}
