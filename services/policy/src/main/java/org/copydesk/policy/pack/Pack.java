package org.copydesk.policy.pack;

import java.util.List;
import java.util.Objects;
import org.copydesk.policy.pattern.Pattern;

/**
 * One pack, read.
 *
 * @param name unique in a book
 * @param about what it is for
 * @param version the first 12 digits of the SHA-256 of its content
 * @param source what it was read from
 * @param patterns its phrase patterns
 * @param policies in the order of the file
 */
public record Pack(
    String name,
    String about,
    String version,
    PackSource source,
    List<Pattern> patterns,
    List<Policy> policies) {

  public Pack {
    Objects.requireNonNull(name, "name");
    patterns = List.copyOf(patterns);
    policies = List.copyOf(policies);
  }
}
