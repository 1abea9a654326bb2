package org.copydesk.app.print;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.copydesk.letters.Clause;
import org.copydesk.letters.Flag;

/** A flag as JSON. */
final class FlagJson {

  private FlagJson() {}

  static ObjectNode of(Flag flag) {
    ObjectNode json =
        Json.object()
            .put("id", flag.getPolicyId())
            .put("finding", flag.getId())
            .put("title", flag.getTitle())
            .put("severity", Json.word(flag.getSeverity()))
            .put("message", flag.getMessage());
    json.set("evidence", Json.array(flag.getEvidence(), Json::span));
    json.set("clause", Optional.ofNullable(flag.getClause()).map(FlagJson::clause).orElse(null));
    return json.put("reasonRequired", flag.getReasonRequired())
        .put("policyVersion", flag.getPolicyVersion());
  }

  private static ObjectNode clause(Clause clause) {
    return Json.object()
        .put("code", clause.getCode())
        .put("number", clause.getNumber())
        .put("edition", clause.getEdition())
        .put("read", clause.getRead());
  }
}
