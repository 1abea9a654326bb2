package org.copydesk.desk.pages.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.SpeakerKind;
import org.copydesk.letters.TextSpan;

/** The quotes of an article as schema.org Quotations in JSON-LD. */
public final class QuotationLd {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private QuotationLd() {}

  /** A graph of one Quotation for each quote; empty where nobody is quoted. */
  public static ObjectNode of(ReviewRecord record) {
    Map<String, SpeakerKind> kinds =
        record.getSpeakers().stream()
            .collect(Collectors.toMap(Speaker::getId, Speaker::getKind, (a, b) -> a, HashMap::new));
    ObjectNode document = NODES.objectNode();
    document.put("@context", "https://schema.org");
    ArrayNode graph = document.putArray("@graph");
    for (Quote quote : record.getQuotes()) {
      graph.add(quotation(record, quote, kinds));
    }
    return document;
  }

  private static ObjectNode quotation(
      ReviewRecord record, Quote quote, Map<String, SpeakerKind> kinds) {
    ObjectNode node = NODES.objectNode();
    node.put("@type", "Quotation");
    node.put("identifier", Annotations.target(record) + "#" + quote.getId());
    node.put(
        "text",
        quote.getSpans().stream().map(TextSpan::getText).collect(Collectors.joining(" … ")));
    if (record.getArticle().getLanguage() != null) {
      node.put("inLanguage", record.getArticle().getLanguage());
    }
    String name = quote.getAttribution().getName();
    if (!name.isBlank()) {
      String id = quote.getAttribution().getSpeakerId();
      SpeakerKind kind = kinds.getOrDefault(id == null ? "" : id, SpeakerKind.OTHER);
      ObjectNode speaker = node.putObject("spokenByCharacter");
      speaker.put("@type", type(kind)).put("name", name);
      if (quote.getAttribution().getRole() != null) {
        speaker.put("description", quote.getAttribution().getRole());
      }
    }
    ObjectNode article = node.putObject("isPartOf");
    article.put("@type", "NewsArticle").put("identifier", record.getArticleId());
    article.put("headline", record.getArticle().getTitle());
    article.put("version", record.getRevision());
    return node;
  }

  private static String type(SpeakerKind kind) {
    return switch (kind) {
      case PERSON, UNNAMED -> "Person";
      case ORGANISATION, GROUP -> "Organization";
      case DOCUMENT -> "CreativeWork";
      case OTHER -> "Thing";
    };
  }
}
