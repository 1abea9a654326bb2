package org.copydesk.app.print;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.letters.Article;
import org.copydesk.letters.Block;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.Published;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.StanceTally;

/**
 * An article with all that was found in it, as JSON. Positions are code points into "text".
 *
 * <p>No two of "quotes" share a word; what is quoted inside of one of them is in "nested".
 */
public final class ReadingJson {

  private ReadingJson() {}

  /**
   * One article.
   *
   * @param id what "id" says
   */
  public static ObjectNode of(String id, Reading reading) {
    Article article = reading.article();
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("text", article.getText())
            .put("text_sha256", sha256(article.getText()));
    json.set("metadata", metadata(article));
    json.set("blocks", Json.array(article.getBlocks(), ReadingJson::block));
    json.set("quotes", Json.array(quotes(reading, false), QuoteJson::of));
    json.set("nested", Json.array(quotes(reading, true), QuoteJson::of));
    json.set("flags", Json.array(reading.flags(), FlagJson::of));
    json.set("shadow", Json.array(reading.shadow(), FlagJson::of));
    json.set("speakers", Json.array(reading.speakers(), ReadingJson::speaker));
    json.set("terms", Json.array(reading.terms(), ReadingJson::term));
    json.set("tallies", Json.array(reading.tallies(), ReadingJson::tally));
    json.set("missing", Json.array(reading.missing(), ReadingJson::missing));
    return json;
  }

  private static List<Quote> quotes(Reading reading, boolean nested) {
    return reading.quotes().stream()
        .filter(quote -> (quote.getInsideOf() != null) == nested)
        .toList();
  }

  private static ObjectNode metadata(Article article) {
    Optional<Published> published = Optional.ofNullable(article.getPublished());
    ObjectNode json =
        Json.object()
            .put("title", article.getTitle())
            .put("byline", String.join(", ", article.getBylines()));
    json.set("bylines", Json.words(article.getBylines()));
    json.put("published", published.map(it -> it.getDay().toString()).orElse(null));
    json.put("publishedAt", published.map(Published::getMoment).map(Object::toString).orElse(null));
    json.put("zone", published.map(Published::getZone).orElse(null));
    json.put("language", article.getLanguage()).put("section", article.getSection());
    ObjectNode stated = json.putObject("stated");
    Map<String, String> ordered = new TreeMap<>(article.getMetadata());
    ordered.forEach(stated::put);
    return json;
  }

  private static ObjectNode block(Block block) {
    return Json.object()
        .put("kind", Json.word(block.getKind()))
        .put("start", block.getStart())
        .put("end", block.getEnd());
  }

  private static ObjectNode speaker(Speaker speaker) {
    ObjectNode json =
        Json.object()
            .put("id", speaker.getId())
            .put("name", speaker.getName())
            .put("kind", Json.word(speaker.getKind()))
            .put("role", speaker.getRole())
            .put("quotes", speaker.getQuotes());
    json.set("mentions", Json.array(speaker.getMentions(), Json::span));
    return json;
  }

  private static ObjectNode term(QuotedTerm term) {
    return Json.span(term.getSpan())
        .put("kind", Json.word(term.getKind()))
        .put("why", term.getWhy());
  }

  private static ObjectNode tally(StanceTally tally) {
    ObjectNode json =
        Json.object().put("target", tally.getTarget()).put("primary", tally.getPrimary());
    json.set("favour", Json.words(tally.getFavour()));
    json.set("against", Json.words(tally.getAgainst()));
    json.set("neutral", Json.words(tally.getNeutral()));
    json.set("undetermined", Json.words(tally.getUndetermined()));
    return json;
  }

  private static ObjectNode missing(MissingPart part) {
    return Json.object().put("part", part.getPart()).put("reason", part.getReason());
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
