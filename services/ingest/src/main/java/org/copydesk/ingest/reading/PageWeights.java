package org.copydesk.ingest.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How much text stands in each element of a page; made in one walk, what is unseen left out. */
final class PageWeights {

  private static final int LONG_PARAGRAPH = 80;
  private static final int SHORTEST_SENTENCE = 20;

  /**
   * The weight of an element.
   *
   * @param prose characters outside of links
   * @param linked characters inside of links
   * @param paragraphs how many elements with a sentence or many words it holds that no sidebar
   *     holds
   * @param titled whether it holds a heading of the first rank
   */
  record Weight(int prose, int linked, int paragraphs, boolean titled) {

    static final Weight NONE = new Weight(0, 0, 0, false);

    /** Whether at least half of its characters are links. */
    boolean isMostlyLinks() {
      return linked >= prose;
    }
  }

  private final Element body;
  private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

  private PageWeights(Element body) {
    this.body = body;
  }

  static PageWeights of(Element body) {
    PageWeights weights = new PageWeights(body);
    NodeTraversor.filter(weights.new Weigher(), body);
    return weights;
  }

  Weight weight(Element element) {
    return weights.getOrDefault(element, Weight.NONE);
  }

  /** The weight of the whole page. */
  Weight whole() {
    return weight(body);
  }

  /**
   * Whether it holds a third of the page's prose at most: a larger part is not believed to be no
   * article, whatever its names say.
   */
  boolean isSmall(Element element) {
    return weight(element).prose() * 3L <= whole().prose();
  }

  /** Whether its names say that it stands on every page, and it is small. */
  boolean isChrome(Element element) {
    return PageParts.isChrome(element) && isSmall(element);
  }

  /** What is counted for an element while it stands open. */
  private static final class Count {
    private final boolean sidebar;
    private int prose;
    private int linked;
    private int paragraphs;
    private boolean titled;
    private char last = ' ';

    Count(boolean sidebar) {
      this.sidebar = sidebar;
    }

    boolean isParagraph() {
      boolean sentence = prose >= SHORTEST_SENTENCE && ".!?\u2026\"\u201d\u2019".indexOf(last) >= 0;
      return paragraphs == 0 && (sentence || prose >= LONG_PARAGRAPH);
    }

    void add(Count inner) {
      prose += inner.prose;
      linked += inner.linked;
      paragraphs += inner.paragraphs;
      titled |= inner.titled;
      last = inner.last == ' ' ? last : inner.last;
    }
  }

  private final class Weigher implements NodeFilter {

    private final Deque<Count> open = new ArrayDeque<>();
    private int links;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        addText(text.getWholeText());
      } else if (node instanceof Element element) {
        if (PageParts.isLeftOut(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        links += element.nameIs("a") ? 1 : 0;
        boolean inSidebar = !open.isEmpty() && open.getLast().sidebar;
        open.addLast(new Count(inSidebar || PageParts.isSidebar(element)));
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.nameIs("a") ? 1 : 0;
        Count count = open.removeLast();
        if (!count.sidebar && PageParts.isLeaf(element) && count.isParagraph()) {
          count.paragraphs = 1;
        }
        count.titled |= element.nameIs("h1");
        weights.put(element, new Weight(count.prose, count.linked, count.paragraphs, count.titled));
        if (!open.isEmpty()) {
          open.getLast().add(count);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void addText(String text) {
      int letters = 0;
      char last = ' ';
      for (int i = 0; i < text.length(); i++) {
        if (!Spaces.isSpace(text.charAt(i))) {
          letters++;
          last = text.charAt(i);
        }
      }
      if (letters > 0 && !open.isEmpty()) {
        Count count = open.getLast();
        count.prose += links > 0 ? 0 : letters;
        count.linked += links > 0 ? letters : 0;
        count.last = last;
      }
    }
  }
}
