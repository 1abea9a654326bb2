package org.copydesk.language.quote.tagger;

import java.util.List;
import java.util.Optional;

/**
 * An attribution in one window.
 *
 * @param contents the runs that share a cue, in order
 * @param cue the words that introduce them
 * @param source the words that name whose they are
 * @param score of its weakest link, as a log-probability less what distance takes
 */
record Tagged(List<Run> contents, Optional<Run> cue, Optional<Run> source, double score) {

  Tagged {
    contents = List.copyOf(contents);
  }
}
