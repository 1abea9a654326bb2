package org.copydesk.language.stance.opinion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.stance.words.WordFile;

/**
 * The words that tell whose attitude a verb is.
 *
 * @param self for the speaker
 * @param third pronouns for others
 * @param passed may stand between a subject and its verb
 * @param owners stand before somebody of the speaker's own side
 * @param ownSide who may be of the speaker's own side
 */
record HolderWords(
    Set<String> self,
    Set<String> third,
    Set<String> passed,
    Set<String> owners,
    Set<String> ownSide) {

  /** The list that comes with Copydesk. */
  static HolderWords standard() {
    Map<String, List<String>> classes = WordFile.classes("holder-words.txt");
    return new HolderWords(
        Set.copyOf(classes.getOrDefault("self", List.of())),
        Set.copyOf(classes.getOrDefault("third", List.of())),
        Set.copyOf(classes.getOrDefault("passed", List.of())),
        Set.copyOf(classes.getOrDefault("owner", List.of())),
        Set.copyOf(classes.getOrDefault("own side", List.of())));
  }
}
