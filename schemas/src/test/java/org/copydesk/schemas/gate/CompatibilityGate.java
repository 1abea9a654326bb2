package org.copydesk.schemas.gate;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Refuses a letter that a reader or a writer of any shipped version could not live with.
 *
 * <p>Beyond Avro's own rules (both ways, against every version) a field may not change what its
 * bytes mean: its logical type, and text for bytes, which Avro lets pass.
 */
final class CompatibilityGate {
  private static final String WHAT_TO_DO =
      " Keep the shipped field as it is and add a new one with a default beside it; never rename a"
          + " field or a symbol, never change a type.";

  private final Schema current;

  CompatibilityGate(Schema current) {
    this.current = current;
  }

  /**
   * What is wrong with the current schema.
   *
   * @param shipped version 1 first
   * @return one sentence each, with letter, field and what to do; empty when all is well
   */
  List<String> faultsAgainst(List<Schema> shipped) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < shipped.size(); i++) {
      int version = i + 1;
      Schema old = shipped.get(i);
      String olderWriter = "the current code cannot read version " + version;
      String olderReader = "readers of version " + version + " cannot read the current letter";
      for (Incompatibility fault : between(current, old)) {
        faults.add(inWords(fault, current, olderWriter));
      }
      for (Incompatibility fault : between(old, current)) {
        faults.add(inWords(fault, old, olderReader));
      }
      MeaningCheck.faults(current, old)
          .forEach(fault -> faults.add(fault + " since version " + version + "." + WHAT_TO_DO));
    }
    return faults;
  }

  private static List<Incompatibility> between(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }

  private static String inWords(Incompatibility fault, Schema reader, String consequence) {
    String field = FieldPath.of(reader, fault.getLocation());
    return "%s: %s (%s: %s).%s"
        .formatted(field, consequence, fault.getType(), fault.getMessage(), WHAT_TO_DO);
  }
}
