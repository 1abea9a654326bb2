package org.copydesk.ingest.reading;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How much text stands in each element of a page; made in one walk, chrome left out. */
final class PageWeights {

  private static final int LONG_PARAGRAPH = 80;

  /**
   * The weight of an element.
   *
   * @param prose characters outside of links
   * @param linked characters inside of links
   * @param paragraphs how many long paragraphs it holds that no sidebar holds
   * @param titled whether it holds a heading of the first rank
   */
  record Weight(int prose, int linked, int paragraphs, boolean titled) {

    static final Weight NONE = new Weight(0, 0, 0, false);

    Weight plus(Weight other) {
      return new Weight(
          prose + other.prose,
          linked + other.linked,
          paragraphs + other.paragraphs,
          titled || other.titled);
    }

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

  /**
   * Whether it holds a third of the page's prose at most: a larger part is not believed to be no
   * article, whatever its names say.
   */
  boolean isSmall(Element element) {
    return weight(element).prose() * 3L <= weight(body).prose();
  }

  /** Whether its names say that it stands on every page, and it is small. */
  boolean isChrome(Element element) {
    return PageParts.isChrome(element) && isSmall(element);
  }

  private final class Weigher implements NodeFilter {

    private int links;
    private int sidebars;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        addText(text);
      } else if (node instanceof Element element) {
        if (PageParts.isLeftOut(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        links += element.nameIs("a") ? 1 : 0;
        sidebars += PageParts.isSidebar(element) ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.nameIs("a") ? 1 : 0;
        Weight own = weights.getOrDefault(element, Weight.NONE);
        boolean paragraph = PageParts.isLeaf(element) && own.prose() >= LONG_PARAGRAPH;
        Weight whole =
            paragraph && sidebars == 0 && own.paragraphs() == 0
                ? own.plus(new Weight(0, 0, 1, false))
                : own;
        weights.put(element, element.nameIs("h1") ? whole.plus(new Weight(0, 0, 0, true)) : whole);
        sidebars -= PageParts.isSidebar(element) ? 1 : 0;
        Element parent = element.parent();
        if (parent != null && depth > 0) {
          weights.merge(parent, weight(element), Weight::plus);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void addText(TextNode text) {
      int length = Spaces.collapsed(text.getWholeText()).length();
      Element parent = text.parent();
      if (parent != null && length > 0) {
        weights.merge(
            parent,
            links > 0 ? new Weight(0, length, 0, false) : new Weight(length, 0, 0, false),
            Weight::plus);
      }
    }
  }
}
