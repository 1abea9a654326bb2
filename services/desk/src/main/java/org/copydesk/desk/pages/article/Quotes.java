package org.copydesk.desk.pages.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Attribution;
import org.copydesk.letters.Cue;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Framing;
import org.copydesk.letters.MarkState;
import org.copydesk.letters.Quote;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Stance;
import org.copydesk.letters.TextSpan;
import org.jspecify.annotations.Nullable;

/** The quotes of a record as they stand beside the text. */
final class Quotes {

  private static final int MOST_WORDS = 400;
  private static final int MOST_NAME = 120;

  private Quotes() {}

  /** All quotes of a record, in the order of the text. */
  static List<QuoteView> of(ReviewRecord record) {
    Map<String, List<String>> corrections = corrections(record);
    return record.getQuotes().stream()
        .map(quote -> view(quote, corrections.getOrDefault(quote.getId(), List.of())))
        .toList();
  }

  private static QuoteView view(Quote quote, List<String> corrections) {
    Attribution who = quote.getAttribution();
    Cue cue = quote.getCue();
    Framing framing = quote.getFraming();
    return new QuoteView(
        quote.getId(),
        small(quote.getKind()),
        words(quote.getSpans(), MOST_WORDS),
        Shown.line(who.getName(), MOST_NAME),
        who.getRole() == null ? "" : Shown.line(who.getRole(), MOST_NAME),
        words(who.getMention()),
        words(who.getMedium()),
        who.getFoundBy(),
        percent(who.getConfidence()),
        cue == null ? "" : words(cue.getSpan()),
        cue == null ? "" : small(cue.getKind()),
        small(framing.getKind()),
        words(framing.getEvidence(), MOST_NAME),
        marks(quote.getMarks()),
        quote.getFoundBy(),
        stances(quote),
        corrections);
  }

  private static List<QuoteView.StanceView> stances(Quote quote) {
    List<QuoteView.StanceView> views = new ArrayList<>();
    for (Stance stance : quote.getStances()) {
      views.add(
          new QuoteView.StanceView(
              Shown.line(stance.getTarget(), MOST_NAME),
              "stance:" + stance.getTarget(),
              stance.getPrimary(),
              stance.getLabel().name(),
              StanceWords.of(stance.getLabel()),
              percent(stance.getConfidence()),
              stance.getReason() == null ? stance.getModel() : stance.getReason()));
    }
    return views;
  }

  private static Map<String, List<String>> corrections(ReviewRecord record) {
    Map<String, List<String>> all = new HashMap<>();
    for (AnsweredDecision answered : record.getDecisions()) {
      boolean holds =
          answered.getOutcome() == DecisionOutcome.APPLIED
              && answered.getDecision().getRevision() == record.getRevision();
      for (ReadingCorrection correction : answered.getDecision().getCorrections()) {
        if (holds) {
          String words = words(correction) + ", " + answered.getDecision().getReviewer();
          all.computeIfAbsent(correction.getQuoteId(), id -> new ArrayList<>()).add(words);
        }
      }
    }
    return all;
  }

  /** A correction in words, as "the speaker is Mira Tolland". */
  static String words(ReadingCorrection correction) {
    String part = correction.getPart();
    if (part.equals("quote")) {
      return "this is not a quote";
    }
    if (part.equals("speaker")) {
      return "the speaker is " + Shown.line(correction.getValue(), MOST_NAME);
    }
    String target = Shown.line(part.substring(part.indexOf(':') + 1), MOST_NAME);
    return StanceWords.of(correction.getValue()) + " toward " + target;
  }

  private static String marks(MarkState marks) {
    return switch (marks) {
      case NONE, BALANCED -> "";
      case UNCLOSED -> "its marks are not closed";
      case UNOPENED -> "its marks are not opened";
    };
  }

  static String words(List<TextSpan> spans, int most) {
    String all = spans.stream().map(TextSpan::getText).collect(Collectors.joining(" … "));
    return Shown.line(all, most);
  }

  private static String words(@Nullable TextSpan span) {
    return span == null ? "" : Shown.line(span.getText(), MOST_NAME);
  }

  static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static int percent(double confidence) {
    return (int) Math.round(100 * Math.max(0, Math.min(1, confidence)));
  }
}
