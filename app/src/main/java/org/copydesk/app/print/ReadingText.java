package org.copydesk.app.print;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.app.terminal.Paint;
import org.copydesk.app.terminal.Printable;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Article;
import org.copydesk.letters.Speaker;

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

  /** Prints the article, who speaks in it, its quotes and its flags. */
  public void print(String id, Reading reading) {
    heading(id, reading.article());
    new ArticleView(terminal).print(reading);
    section("Speakers", reading.speakers().size());
    speakers(reading);
    section("Quotes", reading.quotes().size());
    new QuoteLines(terminal, explained).print(reading.quotes());
    section("Flags", reading.flags().size());
    new FlagLines(terminal).print(reading.flags());
    reading
        .missing()
        .forEach(part -> terminal.line("  not done: " + part.getPart() + ": " + part.getReason()));
    terminal.line("");
  }

  private void heading(String id, Article article) {
    String title = article.getTitle().isBlank() ? "(no title)" : article.getTitle();
    terminal.line(terminal.painted(Paint.TITLE, Printable.line(title)));
    String published =
        article.getPublished() == null ? "no date" : article.getPublished().getDay().toString();
    String by =
        article.getBylines().isEmpty() ? "nobody named" : String.join(", ", article.getBylines());
    String facts =
        Stream.of(id, "by " + by, published)
            .map(Printable::line)
            .collect(Collectors.joining("  |  "));
    terminal.line(terminal.painted(Paint.FAINT, facts));
    terminal.line("");
  }

  private void section(String name, int count) {
    terminal.line("");
    terminal.line(
        terminal.painted(Paint.TITLE, name) + terminal.painted(Paint.FAINT, " (" + count + ")"));
  }

  private void speakers(Reading reading) {
    Table table = new Table("id", "name", "kind", "quotes", "role");
    for (Speaker speaker : reading.speakers()) {
      table.row(
          speaker.getId(),
          speaker.getName(),
          Json.word(speaker.getKind()),
          Integer.toString(speaker.getQuotes()),
          speaker.getRole() == null ? "" : speaker.getRole());
    }
    table.print(terminal);
  }
}
