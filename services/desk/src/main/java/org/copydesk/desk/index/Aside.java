package org.copydesk.desk.index;

import java.util.Set;

/**
 * What a reader has set aside, which is in nobody else's queue any less.
 *
 * @param only whether nothing else is to be shown; otherwise it is left out
 * @param articles the ids
 */
public record Aside(boolean only, Set<String> articles) {

  /** Nothing is set aside. */
  public static final Aside NONE = new Aside(false, Set.of());

  public Aside {
    articles = Set.copyOf(articles);
  }
}
