package org.copydesk.ingest.reading;

/** Line ends. */
final class LineEnds {

  private LineEnds() {}

  /** The text with every CR LF and every CR alone as one line feed. */
  static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
