package org.copydesk.language.quote.find;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.quote.Cue;
import org.copydesk.language.quote.Finding;
import org.copydesk.language.text.Span;

/**
 * Words that are somebody's, as a finder saw them: edges, kind and person are not settled yet.
 *
 * @param content the words, in order, not overlapping; never empty
 * @param cue the words that introduce them
 * @param mention the words that name who said them; empty where nothing near does
 * @param medium the second source
 * @param finding how it was found
 */
public record FoundQuote(
    List<Span> content,
    Optional<Cue> cue,
    Optional<Span> mention,
    Optional<Span> medium,
    Finding finding) {

  public FoundQuote {
    content = List.copyOf(content);
    Objects.requireNonNull(cue, "cue");
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(medium, "medium");
    Objects.requireNonNull(finding, "finding");
    if (content.isEmpty()) {
      throw new IllegalArgumentException("expected some content");
    }
  }

  /** First unit of the content. */
  public int start() {
    return content.get(0).start();
  }
}
