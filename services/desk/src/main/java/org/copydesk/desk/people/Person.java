package org.copydesk.desk.people;

import java.util.Objects;
import org.copydesk.desk.index.SourceAccess;

/**
 * Somebody at the desk.
 *
 * @param name the name that decisions carry: lasting and unique, 1 to 200 characters
 * @param displayName as pages show it
 * @param role what they may do
 * @param sources of which they may do it
 */
public record Person(String name, String displayName, Role role, SourceAccess sources) {

  /** The most characters of a name. */
  public static final int MOST_NAME = 200;

  public Person {
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(sources, "sources");
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw new IllegalArgumentException("expected a name of 1 to " + MOST_NAME + " characters");
    }
  }

  /** Whether they may decide on articles of that source. */
  public boolean mayDecideOn(String source) {
    return role.isAtLeast(Role.REVIEWER) && sources.allows(source);
  }

  /** Whether they may decide many at once and release others' claims. */
  public boolean mayLead() {
    return role.isAtLeast(Role.LEAD);
  }
}
