package org.copydesk.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.article.TextPiece;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads the pieces of text from the element that holds an article, in the order of the page. */
final class PieceReader {

  private static final int LONGEST_BYLINE = 240;

  private final PageWeights weights;
  private final List<TextPiece> pieces = new ArrayList<>();
  private final Line line = new Line();
  private boolean headline;
  private int headings;
  private int firstHeadings;
  private int quotations;
  private int captions;
  private int promos;
  private int bylines;
  private int links;
  private int times;
  private int fixed;
  private int marked;
  private int beside;

  PieceReader(PageWeights weights) {
    this.weights = weights;
  }

  /** The pieces; blanks within each as a browser shows them. */
  List<TextPiece> read(Element article) {
    NodeTraversor.filter(new Walk(article), article);
    flush();
    return pieces;
  }

  private void flush() {
    String words = line.take();
    if (!words.isBlank()) {
      Optional<BlockKind> kind = kind(words);
      headline |= kind.equals(Optional.of(BlockKind.HEADLINE));
      pieces.add(new TextPiece(words, kind, line.wasLinked()));
    }
  }

  private Optional<BlockKind> kind(String words) {
    if (firstHeadings > 0 && !headline) {
      return Optional.of(BlockKind.HEADLINE);
    }
    if (promos > 0) {
      return Optional.of(BlockKind.PROMO);
    }
    if (captions > 0) {
      return Optional.of(BlockKind.CAPTION);
    }
    if (beside > 0) {
      return Optional.of(BlockKind.OTHER);
    }
    if (headings > 0) {
      return Optional.of(BlockKind.SUBHEAD);
    }
    if (quotations > 0) {
      return Optional.of(BlockKind.QUOTATION);
    }
    if (bylines > 0 && words.length() <= LONGEST_BYLINE) {
      return line.wasTime() ? Optional.of(BlockKind.DATELINE) : Optional.of(BlockKind.BYLINE);
    }
    return line.wasTime() ? Optional.of(BlockKind.DATELINE) : Optional.empty();
  }

  private boolean isPromo(Element element) {
    boolean links = element.nameIs("aside") && weights.weight(element).isMostlyLinks();
    return links || (PageParts.isPromo(element) && weights.isSmall(element));
  }

  /** Counts the elements that stand open around the text. */
  private final class Walk implements NodeFilter {

    private final Element article;

    Walk(Element article) {
      this.article = article;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText(), fixed > 0, links > 0, times > 0);
      } else if (node instanceof Element element) {
        if (depth > 0 && isOutside(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (PageParts.isBlock(element)) {
          flush();
        }
        count(element, -1);
      }
      return FilterResult.CONTINUE;
    }

    private boolean isOutside(Element element) {
      boolean pageEdge =
          marked == 0 && PageParts.isPageEdge(element) && !weights.weight(element).titled();
      return PageParts.isLeftOut(element) || weights.isChrome(element) || pageEdge;
    }

    private void open(Element element) {
      if (element.nameIs("br")) {
        if (line.breakLine()) {
          flush();
        }
      } else if (element.nameIs("td") || element.nameIs("th")) {
        line.tab();
      } else if (PageParts.isBlock(element)) {
        flush();
      }
      count(element, 1);
    }

    private void count(Element element, int by) {
      String name = element.normalName();
      boolean heading =
          name.length() == 2
              && name.charAt(0) == 'h'
              && name.charAt(1) >= '1'
              && name.charAt(1) <= '6';
      headings += heading ? by : 0;
      firstHeadings += name.equals("h1") ? by : 0;
      quotations += name.equals("blockquote") ? by : 0;
      fixed += name.equals("pre") ? by : 0;
      marked += name.equals("article") || name.equals("main") ? by : 0;
      links += name.equals("a") && element.hasAttr("href") ? by : 0;
      times += name.equals("time") ? by : 0;
      if (!element.equals(article)) {
        captions += PageParts.isCaption(element) ? by : 0;
        bylines += PageParts.isByline(element) ? by : 0;
        promos += isPromo(element) ? by : 0;
        beside += PageParts.isBeside(element) && weights.isSmall(element) ? by : 0;
      }
    }
  }

  /** The words of one piece as they come in. */
  private static final class Line {

    private final StringBuilder words = new StringBuilder();
    private boolean pending;
    private boolean broken;
    private int inLinks;
    private int inTimes;
    private int letters;
    private boolean linked;
    private boolean time;

    void append(String text, boolean fixed, boolean isLinked, boolean isTime) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (fixed ? !words.isEmpty() || !Spaces.isSpace(c) : !Spaces.isSpace(c)) {
          append(c, isLinked, isTime);
        } else {
          pending = true;
        }
      }
    }

    private void append(char c, boolean isLinked, boolean isTime) {
      if (pending && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
        words.append(' ');
      }
      pending = false;
      broken = false;
      words.append(c);
      if (Character.isLetterOrDigit(c)) {
        letters++;
        inLinks += isLinked ? 1 : 0;
        inTimes += isTime ? 1 : 0;
      }
    }

    /** Takes a line break; true where it is the second in a row, which parts two paragraphs. */
    boolean breakLine() {
      boolean second = broken;
      if (!words.isEmpty() && !second) {
        words.append('\n');
      }
      pending = false;
      broken = true;
      return second;
    }

    void tab() {
      if (!words.isEmpty()) {
        words.append('\t');
        pending = false;
      }
    }

    /** The words so far; starts anew. */
    String take() {
      String taken = Unicode.mended(words.toString().strip());
      linked = letters > 0 && inLinks == letters;
      time = letters > 0 && inTimes == letters;
      words.setLength(0);
      pending = false;
      broken = false;
      inLinks = 0;
      inTimes = 0;
      letters = 0;
      return taken;
    }

    boolean wasLinked() {
      return linked;
    }

    boolean wasTime() {
      return time;
    }
  }
}
