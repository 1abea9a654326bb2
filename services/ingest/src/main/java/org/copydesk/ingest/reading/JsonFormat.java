package org.copydesk.ingest.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.LaidOut;
import org.copydesk.language.article.PieceLayout;
import org.copydesk.language.article.PlainLayout;
import org.copydesk.language.article.TextPiece;

/**
 * application/vnd.copydesk.article+json, the project's own JSON; application/json means the same.
 *
 * <p>One object: exactly one of "text" (a string laid out as text/plain is), "blocks" (an array of
 * {"kind": a block kind in small letters, optional, "text": string}) and "html" (a string, a page
 * or part of one); and, all optional, "title", "byline" (a string) or "bylines" (an array of
 * strings), "published", "language", "section" (strings) and "metadata" (an object of strings). Any
 * other property is a fault. All faults are reported at once, each with its JSON pointer. A title
 * that the body does not begin with is set in front of the text as its headline.
 */
public final class JsonFormat implements ArticleFormat {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final HtmlFormat html;

  public JsonFormat(HtmlFormat html) {
    this.html = html;
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.copydesk.article+json", "application/json");
  }

  @Override
  public ReadArticle read(Manuscript manuscript) throws Refusal {
    JsonFields fields =
        new JsonFields(
            parsed(
                BodyDecoder.decode(
                    manuscript.body(), manuscript.mediaType().charset(), Optional.empty())));
    Optional<String> title = fields.line("title");
    List<String> bylines = fields.bylines();
    Optional<String> published = fields.date("published", manuscript.dayOrder());
    Optional<String> language = fields.language("language");
    Optional<String> section = fields.line("section");
    Map<String, String> metadata = fields.metadata();
    fields.requireOneBody();
    Optional<String> text = fields.text("text").map(LineEnds::unified);
    Optional<String> page = fields.text("html").map(LineEnds::unified);
    List<TextPiece> blocks = fields.blocks();
    fields.throwFaults();

    ReadArticle body =
        page.isPresent()
            ? html.read(page.get(), withTitle(manuscript, title))
            : ReadArticle.of(content(text, blocks, title));
    return laidOver(body, title, bylines, published, language, section, metadata);
  }

  private static Manuscript withTitle(Manuscript manuscript, Optional<String> title) {
    return new Manuscript(
        manuscript.mediaType(),
        manuscript.body(),
        title.or(manuscript::knownTitle),
        manuscript.dayOrder());
  }

  private static ReadArticle laidOver(
      ReadArticle body,
      Optional<String> title,
      List<String> bylines,
      Optional<String> published,
      Optional<String> language,
      Optional<String> section,
      Map<String, String> metadata) {
    Map<String, String> beside = new HashMap<>(body.metadata());
    beside.putAll(metadata);
    return new ReadArticle(
        body.content(),
        title.orElse(body.title()),
        bylines.isEmpty() ? body.bylines() : bylines,
        published.or(body::published),
        language.or(body::language),
        section.or(body::section),
        beside);
  }

  private static LaidOut content(
      Optional<String> text, List<TextPiece> blocks, Optional<String> title) {
    return text.isPresent() ? plain(text.get(), title) : PieceLayout.of(headed(blocks, title));
  }

  private static LaidOut plain(String text, Optional<String> title) {
    if (title.isEmpty()) {
      return new LaidOut(text, PlainLayout.of(text));
    }
    String stripped = text.stripLeading();
    int end = stripped.indexOf('\n');
    String first = Spaces.collapsed(end < 0 ? stripped : stripped.substring(0, end));
    String whole = first.equalsIgnoreCase(title.get()) ? text : title.get() + "\n\n" + text;
    return new LaidOut(whole, PlainLayout.of(whole, title.get()));
  }

  private static List<TextPiece> headed(List<TextPiece> blocks, Optional<String> title) {
    Optional<BlockKind> headline = Optional.of(BlockKind.HEADLINE);
    boolean there = blocks.stream().anyMatch(block -> block.kind().equals(headline));
    if (there || title.isEmpty()) {
      return blocks;
    }
    List<TextPiece> headed = new ArrayList<>(blocks);
    headed.add(0, TextPiece.of(BlockKind.HEADLINE, title.get()));
    return headed;
  }

  private static JsonNode parsed(String json) throws Refusal {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!root.isObject()) {
        throw new Refusal(
            "bad-json", "body", "expected a JSON object, got " + JsonFields.name(root) + " at /");
      }
      return root;
    } catch (JsonProcessingException fault) {
      // Its own message may hold words of the article.
      throw new Refusal(
          "bad-json",
          "body",
          "expected JSON without double properties, got a fault at " + place(fault));
    }
  }

  private static String place(JsonProcessingException fault) {
    return fault.getLocation() == null
        ? "an unknown place"
        : "line "
            + fault.getLocation().getLineNr()
            + ", column "
            + fault.getLocation().getColumnNr();
  }
}
