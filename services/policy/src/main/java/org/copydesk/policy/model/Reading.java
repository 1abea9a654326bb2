package org.copydesk.policy.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.notice.Notice;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.quote.QuoteKind;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.reading.QuotedArticle;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.Hit;
import org.copydesk.policy.pattern.PatternBook;
import org.copydesk.policy.pattern.Words;
import org.copydesk.policy.pattern.Zones;

/**
 * An article with its words cut and all patterns looked for: once for all policies.
 *
 * <p>Linear in the article, its quotes and the hits.
 */
public final class Reading {

  private static final String MARKS = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb";

  private final QuotedArticle quoted;
  private final Words words;
  private final Zones zones;
  private final Map<String, List<Hit>> hits;

  /** The body's words with one blank between, made when a headline's words are looked for. */
  private String bodyForms = "";

  /** All hits by their start. */
  private final List<Hit> ordered;

  private Reading(QuotedArticle quoted, Words words, Zones zones, Map<String, List<Hit>> hits) {
    this.quoted = quoted;
    this.words = words;
    this.zones = zones;
    this.hits = hits;
    this.ordered =
        hits.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Hit::evidence))
            .toList();
  }

  /** Looks for all patterns of the book in the article. */
  public static Reading of(QuotedArticle quoted, PatternBook patterns) {
    Article article = quoted.article();
    Words words = Words.of(article.text(), article.blocks());
    Zones zones = new Zones(article.blocks(), attributed(quoted), inMarks(quoted));
    return new Reading(quoted, words, zones, patterns.look(words, zones));
  }

  private static List<Span> attributed(QuotedArticle quoted) {
    return quoted.quotes().stream()
        .filter(quote -> quote.attribution().attributed().isPresent())
        .filter(quote -> quote.kind() != QuoteKind.INDIRECT)
        .flatMap(quote -> quote.spans().stream())
        .toList();
  }

  private static List<Span> inMarks(QuotedArticle quoted) {
    List<Span> spans = new ArrayList<>();
    for (Quote quote : quoted.quotes()) {
      if (quote.marks() != MarkState.NONE) {
        spans.addAll(quote.spans());
      }
    }
    quoted.terms().stream().map(QuotedTerm::span).forEach(spans::add);
    return spans;
  }

  public QuotedArticle quoted() {
    return quoted;
  }

  /** The quotes that stand on their own, not inside another. */
  List<Quote> ownQuotes() {
    return quoted.quotes().stream().filter(quote -> quote.insideOf().isEmpty()).toList();
  }

  public Article article() {
    return quoted.article();
  }

  public Words words() {
    return words;
  }

  /** How many words stand there. */
  int wordsIn(Span span) {
    return words.from(span.end()) - words.from(span.start());
  }

  /** The block that the unit belongs to. */
  Block blockAt(int unit) {
    return article().blocks().get(zones.blockAt(unit));
  }

  int blockNumber(int unit) {
    return zones.blockAt(unit);
  }

  /** The stretches in quotation marks that begin and end inside the span, marks included. */
  public List<Span> inMarks(Span span) {
    String text = article().text();
    List<Span> found = new ArrayList<>();
    int open = -1;
    int to = words.from(span.end());
    for (int word = words.from(span.start()); word < to; word++) {
      int before = words.start(word) - 1;
      if (open < 0 && before >= span.start() && MARKS.indexOf(text.charAt(before)) >= 0) {
        open = before;
      }
      int after = words.end(word);
      while (after < span.end() && ",.!?;:".indexOf(text.charAt(after)) >= 0) {
        after++;
      }
      if (open >= 0 && after < span.end() && MARKS.indexOf(text.charAt(after)) >= 0) {
        found.add(new Span(open, after + 1));
        open = -1;
      }
    }
    return found;
  }

  /** Whether the words, whatever their marks and capitals, stand in a paragraph too. */
  boolean wordsStandInBody(Span span) {
    return bodyForms().contains(forms(List.of(span)));
  }

  private String bodyForms() {
    if (bodyForms.isEmpty()) {
      bodyForms =
          forms(
              article().prose().stream()
                  .filter(block -> block.kind() != BlockKind.HEADLINE)
                  .map(Block::span)
                  .toList());
    }
    return bodyForms;
  }

  private String forms(List<Span> spans) {
    StringBuilder forms = new StringBuilder(" ");
    for (Span span : spans) {
      int to = words.from(span.end());
      for (int word = words.from(span.start()); word < to; word++) {
        forms.append(words.form(word)).append(' ');
      }
    }
    return forms.toString();
  }

  /** Hits of one pattern, in the order of the text. */
  public List<Hit> hits(String pattern) {
    return hits.getOrDefault(pattern, List.of());
  }

  /** The notices without endorsement that share a place with one of the spans. */
  public Stream<Notice> notices(List<Span> extent) {
    return quoted.notices().stream()
        .flatMap(List::stream)
        .filter(notice -> extent.stream().anyMatch(notice.span()::overlaps));
  }

  /** Names of all patterns that were found. */
  Set<String> found() {
    return hits.keySet();
  }

  /** Names of the patterns whose evidence shares a place with one of the spans. */
  List<String> foundIn(List<Span> extent) {
    Set<String> names = new LinkedHashSet<>();
    for (Span span : extent) {
      for (int i = firstFrom(span.start()); i < ordered.size(); i++) {
        Hit hit = ordered.get(i);
        if (hit.evidence().start() >= span.end()) {
          break;
        }
        names.add(hit.pattern());
      }
    }
    return List.copyOf(names);
  }

  /** Number of the first hit that starts at the unit or after it. */
  private int firstFrom(int unit) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).evidence().start() < unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
