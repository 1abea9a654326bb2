package org.copydesk.policy.pack;

/** How findings become flags. */
public enum Grouping {
  /** One flag for the article, with all evidence. */
  ONCE,
  /** A flag for each finding. */
  EACH
}
