package org.copydesk.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Span;

/**
 * Quotations in headlines that repeat one of the text: {@code ‘We Were Not Told’: Islanders Learn
 * of Cut} belongs to whoever says "We were not told" below.
 */
final class HeadlineEchoes {

  /** Shorter ones may be said by anybody. */
  private static final int SHORTEST = 3;

  /** An article has a headline or two; more are not looked at. */
  private static final int MOST = 20;

  private final String text;
  private final List<FoundQuote> found;
  private final StringBuilder said = new StringBuilder();
  private final TreeMap<Integer, Span> places = new TreeMap<>();
  private int asked;

  /** With the quotes of an article of this text. */
  HeadlineEchoes(String text, List<FoundQuote> found) {
    this.text = text;
    this.found = found;
  }

  private void takeSaid() {
    said.append(' ');
    for (FoundQuote quote : found) {
      for (Span span : quote.content()) {
        places.put(said.length(), span);
        said.append(plain(span.of(text))).append(" | ");
      }
    }
  }

  /** The part of a quote below the headline that has the words of the region. */
  Optional<Span> of(Passage passage, QuotedRegion region) {
    boolean headline = passage.kind() == BlockKind.HEADLINE || passage.kind() == BlockKind.SUBHEAD;
    if (!headline || asked >= MOST || !standsAlone(passage, region)) {
      return Optional.empty();
    }
    if (asked++ == 0) {
      takeSaid();
    }
    String words = plain(region.inner().of(passage.text()));
    int at = words.split(" ").length < SHORTEST ? -1 : said.indexOf(" " + words + " ");
    return at < 0
        ? Optional.empty()
        : Optional.ofNullable(places.floorEntry(at + 1)).map(Map.Entry::getValue);
  }

  /** At the beginning, with a colon or a dash behind it: no part of a clause, and no mere title. */
  private static boolean standsAlone(Passage passage, QuotedRegion region) {
    int after = passage.tokenAt(region.outer().end());
    boolean first = passage.tokenAt(region.outer().start()) == 0;
    return first && after < passage.size() && ":–—-".contains(passage.token(after).lower());
  }

  /** In lower case, the words apart by single blanks. */
  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[’']", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
