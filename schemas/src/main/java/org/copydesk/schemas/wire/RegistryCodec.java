package org.copydesk.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The Confluent wire format: 00, the id of the schema in four bytes with the highest first, the
 * body. Letters in single-object encoding are read as well.
 */
final class RegistryCodec<T extends SpecificRecord> implements LetterCodec<T> {
  private static final byte MARK = 0;
  private static final int HEADER = 1 + Integer.BYTES;
  private static final int NOT_ASKED = -1;

  private final LetterBody<T> body;
  private final RegistrySchemas registry;
  private final IntSupplier register;
  private final SingleObjectCodec<T> singleObject;
  private volatile int ownId = NOT_ASKED;

  /**
   * Asks the registry for nothing yet.
   *
   * @param register gives the id of the schema that letters are written with
   * @param singleObject reads what was written without a registry
   */
  RegistryCodec(
      LetterBody<T> body,
      RegistrySchemas registry,
      IntSupplier register,
      SingleObjectCodec<T> singleObject) {
    this.body = body;
    this.registry = registry;
    this.register = register;
    this.singleObject = singleObject;
  }

  @Override
  public byte[] write(T letter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    bytes.write(MARK);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(ownId()).array());
    body.write(letter, bytes);
    return bytes.toByteArray();
  }

  @Override
  public T read(byte[] bytes) throws UnreadableLetter {
    if (bytes.length > 0 && bytes[0] == SingleObjectCodec.MARK) {
      return singleObject.read(bytes);
    }
    if (bytes.length < HEADER || bytes[0] != MARK) {
      throw new UnreadableLetter(expected(), Beginnings.inWords(bytes));
    }
    return body.read(
        writer(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt()), bytes, HEADER, expected());
  }

  private Schema writer(int id) throws UnreadableLetter {
    if (id < 0) {
      throw new UnreadableLetter(expected(), "schema id " + id + ", which no registry gives");
    }
    Schema writer =
        registry
            .withId(id)
            .orElseThrow(
                () ->
                    new UnreadableLetter(
                        expected(),
                        "schema id %d, under which the registry has no Avro schema".formatted(id)));
    if (!body.schema().getFullName().equals(writer.getFullName())) {
      throw new UnreadableLetter(
          expected(), "schema id %d, which is that of %s".formatted(id, writer.getFullName()));
    }
    return writer;
  }

  private int ownId() {
    if (ownId == NOT_ASKED) {
      ownId = register.getAsInt();
    }
    return ownId;
  }

  private String expected() {
    return "%s in the Confluent wire format (00, then the id of its schema) or in Avro single-object"
            .formatted(body.name())
        + " encoding (C3 01, then the fingerprint of a shipped version)";
  }
}
