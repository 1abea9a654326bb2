package org.copydesk.language.stance;

import java.util.List;
import java.util.Objects;

/**
 * Who is for and who against one target; each list holds speaker ids, each id in one list.
 *
 * @param target in words
 * @param primary whether it is the subject of the article
 * @param favour in favour
 * @param against against
 * @param neutral neither, or both in different quotes
 * @param undetermined not to be told
 */
public record StanceTally(
    String target,
    boolean primary,
    List<String> favour,
    List<String> against,
    List<String> neutral,
    List<String> undetermined) {

  public StanceTally {
    Objects.requireNonNull(target, "target");
    favour = List.copyOf(favour);
    against = List.copyOf(against);
    neutral = List.copyOf(neutral);
    undetermined = List.copyOf(undetermined);
  }
}
