package org.copydesk.policy.pack;

/**
 * The way from a place in a YAML text back to its place in the file.
 *
 * <p>Folding and indenting change blanks only; so the n-th character that is not blank is the same
 * one in both.
 */
final class ScalarPlaces {

  private final SourceFile file;
  private final Place start;
  private final String value;

  ScalarPlaces(SourceFile file, Place start, String value) {
    this.file = file;
    this.start = start;
    this.value = value;
  }

  Place at(int offset) {
    int before = 0;
    for (int i = 0; i < Math.min(offset, value.length()); i++) {
      before += Character.isWhitespace(value.charAt(i)) ? 0 : 1;
    }
    int line = start.line();
    int column = start.column();
    while (line <= file.lineCount()) {
      String source = file.line(line);
      for (int i = column - 1; i < source.length(); i++) {
        if (!Character.isWhitespace(source.charAt(i)) && before-- == 0) {
          return new Place(line, i + 1);
        }
      }
      line++;
      column = 1;
    }
    return start;
  }
}
