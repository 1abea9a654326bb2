package org.copydesk.language.stance.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.language.quote.words.WordList;
import org.copydesk.language.stance.targets.Named.Kind;
import org.copydesk.language.stance.words.Word;

/**
 * Finds names where every word has a capital, as in many headlines: only what the rest of the
 * article names, a known place, or what follows a title.
 */
final class TitleCaseNames {

  private static final int LONG_WORD = 4;
  private static final int FEWEST = 3;

  private final NameWords classes = new NameWords();
  private final Set<String> places = WordList.words("places.txt");
  private final NameScanner scanner;
  private final SameNames same;

  TitleCaseNames(NameScanner scanner, SameNames same) {
    this.scanner = scanner;
    this.same = same;
  }

  /** Whether three of four longer words begin with a capital; not where there are only a few. */
  static boolean isTitleCase(List<Word> words) {
    List<Word> longer =
        words.stream().filter(word -> word.word() && word.form().length() >= LONG_WORD).toList();
    return longer.size() >= FEWEST
        && longer.stream().filter(Word::capital).count() * 4 >= longer.size() * 3L;
  }

  /** The names, groups and proposals in the order of the text; they do not overlap. */
  List<Named> scan(List<Word> words, NameIndex names) {
    List<Named> found = new ArrayList<>();
    int at = 0;
    for (Named named : scanner.scan(words)) {
      while (words.get(at).span().start() < named.span().start()) {
        at++;
      }
      if (named.kind() == Kind.NAME) {
        boolean titled = at > 0 && classes.isStrongTitle(words.get(at - 1));
        takeKnown(named, titled, names, found);
      } else {
        found.add(named);
      }
    }
    return found;
  }

  private void takeKnown(Named run, boolean titled, NameIndex names, List<Named> found) {
    int from = 0;
    while (from < run.words().size()) {
      int to = run.words().size();
      while (to > from && !isKnown(run.part(from, to), names)) {
        to--;
      }
      if (to == from && from == 0 && titled) {
        to = same.isFirstName(run.words().get(0).form()) ? Math.min(2, run.words().size()) : 1;
      }
      if (to > from) {
        found.add(run.part(from, to));
      }
      from = Math.max(to, from + 1);
    }
  }

  private boolean isKnown(Named named, NameIndex names) {
    boolean place = named.words().size() == 1 && places.contains(named.key());
    return place || (names.isKnown(named) && names.isName(named));
  }
}
