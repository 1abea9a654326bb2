package org.copydesk.ingest.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the whole article.
 *
 * <p>What the page marks as its article is taken where it holds at least two fifths of the page's
 * prose; else the innermost element that holds every long paragraph outside of sidebars. If in
 * doubt more is kept, never less.
 */
final class ArticleBody {

  private static final List<String> MARKS =
      List.of("article, [role=article]", "[itemprop~=(?i)^articleBody$]", "main, [role=main]");

  private ArticleBody() {}

  static Element in(Document page, PageWeights weights) {
    PageWeights.Weight whole = weights.weight(page.body());
    for (String mark : MARKS) {
      Optional<Element> marked =
          page.select(mark).stream()
              .max(Comparator.comparingInt(element -> weights.weight(element).prose()));
      if (marked.isPresent() && holdsEnough(weights.weight(marked.get()), whole)) {
        return marked.get();
      }
    }
    return innermost(page.body(), weights);
  }

  private static boolean holdsEnough(PageWeights.Weight part, PageWeights.Weight whole) {
    return part.prose() * 5L >= whole.prose() * 2L
        && part.paragraphs() * 5L >= whole.paragraphs() * 2L
        && part.prose() > 0;
  }

  /** Goes inwards while one child holds all the long paragraphs. */
  private static Element innermost(Element from, PageWeights weights) {
    Element at = from;
    while (weights.weight(at).paragraphs() > 1) {
      Optional<Element> next = heir(at, weights);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  private static Optional<Element> heir(Element at, PageWeights weights) {
    int paragraphs = weights.weight(at).paragraphs();
    for (Element child : at.children()) {
      if (weights.weight(child).paragraphs() == paragraphs) {
        return Optional.of(child).filter(PageParts::isBlock);
      }
    }
    return Optional.empty();
  }
}
