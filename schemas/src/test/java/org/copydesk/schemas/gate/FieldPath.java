package org.copydesk.schemas.gate;

import java.util.List;
import org.apache.avro.Schema;

/** Turns the place of an incompatibility, as "/fields/3/type/items", into "Article.blocks". */
final class FieldPath {
  private FieldPath() {}

  static String of(Schema letter, String location) {
    StringBuilder path = new StringBuilder(letter.getName());
    Schema here = letter;
    List<String> steps = List.of(location.split("/"));
    for (int i = 0; i < steps.size(); i++) {
      String step = steps.get(i);
      if (step.equals("fields") && i + 1 < steps.size()) {
        Schema.Field field = here.getFields().get(Integer.parseInt(steps.get(i + 1)));
        path.append('.').append(field.name());
        here = field.schema();
        i++;
      } else if (step.equals("items")) {
        here = here.getElementType();
      } else if (step.equals("values")) {
        here = here.getValueType();
      } else if (here.getType() == Schema.Type.UNION && step.matches("[0-9]+")) {
        here = here.getTypes().get(Integer.parseInt(step));
      }
    }
    return path.toString();
  }
}
