package org.copydesk.language.quote.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;
import org.copydesk.language.text.Token;

/** Lines under a quotation that say whose it is: {@code – Ann Lee, Growers' Union}. */
final class Signatures {

  private static final int LONGEST = 16;
  private static final Set<String> DASHES = Set.of("–", "—", "-", "―");

  private final Grammar grammar;

  Signatures(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The name in the line after this passage, where that line is nothing but a signature. */
  Optional<Span> after(List<Passage> passages, int number) {
    boolean whole = number + 1 < passages.size() && isQuotation(passages.get(number));
    return whole ? of(passages.get(number + 1)) : Optional.empty();
  }

  private static boolean isQuotation(Passage passage) {
    return passage.regions().size() == 1
        && passage.isQuoted(0)
        && passage.isQuoted(passage.size() - 1);
  }

  private Optional<Span> of(Passage line) {
    int first = 0;
    while (first < line.size() && DASHES.contains(line.token(first).lower())) {
      first++;
    }
    boolean signed =
        first > 0
            && first < line.size()
            && line.size() - first <= LONGEST
            && line.regions().isEmpty()
            && line.sentences().size() == 1
            && isName(line.token(first))
            && !DASHES.contains(line.token(line.size() - 1).lower());
    boolean stop = signed && line.is(line.size() - 1, ".");
    int end = stop ? line.size() - 1 : line.size();
    return signed && end > first ? Optional.of(line.span(first, end)) : Optional.empty();
  }

  private boolean isName(Token token) {
    return token.isCapital()
        && !grammar.isDeterminer(token)
        && (!grammar.isStop(token) || grammar.isRole(token));
  }
}
