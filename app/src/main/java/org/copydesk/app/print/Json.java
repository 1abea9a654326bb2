package org.copydesk.app.print;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.copydesk.letters.TextSpan;

/** The pieces that all JSON of Copydesk is made of. */
final class Json {

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode array(Collection<T> values, Function<T, ObjectNode> toJson) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(toJson.apply(value)));
    return array;
  }

  static ArrayNode words(List<String> words) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    words.forEach(array::add);
    return array;
  }

  static ObjectNode span(TextSpan span) {
    return object()
        .put("start", span.getStart())
        .put("end", span.getEnd())
        .put("text", span.getText());
  }

  /** The name of a value of an enumeration as JSON has it: in lower case. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
