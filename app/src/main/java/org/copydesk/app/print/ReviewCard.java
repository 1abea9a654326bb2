package org.copydesk.app.print;

import java.util.Locale;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.MissingPart;
import org.copydesk.letters.ReviewRecord;

/** A review record for staff in a terminal: priority, headline, flags with their words, quotes. */
public final class ReviewCard {

  private static final int URGENT = 600;
  private static final int NOTABLE = 300;

  private final Terminal terminal;

  public ReviewCard(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints one record. */
  public void print(ReviewRecord record) {
    String title = record.getArticle().getTitle();
    MarkedText heading = new MarkedText();
    heading.add(
        String.format(Locale.ROOT, "%4d  ", record.getPriority()), paint(record.getPriority()));
    heading.add(title.isBlank() ? "(no title)" : Printable.line(title), Paint.TITLE);
    terminal.line(heading.wrapped(terminal, "      "));
    terminal.line("      " + terminal.painted(Paint.FAINT, facts(record)));
    if (!record.getSummary().isBlank()) {
      terminal.line(
          new MarkedText()
              .add("      " + Printable.line(record.getSummary()))
              .wrapped(terminal, "      "));
    }
    new FlagLines(terminal).print(record.getFlags());
    record.getMissing().forEach(this::missing);
    new QuoteLines(terminal).print(record.getQuotes());
    terminal.line("");
  }

  private void missing(MissingPart part) {
    String words = "not judged: " + part.getPart() + ", " + part.getReason();
    terminal.line(
        new MarkedText()
            .add("      " + Printable.line(words), Paint.WARNING)
            .wrapped(terminal, "      "));
  }

  private static Paint paint(int priority) {
    if (priority >= URGENT) {
      return Paint.GRAVE;
    }
    return priority >= NOTABLE ? Paint.WARNING : Paint.GOOD;
  }

  private static String facts(ReviewRecord record) {
    String claimed = record.getClaimedBy() == null ? "" : ", claimed by " + record.getClaimedBy();
    return Printable.line(
        record.getArticleId()
            + "  revision "
            + record.getRevision()
            + (record.getUpdate() > 0 ? "." + record.getUpdate() : "")
            + "  "
            + Json.word(record.getState())
            + claimed);
  }
}
