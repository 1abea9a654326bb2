package org.copydesk.language.quote.marks;

import java.util.ArrayList;
import java.util.List;
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

  /** The passages in order; blocks without a word are left out. */
  public List<Passage> of(Article article) {
    List<Passage> passages = new ArrayList<>();
    for (Block block : article.prose()) {
      Span words = block.words(article.text());
      if (!words.isEmpty()) {
        passages.add(
            new Passage(
                article.text(),
                block.kind(),
                words,
                tokenizer.tokens(article.text(), words),
                MarkScanner.regions(article.text(), words)));
      }
    }
    return passages;
  }
}
