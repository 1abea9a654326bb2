package org.copydesk.desk.feed;

/** How far the records have come into the index. */
@FunctionalInterface
public interface FeedState {

  /** Now. */
  Progress now();

  /**
   * How far.
   *
   * @param running whether records come in; false after a failure
   * @param behind how many records of reviews.ready are still to be read, about; -1 while that is
   *     not known
   */
  record Progress(boolean running, long behind) {

    /** Whether the queue shows all that there is, or nearly. */
    public boolean isCaughtUp() {
      return running && behind >= 0 && behind < 1000;
    }
  }
}
