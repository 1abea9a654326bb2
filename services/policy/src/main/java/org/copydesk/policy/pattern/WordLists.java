package org.copydesk.policy.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists that a pattern may name with {@code @}: each a choice of phrases. */
public final class WordLists {

  private final Map<String, Shape> lists = new HashMap<>();

  /** Adds a list; its entries were parsed before. */
  public void add(String name, List<Phrase> entries) {
    lists.put(name, new Shape.Choice(entries.stream().map(Phrase::shape).toList()));
  }

  /** Names of the lists. */
  public Set<String> names() {
    return Set.copyOf(lists.keySet());
  }

  Optional<Shape> find(String name) {
    return Optional.ofNullable(lists.get(name));
  }
}
