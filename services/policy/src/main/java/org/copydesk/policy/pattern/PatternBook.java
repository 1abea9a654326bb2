package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.NetRun.RawHit;

/**
 * Patterns made ready to be looked for all at once.
 *
 * <p>Immutable and safe for several threads. One look is linear in the words of the text. Patterns
 * that are kept to the margins of an article are looked for only there.
 */
public final class PatternBook {

  /** A net beyond this is a fault of its packs, not of the text. */
  public static final int MOST_STATES = 400_000;

  /** Words; a sentence without an end must not make the evidence of every hit in it long. */
  private static final int LONGEST_TAIL = 40;

  /** Zones that are a small part of a long article. */
  private static final Set<Zone> MARGINS =
      Set.of(Zone.HEADLINE, Zone.HEAD, Zone.FOOT, Zone.NOTICE, Zone.BYLINE, Zone.DATELINE);

  private final List<String> names;
  private final PatternNet everywhere;
  private final PatternNet margins;
  private final Vocabulary vocabulary;

  /** As many as there are threads that look at once. */
  private final Queue<KnownWords> known = new ConcurrentLinkedQueue<>();

  /** Makes the patterns ready; their names differ. */
  public PatternBook(List<Pattern> patterns) {
    this.names = patterns.stream().map(Pattern::name).toList();
    Map<WordTest, Integer> tests = new HashMap<>();
    this.everywhere =
        new PatternNet(patterns.stream().filter(it -> !inMargins(it)).toList(), tests);
    this.margins = new PatternNet(patterns.stream().filter(PatternBook::inMargins).toList(), tests);
    this.vocabulary = new Vocabulary(tests);
  }

  private static boolean inMargins(Pattern pattern) {
    return MARGINS.containsAll(pattern.zones());
  }

  /** Names of the patterns. */
  public List<String> names() {
    return names;
  }

  /** How many states the automata have. */
  public int states() {
    return everywhere.states() + margins.states();
  }

  /**
   * Looks for all patterns.
   *
   * @return hits by pattern name, for each in the order of the text and not overlapping; patterns
   *     without a hit are absent
   */
  public Map<String, List<Hit>> look(Words words, Zones zones) {
    Map<String, List<Hit>> found = new HashMap<>();
    TestedWords tested = tested(words);
    look(everywhere, words, tested, zones, List.of(words.whole()), found);
    look(margins, words, tested, zones, zones.stretches(MARGINS, words.whole()), found);
    Map<String, List<Hit>> hits = new LinkedHashMap<>();
    names.stream().filter(found::containsKey).forEach(name -> hits.put(name, found.get(name)));
    return hits;
  }

  private TestedWords tested(Words words) {
    KnownWords before = Optional.ofNullable(known.poll()).orElseGet(KnownWords::new);
    TestedWords tested = new TestedWords(words, vocabulary, before);
    known.add(before);
    return tested;
  }

  private static void look(
      PatternNet net,
      Words words,
      TestedWords tested,
      Zones zones,
      List<Span> stretches,
      Map<String, List<Hit>> into) {
    List<List<RawHit>> found = net.walk(words, tested, stretches);
    Company company = new Company(found, words, zones);
    for (int i = 0; i < net.patterns().size(); i++) {
      List<Hit> kept =
          found.get(i).isEmpty() ? List.of() : keep(net, i, found.get(i), company, words, zones);
      if (!kept.isEmpty()) {
        into.put(net.patterns().get(i).name(), kept);
      }
    }
  }

  private static List<Hit> keep(
      PatternNet net, int number, List<RawHit> found, Company company, Words words, Zones zones) {
    Pattern pattern = net.patterns().get(number);
    List<RawHit> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(RawHit::start)
            .thenComparing(Comparator.comparingInt(RawHit::end).reversed()));
    List<Hit> kept = new ArrayList<>();
    int free = 0;
    for (RawHit hit : sorted) {
      Span evidence = evidence(pattern, hit, words);
      if (hit.start() >= free
          && zones.allow(pattern, evidence)
          && company.allows(net.guards(number), hit, evidence)) {
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
}
