package org.copydesk.language.quote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.text.Span;

/**
 * Somebody who speaks in an article.
 *
 * @param id "s1", "s2" in the order of first mention
 * @param name the fullest name in the article, or the words for a source without a name
 * @param kind what the speaker is
 * @param role the role given in the article
 * @param mentions the mentions that speak, in order
 * @param quotes how many quotes are theirs; those inside of another's quote are not counted
 */
public record Speaker(
    String id,
    String name,
    SpeakerKind kind,
    Optional<String> role,
    List<Span> mentions,
    int quotes) {

  public Speaker {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    mentions = List.copyOf(mentions);
  }
}
