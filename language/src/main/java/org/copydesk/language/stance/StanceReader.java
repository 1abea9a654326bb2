package org.copydesk.language.stance;

import java.util.List;

/** Reads from words what somebody holds of something: a word list, or a trained model. */
public interface StanceReader {

  /** Version that every answer carries, as "rules-1". */
  String model();

  /**
   * Answers each question by itself; batching is the reader's own affair. Safe for use by several
   * threads.
   *
   * @param pairs any questions, in any order; their ids need not differ
   * @return one answer for each, in the same order; {@link StanceLabel#UNDETERMINED} with a reason
   *     where there is none
   */
  List<StanceAnswer> read(List<StancePair> pairs);
}
