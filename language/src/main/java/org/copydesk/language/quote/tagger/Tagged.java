package org.copydesk.language.quote.tagger;

import java.util.List;
import java.util.Optional;

/**
 * An attribution in one window.
 *
 * @param contents the runs that share a cue, in order
 * @param cue the words that introduce them
 * @param source the words that name whose they are
 * @param score the mean log-probability of the tags of its contents, and that of its source
 */
record Tagged(List<Run> contents, Optional<Run> cue, Optional<Run> source, double score) {

  Tagged {
    contents = List.copyOf(contents);
  }
}
