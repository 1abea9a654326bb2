package org.copydesk.app.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyProgress;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/** What was published, and how far it has come. */
public final class EditionShelf {

  private final StageConfig config;
  private final Wire wire;

  public EditionShelf(StageConfig config, Wire wire) {
    this.config = config;
    this.wire = wire;
  }

  /**
   * Everything that was published, oldest first; empty for a tombstone, which gives the policy back
   * to the folders of the stages. What cannot be read is left out.
   */
  public List<Optional<PolicyEdition>> history() {
    List<Optional<PolicyEdition>> history = new ArrayList<>();
    try (LetterFeed<PolicyEdition> feed =
        LetterFeed.open(config, wire, Topics.POLICIES_ACTIVE, true)) {
      feed.readWhatIsThere(
          new LetterFeed.Visitor<>() {
            @Override
            public boolean letter(String key, Optional<PolicyEdition> letter) {
              history.add(letter);
              return true;
            }

            @Override
            public boolean unreadable(String place, UnreadableLetter fault) {
              return true;
            }
          });
    }
    return history;
  }

  /** The edition that was published last; empty where none is in force. */
  public Optional<PolicyEdition> active() {
    List<Optional<PolicyEdition>> history = history();
    return history.isEmpty() ? Optional.empty() : history.get(history.size() - 1);
  }

  /** The last word of each partition, by its number. */
  public Map<Integer, PolicyProgress> progress() {
    Map<Integer, PolicyProgress> progress = new TreeMap<>();
    try (LetterFeed<PolicyProgress> feed =
        LetterFeed.open(config, wire, Topics.POLICIES_APPLIED, true)) {
      feed.readWhatIsThere(new ProgressBoard(progress));
    }
    return progress;
  }
}
