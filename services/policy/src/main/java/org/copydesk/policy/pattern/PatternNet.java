package org.copydesk.policy.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.NetRun.RawHit;

/**
 * Some patterns and all phrases beside them as one net; a phrase that several share is laid once.
 */
final class PatternNet {

  private final List<Pattern> patterns;
  private final List<Guards> guards = new ArrayList<>();
  private final Net net;

  /** As many as there are threads that look at once. */
  private final Queue<Sheets> free = new ConcurrentLinkedQueue<>();

  /**
   * Lays the patterns.
   *
   * @param tests numbers of the word tests; those of these patterns are added
   */
  PatternNet(List<Pattern> patterns, Map<WordTest, Integer> tests) {
    this.patterns = List.copyOf(patterns);
    NetBuilder builder = new NetBuilder(tests);
    patterns.forEach(pattern -> builder.pattern(pattern.phrase().shape()));
    Map<Shape, Integer> laid = new HashMap<>();
    for (Pattern pattern : patterns) {
      guards.add(
          new Guards(
              numbers(pattern.unless(), laid, builder),
              numbers(pattern.unlessInBlock(), laid, builder),
              numbers(pattern.with(), laid, builder),
              numbers(pattern.withInBlock(), laid, builder)));
    }
    this.net = builder.build();
  }

  private List<Integer> numbers(
      List<Phrase> phrases, Map<Shape, Integer> laid, NetBuilder builder) {
    List<Integer> numbers = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Integer known = laid.get(phrase.shape());
      if (known == null) {
        known = patterns.size() + laid.size();
        laid.put(phrase.shape(), known);
        builder.pattern(phrase.shape());
      }
      numbers.add(known);
    }
    return numbers;
  }

  int states() {
    return net.states();
  }

  List<Pattern> patterns() {
    return patterns;
  }

  Guards guards(int pattern) {
    return guards.get(pattern);
  }

  /** All matches in these stretches of the text, by the number of the pattern or phrase. */
  List<List<RawHit>> walk(Words words, TestedWords tested, List<Span> stretches) {
    Sheets sheets = Optional.ofNullable(free.poll()).orElseGet(() -> new Sheets(net));
    NetRun run = new NetRun(net, words, tested, sheets);
    for (Span stretch : stretches) {
      run.walk(words.from(stretch.start()), words.from(stretch.end()));
    }
    free.add(sheets);
    return run.found();
  }

  /**
   * The phrases beside a pattern, by their numbers.
   *
   * @param unless none may stand in its sentence
   * @param unlessInBlock none may stand in its block
   * @param with all must stand in its sentence
   * @param withInBlock all must stand in its block
   */
  record Guards(
      List<Integer> unless,
      List<Integer> unlessInBlock,
      List<Integer> with,
      List<Integer> withInBlock) {}
}
