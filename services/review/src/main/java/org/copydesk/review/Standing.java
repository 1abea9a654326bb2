package org.copydesk.review;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuoteKind;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.TextSpan;

/** What of the findings still stands before the editor. */
final class Standing {

  private static final String UNATTRIBUTED = "unattributed-quote";

  private Standing() {}

  /** The flags that nobody dismissed, in their order. */
  static List<Flag> flags(Review review) {
    Set<String> dismissed = dismissed(review);
    return review.content().flags().stream()
        .filter(flag -> !dismissed.contains(flag.getId()))
        .toList();
  }

  static Set<String> dismissed(Review review) {
    return review.judgement().flagVerdicts().stream()
        .filter(verdict -> verdict.getVerdict() == FlagVerdictKind.DISMISSED)
        .map(FlagVerdict::getFlagId)
        .collect(Collectors.toSet());
  }

  /** Whether a verdict was given, ended by a material change, and not given anew. */
  static boolean isReopened(Review review) {
    return review.state() != ReviewState.ERASED
        && review.judgement().verdict() == null
        && review.judgement().history().lastVerdict().isPresent();
  }

  /** The quotes that stand on their own, not inside another. */
  static List<Quote> ownQuotes(Content content) {
    return content.quotes().stream().filter(quote -> quote.getInsideOf() == null).toList();
  }

  /** The quotes in quotation marks that nobody was found for. */
  static List<Quote> quotesWithoutSpeaker(Content content) {
    return ownQuotes(content).stream()
        .filter(quote -> quote.getKind() != QuoteKind.INDIRECT)
        .filter(quote -> quote.getAttribution().getSpeakerId() == null)
        .toList();
  }

  /** Where an editor has dismissed the flag that a quote has no speaker, in code points. */
  static BitSet dismissedAsUnattributed(Review review) {
    Set<String> dismissed = dismissed(review);
    BitSet places = new BitSet();
    review.content().flags().stream()
        .filter(flag -> flag.getPolicyId().equals(UNATTRIBUTED))
        .filter(flag -> dismissed.contains(flag.getId()))
        .flatMap(flag -> flag.getEvidence().stream())
        .forEach(span -> places.set(span.getStart(), span.getEnd()));
    return places;
  }

  /** Whether a part of the quote lies on one of the places. */
  static boolean touches(Quote quote, BitSet places) {
    return quote.getSpans().stream().anyMatch(part -> touches(part, places));
  }

  private static boolean touches(TextSpan part, BitSet places) {
    int next = places.nextSetBit(part.getStart());
    return next >= 0 && next < part.getEnd();
  }

  /** A policy with how often it was raised, as "scare-quotes ×3". */
  static String times(String policyId, long number) {
    return number == 1 ? policyId : policyId + " ×" + number;
  }
}
