package org.copydesk.runtime.line;

import java.util.Objects;

/**
 * A letter as a step receives it.
 *
 * @param key the article's id
 * @param letter the letter
 * @param origin where it was read
 */
public record Received<T>(String key, T letter, Origin origin) {

  public Received {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(letter, "letter");
    Objects.requireNonNull(origin, "origin");
  }
}
