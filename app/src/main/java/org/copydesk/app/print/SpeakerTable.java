package org.copydesk.app.print;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;
import org.copydesk.letters.Quote;
import org.copydesk.letters.Speaker;
import org.copydesk.letters.SpeakerKind;

/** Who speaks in an article: name, what they are, role, and the numbers of their quotes. */
final class SpeakerTable {

  private final Terminal terminal;

  SpeakerTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Prints the speakers in the order of the article, and last the quotes that nobody was found for.
   */
  void print(Reading reading) {
    Table table = new Table("name", "kind", "role", "quotes");
    for (Speaker speaker : reading.speakers()) {
      table.row(
          speaker.getName(),
          kind(speaker.getKind()),
          speaker.getRole() == null ? "" : speaker.getRole(),
          counted(
              reading.quotes().stream()
                  .filter(quote -> speaker.getId().equals(quote.getAttribution().getSpeakerId()))
                  .toList()));
    }
    List<Quote> nobodys =
        reading.quotes().stream()
            .filter(quote -> quote.getAttribution().getSpeakerId() == null)
            .toList();
    if (!nobodys.isEmpty()) {
      table.row("(nobody found)", "", "", counted(nobodys));
    }
    table.print(terminal);
  }

  private static String counted(List<Quote> quotes) {
    String numbers = quotes.stream().map(Quote::getId).collect(Collectors.joining(" "));
    return quotes.size() + ": " + numbers;
  }

  private static String kind(SpeakerKind kind) {
    return switch (kind) {
      case PERSON, ORGANISATION, GROUP, DOCUMENT -> Json.word(kind);
      case UNNAMED -> "not named";
      case OTHER -> "";
    };
  }
}
