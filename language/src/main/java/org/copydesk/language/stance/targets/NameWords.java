package org.copydesk.language.stance.targets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.WordFile;

/** Word classes that help to tell names, groups and proposals from other words. */
final class NameWords {

  private static final List<String> DEMONYM_ENDINGS = List.of("ian", "ean", "ish", "ese", "can");
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("ive", "al", "ic", "ary", "ous", "ful", "less", "able", "ible", "ent", "ant");

  private final Map<String, List<String>> classes = WordFile.classes("name-words.txt");
  private final Set<String> titles = named("title");
  private final Set<String> weakTitles = named("weak title");
  private final Set<String> bodies = named("body");
  private final Set<String> links = named("link");
  private final Set<String> dates = named("date");
  private final Set<String> others = named("not name");
  private final Set<String> groups = named("group");
  private final Set<String> proposals = named("proposal");
  private final Set<String> generics = named("generic");
  private final Set<String> followers = named("after");
  private final Set<String> adjectives = named("adjective");
  private final Set<String> demonyms = named("demonym");
  private final Set<String> particles = named("particle");
  private final Set<String> compounds = named("compound");
  private final Set<String> placeStarts = named("place start");
  private final Set<String> noNames = named("not name alone");

  private Set<String> named(String name) {
    return Set.copyOf(classes.getOrDefault(name, List.of()));
  }

  boolean isTitle(Word word) {
    return titles.contains(word.form());
  }

  /** Whether the word alone may stand before a name, as "President", and not only "Foreign". */
  boolean isStrongTitle(Word word) {
    return isTitle(word) && !weakTitles.contains(word.form());
  }

  /** Whether the word is what bodies are called, as "Ministry". */
  boolean isBody(Word word) {
    return bodies.contains(word.form());
  }

  /** Whether the word may join two parts of a name, as "of". */
  boolean isLink(Word word) {
    return links.contains(word.form());
  }

  /** Whether the word may be part of a name: a capital, and no date or word of grammar. */
  boolean mayName(Word word) {
    return word.word()
        && word.capital()
        && !dates.contains(word.form())
        && !others.contains(word.form())
        && !isCompound(word.form());
  }

  /** "Selby-based", "Lyme-to-Tarn": what somebody or something is like, and nobody's name. */
  private boolean isCompound(String form) {
    int hyphen = form.lastIndexOf('-');
    return hyphen > 0 && (compounds.contains(form.substring(hyphen + 1)) || form.contains("-to-"));
  }

  /** Whether the word has a capital here and there, and names nobody by itself: "TV", "Day". */
  boolean isNoNameAlone(Word word) {
    return noNames.contains(word.form());
  }

  /** Whether names of places begin so: "North". */
  boolean isPlaceStart(Word word) {
    return placeStarts.contains(word.form());
  }

  /** Whether a person's name goes on behind the word, as behind "van". */
  boolean isParticle(Word word) {
    return particles.contains(word.form());
  }

  /** Whether the word may be a noun that the name before it belongs to: "council". */
  boolean mayBelongTo(Word word) {
    return !word.capital() && !mayFollow(word);
  }

  boolean isGroup(Word word) {
    return groups.contains(word.form());
  }

  boolean isProposal(Word word) {
    return !word.capital() && proposals.contains(word.form());
  }

  /** Whether the noun of a proposal says too little without an adjective, as "plan". */
  boolean isGeneric(Word word) {
    return generics.contains(word.form());
  }

  /** Whether the word may follow the noun of a proposal: a mark, word of grammar or verb. */
  boolean mayFollow(Word word) {
    return !word.word()
        || followers.contains(word.form())
        || word.form().endsWith("s")
        || word.form().endsWith("ed")
        || word.form().endsWith("ly");
  }

  /** Whether the word may stand before the noun of a proposal and tell it from others. */
  boolean isAdjective(Word word) {
    return adjectives.contains(word.form())
        || (word.form().length() > 5 && endsIn(word.form(), ADJECTIVE_ENDINGS));
  }

  /** Whether the word says where people are from or what they adhere to, as "Russian". */
  boolean isDemonym(Word word) {
    return word.capital()
        && (demonyms.contains(word.form())
            || (word.form().length() > 4 && endsIn(word.form(), DEMONYM_ENDINGS)));
  }

  private static boolean endsIn(String form, List<String> endings) {
    return endings.stream().anyMatch(form::endsWith);
  }
}
