package org.copydesk.app.print;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.app.terminal.MarkedText;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Article;
import org.copydesk.letters.Flag;
import org.copydesk.letters.Severity;

/** An article with all that was found in it, for the terminal. */
public final class ReadingText {

  private final Terminal terminal;
  private final boolean explained;

  /**
   * Text for a terminal.
   *
   * @param explained whether each quote says how it and its speaker were found
   */
  public ReadingText(Terminal terminal, boolean explained) {
    this.terminal = terminal;
    this.explained = explained;
  }

  /** Prints the article, who speaks in it, its quotes, who is for and against what, its flags. */
  public void print(String id, Reading reading) {
    ArticleView view = new ArticleView(terminal);
    heading(id, reading);
    terminal.line("");
    print(view.legend());
    terminal.line("");
    view.print(reading);
    if (section("Speakers", reading.speakers().size())) {
      new SpeakerTable(terminal).print(reading);
    }
    if (section("Quotes", reading.quotes().size())) {
      quotes(reading);
    }
    if (!reading.terms().isEmpty()
        && section("In quotation marks, but no quotes", reading.terms().size())) {
      new TermLines(terminal).print(reading.terms());
    }
    if (!reading.tallies().isEmpty() && section("For and against", reading.tallies().size())) {
      new TallyLines(terminal, reading).print();
    }
    if (section("Flags", reading.flags().size())) {
      new FlagLines(terminal).print(reading.flags());
    }
    reading
        .missing()
        .forEach(part -> terminal.line("  not done: " + part.getPart() + ": " + part.getReason()));
    terminal.line("");
  }

  private void quotes(Reading reading) {
    if (explained) {
      new QuoteAccount(terminal).print(reading.quotes());
    } else {
      new QuoteTable(terminal).print(reading.quotes());
    }
  }

  private void heading(String id, Reading reading) {
    Article article = reading.article();
    String title = article.getTitle().isBlank() ? "(no title)" : article.getTitle();
    print(new MarkedText().add(Printable.line(title), Paint.TITLE));
    String published =
        article.getPublished() == null ? "no date" : article.getPublished().getDay().toString();
    String by =
        article.getBylines().isEmpty() ? "nobody named" : String.join(", ", article.getBylines());
    String facts =
        Stream.of(id, "by " + by, published)
            .map(Printable::line)
            .collect(Collectors.joining("  |  "));
    print(new MarkedText().add(facts, Paint.FAINT));
    MarkedText counts = new MarkedText();
    counts.add(
        counted(reading.quotes().size(), "quote")
            + " by "
            + counted(reading.speakers().size(), "speaker")
            + ", "
            + counted(reading.flags().size(), "flag"));
    severities(counts, reading.flags());
    print(counts);
  }

  /** How many flags there are of each severity, the gravest first. */
  private static void severities(MarkedText line, List<Flag> flags) {
    Map<Severity, Long> counts =
        flags.stream()
            .collect(
                Collectors.groupingBy(
                    Flag::getSeverity,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.counting()));
    String sign = ": ";
    for (Map.Entry<Severity, Long> count : counts.entrySet()) {
      line.add(sign);
      line.add(count.getValue() + " " + Json.word(count.getKey()), FlagLines.paint(count.getKey()));
      sign = ", ";
    }
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void print(MarkedText line) {
    terminal.line(line.wrapped(terminal, ""));
  }

  /** Prints the heading of a part; answers whether anything is in it. */
  private boolean section(String name, int count) {
    terminal.line("");
    terminal.line(
        terminal.painted(Paint.TITLE, name) + terminal.painted(Paint.FAINT, " (" + count + ")"));
    return count > 0;
  }
}
