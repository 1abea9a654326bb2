package org.copydesk.schemas.topics;

/** How many partitions a topic has. */
public enum PartitionRule {
  /** The same count as every topic of the line, so that an article keeps its partition's number. */
  LINE,
  /** One, for few records that every reader reads whole. */
  SINGLE;

  /** How many articles a desk reads side by side at most, where nobody says otherwise. */
  public static final int DEFAULT_LINE = 6;

  /**
   * The count for a topic.
   *
   * @param line the count of the line, at least 1
   */
  public int count(int line) {
    if (line < 1) {
      throw new IllegalArgumentException("partitions of the line: at least 1, but " + line);
    }
    return this == LINE ? line : 1;
  }
}
