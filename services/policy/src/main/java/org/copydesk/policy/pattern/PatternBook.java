package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.NetRun.RawHit;

/**
 * Patterns made ready to be looked for all at once.
 *
 * <p>Immutable and safe for several threads. One look is linear in the words of the text.
 */
public final class PatternBook {

  /** A net beyond this is a fault of its packs, not of the text. */
  public static final int MOST_STATES = 400_000;

  /** Words; a sentence without an end must not make the evidence of every hit in it long. */
  private static final int LONGEST_TAIL = 40;

  private final List<Pattern> patterns;
  private final Net net;

  /** Where in the net a pattern's guards stand. */
  private final List<Guards> guards = new ArrayList<>();

  /** Makes the patterns ready; their names differ. */
  public PatternBook(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
    NetBuilder builder = new NetBuilder();
    patterns.forEach(pattern -> builder.pattern(pattern.phrase().shape()));
    int next = patterns.size();
    for (Pattern pattern : patterns) {
      pattern.unless().forEach(phrase -> builder.pattern(phrase.shape()));
      pattern.unlessInBlock().forEach(phrase -> builder.pattern(phrase.shape()));
      int middle = next + pattern.unless().size();
      int end = middle + pattern.unlessInBlock().size();
      guards.add(new Guards(next, middle, end));
      next = end;
    }
    this.net = builder.build();
  }

  /** How many states the automaton has. */
  public int states() {
    return net.states();
  }

  /**
   * Looks for all patterns.
   *
   * @return hits by pattern name, for each in the order of the text and not overlapping; patterns
   *     without a hit are absent
   */
  public Map<String, List<Hit>> look(Words words, Zones zones) {
    List<List<RawHit>> found = new NetRun(net, words).walk();
    Map<String, List<Hit>> hits = new LinkedHashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      if (!found.get(i).isEmpty()) {
        List<Hit> kept = keep(i, found, words, zones);
        if (!kept.isEmpty()) {
          hits.put(patterns.get(i).name(), kept);
        }
      }
    }
    return hits;
  }

  private List<Hit> keep(int number, List<List<RawHit>> found, Words words, Zones zones) {
    Pattern pattern = patterns.get(number);
    Marked sentences = new Marked();
    Marked blocks = new Marked();
    Guards guard = guards.get(number);
    for (int i = guard.sentenceFrom(); i < guard.blockFrom(); i++) {
      found.get(i).forEach(hit -> sentences.add(words.sentence(hit.start())));
    }
    for (int i = guard.blockFrom(); i < guard.end(); i++) {
      found.get(i).forEach(hit -> blocks.add(zones.blockAt(words.start(hit.start()))));
    }
    List<RawHit> sorted = new ArrayList<>(found.get(number));
    sorted.sort(
        Comparator.comparingInt(RawHit::start)
            .thenComparing(Comparator.comparingInt(RawHit::end).reversed()));
    List<Hit> kept = new ArrayList<>();
    int free = 0;
    for (RawHit hit : sorted) {
      Span evidence = evidence(pattern, hit, words);
      boolean guarded =
          sentences.anyIn(words.sentence(hit.start()), words.sentence(hit.end() - 1))
              || blocks.anyIn(zones.blockAt(evidence.start()), zones.blockAt(evidence.end() - 1));
      if (hit.start() >= free && !guarded && zones.allow(pattern, evidence)) {
        kept.add(new Hit(pattern.name(), evidence));
        free = hit.end();
      }
    }
    return kept;
  }

  private static Span evidence(Pattern pattern, RawHit hit, Words words) {
    int end = hit.evidenceEnd();
    int sentence = words.sentence(end - 1);
    while (pattern.toSentenceEnd()
        && end < words.count()
        && words.sentence(end) == sentence
        && end - hit.end() < LONGEST_TAIL) {
      end++;
    }
    return words.span(hit.evidenceStart(), end);
  }

  private record Guards(int sentenceFrom, int blockFrom, int end) {}

  /** Numbers that were seen. */
  private static final class Marked {
    private final java.util.BitSet numbers = new java.util.BitSet();

    void add(int number) {
      numbers.set(number);
    }

    boolean anyIn(int from, int to) {
      int next = numbers.nextSetBit(from);
      return next >= 0 && next <= to;
    }
  }
}
