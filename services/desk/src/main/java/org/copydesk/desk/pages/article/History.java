package org.copydesk.desk.pages.article;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.ReadingCorrection;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Verdict;
import org.jspecify.annotations.Nullable;

/** The answered decisions of a record in words. */
public final class History {

  private static final int MOST_REASON = 4000;
  private static final int MOST_PARTS = 200;

  private History() {}

  /** All of them, the newest first. */
  public static List<HistoryView> of(ReviewRecord record, ZoneId zone) {
    List<HistoryView> views = new ArrayList<>();
    record.getDecisions().forEach(answered -> views.add(view(record, answered, zone)));
    Collections.reverse(views);
    return views;
  }

  /** One of them; empty where it is not on the record. */
  public static Optional<AnsweredDecision> find(ReviewRecord record, String decisionId) {
    return record.getDecisions().stream()
        .filter(answered -> answered.getDecision().getDecisionId().equals(decisionId))
        .findFirst();
  }

  /** One of them in words. */
  public static HistoryView view(ReviewRecord record, AnsweredDecision answered, ZoneId zone) {
    Decision decision = answered.getDecision();
    return new HistoryView(
        decision.getDecisionId(),
        decision.getRevision(),
        Shown.line(decision.getReviewer()),
        what(decision),
        Quotes.small(answered.getOutcome()),
        Moments.inWords(Shown.line(answered.getDetail(), MOST_REASON), zone),
        words(decision.getReason()),
        parts(record, decision),
        decision.getDecidedAt().toString(),
        Moments.brief(decision.getDecidedAt(), zone));
  }

  /** What a decision did, as "claimed". */
  public static String what(Decision decision) {
    return switch (decision.getAction()) {
      case CLAIM -> "claimed";
      case RELEASE -> "released";
      case HAND_OVER -> "handed over to " + words(decision.getHandTo());
      case DECIDE -> verdict(decision.getVerdict());
      case CORRECT_READING ->
          decision.getCorrections().isEmpty() ? "noted" : "corrected the reading";
      case UNDO -> "took the last decision back";
    };
  }

  /** What a verdict did, as "approved". */
  public static String verdict(@Nullable Verdict verdict) {
    if (verdict == null) {
      return "decided";
    }
    return switch (verdict) {
      case APPROVE -> "approved";
      case APPROVE_WITH_CHANGES -> "approved with changes";
      case REJECT -> "rejected";
      case ESCALATE -> "escalated";
    };
  }

  private static List<String> parts(ReviewRecord record, Decision decision) {
    Map<String, Flag> flags = new HashMap<>();
    record.getFlags().forEach(flag -> flags.putIfAbsent(flag.getId(), flag));
    List<String> parts = new ArrayList<>();
    for (FlagVerdict verdict : decision.getFlagVerdicts()) {
      Flag flag = flags.get(verdict.getFlagId());
      String title = flag == null ? Shown.line(verdict.getFlagId(), 120) : Flags.title(flag);
      String why = words(verdict.getReason());
      String line = Quotes.small(verdict.getVerdict()) + " the flag “" + title + "”";
      parts.add(why.isEmpty() ? line : line + ": " + why);
    }
    for (ReadingCorrection correction : decision.getCorrections()) {
      parts.add(Shown.line(correction.getQuoteId(), 20) + ": " + Quotes.words(correction));
    }
    return parts.size() <= MOST_PARTS ? parts : parts.subList(0, MOST_PARTS);
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : Shown.line(text, MOST_REASON);
  }
}
