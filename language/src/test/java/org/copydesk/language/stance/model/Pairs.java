package org.copydesk.language.stance.model;

import java.util.Optional;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.text.Span;

/** Questions for the tests. */
final class Pairs {

  private Pairs() {}

  /** About a target that the text names last. */
  static StancePair of(String text, String target) {
    int start = text.lastIndexOf(target);
    return new StancePair(
        "q",
        text,
        Optional.empty(),
        Optional.empty(),
        target,
        Optional.of(new Span(start, start + target.length())));
  }

  /** About a claim. */
  static StancePair claim(String text, String claim) {
    return new StancePair("q", text, Optional.empty(), Optional.empty(), claim, Optional.empty());
  }

  /** About a target that is all of the text. */
  static StancePair all(String text) {
    Span all = new Span(0, text.length());
    return new StancePair("q", text, Optional.empty(), Optional.empty(), text, Optional.of(all));
  }
}
