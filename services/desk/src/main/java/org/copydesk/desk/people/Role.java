package org.copydesk.desk.people;

/**
 * What somebody may do; each role may do what those before it may. VIEWER: read. REVIEWER: claim,
 * decide, correct, take back. LEAD: decide many at once, release others' claims, read the audit
 * log. ADMIN: export the audit log, see who is signed in.
 */
public enum Role {
  VIEWER,
  REVIEWER,
  LEAD,
  ADMIN;

  /** Whether this role may do what the other may. */
  public boolean isAtLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
