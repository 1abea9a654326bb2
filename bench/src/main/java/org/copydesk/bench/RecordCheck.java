package org.copydesk.bench;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.print.Reading;
import org.copydesk.letters.Article;
import org.copydesk.letters.Block;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Quote;
import org.copydesk.letters.QuotedTerm;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.Stance;
import org.copydesk.letters.TextSpan;

/**
 * Whether every span of a review record says the words that stand there, and its blocks cover the
 * whole text.
 */
final class RecordCheck {

  private final int[] text;
  private final String id;
  private final List<String> faults = new ArrayList<>();

  private RecordCheck(String id, Article article) {
    this.text = article.getText().codePoints().toArray();
    this.id = id;
  }

  /** What is wrong with a record; empty when all is well. */
  static List<String> faults(ReviewRecord record) {
    return faults(record.getArticleId(), Reading.of(record));
  }

  /** What is wrong with a reading; empty when all is well. */
  static List<String> faults(String id, Reading reading) {
    RecordCheck check = new RecordCheck(id, reading.article());
    check.blocks(reading.article());
    reading.quotes().forEach(check::quote);
    for (Speaker speaker : reading.speakers()) {
      speaker.getMentions().forEach(it -> check.span("mention", it));
    }
    for (QuotedTerm term : reading.terms()) {
      check.span("term", term.getSpan());
    }
    for (Flag flag : reading.flags()) {
      flag.getEvidence().forEach(it -> check.span("flag " + flag.getPolicyId(), it));
    }
    reading
        .missing()
        .forEach(
            it ->
                check.faults.add(
                    check.id + ": " + it.getPart() + " is missing: " + it.getReason()));
    return check.faults;
  }

  private void quote(Quote quote) {
    quote.getSpans().forEach(it -> span("quote", it));
    if (quote.getAttribution().getMention() != null) {
      span("mention", quote.getAttribution().getMention());
    }
    if (quote.getCue() != null) {
      span("cue", quote.getCue().getSpan());
    }
    quote.getFraming().getEvidence().forEach(it -> span("framing", it));
    for (Stance stance : quote.getStances()) {
      if (stance.getMention() != null) {
        span("target", stance.getMention());
      }
    }
  }

  private void span(String what, TextSpan span) {
    boolean inside =
        0 <= span.getStart() && span.getStart() <= span.getEnd() && span.getEnd() <= text.length;
    if (!inside
        || !new String(text, span.getStart(), span.getEnd() - span.getStart())
            .equals(span.getText())) {
      faults.add(
          id
              + ": the "
              + what
              + " at "
              + span.getStart()
              + " to "
              + span.getEnd()
              + " does not say its words");
    }
  }

  private void blocks(Article article) {
    int at = 0;
    for (Block block : article.getBlocks()) {
      if (block.getStart() != at || block.getEnd() < at) {
        faults.add(id + ": expected a block at " + at + ", got " + block.getStart());
      }
      at = block.getEnd();
    }
    if (at != text.length) {
      faults.add(id + ": expected blocks up to " + text.length + ", got " + at);
    }
  }
}
