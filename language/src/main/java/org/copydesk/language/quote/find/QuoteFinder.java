package org.copydesk.language.quote.find;

import java.util.List;
import java.util.Optional;
import org.copydesk.language.quote.marks.Passage;

/** Finds the words that are somebody's: by rules, or by a trained model. */
public interface QuoteFinder {

  /** What it works with, as "rules" or "model:attribution-1". */
  String name();

  /**
   * Finds the quotes of one article. Safe for use by several threads.
   *
   * @param passages the prose of the article, in order
   * @return the quotes in order of their start; no two share a word; words in quotation marks that
   *     are nobody's are left out
   */
  List<FoundQuote> find(List<Passage> passages);

  /**
   * Finds the quotes and the notices of one article, in one reading.
   *
   * @param prose of the article, in order
   * @param beside the other blocks, in order: notes, boxes, captions
   * @return without notices where it does not know them
   */
  default Findings read(List<Passage> prose, List<Passage> beside) {
    return new Findings(find(prose), Optional.empty());
  }
}
