package org.copydesk.language.stance.targets;

import java.util.List;
import java.util.Set;
import org.copydesk.language.stance.words.SameWords;

/**
 * What an article is about.
 *
 * @param text a readable noun phrase
 * @param meanings what each of its words that say something means, see {@link SameWords}
 */
record Subject(String text, List<Set<String>> meanings) {

  Subject {
    meanings = List.copyOf(meanings);
  }
}
