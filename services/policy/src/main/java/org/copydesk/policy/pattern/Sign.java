package org.copydesk.policy.pattern;

/** What a text may hold, and a phrase may need: a word of some kind, or something between words. */
sealed interface Sign permits WordTest, Edge {

  /** A guess at how often it stands in a text; 1 for a rare word. */
  int commonness();
}
