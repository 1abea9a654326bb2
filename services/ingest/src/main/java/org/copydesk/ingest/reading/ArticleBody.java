package org.copydesk.ingest.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the whole article.
 *
 * <p>What the page marks as its article is taken where it holds at least two fifths of the page's
 * prose and three fifths of its paragraphs; else the innermost element that holds all paragraphs
 * outside of sidebars. If in doubt more is kept, never less.
 */
final class ArticleBody {

  private static final List<String> MARKS =
      List.of("article, [role=article]", "[itemprop~=(?i)^articleBody$]", "main, [role=main]");

  private static final Set<String> CONTAINERS =
      Set.of(
          "article",
          "center",
          "div",
          "fieldset",
          "form",
          "main",
          "section",
          "table",
          "tbody",
          "td",
          "tr");

  private ArticleBody() {}

  static Element in(Document page, PageWeights weights) {
    PageWeights.Weight whole = weights.whole();
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
        && part.paragraphs() * 5L >= whole.paragraphs() * 3L
        && part.prose() > 0;
  }

  /** Goes inwards while one child holds all the long paragraphs. */
  private static Element innermost(Element from, PageWeights weights) {
    Element at = from;
    while (weights.weight(at).paragraphs() > 0) {
      Optional<Element> next = heir(at, weights);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  private static Optional<Element> heir(Element at, PageWeights weights) {
    PageWeights.Weight whole = weights.weight(at);
    long most = weights.whole().prose();
    for (Element child : at.children()) {
      PageWeights.Weight part = weights.weight(child);
      if (part.paragraphs() == whole.paragraphs()) {
        boolean sure = whole.paragraphs() > 1 || part.prose() * 10L >= most * 9L;
        return Optional.of(child).filter(heir -> sure && CONTAINERS.contains(heir.normalName()));
      }
    }
    return Optional.empty();
  }
}
