package org.copydesk.policy.pack;

/**
 * One thing that is wrong with a pack.
 *
 * @param file as the editor knows it, as "policies/notices.yaml"
 * @param place where in the file
 * @param message what was expected and what came
 * @param sourceLine the line there; empty where the file has no such line
 */
public record Fault(String file, Place place, String message, String sourceLine) {

  /** Three lines: place and message, the source line, and a caret below the column. */
  public String shown() {
    String head = file + ":" + place.line() + ":" + place.column() + ": " + message;
    if (sourceLine.isBlank()) {
      return head;
    }
    String number = String.format("%5d | ", place.line());
    return head + "\n" + number + sourceLine + "\n" + " ".repeat(5) + " | " + caret();
  }

  private String caret() {
    StringBuilder blanks = new StringBuilder();
    int columns = Math.min(place.column() - 1, sourceLine.codePointCount(0, sourceLine.length()));
    for (int i = 0; i < columns; i++) {
      blanks.append(sourceLine.charAt(Math.min(i, sourceLine.length() - 1)) == '\t' ? '\t' : ' ');
    }
    return blanks.append('^').toString();
  }
}
