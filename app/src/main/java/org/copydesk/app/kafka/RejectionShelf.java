package org.copydesk.app.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.copydesk.letters.Rejection;
import org.copydesk.runtime.config.StageConfig;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;

/** What articles.rejected holds now. */
public final class RejectionShelf {

  private final StageConfig config;
  private final Wire wire;

  public RejectionShelf(StageConfig config, Wire wire) {
    this.config = config;
    this.wire = wire;
  }

  /**
   * The rejections that are wanted, oldest first, without the bytes of the records: those may be
   * many and large.
   */
  public List<Rejection> list(Predicate<Rejection> wanted) {
    Map<String, Rejection> found = new LinkedHashMap<>();
    visit(
        (key, rejection) -> {
          found.remove(key);
          rejection.filter(wanted).ifPresent(it -> found.put(key, withoutBytes(it)));
        });
    return new ArrayList<>(found.values());
  }

  /** One rejection with everything, by its key "topic/partition/offset". */
  public Optional<Rejection> find(String wantedKey) {
    List<Rejection> found = new ArrayList<>();
    visit(
        (key, rejection) -> {
          if (key.equals(wantedKey)) {
            found.clear();
            rejection.ifPresent(found::add);
          }
        });
    return found.stream().findFirst();
  }

  /** The key of a rejection. */
  public static String keyOf(Rejection rejection) {
    return rejection.getTopic() + "/" + rejection.getPartition() + "/" + rejection.getOffset();
  }

  private static Rejection withoutBytes(Rejection rejection) {
    return Rejection.newBuilder(rejection).setOriginalValue(null).build();
  }

  private void visit(Each each) {
    try (LetterFeed<Rejection> feed =
        LetterFeed.open(config, wire, Topics.ARTICLES_REJECTED, true)) {
      feed.readWhatIsThere(
          new LetterFeed.Visitor<>() {
            @Override
            public boolean letter(String key, Optional<Rejection> letter) {
              each.visit(key, letter);
              return true;
            }

            // A rejection that cannot be read has no record to bring back.
            @Override
            public boolean unreadable(String place, UnreadableLetter fault) {
              return true;
            }
          });
    }
  }

  private interface Each {
    void visit(String key, Optional<Rejection> rejection);
  }
}
