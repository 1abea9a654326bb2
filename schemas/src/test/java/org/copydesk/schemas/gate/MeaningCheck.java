package org.copydesk.schemas.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Finds fields whose bytes are laid out alike in two schemas and yet mean something else. */
final class MeaningCheck {
  private final List<String> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private MeaningCheck() {}

  /** Letter, field and what changed, as "Article.submittedAt: logical type was a, is b". */
  static List<String> faults(Schema now, Schema then) {
    MeaningCheck check = new MeaningCheck();
    check.compare(now, then, now.getName());
    return check.faults;
  }

  private void compare(Schema now, Schema then, String path) {
    String nowLogical = logical(now);
    String thenLogical = logical(then);
    if (!nowLogical.equals(thenLogical)) {
      faults.add(path + ": the logical type was " + thenLogical + " and is " + nowLogical);
    }
    if (now.getType() != then.getType()) {
      if (bytesOrText(now) && bytesOrText(then)) {
        faults.add(path + ": the type was " + then.getType() + " and is " + now.getType());
      }
      return;
    }
    switch (now.getType()) {
      case RECORD -> compareFields(now, then, path);
      case ARRAY -> compare(now.getElementType(), then.getElementType(), path);
      case MAP -> compare(now.getValueType(), then.getValueType(), path);
      case UNION -> compareBranches(now, then, path);
      default -> {}
    }
  }

  private void compareFields(Schema now, Schema then, String path) {
    if (!seen.add(now.getFullName())) {
      return;
    }
    for (Schema.Field field : now.getFields()) {
      Schema.Field before = then.getField(field.name());
      if (before != null) {
        compare(field.schema(), before.schema(), path + "." + field.name());
      }
    }
  }

  private void compareBranches(Schema now, Schema then, String path) {
    int common = Math.min(now.getTypes().size(), then.getTypes().size());
    for (int i = 0; i < common; i++) {
      compare(now.getTypes().get(i), then.getTypes().get(i), path);
    }
  }

  private static String logical(Schema schema) {
    LogicalType type = schema.getLogicalType();
    return type == null ? "none" : Objects.requireNonNull(type.getName());
  }

  private static boolean bytesOrText(Schema schema) {
    return schema.getType() == Schema.Type.BYTES || schema.getType() == Schema.Type.STRING;
  }
}
