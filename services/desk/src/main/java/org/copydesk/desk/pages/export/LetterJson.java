package org.copydesk.desk.pages.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A letter as JSON: the fields under the names of the letter, enumerations in small letters, times
 * in ISO 8601, absent values as null. Positions count code points, as in the letter.
 */
public final class LetterJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private LetterJson() {}

  /** The whole letter. */
  public static ObjectNode of(IndexedRecord letter) {
    ObjectNode node = NODES.objectNode();
    for (Schema.Field field : letter.getSchema().getFields()) {
      node.set(field.name(), value(letter.get(field.pos())));
    }
    return node;
  }

  private static JsonNode value(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof IndexedRecord letter) {
      return of(letter);
    }
    if (value instanceof Collection<?> many) {
      ArrayNode array = NODES.arrayNode(many.size());
      many.forEach(it -> array.add(value(it)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode node = NODES.objectNode();
      map.forEach((name, it) -> node.set(String.valueOf(name), value(it)));
      return node;
    }
    return single(value);
  }

  private static JsonNode single(Object value) {
    if (value instanceof Enum<?> constant) {
      return NODES.textNode(constant.name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Double number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return NODES.textNode(Base64.getEncoder().encodeToString(copy));
    }
    return NODES.textNode(value.toString());
  }
}
