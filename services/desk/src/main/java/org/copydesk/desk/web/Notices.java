package org.copydesk.desk.web;

import java.time.ZoneId;
import org.copydesk.desk.pages.Shell;
import org.copydesk.desk.pages.article.History;
import org.copydesk.desk.pages.text.Moments;
import org.copydesk.desk.pages.text.Shown;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;

/** What has become of a decision, in a sentence. */
final class Notices {

  private static final int MOST = 1000;

  private Notices() {}

  /** Kafka has the decision; the record has not come back yet. */
  static Shell.Notice waiting() {
    return new Shell.Notice(
        "waiting", "Your decision is safe, and on its way. This page looks again in 2 seconds.");
  }

  static Shell.Notice of(AnsweredDecision answered, ZoneId zone) {
    String detail = Moments.inWords(Shown.line(answered.getDetail(), MOST), zone);
    return switch (answered.getOutcome()) {
      case APPLIED -> done(answered.getDecision());
      case CONFLICT -> new Shell.Notice("problem", "Not applied: " + detail + ".");
      case REFUSED ->
          new Shell.Notice("problem", "Not done: " + detail + ". What you filled in is below.");
    };
  }

  private static Shell.Notice done(Decision decision) {
    boolean decided = decision.getAction() == DecisionAction.DECIDE;
    return new Shell.Notice(
        decided ? "done decided" : "done", "Done: " + History.what(decision) + ".");
  }
}
