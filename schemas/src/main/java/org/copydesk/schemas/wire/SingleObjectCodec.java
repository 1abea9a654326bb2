package org.copydesk.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro single-object encoding: C3 01, eight bytes of fingerprint with the lowest first, the body.
 */
final class SingleObjectCodec<T extends SpecificRecord> implements LetterCodec<T> {
  static final byte MARK = (byte) 0xC3;

  private static final byte VERSION = 1;
  private static final int HEADER = 2 + Long.BYTES;

  private final LetterBody<T> body;
  private final ShippedLetters shipped;
  private final byte[] fingerprint;
  private final String expected;

  SingleObjectCodec(LetterBody<T> body, ShippedLetters shipped) {
    this.body = body;
    this.shipped = shipped;
    this.fingerprint = Fingerprints.bytes(SchemaNormalization.parsingFingerprint64(body.schema()));
    this.expected = inWords();
  }

  @Override
  public byte[] write(T letter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    bytes.write(MARK);
    bytes.write(VERSION);
    bytes.writeBytes(fingerprint);
    body.write(letter, bytes);
    return bytes.toByteArray();
  }

  @Override
  public T read(byte[] bytes) throws UnreadableLetter {
    if (bytes.length < HEADER || bytes[0] != MARK || bytes[1] != VERSION) {
      throw new UnreadableLetter(expected(), Beginnings.inWords(bytes));
    }
    long written = Fingerprints.at(bytes, 2);
    ShippedLetter writer =
        shipped.withFingerprint(written).orElseThrow(() -> unknown(written, "no shipped letter"));
    if (!writer.letter().equals(body.name())) {
      throw unknown(written, writer.letter() + " version " + writer.version());
    }
    return body.read(writer.schema(), bytes, HEADER, expected());
  }

  /** What can be read, in words. */
  String expected() {
    return expected;
  }

  private String inWords() {
    List<ShippedLetter> versions = shipped.versionsOf(body.name());
    return "%s in Avro single-object encoding (C3 01, then the fingerprint of version %s)"
        .formatted(
            body.name(),
            versions.stream()
                .map(known -> known.version() + " " + Fingerprints.hex(known.fingerprint()))
                .collect(Collectors.joining(" or ")));
  }

  private UnreadableLetter unknown(long written, String owner) {
    return new UnreadableLetter(
        expected(),
        "fingerprint %s, which is that of %s".formatted(Fingerprints.hex(written), owner));
  }
}
