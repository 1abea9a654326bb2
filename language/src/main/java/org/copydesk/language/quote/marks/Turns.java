package org.copydesk.language.quote.marks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.language.quote.MarkState;
import org.copydesk.language.text.Span;

/**
 * Finds the turns of a transcript: paragraphs that begin with who speaks and a colon ("Q: ...",
 * "LEE: ..."). Their words are somebody's without any marks.
 *
 * <p>A label before a colon is common in prose too, so an article is a transcript only where at
 * least three paragraphs are turns, of at least two speakers, and one of them speaks again.
 */
final class Turns {

  private static final int FEWEST = 3;
  private static final int LONGEST_LABEL = 60;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(Q|A)[.:]|((?:The |Dr\\. |Mr\\. |Ms\\. |Mrs\\. )?\\p{Lu}[\\p{L}.'’-]*"
              + "(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|of)){0,3}):)[ \\u00a0]+(?=\\S)");

  /** They stand before a colon, but nobody speaks. */
  private static final Set<String> NOBODY =
      Set.of(
          "facts",
          "fact",
          "claim",
          "note",
          "notes",
          "update",
          "updated",
          "source",
          "sources",
          "related",
          "photo",
          "video",
          "watch",
          "read",
          "more",
          "contact",
          "editor",
          "from",
          "to",
          "verdict",
          "rating",
          "ruling",
          "analysis",
          "answer",
          "correction",
          "subject",
          "date");

  private Turns() {}

  /** The words of each turn by the number of its stretch; empty where it is no transcript. */
  static Map<Integer, QuotedRegion> of(String text, List<Span> stretches) {
    Map<Integer, QuotedRegion> turns = new HashMap<>();
    Map<String, Integer> speakers = new HashMap<>();
    Set<String> again = new HashSet<>();
    for (int i = 0; i < stretches.size(); i++) {
      Optional<Matcher> label = label(text, stretches.get(i));
      if (label.isPresent()) {
        String who = last(label.get());
        if (NOBODY.contains(who)) {
          return Map.of();
        }
        if (speakers.merge(who, 1, Integer::sum) > 1) {
          again.add(who);
        }
        Span words = new Span(label.get().end(), stretches.get(i).end()).trimmed(text);
        turns.put(i, new QuotedRegion(words, words, MarkState.NONE, false));
      }
    }
    boolean transcript = turns.size() >= FEWEST && speakers.size() > 1 && !again.isEmpty();
    return transcript ? turns : Map.of();
  }

  private static Optional<Matcher> label(String text, Span stretch) {
    int end = Math.min(stretch.end(), stretch.start() + LONGEST_LABEL);
    Matcher label = LABEL.matcher(text).region(stretch.start(), end);
    return label.lookingAt() && MarkFinder.isNoMark(text.charAt(label.end()))
        ? Optional.of(label)
        : Optional.empty();
  }

  /** The last word of the label, in lower case. */
  private static String last(Matcher label) {
    String name = label.group(1) == null ? label.group(2) : label.group(1);
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
