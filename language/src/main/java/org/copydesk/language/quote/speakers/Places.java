package org.copydesk.language.quote.speakers;

import java.util.Arrays;
import java.util.List;
import org.copydesk.language.quote.marks.Passage;
import org.copydesk.language.quote.marks.Sentence;
import org.copydesk.language.quote.speakers.Appearance.Place;

/** Tells in which sentence and passage of an article a unit stands; by binary search. */
final class Places {

  private final int[] starts;
  private final int[] passages;

  private Places(int[] starts, int[] passages) {
    this.starts = starts;
    this.passages = passages;
  }

  static Places of(List<Passage> passages) {
    int count = passages.stream().mapToInt(passage -> passage.sentences().size()).sum();
    int[] starts = new int[count];
    int[] numbers = new int[count];
    int at = 0;
    for (int i = 0; i < passages.size(); i++) {
      for (Sentence sentence : passages.get(i).sentences()) {
        starts[at] = passages.get(i).token(sentence.first()).start();
        numbers[at++] = i;
      }
    }
    return new Places(starts, numbers);
  }

  /** The place of a unit; one before the first sentence counts to it. */
  Place of(int offset) {
    if (starts.length == 0) {
      return new Place(0, 0);
    }
    int found = Arrays.binarySearch(starts, offset);
    int sentence = Math.max(0, found >= 0 ? found : -found - 2);
    return new Place(sentence, passages[sentence]);
  }
}
