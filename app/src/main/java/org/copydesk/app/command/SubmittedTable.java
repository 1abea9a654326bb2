package org.copydesk.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.app.terminal.Table;
import org.copydesk.app.terminal.Terminal;

/** What was handed in, for people or programs. */
final class SubmittedTable {

  private static final int ROWS = 40;

  private final Terminal terminal;
  private final OutputFormat format;
  private Table table = newTable();
  private int rows;
  private int left;

  SubmittedTable(Terminal terminal, OutputFormat format) {
    this.terminal = terminal;
    this.format = format;
  }

  /** Adds what Kafka has taken. */
  void add(String file, String articleId, int bytes, RecordMetadata place) {
    String at = place.topic() + "/" + place.partition() + "/" + place.offset();
    if (format == OutputFormat.JSON) {
      terminal.line(
          JsonNodeFactory.instance
              .objectNode()
              .put("file", file)
              .put("articleId", articleId)
              .put("bytes", bytes)
              .put("record", at)
              .toString());
    } else if (rows < ROWS) {
      rows++;
      table.row(articleId, Integer.toString(bytes), at, file);
    } else {
      left++;
    }
  }

  /** Prints the rows that were added since it printed last. */
  void print() {
    table.print(terminal);
    if (left > 0) {
      terminal.line("… and " + left + " more");
    }
    table = newTable();
    left = 0;
  }

  private static Table newTable() {
    return new Table("article", "bytes", "record", "file");
  }
}
