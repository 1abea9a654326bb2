package org.copydesk.desk.pages.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Stance;
import org.copydesk.letters.TextSpan;

/**
 * The quotes and flags of an article as W3C Web Annotations, one page of them.
 *
 * <p>Each target is the canonical text of a stated revision, with a text position selector, whose
 * positions count code points as the recommendation says, and a text quote selector beside it.
 */
public final class Annotations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Annotations() {}

  /** The name of the text that is annotated. */
  static String target(ReviewRecord record) {
    return "urn:copydesk:"
        + URLEncoder.encode(record.getArticleId(), StandardCharsets.UTF_8)
        + ":"
        + record.getRevision();
  }

  /** The page; its items are empty where nothing was found. */
  public static ObjectNode of(ReviewRecord record) {
    ObjectNode page = NODES.objectNode();
    page.put("@context", "http://www.w3.org/ns/anno.jsonld");
    page.put("id", target(record) + ":annotations");
    page.put("type", "AnnotationPage");
    ArrayNode items = page.putArray("items");
    record.getQuotes().forEach(quote -> items.add(quote(record, quote)));
    for (int at = 0; at < record.getFlags().size(); at++) {
      items.add(flag(record, record.getFlags().get(at), at + 1));
    }
    return page;
  }

  private static ObjectNode quote(ReviewRecord record, Quote quote) {
    ObjectNode node = annotation(record, quote.getId(), "describing");
    String who = quote.getAttribution().getName();
    String stances =
        quote.getStances().stream().map(Annotations::stance).collect(Collectors.joining("; "));
    String words =
        small(quote.getKind()) + " quote, " + (who.isBlank() ? "speaker unknown" : "by " + who);
    body(node, stances.isEmpty() ? words : words + "; " + stances, "quote");
    target(node, record, quote.getSpans());
    return node;
  }

  private static String stance(Stance stance) {
    return small(stance.getLabel()) + " toward " + stance.getTarget();
  }

  private static ObjectNode flag(ReviewRecord record, Flag flag, int number) {
    ObjectNode node = annotation(record, "f" + number, "moderating");
    body(node, small(flag.getSeverity()) + ": " + flag.getMessage(), flag.getPolicyId());
    target(node, record, flag.getEvidence());
    return node;
  }

  private static ObjectNode annotation(ReviewRecord record, String id, String motivation) {
    ObjectNode node = NODES.objectNode();
    node.put("id", target(record) + "#" + id);
    node.put("type", "Annotation").put("motivation", motivation);
    node.put("created", record.getRecordedAt().toString());
    node.putObject("generator").put("type", "Software").put("name", "Copydesk");
    return node;
  }

  private static void body(ObjectNode node, String words, String tag) {
    ArrayNode body = node.putArray("body");
    ObjectNode text = body.addObject().put("type", "TextualBody").put("purpose", "describing");
    text.put("value", words).put("format", "text/plain");
    body.addObject().put("type", "TextualBody").put("purpose", "tagging").put("value", tag);
  }

  private static void target(ObjectNode node, ReviewRecord record, List<TextSpan> spans) {
    if (spans.isEmpty()) {
      node.put("target", target(record));
      return;
    }
    ArrayNode targets = node.putArray("target");
    for (TextSpan span : spans) {
      ObjectNode target = targets.addObject().put("source", target(record));
      ArrayNode selectors = target.putArray("selector");
      ObjectNode position = selectors.addObject().put("type", "TextPositionSelector");
      position.put("start", span.getStart()).put("end", span.getEnd());
      selectors.addObject().put("type", "TextQuoteSelector").put("exact", span.getText());
    }
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
