package org.copydesk.language.stance.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.language.stance.targets.Named.Kind;
import org.copydesk.language.stance.words.Word;

/** Finds in running text the words that name people, bodies, places, groups and proposals. */
final class NameScanner {

  private static final int LONGEST_NAME = 8;

  /** After these a word such as "ban" is a verb. */
  private static final Set<String> BEFORE_VERB =
      Set.of(
          "to", "will", "would", "should", "must", "can", "could", "may", "might", "not", "we",
          "they", "he", "she", "i", "you", "who", "don't", "won't", "can't", "cannot", "didn't",
          "then");

  private static final Set<String> AFTER_VERB =
      Set.of("the", "a", "an", "our", "their", "his", "her", "us", "them", "him", "all", "every");

  private final NameWords classes = new NameWords();

  /** All names, groups and proposals in the order of the text; they do not overlap. */
  List<Named> scan(List<Word> words) {
    List<Named> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (classes.mayName(words.get(at))) {
        at = takeName(words, at, found);
      } else {
        if (classes.isProposal(words.get(at)) && isNoun(words, at)) {
          Named proposal = proposal(words, at);
          if (proposal.words().size() > 1 || !classes.isGeneric(words.get(at))) {
            found.add(proposal);
          }
        }
        at++;
      }
    }
    return found;
  }

  /** Whether a person's name may be so: two or three words, none of them that of a body. */
  boolean mayBePerson(Named name) {
    return name.kind() == Kind.NAME
        && !name.article()
        && name.words().size() >= 2
        && name.words().size() <= 3
        && !classes.isPlaceStart(name.words().get(0))
        && name.words().stream().noneMatch(word -> classes.isBody(word) || classes.isLink(word));
  }

  private int takeName(List<Word> words, int from, List<Named> found) {
    int to = from + 1;
    while (to < words.size() && to - from < LONGEST_NAME) {
      if (classes.mayName(words.get(to))) {
        to++;
      } else if (joins(words, to) && mayGoOn(words, from, to)) {
        to += 2;
      } else {
        break;
      }
    }
    if (to - from > 1 && isGroup(words, to - 1)) {
      to -= classes.isPlaceStart(words.get(to - 2)) ? 2 : 1;
    }
    if (to == from) {
      found.add(new Named(Kind.GROUP, words.subList(from, from + 3), false, false, false));
      return from + 3;
    }
    int first = withoutTitles(words, from, to);
    if (first >= to) {
      return to;
    }
    if (to - first == 1 && classes.isDemonym(words.get(first))) {
      return takeGroup(words, first, found);
    }
    if (to - first == 1 && classes.isNoNameAlone(words.get(first))) {
      return to;
    }
    boolean modifies = to < words.size() && classes.mayBelongTo(words.get(to));
    boolean article = first > 0 && words.get(first - 1).is("the");
    boolean opening = to - from == 1 && opens(words, from);
    Kind kind = modifies && classes.isDemonym(words.get(to - 1)) ? Kind.ORIGIN : Kind.NAME;
    found.add(new Named(kind, words.subList(first, to), article, opening, modifies));
    return to;
  }

  private boolean joins(List<Word> words, int at) {
    return classes.isLink(words.get(at))
        && at + 1 < words.size()
        && classes.mayName(words.get(at + 1));
  }

  /** Whether "of" belongs to the name: "Bank of Finland", but not "Lena Holt of Finland". */
  private boolean mayGoOn(List<Word> words, int from, int to) {
    return to - from == 1
        || classes.isParticle(words.get(to))
        || words.subList(from, to).stream().anyMatch(classes::isBody);
  }

  private int takeGroup(List<Word> words, int demonym, List<Named> found) {
    int next = demonym + 1;
    if (isGroup(words, demonym)) {
      found.add(new Named(Kind.GROUP, words.subList(demonym, next + 1), false, false, false));
      return next + 1;
    }
    return next;
  }

  /** Whether a word of origin stands here with a word for people behind it. */
  private boolean isGroup(List<Word> words, int at) {
    return classes.isDemonym(words.get(at))
        && at + 1 < words.size()
        && classes.isGroup(words.get(at + 1));
  }

  /** The first word of the name itself: "Vladimir" in "Russian President Vladimir Putin". */
  private int withoutTitles(List<Word> words, int from, int to) {
    int first = from;
    for (int i = from; i < to; i++) {
      if (classes.isStrongTitle(words.get(i))) {
        first = i + 1;
      }
    }
    while (first > from
        && first < to
        && (classes.isTitle(words.get(first)) || classes.isLink(words.get(first)))) {
      first++;
    }
    boolean bodyLeft = first > from && first < to && classes.isBody(words.get(first));
    return bodyLeft ? from : first;
  }

  private Named proposal(List<Word> words, int noun) {
    int first = noun;
    while (first > 0 && noun - first < 2 && classes.isAdjective(words.get(first - 1))) {
      first--;
    }
    return new Named(Kind.PROPOSAL, words.subList(first, noun + 1), false, false, false);
  }

  private boolean isNoun(List<Word> words, int at) {
    return !isVerb(words, at) && !isPart(words, at) && !isAmount(words, at);
  }

  private static boolean isVerb(List<Word> words, int at) {
    boolean helped = at > 0 && BEFORE_VERB.contains(words.get(at - 1).form());
    Word next = words.get(Math.min(at + 1, words.size() - 1));
    return helped || AFTER_VERB.contains(next.form()) || (at + 1 < words.size() && next.capital());
  }

  /** Whether another noun follows, so that the words are about something else: "law firm". */
  private boolean isPart(List<Word> words, int at) {
    return at + 1 < words.size() && !classes.mayFollow(words.get(at + 1));
  }

  /** "a great deal of", "a good deal". */
  private static boolean isAmount(List<Word> words, int at) {
    return at > 0
        && words.get(at).is("deal")
        && (words.get(at - 1).is("great") || words.get(at - 1).is("good"));
  }

  private static boolean opens(List<Word> words, int at) {
    return at == 0 || !words.get(at - 1).word();
  }
}
