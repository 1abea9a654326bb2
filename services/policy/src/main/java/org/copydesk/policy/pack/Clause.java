package org.copydesk.policy.pack;

import java.util.Objects;
import java.util.Set;

/**
 * The clause of a published code behind a policy.
 *
 * @param code the code, as "IPSO Editors' Code"
 * @param number the number or heading in it; empty where it has none
 * @param edition the edition that the number belongs to; empty where unknown
 * @param read how much of it was read: "wording", "title", or "norm" for a norm without a source
 */
public record Clause(String code, String number, String edition, String read) {

  /** What {@link #read} may be. */
  public static final Set<String> READ = Set.of("wording", "title", "norm");

  public Clause {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(edition, "edition");
    if (!READ.contains(read)) {
      throw new IllegalArgumentException("expected read to be one of " + READ + ", got " + read);
    }
  }
}
