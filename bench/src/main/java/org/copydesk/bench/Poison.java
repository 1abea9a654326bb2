package org.copydesk.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.Wire;

/** Records that no stage can read, each in its own way. */
public enum Poison {
  /** Bytes without any form. */
  RANDOM_BYTES {
    @Override
    byte[] bytes(Random random, byte[] readable) {
      byte[] noise = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(noise);
      return noise;
    }
  },
  /** A letter of another kind. */
  WRONG_SCHEMA {
    @Override
    byte[] bytes(Random random, byte[] readable) {
      Decision decision =
          Decision.newBuilder()
              .setDecisionId("d" + random.nextInt())
              .setArticleId("bench/1")
              .setRevision(1)
              .setReviewer("nobody")
              .setAction(DecisionAction.CLAIM)
              .setDecidedAt(Instant.EPOCH)
              .build();
      return Wire.singleObject().codec(Topics.REVIEWS_DECIDED).write(decision);
    }
  },
  /** The right form with the fingerprint of a schema that nobody has. */
  UNKNOWN_FINGERPRINT {
    @Override
    byte[] bytes(Random random, byte[] readable) {
      byte[] changed = readable.clone();
      for (int i = 2; i < 10; i++) {
        changed[i] = (byte) random.nextInt();
      }
      return changed;
    }
  },
  /** A letter that ends too soon. */
  TRUNCATED {
    @Override
    byte[] bytes(Random random, byte[] readable) {
      return Arrays.copyOf(readable, 10 + random.nextInt(readable.length - 20));
    }
  },
  /** Two megabytes of nothing. */
  TWO_MEGABYTES {
    @Override
    byte[] bytes(Random random, byte[] readable) {
      byte[] noise = new byte[2 * 1024 * 1024];
      random.nextBytes(noise);
      return noise;
    }
  };

  /**
   * One such record.
   *
   * @param random where its bytes come from
   * @param readable a submission as it is on the wire
   */
  abstract byte[] bytes(Random random, byte[] readable);
}
