package org.copydesk.language.stance.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.language.stance.words.SameWords;

/**
 * The acts and plans named in one article; those of one meaning go by the words that came first.
 */
final class Proposals {

  /** Past this many, further ones go by their own words. */
  private static final int MOST = 50;

  private record Known(String text, List<Set<String>> meanings) {}

  private final SameWords same;
  private final List<Known> known = new ArrayList<>();

  Proposals(SameWords same) {
    this.same = same;
  }

  /** What the proposal is called in this article. */
  String text(Named proposal) {
    List<Set<String>> meanings = same.meanings(proposal.words());
    for (Known other : known) {
      if (equal(other.meanings(), meanings)) {
        return other.text();
      }
    }
    if (known.size() < MOST) {
      known.add(new Known(proposal.text(), meanings));
    }
    return proposal.text();
  }

  private static boolean equal(List<Set<String>> one, List<Set<String>> other) {
    if (one.size() != other.size() || one.isEmpty()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!SameWords.shared(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
