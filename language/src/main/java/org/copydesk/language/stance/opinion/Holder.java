package org.copydesk.language.stance.opinion;

import java.util.function.IntPredicate;
import org.copydesk.language.stance.words.Word;

/** Whose attitude or will a word tells of: the speaker's own, or that of somebody reported. */
final class Holder {

  private static final int REACH = 7;

  private final HolderWords words;
  private final Passage passage;
  private final IntPredicate isSource;

  /**
   * For one passage.
   *
   * @param isSource whether the word of this index names the speaker
   */
  Holder(Passage passage, HolderWords words, IntPredicate isSource) {
    this.passage = passage;
    this.words = words;
    this.isSource = isSource;
  }

  /**
   * Whether the speaker holds it: the subject is "I" or "we", the speaker, somebody of the
   * speaker's own side ("the prime minister", without a name), or nobody, as in a demand.
   */
  boolean isSpeaker(Hit hit) {
    for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - REACH); i--) {
      Word word = passage.word(i);
      if (!word.word()) {
        if (word.quotes()) {
          continue;
        }
        return true;
      }
      if (words.self().contains(word.form()) || isSource.test(i)) {
        return true;
      }
      if (words.third().contains(word.form())) {
        return !quotedAt(i) || ownSideBefore(i);
      }
      boolean passed = words.passed().contains(word.form()) || word.form().endsWith("ly");
      boolean adjective = hit.sense() == Hit.Sense.FEELING && !word.capital();
      if (!passed && !adjective) {
        return ownSide(i);
      }
    }
    return true;
  }

  /** Whether the noun that ends at {@code noun} is the speaker's side. */
  private boolean ownSide(int noun) {
    if (!words.ownSide().contains(passage.word(noun).form())) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      Word word = passage.word(i);
      if (words.owners().contains(word.form())) {
        return true;
      }
      if (word.capital() || !word.word()) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the person a pronoun stands for may be of the speaker's side: the noun before it is.
   */
  private boolean ownSideBefore(int pronoun) {
    for (int i = pronoun - 1; i > 0; i--) {
      Word word = passage.word(i);
      if (ownSide(i)) {
        return true;
      }
      if (word.capital() && !passage.word(i - 1).quotes() && !word.is("i")) {
        return false;
      }
    }
    return false;
  }

  /** Whether an odd number of double quotation marks stands before the word. */
  private boolean quotedAt(int index) {
    int depth = 0;
    for (int i = 0; i < index; i++) {
      String form = passage.word(i).form();
      if (form.equals("“")) {
        depth = 1;
      } else if (form.equals("”")) {
        depth = 0;
      } else if (form.equals("\"")) {
        depth = 1 - depth;
      }
    }
    return depth > 0;
  }
}
