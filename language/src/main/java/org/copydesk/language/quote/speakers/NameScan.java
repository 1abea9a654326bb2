package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.language.article.BlockKind;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.speakers.Appearance.Part;
import org.copydesk.language.quote.speakers.Appearance.Place;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** Finds the names of an article, and outside of quotation marks "he" and "she", in one pass. */
final class NameScan {

  private static final int LONG_WORD = 4;
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST = 12;
  private static final int LONGEST_APPOSITION = 14;
  private static final Set<String> RELATIVES =
      Set.of(
          "wife",
          "husband",
          "widow",
          "widower",
          "mother",
          "father",
          "daughter",
          "son",
          "sister",
          "brother",
          "grandmother",
          "grandfather",
          "aunt",
          "uncle");
  private static final Set<String> ONE = Set.of("he", "she", "him", "her", "his");

  private final NameReader reader;
  private final Vocabulary words;
  private final NameParts parts;
  private final List<Appearance> found = new ArrayList<>();
  private final List<Appearance> capitals = new ArrayList<>();
  private final Map<String, String> shorts = new HashMap<>();

  private NameScan(NameReader reader, Vocabulary words) {
    this.reader = reader;
    this.words = words;
    this.parts = new NameParts(words);
  }

  /**
   * What was found.
   *
   * @param all names and pronouns in order
   * @param shorts full names by their short forms in lower case
   * @param titles numbers of the passages where every word has a capital
   */
  record Found(List<Appearance> all, Map<String, String> shorts, Set<Integer> titles) {

    /** The names alone. */
    List<Appearance> names() {
      return all.stream().filter(one -> !one.isPronoun()).toList();
    }
  }

  static Found of(List<Passage> passages, NameReader reader, Vocabulary words) {
    NameScan scan = new NameScan(reader, words);
    Set<Integer> titles = new HashSet<>();
    int sentence = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (inTitleCase(passage)) {
        titles.add(i);
      }
      List<Appearance> into = titles.contains(i) ? scan.capitals : scan.found;
      for (Sentence one : passage.sentences()) {
        scan.read(passage, one, new Place(sentence++, i), into);
      }
      Acronyms.of(passage).forEach(scan.shorts::putIfAbsent);
    }
    return new Found(scan.withConfirmed(), Map.copyOf(scan.shorts), Set.copyOf(titles));
  }

  private void read(Passage passage, Sentence sentence, Place place, List<Appearance> into) {
    int at = sentence.first();
    boolean first = true;
    while (at < sentence.end()) {
      int end = runEnd(passage, at, sentence.end());
      boolean pronoun = end == at && isPronoun(passage, at);
      if (end > at || pronoun) {
        int last = Math.max(end, at + 1);
        Naming naming = naming(passage, at, last, sentence.end());
        if (naming.form() != Naming.Form.WORDS) {
          Part part = parts.of(passage, sentence, at, last, first);
          boolean listed = words.isFirstName(nameFirst(passage, naming, at, last));
          Span span = passage.span(at, last);
          into.add(
              new Appearance(
                  naming, span, place, part, passage.isQuoted(at), listed, passage.is(last, ",")));
          first &= passage.isQuoted(at);
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  private Naming naming(Passage passage, int first, int end, int limit) {
    Naming naming = reader.read(passage.text(), passage.tokens().subList(first, end));
    int far = Math.min(limit, end + LONGEST_APPOSITION);
    boolean apposed = naming.isFullName() && naming.role().isEmpty() && passage.is(end, ",");
    List<Token> more = passage.tokens().subList(first, far);
    Naming named =
        apposed ? naming.withRole(reader.roleAfter(passage.text(), more, end - first)) : naming;
    boolean body = first > 0 && Bodies.isNoun(passage.token(first - 1));
    if (body && naming.form() == Naming.Form.NAME && !words.isFirstName(passage.token(first))) {
      return named.ofBody();
    }
    if (named.isFullName() && isFollowedByWho(passage, end)) {
      return named.ofPerson();
    }
    int relative = relative(passage, first, end);
    return relative >= 0 && naming.form() == Naming.Form.NAME
        ? named.ofRelative(words.genderOf(passage.token(relative)))
        : named;
  }

  private static boolean isFollowedByWho(Passage passage, int end) {
    int who = passage.is(end, ",") ? end + 1 : end;
    return passage.is(who, "who") || passage.is(who, "whose");
  }

  /** The token "wife" of "his wife Ann" and "his wife, Ann, ...", or -1. */
  private static int relative(Passage passage, int first, int end) {
    boolean between = first > 1 && passage.is(first - 1, ",") && passage.is(end, ",");
    int at = first - (between ? 2 : 1);
    return at >= 0 && RELATIVES.contains(passage.token(at).lower()) ? at : -1;
  }

  private static Token nameFirst(Passage passage, Naming naming, int first, int end) {
    int words = naming.name().split(" ", LONGEST).length;
    return passage.token(Math.max(first, end - words));
  }

  private static boolean isPronoun(Passage passage, int token) {
    return ONE.contains(passage.token(token).lower()) && !passage.isQuoted(token);
  }

  // Where Every Word Has a Capital, a name is one that the rest of the article holds too.
  private List<Appearance> withConfirmed() {
    Set<String> names = new HashSet<>();
    found.forEach(appearance -> names.add(appearance.naming().name()));
    List<Appearance> all = new ArrayList<>(found);
    capitals.stream().filter(appearance -> isIn(names, appearance)).forEach(all::add);
    all.sort(Comparator.comparing(Appearance::span));
    return List.copyOf(all);
  }

  private static boolean isIn(Set<String> names, Appearance one) {
    String name = one.naming().name();
    String last = name.substring(name.lastIndexOf(' ') + 1);
    boolean given = one.listed() && name.split(" ", LONGEST).length == 2;
    return names.contains(name) || (given && names.contains(last));
  }

  private static boolean inTitleCase(Passage passage) {
    if (passage.kind() != BlockKind.HEADLINE && passage.kind() != BlockKind.SUBHEAD) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (Token token : passage.tokens()) {
      if (token.span().length() >= LONG_WORD
          && Character.isLetter(passage.text().charAt(token.span().start()))) {
        words++;
        capitals += token.isCapital() ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && capitals * 4 >= words * 3;
  }

  /** The token after a run of capital words, with lower-case roles before the name. */
  private int runEnd(Passage passage, int first, int limit) {
    int at = first;
    boolean capital = false;
    while (at < limit && at - first < LONGEST) {
      Token token = passage.token(at);
      boolean name = token.isCapital() && !isOther(token);
      boolean role = !capital && words.grammar().isRole(token);
      boolean suffix = capital && at > first && isSuffix(passage, at, limit);
      if (!name && !role && !suffix) {
        break;
      }
      capital |= name;
      at++;
      if (token.isGenitive()) {
        break;
      }
    }
    return capital ? at : first;
  }

  /** The comma of "Luther Pate, Jr.". */
  private static boolean isSuffix(Passage passage, int token, int limit) {
    return token + 1 < limit
        && passage.token(token).is(",")
        && NameEdges.isSuffix(passage.token(token + 1));
  }

  private boolean isOther(Token token) {
    var grammar = words.grammar();
    return grammar.isStop(token)
        || grammar.isDeterminer(token)
        || grammar.isTime(token)
        || grammar.isPreposition(token)
        || grammar.isPronoun(token);
  }
}
