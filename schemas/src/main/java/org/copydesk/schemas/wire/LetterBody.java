package org.copydesk.schemas.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The Avro body of one kind of letter, which is the same in every wire form. */
final class LetterBody<T extends SpecificRecord> {
  private final SpecificData data = letterData();
  private final Schema schema;

  LetterBody(Class<T> letter) {
    this.schema = data.getSchema(letter);
  }

  Schema schema() {
    return schema;
  }

  /** The letter in words, as "Article". */
  String name() {
    return schema.getName();
  }

  /** Puts the body behind what the stream already holds. */
  void write(T letter, OutputStream stream) {
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(stream, null);
    try {
      new SpecificDatumWriter<T>(schema, data).write(letter, encoder);
      encoder.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Reads the body that begins at a position and ends with the bytes.
   *
   * @param writer the schema that it was written with
   * @param expected how the reader names what it can read
   */
  T read(Schema writer, byte[] bytes, int from, String expected) throws UnreadableLetter {
    int length = bytes.length - from;
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, from, length, null);
    T letter;
    try {
      letter = new LetterReader<T>(writer, schema, data).read(null, decoder);
    } catch (SecurityException notTrusted) {
      throw notTrusted; // A fault of this program, see TrustedLetters; no letter is to blame.
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      // Avro has no one exception for damaged bytes: indices, casts and enums fail as they come.
      throw new UnreadableLetter(expected, "a body that breaks " + where(decoder, bytes, broken));
    }
    int rest = decoder.remainingBytes();
    if (rest > 0) {
      throw new UnreadableLetter(expected, rest + " bytes more after the end of the letter");
    }
    return letter;
  }

  private static String where(BinaryDecoder decoder, byte[] bytes, Throwable broken) {
    int position = bytes.length - decoder.remainingBytes();
    return "near byte %d of %d (%s)"
        .formatted(position, bytes.length, broken.getClass().getSimpleName());
  }

  private static SpecificData letterData() {
    TrustedLetters.trust();
    SpecificData data = new SpecificData(LetterBody.class.getClassLoader());
    data.addLogicalTypeConversion(new TimeConversions.DateConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    // Both ways past the reader would also lead past the checks of LetterReader.
    data.setFastReaderEnabled(false);
    data.setCustomCoders(false);
    return data;
  }
}
