package org.copydesk.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copydesk.language.text.Span;

/**
 * A text on which a policy must fire, or must stay silent.
 *
 * @param text the whole article as plain text: headline, byline, date, paragraphs
 * @param marked stretches of the text that were marked with {@code [[} and {@code ]]}: a flag must
 *     point to words of each
 * @param metadata what the CMS would say beside the text
 * @param fires whether the policy must fire
 * @param excerpt the example as its pack writes it, cut to one line
 * @param place where it stands in the pack
 */
public record Example(
    String text,
    List<Span> marked,
    Map<String, String> metadata,
    boolean fires,
    String excerpt,
    Place place) {

  public Example {
    Objects.requireNonNull(text, "text");
    marked = List.copyOf(marked);
    metadata = Map.copyOf(metadata);
  }
}
