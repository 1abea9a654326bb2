package org.copydesk.ingest.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.DateWords;
import org.copydesk.language.article.LaidOut;
import org.copydesk.language.article.Layout;
import org.copydesk.language.article.PieceLayout;
import org.copydesk.language.article.PlainLayout;
import org.copydesk.language.article.TextPiece;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * text/html and application/xhtml+xml: a page with an article in it.
 *
 * <p>The canonical text is that of the article's body, a blank line between two elements, blanks
 * within one as a browser shows them. The headline stands first, also where the page has it outside
 * the body. Left out are scripts, navigation, forms' controls, what is hidden, and the page's own
 * head and foot; what may be part of the article stays. Where the page names its facts in several
 * places, what its JSON-LD says goes before what its readers see, and that before its meta
 * elements; the headline and the bylines that readers see go first.
 */
public final class HtmlFormat implements ArticleFormat {

  private static final int CHARSET_REACH = 2048;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})"
              + "|<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OUTLET =
      Pattern.compile(" (?:[-|\u2013\u2014\u00bb\u00b7]|::) .{1,60}");

  /** The body is taken from JSON-LD where the page shows less than this part of it, in tenths. */
  private static final int SHOWN_TENTHS = 5;

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/html", "application/xhtml+xml");
  }

  @Override
  public ReadArticle read(Manuscript manuscript) throws Refusal {
    return read(manuscript.text(charsetWithin(manuscript.body())), manuscript);
  }

  /** What a page or a fragment of one says. */
  ReadArticle read(String html, Manuscript manuscript) {
    Document page = Jsoup.parse(html);
    JsonLd data = JsonLd.in(page);
    PageHead head = new PageHead(page, data);
    PageWeights weights = PageWeights.of(page.body());
    Element body = ArticleBody.in(page, weights);
    Optional<String> title = head.title().or(manuscript::knownTitle);
    LaidOut shown = PieceLayout.of(withHeadline(new PieceReader(weights).read(body), title));
    LaidOut content = whole(shown, data, title);
    Layout layout = content.layout();
    List<String> dates = dates(head, layout, body);
    Optional<String> published =
        dates.stream().filter(words -> isDate(words, manuscript)).findFirst();
    return new ReadArticle(
        content,
        layout.title(),
        bylines(layout, data, head),
        published,
        head.language(),
        head.section(),
        metadata(head, published.isPresent() ? List.of() : dates));
  }

  private static boolean isDate(String words, Manuscript manuscript) {
    return DateWords.read(words, manuscript.dayOrder()).isPresent();
  }

  private static List<String> dates(PageHead head, Layout layout, Element body) {
    List<String> dates = new ArrayList<>(head.published());
    layout.published().ifPresent(dates::add);
    Element time = body.selectFirst("time[datetime]");
    if (time != null && !time.attr("datetime").isBlank()) {
      dates.add(Spaces.collapsed(time.attr("datetime")));
    }
    return dates;
  }

  /** What the page shows, or, where it shows little of it, what its JSON-LD holds. */
  private static LaidOut whole(LaidOut shown, JsonLd data, Optional<String> title) {
    String stated = data.text("articleBody").map(LineEnds::unified).map(Unicode::mended).orElse("");
    boolean missing = shown.text().length() * 10L < (long) stated.length() * SHOWN_TENTHS;
    return missing ? stated(stated, title.orElse("")) : shown;
  }

  private static LaidOut stated(String body, String title) {
    String text = title.isEmpty() ? body : title + "\n\n" + body;
    return new LaidOut(text, title.isEmpty() ? PlainLayout.of(text) : PlainLayout.of(text, title));
  }

  /** The pieces with the headline in front, where they hold none yet. */
  private static List<TextPiece> withHeadline(List<TextPiece> pieces, Optional<String> title) {
    boolean there =
        pieces.stream().anyMatch(piece -> piece.kind().equals(Optional.of(BlockKind.HEADLINE)));
    if (there || title.isEmpty()) {
      return pieces;
    }
    List<TextPiece> whole = new ArrayList<>(pieces);
    for (int i = 0; i < whole.size(); i++) {
      if (isTitle(Spaces.collapsed(whole.get(i).words()), title.get())) {
        whole.set(i, TextPiece.of(BlockKind.HEADLINE, whole.get(i).words()));
        return whole;
      }
    }
    whole.add(0, TextPiece.of(BlockKind.HEADLINE, title.get()));
    return whole;
  }

  /** Whether the words are the title, or what stands in it before the outlet's name. */
  private static boolean isTitle(String words, String title) {
    boolean begins = title.regionMatches(true, 0, words, 0, words.length());
    String rest = begins ? title.substring(words.length()) : title;
    return begins && (rest.isEmpty() || (words.indexOf(' ') > 0 && OUTLET.matcher(rest).matches()));
  }

  private static List<String> bylines(Layout layout, JsonLd data, PageHead head) {
    if (!layout.bylines().isEmpty()) {
      return layout.bylines();
    }
    List<String> stated =
        data.names("author").stream().filter(name -> !PageHead.isAddress(name)).toList();
    return stated.isEmpty() ? head.authors() : stated;
  }

  /** The page's facts, and under "page.published" a date that could not be understood. */
  private static Map<String, String> metadata(PageHead head, List<String> unread) {
    Map<String, String> metadata = new HashMap<>(head.metadata());
    unread.stream().findFirst().ifPresent(words -> metadata.put("page.published", words));
    return metadata;
  }

  /** The charset that the page's first bytes name, as a browser looks for it. */
  static Optional<String> charsetWithin(byte[] body) {
    String head =
        new String(body, 0, Math.min(body.length, CHARSET_REACH), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    if (!charset.find()) {
      return Optional.empty();
    }
    String name = charset.group(1) != null ? charset.group(1) : charset.group(2);
    // A page that can be read as single bytes is not UTF-16, whatever it says (HTML standard).
    return name.regionMatches(true, 0, "utf-16", 0, 6) ? Optional.of("UTF-8") : Optional.of(name);
  }
}
