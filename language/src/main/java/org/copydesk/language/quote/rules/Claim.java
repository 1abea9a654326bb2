package org.copydesk.language.quote.rules;

import java.util.List;

/**
 * The content that a cue claims.
 *
 * @param content ranges of tokens in order; may be empty
 * @param end the token after all that belongs to event and content
 * @param quoted whether it claims words between marks by their place at the cue
 */
record Claim(List<Range> content, int end, boolean quoted) {

  Claim {
    content = List.copyOf(content);
  }
}
