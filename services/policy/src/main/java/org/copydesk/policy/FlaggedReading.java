package org.copydesk.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.language.reading.MissingPart;
import org.copydesk.language.reading.QuotedArticle;

/**
 * A reading with the policy's flags.
 *
 * @param quoted the reading
 * @param flags the gravest first, then in the order of the text
 * @param shadow what policies in shadow mode would have raised, in the same order
 * @param missing policies that could not be applied, or whose findings were cut off
 * @param packs versions of the packs that were applied, by pack
 */
public record FlaggedReading(
    QuotedArticle quoted,
    List<Flag> flags,
    List<Flag> shadow,
    List<MissingPart> missing,
    Map<String, String> packs) {

  public FlaggedReading {
    Objects.requireNonNull(quoted, "quoted");
    flags = List.copyOf(flags);
    shadow = List.copyOf(shadow);
    missing = List.copyOf(missing);
    packs = Map.copyOf(packs);
  }
}
