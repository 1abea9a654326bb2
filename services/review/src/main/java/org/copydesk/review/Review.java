package org.copydesk.review;

import org.copydesk.letters.ReviewState;

/**
 * A review as it stands.
 *
 * @param update 0 for what a revision brings; grows by one with each answer on it
 * @param content the article and what was found in it
 * @param judgement what editors have done about it
 */
record Review(int update, Content content, Judgement judgement) {

  int revision() {
    return content.revision();
  }

  ReviewState state() {
    return judgement.stateOf(content);
  }
}
