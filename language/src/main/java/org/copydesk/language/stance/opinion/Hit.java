package org.copydesk.language.stance.opinion;

/**
 * A word or phrase of opinion in a text.
 *
 * @param sense what the word does
 * @param polarity 1 for, -1 against, 0 for words that only change others
 * @param first index of its first word
 * @param last index of its last word
 */
record Hit(Sense sense, int polarity, int first, int last) {

  /** What a word of opinion does; the classes of the word list. */
  enum Sense {
    ATTITUDE,
    DEED,
    FATE,
    VALUE,
    FEELING,
    WILL,
    NEGATION,
    STRONGER,
    WEAKER,
    SPEECH
  }
}
