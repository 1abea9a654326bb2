package org.copydesk.runtime.line;

import java.util.List;
import java.util.Optional;

/** What a stage does with one letter. One instance serves one partition's thread. */
@FunctionalInterface
public interface LetterStep<T> {

  /**
   * Answers a letter: never with silence, so the list holds at least one reply.
   *
   * @return the replies, in the order in which they go out
   */
  List<Reply> answer(Received<T> received);

  /**
   * Told when the record of a readable key was rejected, by this step or before it.
   *
   * @param key the article's id
   * @param origin where the record was read
   */
  default void rejected(String key, Origin origin) {}

  /** Whether {@link #lookBack} is to be asked between letters. */
  default boolean looksBack() {
    return false;
  }

  /**
   * A record of the past that is to be answered again, as when what letters are judged by has
   * changed; empty when there is none now. Asked again and again for a short while at a time, so
   * that new letters do not wait.
   */
  default Optional<PastRecord> lookBack() {
    return Optional.empty();
  }

  /**
   * Told that it is not looked back for a while: what must go into the same transaction as the
   * records that were answered again is to be noted now.
   */
  default void lookedBack() {}

  /** Told that no more letters come to this instance. */
  default void close() {}
}
