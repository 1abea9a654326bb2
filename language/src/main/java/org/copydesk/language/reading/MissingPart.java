package org.copydesk.language.reading;

import java.util.Objects;

/**
 * A part of the reading that could not be done for an article.
 *
 * @param part the part, as "stance"
 * @param reason why, for an editor
 */
public record MissingPart(String part, String reason) {

  public MissingPart {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(reason, "reason");
  }
}
