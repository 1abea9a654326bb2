package org.copydesk.policy.pack;

/** Whether a policy runs. */
public enum Mode {
  ACTIVE,
  /** It runs, and what it finds is kept apart and never shown as a flag. */
  SHADOW,
  /** It does not run; the pack says what it would need. */
  OFF
}
