package org.copydesk.language.stance;

/** How the author of an article presents a quote. */
public enum FramingKind {
  NEUTRAL,
  /** As true: "confirmed", "pointed out", "revealed". */
  ENDORSING,
  /** At arm's length: "claimed", "alleged", "so-called", "without evidence". */
  DISTANCING
}
