package org.copydesk.desk.pages;

import java.util.List;

/**
 * A page of the audit log.
 *
 * @param entries newest first
 * @param person the filter; empty for everybody
 * @param article the filter; empty for all
 * @param older the address of the entries before these; empty where there are none
 * @param mayExport whether the reader may take the log away
 * @param visits who is signed in; empty where the reader may not know
 */
public record AuditView(
    List<Line> entries,
    String person,
    String article,
    String older,
    boolean mayExport,
    List<Visit> visits) {

  public AuditView {
    entries = List.copyOf(entries);
    visits = List.copyOf(visits);
  }

  /**
   * An entry.
   *
   * @param href of the article's page; empty where there is none
   */
  public record Line(
      String at,
      String when,
      String person,
      String action,
      String article,
      String href,
      String details) {}

  /** Somebody who is signed in. */
  public record Visit(String person, String role, String since) {}
}
