package org.copydesk.policy.pack;

/** How much a flag matters, the least first; {@link #BLOCK}: do not publish. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  BLOCK
}
