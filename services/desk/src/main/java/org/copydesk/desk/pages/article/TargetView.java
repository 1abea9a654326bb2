package org.copydesk.desk.pages.article;

import java.util.List;

/**
 * Who is for and who against one target.
 *
 * @param target in words
 * @param primary whether it is the subject of the article
 */
public record TargetView(
    String target,
    boolean primary,
    List<Voice> favour,
    List<Voice> against,
    List<Voice> neutral,
    List<Voice> undetermined) {

  public TargetView {
    favour = List.copyOf(favour);
    against = List.copyOf(against);
    neutral = List.copyOf(neutral);
    undetermined = List.copyOf(undetermined);
  }

  /** Whether anybody takes a side. */
  public boolean isContested() {
    return !favour.isEmpty() || !against.isEmpty();
  }

  /**
   * Somebody who speaks.
   *
   * @param name as shown
   * @param quote the id of their first quote; empty where they have none
   */
  public record Voice(String name, String quote) {}
}
