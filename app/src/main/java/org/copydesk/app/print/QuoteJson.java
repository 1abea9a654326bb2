package org.copydesk.app.print;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Stance;
import org.copydesk.letters.TextSpan;
import org.jspecify.annotations.Nullable;

/** A quote as JSON. */
final class QuoteJson {

  /** Stands for a position where no words name the speaker. */
  private static final int NOWHERE = -1;

  private QuoteJson() {}

  static ObjectNode of(Quote quote) {
    List<TextSpan> spans = quote.getSpans();
    ObjectNode json =
        Json.object()
            .put("id", quote.getId())
            .put("start", spans.get(0).getStart())
            .put("end", spans.get(spans.size() - 1).getEnd())
            .put("kind", Json.word(quote.getKind()));
    json.set("spans", positions(spans));
    json.set("text", Json.words(spans.stream().map(TextSpan::getText).toList()));
    json.set("speaker", speaker(quote.getAttribution()).orElse(null));
    json.set("cue", cue(quote).orElse(null));
    json.put("marks", Json.word(quote.getMarks()));
    json.put("framing", Json.word(quote.getFraming().getKind()));
    json.set("framingEvidence", Json.array(quote.getFraming().getEvidence(), Json::span));
    json.set("stance", Json.array(quote.getStances(), QuoteJson::stance));
    json.put("foundBy", quote.getFoundBy()).put("confidence", quote.getConfidence());
    json.put("unattributed", whyNobody(quote.getAttribution()));
    return json.put("insideOf", quote.getInsideOf());
  }

  private static ArrayNode positions(List<TextSpan> spans) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    spans.forEach(span -> all.addArray().add(span.getStart()).add(span.getEnd()));
    return all;
  }

  private static Optional<ObjectNode> speaker(Attribution attribution) {
    if (attribution.getSpeakerId() == null) {
      return Optional.empty();
    }
    Optional<TextSpan> mention = Optional.ofNullable(attribution.getMention());
    ObjectNode json =
        Json.object()
            .put("start", mention.map(TextSpan::getStart).orElse(NOWHERE))
            .put("end", mention.map(TextSpan::getEnd).orElse(NOWHERE))
            .put("text", mention.map(TextSpan::getText).orElse(""))
            .put("name", attribution.getName())
            .put("role", attribution.getRole())
            .put("id", attribution.getSpeakerId());
    json.set("medium", Optional.ofNullable(attribution.getMedium()).map(Json::span).orElse(null));
    return Optional.of(
        json.put("foundBy", attribution.getFoundBy())
            .put("confidence", attribution.getConfidence()));
  }

  private static @Nullable String whyNobody(Attribution attribution) {
    return attribution.getSpeakerId() == null ? attribution.getFoundBy() : null;
  }

  private static Optional<ObjectNode> cue(Quote quote) {
    return Optional.ofNullable(quote.getCue())
        .map(cue -> Json.span(cue.getSpan()).put("kind", Json.word(cue.getKind())));
  }

  private static ObjectNode stance(Stance stance) {
    ObjectNode target = Json.object().put("text", stance.getTarget());
    ObjectNode json = Json.object();
    Optional<TextSpan> mention = Optional.ofNullable(stance.getMention());
    // A target has one name in the whole article; only where the quote says just that does the name
    // stand there.
    mention
        .filter(it -> it.getText().equals(stance.getTarget()))
        .ifPresent(it -> target.put("start", it.getStart()).put("end", it.getEnd()));
    json.set("target", target.put("primary", stance.getPrimary()));
    mention.ifPresent(it -> json.set("mention", Json.span(it)));
    return json.put("label", stance.getLabel().name())
        .put("confidence", stance.getConfidence())
        .put("model", stance.getModel())
        .put("reason", stance.getReason());
  }
}
