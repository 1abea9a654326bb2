package org.copydesk.language.stance;

import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.text.Span;

/**
 * What a stance is about.
 *
 * @param text in words, the same for all quotes of an article that speak of it
 * @param mention where it stands in the quote; empty for a subject that no words there name
 * @param primary whether it is the subject of the article
 */
public record Target(String text, Optional<Span> mention, boolean primary) {

  public Target {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(mention, "mention");
  }
}
