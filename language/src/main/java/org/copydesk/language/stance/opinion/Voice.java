package org.copydesk.language.stance.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.language.stance.StancePair;
import org.copydesk.language.stance.opinion.Hit.Sense;
import org.copydesk.language.stance.opinion.Passage.Run;
import org.copydesk.language.stance.words.Word;

/**
 * Which words of a passage the source answers for.
 *
 * <p>Without a source, all of them. With a source that stands in the text, its reported words ("X
 * said …", "… , X said", "X: …", "according to X") and the attitudes whose subject it is ("X
 * condemned …", "… condemned by X").
 */
final class Voice {

  private static final int CUE_REACH = 5;
  private static final int VERB_REACH = 6;

  private static final Set<String> SKIPPED =
      Set.of(
          "has", "have", "had", "will", "would", "is", "was", "are", "also", "to", "been", "who");

  private final Passage passage;
  private final Holder holder;
  private final boolean everything;
  private final boolean[] spoken;
  private final boolean[] source;

  private Voice(Passage passage, HolderWords words, boolean everything) {
    this.passage = passage;
    this.everything = everything;
    this.spoken = new boolean[passage.size()];
    this.source = new boolean[passage.size()];
    this.holder = new Holder(passage, words, i -> source[i]);
  }

  /** The voice of a question's source; words outside the passage are nobody's. */
  static Voice of(StancePair pair, Passage passage, HolderWords words) {
    Voice voice = new Voice(passage, words, pair.source().isEmpty());
    if (pair.sourceSpan().isPresent()) {
      Optional<Run> at = passage.run(pair.sourceSpan().get());
      at.ifPresent(voice::listen);
    } else if (pair.source().isPresent()) {
      voice.speak(0, passage.size());
    }
    return voice;
  }

  /** Whether the source answers for what this word of opinion says of the target. */
  boolean answersFor(Hit hit, Run target, Link link) {
    if (everything) {
      return true;
    }
    boolean held =
        hit.sense() == Sense.ATTITUDE || hit.sense() == Sense.WILL || hit.sense() == Sense.FEELING;
    if (spoken[hit.first()]) {
      return !held || link.passive(hit) || holder.isSpeaker(hit);
    }
    return held && (subjectOf(hit) || agentOf(hit, target, link));
  }

  private void listen(Run at) {
    List<Run> mentions = passage.runs(passage.words().subList(at.first(), at.last() + 1));
    for (Run mention : mentions.isEmpty() ? List.of(at) : mentions) {
      for (int i = mention.first(); i <= mention.last(); i++) {
        source[i] = true;
      }
      listenAt(mention);
    }
  }

  private void listenAt(Run at) {
    int end = sentenceEnd(at.last());
    if (at.first() > 1
        && passage.word(at.first() - 1).is("to")
        && passage.word(at.first() - 2).is("according")) {
      speak(sentenceStart(at.first()), end);
      return;
    }
    Set<Integer> cues = cues();
    for (int i = at.last() + 1; i < Math.min(end, at.last() + 1 + CUE_REACH); i++) {
      if (passage.word(i).is(":")) {
        speak(i + 1, passage.size());
        return;
      }
      if (cues.contains(i)) {
        boolean closes = i + 1 < passage.size() && !passage.word(i + 1).word();
        speak(i, colonEnd(i, end));
        if (closes) {
          speak(sentenceStart(at.first()), at.first());
        }
        return;
      }
    }
    for (int i = at.first() - 1; i >= Math.max(0, at.first() - 3); i--) {
      if (cues.contains(i)) {
        speak(sentenceStart(at.first()), i);
        return;
      }
    }
  }

  private int colonEnd(int cue, int sentenceEnd) {
    boolean colon = cue + 1 < passage.size() && passage.word(cue + 1).is(":");
    return colon ? passage.size() : sentenceEnd;
  }

  private Set<Integer> cues() {
    return passage.hits().stream()
        .filter(hit -> hit.sense() == Sense.SPEECH)
        .map(Hit::first)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the source is the subject of the word: before it, with no other name between. */
  private boolean subjectOf(Hit hit) {
    int verb = hit.first();
    for (int i = verb - 1; i >= Math.max(0, verb - VERB_REACH); i--) {
      if (source[i]) {
        return passage.sameSentence(i, verb);
      }
      Word word = passage.word(i);
      boolean passed = SKIPPED.contains(word.form()) || word.form().endsWith("ly");
      if (!passed && !word.is("'s") && word.word() && word.capital()) {
        return false;
      }
    }
    return false;
  }

  private boolean agentOf(Hit hit, Run target, Link link) {
    if (!link.passive(hit) || target.first() > hit.first()) {
      return false;
    }
    for (int i = hit.last() + 1; i < Math.min(passage.size() - 1, hit.last() + 4); i++) {
      if (passage.word(i).is("by")) {
        return sourceWithin(i + 1, i + 5);
      }
    }
    return false;
  }

  private boolean sourceWithin(int from, int to) {
    for (int i = from; i < Math.min(to, source.length); i++) {
      if (source[i]) {
        return true;
      }
    }
    return false;
  }

  private void speak(int from, int to) {
    Arrays.fill(spoken, from, Math.max(from, to), true);
  }

  private int sentenceStart(int index) {
    int at = index;
    while (at > 0 && passage.sameSentence(at - 1, index)) {
      at--;
    }
    return at;
  }

  private int sentenceEnd(int index) {
    int at = index;
    while (at < passage.size() && passage.sameSentence(at, index)) {
      at++;
    }
    return at;
  }
}
