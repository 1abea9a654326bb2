package org.copydesk.runtime.line;

import java.util.List;

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
}
