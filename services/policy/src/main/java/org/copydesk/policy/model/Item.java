package org.copydesk.policy.model;

import java.util.List;
import org.copydesk.language.text.Span;

/**
 * One thing that a policy looks at.
 *
 * @param view what a condition sees of it
 * @param extent where it stands; the whole text for an article
 * @param found names of the patterns found in it
 * @param index its number among its like, in the order of the reading
 */
public record Item(Object view, List<Span> extent, List<String> found, int index) {

  public Item {
    extent = List.copyOf(extent);
    found = List.copyOf(found);
  }
}
