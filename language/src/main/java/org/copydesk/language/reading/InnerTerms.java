package org.copydesk.language.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.language.quote.QuotedTerm;
import org.copydesk.language.quote.TermKind;
import org.copydesk.language.quote.find.TermJudge;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.QuotedRegion;
import org.copydesk.language.text.Span;

/** Terms inside of quotes: short nested ones, and phrases that the article uses as terms too. */
final class InnerTerms {

  private static final int LONGEST = 5;

  private final TermJudge judge;

  InnerTerms(TermJudge judge) {
    this.judge = judge;
  }

  /** The inner terms, given those that stand in no quote. */
  List<QuotedTerm> of(List<Passage> passages, Coverage coverage, List<QuotedTerm> outer) {
    List<QuotedTerm> inner = new ArrayList<>();
    Set<String> phrases = new HashSet<>();
    for (Passage passage : passages) {
      String text = passage.text();
      if (phrases.isEmpty()) {
        outer.forEach(term -> phrases.add(phrase(term.span().of(text))));
      }
      Set<QuotedRegion> top = new HashSet<>(passage.regions());
      for (QuotedRegion region : passage.allRegions()) {
        boolean nested = !top.contains(region);
        if (nested) {
          nested(passage, region, inner);
        } else if (coverage.overlaps(region.inner())
            && !isSentence(text, region)
            && phrases.contains(phrase(region.inner().of(text)))) {
          inner.add(
              new QuotedTerm(
                  region.outer(), TermKind.TERM, "the article uses the same phrase as a term"));
        }
      }
    }
    return inner;
  }

  /** A whole sentence between marks is no term, whatever a headline makes of it. */
  private static boolean isSentence(String text, QuotedRegion region) {
    Span words = region.inner();
    char last = words.isEmpty() ? ' ' : text.charAt(words.end() - 1);
    return ".!?".indexOf(last) >= 0 || (last == ',' && isClauseLong(words.of(text)));
  }

  private static boolean isClauseLong(String words) {
    return words.split("\\s+", LONGEST).length >= LONGEST - 1;
  }

  private void nested(Passage passage, QuotedRegion region, List<QuotedTerm> inner) {
    Span words = region.inner();
    if (words.of(passage.text()).split("\\s+", LONGEST + 2).length <= LONGEST) {
      judge.judge(passage, region).ifPresent(inner::add);
    }
  }

  /** The bare words in lower case, without an article before them. */
  private static String phrase(String words) {
    String bare = words.replaceAll("[^\\p{L}\\p{N} ]", "").strip().toLowerCase(Locale.ROOT);
    return bare.replaceFirst("^(the|a|an) ", "");
  }
}
