package org.copydesk.app.print;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.PriorityReason;
import org.copydesk.letters.ReviewRecord;

/**
 * A review record as JSON: what the review says, then the article as {@link ReadingJson} has it.
 */
public final class ReviewJson {

  private ReviewJson() {}

  /** One record. */
  public static ObjectNode of(ReviewRecord record) {
    ObjectNode json =
        Json.object()
            .put("articleId", record.getArticleId())
            .put("revision", record.getRevision())
            .put("update", record.getUpdate())
            .put("state", Json.word(record.getState()))
            .put("status", Json.word(record.getArticle().getStatus()))
            .put("priority", record.getPriority())
            .put("summary", record.getSummary());
    json.set("priorityReasons", Json.array(record.getPriorityReasons(), ReviewJson::reason));
    json.put("claimedBy", record.getClaimedBy())
        .put("verdict", Optional.ofNullable(record.getVerdict()).map(Json::word).orElse(null));
    json.set("flagVerdicts", Json.array(record.getFlagVerdicts(), ReviewJson::verdict));
    json.set("decisions", Json.array(record.getDecisions(), ReviewJson::decision));
    json.set("materialChanges", Json.words(record.getMaterialChanges()));
    json.put("submittedAt", record.getSubmittedAt().toString())
        .put("recordedAt", record.getRecordedAt().toString());
    json.setAll(ReadingJson.of(record.getArticleId(), Reading.of(record)));
    return json;
  }

  private static ObjectNode reason(PriorityReason reason) {
    return Json.object().put("reason", reason.getReason()).put("points", reason.getPoints());
  }

  private static ObjectNode verdict(FlagVerdict verdict) {
    return Json.object()
        .put("flag", verdict.getFlagId())
        .put("verdict", Json.word(verdict.getVerdict()))
        .put("reason", verdict.getReason());
  }

  private static ObjectNode decision(AnsweredDecision answered) {
    return Json.object()
        .put("decisionId", answered.getDecision().getDecisionId())
        .put("action", Json.word(answered.getDecision().getAction()))
        .put("revision", answered.getDecision().getRevision())
        .put("reviewer", answered.getDecision().getReviewer())
        .put("outcome", Json.word(answered.getOutcome()))
        .put("detail", answered.getDetail());
  }
}
