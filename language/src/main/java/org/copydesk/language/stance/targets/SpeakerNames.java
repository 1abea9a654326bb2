package org.copydesk.language.stance.targets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.language.article.Article;
import org.copydesk.language.quote.Attribution.Attributed;
import org.copydesk.language.quote.Quote;
import org.copydesk.language.stance.words.Word;
import org.copydesk.language.stance.words.Words;
import org.copydesk.language.text.Span;

/** Tells whether words in a quote name its own speaker. */
final class SpeakerNames {

  private static final int LONGEST = 300;

  /** Whether all words of the name, or of the fullest form of it, are in the speaker's. */
  boolean include(Article article, Quote quote, Named named, NameIndex names) {
    Optional<Attributed> speaker = quote.attribution().attributed();
    if (speaker.isEmpty() || named.kind() == Named.Kind.PROPOSAL) {
      return false;
    }
    Set<String> own = forms(speaker.get().name());
    Set<String> mention =
        speaker.get().mention().map(span -> forms(within(article.text(), span))).orElse(Set.of());
    List<String> key = List.of(names.key(named).split(" "));
    List<String> written = named.words().stream().map(Word::form).toList();
    return own.containsAll(key) || own.containsAll(written) || mention.containsAll(key);
  }

  /** Whether the speaker goes by just this name. */
  boolean equal(Quote quote, String name) {
    return quote.attribution().attributed().filter(who -> who.name().equals(name)).isPresent();
  }

  private static String within(String text, Span span) {
    int end = Math.min(text.length(), Math.min(span.end(), span.start() + LONGEST));
    return span.start() < end ? text.substring(span.start(), end) : "";
  }

  private static Set<String> forms(String text) {
    String head = text.substring(0, Math.min(LONGEST, text.length()));
    return Words.of(head).stream().map(Word::form).collect(Collectors.toUnmodifiableSet());
  }
}
