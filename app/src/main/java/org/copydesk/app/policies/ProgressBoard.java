package org.copydesk.app.policies;

import java.util.Map;
import java.util.Optional;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.schemas.wire.UnreadableLetter;

/**
 * Puts down the last word of each partition.
 *
 * @param progress where, by the partition's number
 */
record ProgressBoard(Map<Integer, PolicyProgress> progress)
    implements LetterFeed.Visitor<PolicyProgress> {

  @Override
  public boolean letter(String key, Optional<PolicyProgress> letter) {
    letter.ifPresent(it -> progress.put(it.getPartition(), it));
    return true;
  }

  @Override
  public boolean unreadable(String place, UnreadableLetter fault) {
    return true;
  }
}
