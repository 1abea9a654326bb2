package org.copydesk.language.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.language.quote.find.FoundQuote;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.words.CueLexicon;
import org.copydesk.language.quote.words.Grammar;
import org.copydesk.language.text.Span;

/**
 * Finds through whom the words of quotes came, whoever found the quotes: {@code told the Tass news
 * agency}, {@code in a letter seen by Reuters}, {@code in a statement to the BBC}.
 */
public final class SecondSources {

  private final MediumPhrases phrases;

  /** A finder that tells nouns from the verbs of this lexicon. */
  public SecondSources(CueLexicon cues, Grammar grammar) {
    this.phrases = new MediumPhrases(grammar, new NounPhrases(grammar, cues));
  }

  /**
   * The same quotes in the same order; one that has a cue, and no second source yet, gets the one
   * in the sentence of its cue, unless the cue of another stands nearer to it.
   *
   * @param passages of one article, in order
   * @param found quotes of which no two share a word
   */
  public List<FoundQuote> complete(List<Passage> passages, List<FoundQuote> found) {
    TreeMap<Integer, Integer> cues = new TreeMap<>();
    TreeMap<Integer, Integer> contents = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      int number = i;
      found.get(i).cue().ifPresent(cue -> cues.put(cue.span().start(), number));
      found.get(i).content().forEach(span -> contents.put(span.start(), span.end()));
    }
    List<FoundQuote> completed = new ArrayList<>(found);
    for (Passage passage : passages) {
      for (Sentence sentence : passage.sentences()) {
        Span words = passage.span(sentence.first(), sentence.end());
        NavigableMap<Integer, Integer> here = cues.subMap(words.start(), true, words.end(), false);
        if (!here.isEmpty()) {
          phrases.in(passage, sentence).stream()
              .filter(medium -> isFree(contents, medium))
              .forEach(medium -> give(completed, nearest(here, medium), medium));
        }
      }
    }
    return completed;
  }

  private static boolean isFree(NavigableMap<Integer, Integer> contents, Span medium) {
    Map.Entry<Integer, Integer> before = contents.lowerEntry(medium.end());
    return before == null || before.getValue() <= medium.start();
  }

  private static int nearest(NavigableMap<Integer, Integer> cues, Span medium) {
    Map.Entry<Integer, Integer> before = cues.floorEntry(medium.start());
    Map.Entry<Integer, Integer> after = cues.ceilingEntry(medium.start());
    if (before == null || after == null) {
      return (before == null ? cues.firstEntry() : before).getValue();
    }
    int back = medium.start() - before.getKey();
    return (back <= after.getKey() - medium.start() ? before : after).getValue();
  }

  private static void give(List<FoundQuote> quotes, int number, Span medium) {
    FoundQuote quote = quotes.get(number);
    boolean speaks = quote.mention().filter(medium::contains).isPresent();
    if (quote.medium().isEmpty() && !speaks) {
      quotes.set(
          number,
          new FoundQuote(
              quote.content(), quote.cue(), quote.mention(), Optional.of(medium), quote.finding()));
    }
  }
}
