package org.copydesk.policy.pattern;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.language.text.Span;
import org.copydesk.policy.pattern.NetRun.RawHit;
import org.copydesk.policy.pattern.PatternNet.Guards;

/** Where in one text the phrases stand that patterns must have, or must not have, beside them. */
final class Company {

  private final List<List<RawHit>> found;
  private final Words words;
  private final Zones zones;
  private final Map<Integer, BitSet> sentences = new HashMap<>();
  private final Map<Integer, BitSet> blocks = new HashMap<>();

  Company(List<List<RawHit>> found, Words words, Zones zones) {
    this.found = found;
    this.words = words;
    this.zones = zones;
  }

  /** Whether a hit stands in the company that its pattern wants. */
  boolean allows(Guards guards, RawHit hit, Span evidence) {
    int first = words.sentence(hit.start());
    int last = words.sentence(hit.end() - 1);
    int block = zones.blockAt(evidence.start());
    int lastBlock = zones.blockAt(evidence.end() - 1);
    return guards.with().stream().allMatch(phrase -> inSentence(phrase, first, last))
        && guards.withInBlock().stream().allMatch(phrase -> inBlock(phrase, block, lastBlock))
        && guards.unless().stream().noneMatch(phrase -> inSentence(phrase, first, last))
        && guards.unlessInBlock().stream().noneMatch(phrase -> inBlock(phrase, block, lastBlock));
  }

  private boolean inSentence(int phrase, int first, int last) {
    return stands(sentences.computeIfAbsent(phrase, this::sentencesOf), first, last);
  }

  private boolean inBlock(int phrase, int first, int last) {
    return stands(blocks.computeIfAbsent(phrase, this::blocksOf), first, last);
  }

  private BitSet sentencesOf(int phrase) {
    BitSet numbers = new BitSet();
    found.get(phrase).forEach(hit -> numbers.set(words.sentence(hit.start())));
    return numbers;
  }

  private BitSet blocksOf(int phrase) {
    BitSet numbers = new BitSet();
    found.get(phrase).forEach(hit -> numbers.set(zones.blockAt(words.start(hit.start()))));
    return numbers;
  }

  private static boolean stands(BitSet numbers, int first, int last) {
    int next = numbers.nextSetBit(first);
    return next >= 0 && next <= last;
  }
}
