package org.copydesk.desk.people;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody's visit.
 *
 * @param id the secret in the cookie
 * @param csrfToken the secret in each form and script request
 * @param person whose
 * @param standing how they stood in the desk's own file of users when it began; empty for a visit
 *     that does not rest on it
 * @param begunAt since when
 * @param endsAt when it ends at the latest
 */
public record Session(
    String id, String csrfToken, Person person, String standing, Instant begunAt, Instant endsAt) {

  public Session {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(csrfToken, "csrfToken");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(begunAt, "begunAt");
    Objects.requireNonNull(endsAt, "endsAt");
  }

  /** Without its secrets. */
  @Override
  public String toString() {
    return "Session[" + person.name() + ", " + begunAt + "]";
  }
}
