package org.copydesk.language.quote.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.article.Article;
import org.copydesk.language.article.Block;
import org.copydesk.language.quote.words.WordList;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Tokenizer;

/** Cuts the prose of an article into passages. */
public final class Passages {

  private final Tokenizer tokenizer;

  /**
   * @param abbreviations in lower case, without the last full stop
   */
  public Passages(Set<String> abbreviations) {
    this.tokenizer = new Tokenizer(abbreviations);
  }

  /** With the abbreviations that come with the rules. */
  public static Passages standard() {
    return new Passages(WordList.words("abbreviations.txt"));
  }

  /** The passages of the prose in order; blocks without a word are left out. */
  public List<Passage> of(Article article) {
    return of(article.text(), article.prose());
  }

  /** The passages of all other blocks in order: notes, boxes, bylines, captions. */
  public List<Passage> beside(Article article) {
    return of(
        article.text(),
        article.blocks().stream().filter(block -> !block.kind().isProse()).toList());
  }

  private List<Passage> of(String text, List<Block> all) {
    List<Block> blocks = all.stream().filter(block -> !block.words(text).isEmpty()).toList();
    List<Span> stretches = blocks.stream().map(block -> block.words(text)).toList();
    Map<Integer, QuotedRegion> turns = Turns.of(text, stretches);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Span words = stretches.get(i);
      boolean goesOn = i + 1 < blocks.size() && opensSingle(text, stretches.get(i + 1));
      boolean opens = i + 1 < blocks.size() && opensDouble(text, stretches.get(i + 1));
      List<QuotedRegion> regions = MarkScanner.regions(text, words, goesOn, opens);
      passages.add(
          new Passage(
              text,
              blocks.get(i).kind(),
              words,
              tokenizer.tokens(text, words),
              inTurn(regions, Optional.ofNullable(turns.get(i)))));
    }
    return passages;
  }

  /**
   * The passage that holds the unit, or the last one before it; by binary search.
   *
   * @param passages in order, at least one
   */
  public static Passage at(List<Passage> passages, int unit) {
    int low = 0;
    int high = passages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (passages.get(middle).words().start() <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return passages.get(low);
  }

  /** The marks inside of a turn are nested in it; one that crosses its edge is dropped. */
  private static List<QuotedRegion> inTurn(
      List<QuotedRegion> regions, Optional<QuotedRegion> turn) {
    if (turn.isEmpty()) {
      return regions;
    }
    Span words = turn.get().outer();
    List<QuotedRegion> all = new ArrayList<>(List.of(turn.get()));
    regions.stream().filter(region -> words.contains(region.outer())).forEach(all::add);
    return all;
  }

  private static boolean opensDouble(String text, Span next) {
    char first = text.charAt(next.start());
    boolean pair = next.length() > 1 && text.charAt(next.start() + 1) == first;
    return "“„«»\"＂‟".indexOf(first) >= 0 || ((first == '\'' || first == '`') && pair);
  }

  private static boolean opensSingle(String text, Span next) {
    char first = text.charAt(next.start());
    return (first == '\'' || first == '‘')
        && next.length() > 1
        && Character.isUpperCase(text.charAt(next.start() + 1));
  }
}
