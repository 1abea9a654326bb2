package org.copydesk.language.article;

import java.util.List;

/** Reads the names of a byline that is known to be one, as the field of a CMS. */
public final class Bylines {

  private Bylines() {}

  /**
   * The people and outlets it names, in order; where it cannot be taken apart, all its words as one
   * name; empty for blanks.
   */
  public static List<String> of(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return List.of();
    }
    return BylineWords.marked(line)
        .or(() -> BylineWords.marked("by " + line))
        .orElseGet(() -> List.of(line));
  }
}
