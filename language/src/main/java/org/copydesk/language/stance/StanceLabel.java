package org.copydesk.language.stance;

/** What a speaker holds of a target. */
public enum StanceLabel {
  FAVOUR,
  AGAINST,
  NEUTRAL,
  /** Not to be told, or below the confidence that an answer needs. */
  UNDETERMINED
}
