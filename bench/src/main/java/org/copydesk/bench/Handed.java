package org.copydesk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;

/**
 * What a run hands in: articles, a second revision of every tenth, and poison between them.
 *
 * @param records in the order in which they are handed in
 * @param revisions how many revisions of each article there are
 * @param poison the bytes of each poisoned record, by its key
 */
record Handed(List<Entry> records, Map<String, Integer> revisions, Map<String, Bytes> poison) {

  /**
   * One record.
   *
   * @param key its key
   * @param value its bytes
   */
  record Entry(String key, Bytes value) {}

  Handed {
    records = List.copyOf(records);
    revisions = Map.copyOf(revisions);
    poison = Map.copyOf(poison);
  }

  /**
   * Makes them up.
   *
   * @param articles how many articles
   * @param poisoned how many poisoned records, of all kinds in turn
   */
  static Handed make(int articles, int poisoned, SubmissionBytes bytes) {
    Newsfeed feed = new Newsfeed(17);
    Random random = new Random(17);
    List<Entry> records = new ArrayList<>();
    Map<String, Integer> revisions = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      String key = "bench/" + i;
      records.add(new Entry(key, bytes.of(Integer.toString(i), feed.article(i))));
      revisions.put(key, 1);
      if (i % 10 == 9) {
        records.add(
            new Entry(
                key,
                bytes.of(
                    Integer.toString(i), feed.article(i) + "\nA last paragraph came later.\n")));
        revisions.put(key, 2);
      }
    }
    Map<String, Bytes> poison = new HashMap<>();
    Poison[] kinds = Poison.values();
    for (int i = 0; i < poisoned; i++) {
      Bytes readable = bytes.of("poison-" + i, feed.article(i));
      byte[] value = kinds[i % kinds.length].bytes(random, readable.get());
      String key = "bench/poison-" + i;
      records.add(random.nextInt(records.size() + 1), new Entry(key, Bytes.wrap(value)));
      poison.put(key, Bytes.wrap(value));
    }
    return new Handed(records, revisions, poison);
  }

  /** "bench/7@1" and so on: what must come out, each once. */
  Set<String> expected() {
    return revisions.entrySet().stream()
        .flatMap(
            it ->
                java.util.stream.IntStream.rangeClosed(1, it.getValue())
                    .mapToObj(n -> it.getKey() + "@" + n))
        .collect(Collectors.toSet());
  }

  /** Makes the bytes of a submission from an external id and a text. */
  @FunctionalInterface
  interface SubmissionBytes {

    Bytes of(String externalId, String text);
  }
}
