package org.copydesk.review;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.letters.Decision;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.StanceLabel;

/**
 * What an editor says the machine read wrongly. Corrections change no reading: they are kept with
 * the decision, for the desk, training and scoring.
 */
final class Corrections {

  static final String QUOTE = "quote";
  static final String SPEAKER = "speaker";
  static final String STANCE = "stance:";
  static final String NOT_A_QUOTE = "not-a-quote";

  private Corrections() {}

  /** A correction without corrections is a note, which needs words. */
  static Answer note(Review review, Decision decision) {
    boolean empty = decision.getCorrections().isEmpty() && Claiming.isBlank(decision.getReason());
    return empty
        ? Answer.refused(review, "a correction or a note is missing")
        : Answer.applied(review.judgement(), "");
  }

  /** What is wrong with the corrections of any decision; empty where nothing is. */
  static Optional<String> fault(Content content, Decision decision) {
    Set<String> quotes = content.quotes().stream().map(Quote::getId).collect(Collectors.toSet());
    for (ReadingCorrection correction : decision.getCorrections()) {
      if (!quotes.contains(correction.getQuoteId())) {
        String id = Said.name(correction.getQuoteId());
        return Optional.of("there is no quote " + id + " on this revision");
      }
      Optional<String> fault = fault(correction);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fault(ReadingCorrection correction) {
    String part = correction.getPart();
    String value = correction.getValue();
    if (part.equals(QUOTE)) {
      return expected(value.equals(NOT_A_QUOTE), QUOTE, NOT_A_QUOTE);
    }
    if (part.equals(SPEAKER)) {
      return expected(!value.isBlank(), SPEAKER, "a name");
    }
    if (part.startsWith(STANCE) && part.length() > STANCE.length()) {
      boolean label = Arrays.stream(StanceLabel.values()).anyMatch(l -> l.name().equals(value));
      return expected(label, "stance", "one of " + Arrays.toString(StanceLabel.values()));
    }
    return Optional.of("a correction is of quote, speaker or stance:TARGET, not of another part");
  }

  private static Optional<String> expected(boolean met, String part, String what) {
    return met ? Optional.empty() : Optional.of("a correction of " + part + " needs " + what);
  }

  /** The quotes of the current revision whose reading or speaker an editor has put right. */
  static Set<String> settledQuotes(Review review) {
    Set<String> settled = new HashSet<>();
    for (Decision decision : review.judgement().history().standing()) {
      if (decision.getRevision() == review.revision()) {
        decision.getCorrections().stream()
            .filter(c -> c.getPart().equals(QUOTE) || c.getPart().equals(SPEAKER))
            .forEach(c -> settled.add(c.getQuoteId()));
      }
    }
    return settled;
  }
}
