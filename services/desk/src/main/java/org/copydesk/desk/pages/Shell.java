package org.copydesk.desk.pages;

import java.util.Map;
import java.util.Optional;

/**
 * What every page has around its content.
 *
 * @param title of the page, shown in the browser's tab
 * @param section which part of the desk it is, as "queue"
 * @param visitor who reads it; empty before signing in
 * @param assets addresses of style sheets and scripts, by name
 * @param notice what has just happened
 */
public record Shell(
    String title,
    String section,
    Optional<Visitor> visitor,
    Map<String, String> assets,
    Optional<Notice> notice) {

  public Shell {
    assets = Map.copyOf(assets);
  }

  /** The address of a style sheet or script. */
  public String asset(String name) {
    return assets.getOrDefault(name, "/static/" + name);
  }

  /** The secret that forms bring along; empty before signing in. */
  public String csrf() {
    return visitor.map(Visitor::csrf).orElse("");
  }

  /**
   * Who reads the page.
   *
   * @param name that decisions carry
   * @param shownName for people
   * @param role in small letters
   * @param mayAudit whether the audit log is open to them
   * @param local whether they are the local editor, who has not signed in
   * @param csrf the secret that forms bring along
   */
  public record Visitor(
      String name, String shownName, String role, boolean mayAudit, boolean local, String csrf) {}

  /**
   * What has just happened.
   *
   * @param kind "done", "problem" or "waiting"; "done decided" where what was filled in is sent
   * @param text in one or two sentences
   */
  public record Notice(String kind, String text) {}
}
