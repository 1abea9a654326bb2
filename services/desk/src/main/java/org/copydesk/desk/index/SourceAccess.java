package org.copydesk.desk.index;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which sources an editor may see articles.
 *
 * @param everything whether of all; then {@code sources} is empty
 * @param sources the sources, in any order; empty and not everything: none
 */
public record SourceAccess(boolean everything, Set<String> sources) {

  public SourceAccess {
    sources = Set.copyOf(sources);
    if (everything && !sources.isEmpty()) {
      throw new IllegalArgumentException("expected no list of sources beside all of them");
    }
  }

  /** Of all sources. */
  public static SourceAccess all() {
    return new SourceAccess(true, Set.of());
  }

  /** Of these sources alone. */
  public static SourceAccess only(Collection<String> sources) {
    return new SourceAccess(false, new TreeSet<>(sources));
  }

  /** Whether articles of that source may be seen. */
  public boolean allows(String source) {
    return everything || sources.contains(source);
  }
}
