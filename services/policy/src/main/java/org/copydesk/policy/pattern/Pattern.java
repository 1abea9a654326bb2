package org.copydesk.policy.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A named phrase pattern.
 *
 * @param name unique in a book
 * @param phrase what it looks for
 * @param unless what, found in the same sentence, means that it is something else
 * @param unlessInBlock what, found in the same block, means that it is something else
 * @param with what must stand in the same sentence too: each of them
 * @param withInBlock what must stand in the same block too: each of them
 * @param zones where it is looked for
 * @param outside where it is not
 * @param toSentenceEnd whether its evidence runs on to the end of the sentence
 */
public record Pattern(
    String name,
    Phrase phrase,
    List<Phrase> unless,
    List<Phrase> unlessInBlock,
    List<Phrase> with,
    List<Phrase> withInBlock,
    Set<Zone> zones,
    Set<Zone> outside,
    boolean toSentenceEnd) {

  public Pattern {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(phrase, "phrase");
    unless = List.copyOf(unless);
    unlessInBlock = List.copyOf(unlessInBlock);
    with = List.copyOf(with);
    withInBlock = List.copyOf(withInBlock);
    zones = Set.copyOf(zones);
    outside = Set.copyOf(outside);
  }

  /** All of it in one text, the same for the same pattern. */
  public String definition() {
    List<Object> parts =
        List.of(
            name,
            phrase,
            unless,
            unlessInBlock,
            with,
            withInBlock,
            new TreeSet<>(zones),
            new TreeSet<>(outside),
            toSentenceEnd);
    return parts.toString();
  }
}
