package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/**
 * Finds the noun phrases of a sentence that name a second source: after "told", "in a statement
 * to", "in an interview with", "in a letter seen by", "in a column in", "on".
 */
final class MediumPhrases {

  private static final Set<String> TELLING = Set.of("told", "tells", "tell", "telling");

  private static final Set<String> ADDRESSED =
      Set.of(
          "statement",
          "statements",
          "comment",
          "comments",
          "remarks",
          "letter",
          "email",
          "e-mail",
          "emails",
          "message",
          "text",
          "interview",
          "response",
          "reply",
          "answer",
          "speaking",
          "talking",
          "spoke",
          "said",
          "confirmed",
          "leaked",
          "provided",
          "sent",
          "given",
          "shown",
          "disclosed",
          "writing",
          "wrote",
          "memo",
          "post");

  private static final Set<String> MET =
      Set.of("interview", "interviews", "conversation", "talk", "shared", "speaking", "spoke");

  private static final Set<String> SEEN =
      Set.of("seen", "obtained", "reviewed", "viewed", "examined", "acquired", "heard", "read");

  private static final Set<String> MADE_PUBLIC =
      Set.of(
          "published",
          "quoted",
          "cited",
          "reported",
          "broadcast",
          "carried",
          "printed",
          "released",
          "aired",
          "conducted",
          "interviewed");

  private static final Set<String> PRINTED =
      Set.of(
          "wrote",
          "writes",
          "writing",
          "published",
          "column",
          "article",
          "op-ed",
          "essay",
          "piece",
          "interview",
          "printed",
          "letter",
          "commentary",
          "editorial");

  private static final Set<String> ON_AIR =
      Set.of(
          "radio",
          "tv",
          "television",
          "channel",
          "news",
          "show",
          "programme",
          "program",
          "podcast",
          "bbc",
          "cnn",
          "nbc",
          "abc",
          "cbs",
          "msnbc",
          "fox",
          "cnbc",
          "npr",
          "pbs",
          "sky",
          "itv",
          "rt",
          "c-span",
          "bloomberg",
          "espn",
          "univision",
          "telemundo");

  private final Grammar grammar;
  private final NounPhrases phrases;
  private final MediumWords media = new MediumWords();

  MediumPhrases(Grammar grammar, NounPhrases phrases) {
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /** The second sources in the order of the text, without what stands between quotation marks. */
  List<Span> in(Passage passage, Sentence sentence) {
    List<Span> found = new ArrayList<>();
    int at = sentence.first();
    while (at + 1 < sentence.end()) {
      Optional<Range> medium = after(passage, sentence, at);
      medium.ifPresent(range -> found.add(range.span(passage)));
      at = medium.map(Range::end).orElse(at + 1);
    }
    return found;
  }

  private Optional<Range> after(Passage passage, Sentence sentence, int at) {
    if (passage.isQuoted(at) || passage.isQuoted(at + 1)) {
      return Optional.empty();
    }
    String word = passage.token(at).lower();
    String before = at > sentence.first() ? passage.token(at - 1).lower() : "";
    if (TELLING.contains(word)) {
      return medium(passage, sentence, at + 1);
    }
    return switch (word) {
      case "to" -> ADDRESSED.contains(before) ? medium(passage, sentence, at + 1) : none();
      case "with" -> MET.contains(before) ? medium(passage, sentence, at + 1) : none();
      case "by" ->
          SEEN.contains(before)
              ? witness(passage, sentence, at + 1)
              : MADE_PUBLIC.contains(before) ? medium(passage, sentence, at + 1) : none();
      case "in" -> PRINTED.contains(before) ? medium(passage, sentence, at + 1) : none();
      case "on" -> medium(passage, sentence, at + 1).filter(range -> isOnAir(passage, range));
      default -> none();
    };
  }

  private static Optional<Range> none() {
    return Optional.empty();
  }

  /** A paper, an agency, a programme. */
  private Optional<Range> medium(Passage passage, Sentence sentence, int first) {
    return phrase(passage, sentence, first).filter(range -> media.isMedium(passage, range));
  }

  /** Who has seen a paper that others have not: anybody with a name, and the paper itself. */
  private Optional<Range> witness(Passage passage, Sentence sentence, int first) {
    return phrase(passage, sentence, first)
        .filter(range -> media.isMedium(passage, range) || isNamed(passage, range));
  }

  private Optional<Range> phrase(Passage passage, Sentence sentence, int first) {
    int noun = phrases.endOf(passage, first, sentence.end());
    int end = Math.max(noun, nameEnd(passage, first, sentence.end()));
    return end > first ? Optional.of(new Range(first, end)) : none();
  }

  /** The end of a name with a time or a number in it: "the Evening Mail", "Channel Nine". */
  private int nameEnd(Passage passage, int first, int limit) {
    int at = grammar.isDeterminer(passage.token(first)) ? first + 1 : first;
    int end = first;
    while (at < limit && !passage.isQuoted(at) && passage.token(at).isCapital()) {
      at++;
      end = grammar.isTime(passage.token(at - 1)) ? end : at;
    }
    return end;
  }

  private static boolean isNamed(Passage passage, Range range) {
    return passage.token(range.last()).isCapital();
  }

  /** Not "on Times Square": its last word or its first says that it is on the air. */
  private static boolean isOnAir(Passage passage, Range range) {
    Token last = passage.token(range.last());
    Token first = passage.token(range.first());
    return ON_AIR.contains(plain(last)) || ON_AIR.contains(plain(first));
  }

  private static String plain(Token token) {
    String word = token.lower();
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }
}
