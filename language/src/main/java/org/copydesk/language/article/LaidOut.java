package org.copydesk.language.article;

import java.util.Objects;

/**
 * A text and its layout.
 *
 * @param text the canonical text
 * @param layout its blocks and what its head says
 */
public record LaidOut(String text, Layout layout) {

  public LaidOut {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(layout, "layout");
  }
}
