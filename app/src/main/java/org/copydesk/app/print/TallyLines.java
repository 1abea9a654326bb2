package org.copydesk.app.print;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.StanceLabel;
import org.copydesk.letters.StanceTally;

/** Who is for and who against what, with the quotes that show it. */
final class TallyLines {

  private static final String INDENT = "    ";
  private static final int LABEL = 10;

  private final Terminal terminal;
  private final Reading reading;
  private final Map<String, String> names;

  TallyLines(Terminal terminal, Reading reading) {
    this.terminal = terminal;
    this.reading = reading;
    this.names =
        reading.speakers().stream()
            .collect(
                Collectors.toMap(
                    Speaker::getId, Speaker::getName, (one, same) -> one, HashMap::new));
  }

  /**
   * Prints what somebody takes a side on, the article's subject first, and then what nobody does.
   */
  void print() {
    reading.tallies().stream().filter(TallyLines::isTold).forEach(this::printOne);
    String untold =
        reading.tallies().stream()
            .filter(tally -> !isTold(tally))
            .map(tally -> Printable.line(tally.getTarget()))
            .collect(Collectors.joining(", "));
    if (!untold.isEmpty()) {
      terminal.line(
          new MarkedText()
              .add("  nobody's side can be told on: " + untold, Paint.FAINT)
              .wrapped(terminal, INDENT));
    }
  }

  private static boolean isTold(StanceTally tally) {
    return !tally.getFavour().isEmpty()
        || !tally.getAgainst().isEmpty()
        || !tally.getNeutral().isEmpty();
  }

  private void printOne(StanceTally tally) {
    MarkedText target =
        new MarkedText().add("  ").add(Printable.line(tally.getTarget()), Paint.TITLE);
    if (tally.getPrimary()) {
      target.add(" (what the article is about)", Paint.FAINT);
    }
    terminal.line(target.wrapped(terminal, INDENT));
    side(tally, StanceLabel.FAVOUR, "for", tally.getFavour());
    side(tally, StanceLabel.AGAINST, "against", tally.getAgainst());
    side(tally, StanceLabel.NEUTRAL, "neutral", tally.getNeutral());
    side(tally, StanceLabel.UNDETERMINED, "not told", tally.getUndetermined());
  }

  private void side(StanceTally tally, StanceLabel label, String word, List<String> speakers) {
    if (speakers.isEmpty()) {
      return;
    }
    MarkedText line = new MarkedText().add(INDENT);
    line.add(String.format(Locale.ROOT, "%-" + LABEL + "s", word), Sides.paint(label));
    boolean told = label != StanceLabel.UNDETERMINED;
    String sign = "";
    for (String speaker : speakers) {
      line.add(sign);
      sign = ", ";
      line.add(
          Printable.line(names.getOrDefault(speaker, speaker)), told ? Paint.PLAIN : Paint.FAINT);
      if (told) {
        line.add(" (" + shown(tally.getTarget(), speaker) + ")", Paint.FAINT);
      }
    }
    terminal.line(line.wrapped(terminal, INDENT + " ".repeat(LABEL)));
  }

  /** The numbers of the quotes in which the speaker says something of the target. */
  private String shown(String target, String speaker) {
    return reading.quotes().stream()
        .filter(quote -> speaker.equals(quote.getAttribution().getSpeakerId()))
        .filter(
            quote ->
                quote.getStances().stream()
                    .anyMatch(
                        stance ->
                            stance.getTarget().equals(target)
                                && stance.getLabel() != StanceLabel.UNDETERMINED))
        .map(Quote::getId)
        .collect(Collectors.joining(" "));
  }
}
