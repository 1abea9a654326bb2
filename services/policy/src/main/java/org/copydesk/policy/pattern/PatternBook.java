package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
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

  /** As many as there are threads that look at once. */
  private final Queue<Sheets> free = new ConcurrentLinkedQueue<>();

  /** Where in the net a pattern's guards stand. */
  private final List<Guards> guards = new ArrayList<>();

  /** Makes the patterns ready; their names differ. */
  public PatternBook(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
    NetBuilder builder = new NetBuilder();
    patterns.forEach(pattern -> builder.pattern(pattern.phrase().shape()));
    int next = patterns.size();
    for (Pattern pattern : patterns) {
      int unless = lay(builder, pattern.unless(), next);
      int unlessInBlock = lay(builder, pattern.unlessInBlock(), unless);
      int with = lay(builder, pattern.with(), unlessInBlock);
      int withInBlock = lay(builder, pattern.withInBlock(), with);
      guards.add(new Guards(next, unless, unlessInBlock, with, withInBlock));
      next = withInBlock;
    }
    this.net = builder.build();
  }

  private static int lay(NetBuilder builder, List<Phrase> phrases, int first) {
    phrases.forEach(phrase -> builder.pattern(phrase.shape()));
    return first + phrases.size();
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
    List<List<RawHit>> found = walk(words);
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

  private List<List<RawHit>> walk(Words words) {
    Sheets sheets = Optional.ofNullable(free.poll()).orElseGet(() -> new Sheets(net.states()));
    List<List<RawHit>> found = new NetRun(net, words, sheets).walk();
    free.add(sheets);
    return found;
  }

  private List<Hit> keep(int number, List<List<RawHit>> found, Words words, Zones zones) {
    Pattern pattern = patterns.get(number);
    Company company = new Company(guards.get(number), found, words, zones);
    List<RawHit> sorted = new ArrayList<>(found.get(number));
    sorted.sort(
        Comparator.comparingInt(RawHit::start)
            .thenComparing(Comparator.comparingInt(RawHit::end).reversed()));
    List<Hit> kept = new ArrayList<>();
    int free = 0;
    for (RawHit hit : sorted) {
      Span evidence = evidence(pattern, hit, words);
      if (hit.start() >= free && company.allows(hit, evidence) && zones.allow(pattern, evidence)) {
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

  /** Numbers of the first phrase of each kind in the net; each kind ends where the next begins. */
  private record Guards(int unless, int unlessInBlock, int with, int withInBlock, int end) {}

  /** Where the phrases stand that a pattern must have, or must not have, beside it. */
  private static final class Company {
    private final Guards guards;
    private final List<List<RawHit>> found;
    private final Words words;
    private final Zones zones;
    private final List<BitSet> places = new ArrayList<>();

    Company(Guards guards, List<List<RawHit>> found, Words words, Zones zones) {
      this.guards = guards;
      this.found = found;
      this.words = words;
      this.zones = zones;
      for (int i = guards.unless(); i < guards.end(); i++) {
        places.add(places(i));
      }
    }

    /** Of one phrase: the numbers of its blocks or sentences. */
    private BitSet places(int phrase) {
      boolean inBlock =
          phrase >= guards.withInBlock()
              || (phrase >= guards.unlessInBlock() && phrase < guards.with());
      BitSet numbers = new BitSet();
      for (RawHit hit : found.get(phrase)) {
        numbers.set(inBlock ? zones.blockAt(words.start(hit.start())) : words.sentence(hit.start()));
      }
      return numbers;
    }

    boolean allows(RawHit hit, Span evidence) {
      int sentence = words.sentence(hit.start());
      int lastSentence = words.sentence(hit.end() - 1);
      int block = zones.blockAt(evidence.start());
      int lastBlock = zones.blockAt(evidence.end() - 1);
      return !any(guards.unless(), guards.unlessInBlock(), sentence, lastSentence)
          && !any(guards.unlessInBlock(), guards.with(), block, lastBlock)
          && all(guards.with(), guards.withInBlock(), sentence, lastSentence)
          && all(guards.withInBlock(), guards.end(), block, lastBlock);
    }

    private boolean any(int from, int to, int first, int last) {
      return IntStream.range(from, to).anyMatch(phrase -> stands(phrase, first, last));
    }

    private boolean all(int from, int to, int first, int last) {
      return IntStream.range(from, to).allMatch(phrase -> stands(phrase, first, last));
    }

    private boolean stands(int phrase, int first, int last) {
      int next = places.get(phrase - guards.unless()).nextSetBit(first);
      return next >= 0 && next <= last;
    }
  }
}
