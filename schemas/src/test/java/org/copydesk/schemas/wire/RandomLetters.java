package org.copydesk.schemas.wire;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Fills letters with anything their schemas allow; the same seed gives the same letters. */
final class RandomLetters {
  private static final String[] PIECES = {
    "a", "Ж", "ß", "\n", " ", "\"", "“", "”", "e\u0301", "🙂", "\u202E", "漢", "\u0000", "\uFFFD"
  };
  private static final int MOST_ELEMENTS = 4;
  private static final int MOST_PIECES = 12;

  private final Random random;

  RandomLetters(long seed) {
    TrustedLetters.trust();
    this.random = new Random(seed);
  }

  <T extends SpecificRecord> T letter(Class<T> type) {
    return type.cast(record(SpecificData.get().getSchema(type)));
  }

  private SpecificRecord record(Schema schema) {
    Class<?> type = SpecificData.get().getClass(schema);
    SpecificRecord record = (SpecificRecord) SpecificData.newInstance(type, schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), value(field.schema()));
    }
    return record;
  }

  private @Nullable Object value(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ENUM -> symbol(schema);
      case ARRAY -> list(schema);
      case MAP -> map(schema);
      case UNION -> value(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
      case STRING -> text();
      case BYTES -> bytes();
      case INT -> schema.getLogicalType() == null ? number() : day();
      case LONG -> schema.getLogicalType() == null ? (Object) random.nextLong() : moment();
      case DOUBLE -> random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      case NULL -> null;
      default -> throw new IllegalArgumentException("no letter holds " + schema.getType());
    };
  }

  private Object symbol(Schema schema) {
    String name = schema.getEnumSymbols().get(random.nextInt(schema.getEnumSymbols().size()));
    return SpecificData.get().createEnum(name, schema);
  }

  private List<@Nullable Object> list(Schema schema) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(MOST_ELEMENTS); i > 0; i--) {
      list.add(value(schema.getElementType()));
    }
    return list;
  }

  private Map<String, @Nullable Object> map(Schema schema) {
    Map<String, @Nullable Object> map = new HashMap<>();
    for (int i = random.nextInt(MOST_ELEMENTS); i > 0; i--) {
      map.put(text(), value(schema.getValueType()));
    }
    return map;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(MOST_PIECES); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private ByteBuffer bytes() {
    byte[] bytes = new byte[random.nextInt(MOST_PIECES)];
    random.nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private Object number() {
    return random.nextInt();
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt());
  }

  private Instant moment() {
    return Instant.ofEpochMilli(random.nextLong());
  }
}
