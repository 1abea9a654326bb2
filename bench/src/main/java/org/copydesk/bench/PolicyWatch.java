package org.copydesk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.app.kafka.LetterFeed;
import org.copydesk.letters.Flag;
import org.copydesk.letters.ReviewRecord;
import org.copydesk.schemas.wire.UnreadableLetter;

/**
 * Holds every record of the review topic against what may be there while the policy changes: one
 * policy or the other as a whole, never back, no update left out or doubled.
 */
final class PolicyWatch implements LetterFeed.Visitor<ReviewRecord> {

  private final Map<String, String> before;
  private final Map<String, String> after;
  private final Map<String, Integer> updates = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private long firstChange;
  private long lastChange;

  PolicyWatch(Map<String, String> before, Map<String, String> after) {
    this.before = Map.copyOf(before);
    this.after = Map.copyOf(after);
  }

  /** How many articles were seen. */
  int known() {
    return updates.size();
  }

  /** The articles seen so far are the open ones that the change must reach; answers how many. */
  int open() {
    open.addAll(updates.keySet());
    return open.size();
  }

  /** How many of the open articles were seen under the first policy and then under the other. */
  int changed() {
    return changed.size();
  }

  long firstChange() {
    return firstChange;
  }

  long lastChange() {
    return lastChange;
  }

  /** Those of the keys that were seen, each answered once. */
  List<String> takeNew(Set<String> keys) {
    List<String> seen = keys.stream().filter(updates::containsKey).filter(this::untold).toList();
    seen.forEach(told::add);
    return seen;
  }

  private boolean untold(String key) {
    return !told.contains(key);
  }

  List<String> faults(int open) {
    if (changed.size() != open) {
      faults.add("expected " + open + " changed articles, got " + changed.size());
    }
    return faults;
  }

  @Override
  public boolean letter(String key, Optional<ReviewRecord> letter) {
    letter.ifPresent(record -> check(key, record));
    return true;
  }

  private void check(String key, ReviewRecord record) {
    boolean isAfter = record.getPacks().equals(after);
    if (!isAfter && !record.getPacks().equals(before)) {
      faults.add(key + ": neither of the two policies as a whole");
    }
    for (Flag flag : record.getFlags()) {
      if (!record.getPacks().containsValue(flag.getPolicyVersion())) {
        faults.add(key + ": a flag of another version than the record's");
      }
    }
    Integer last = updates.put(key, record.getUpdate());
    if (record.getUpdate() != (last == null ? 0 : last + 1)) {
      faults.add(key + ": update " + record.getUpdate() + " after " + last);
    }
    if (changed.contains(key)) {
      faults.add(key + ": once more after its change");
    }
    if (isAfter && open.contains(key)) {
      lastChange = System.nanoTime();
      firstChange = changed.isEmpty() ? lastChange : firstChange;
      changed.add(key);
    }
  }

  @Override
  public boolean unreadable(String place, UnreadableLetter fault) {
    faults.add("an unreadable record at " + place);
    return true;
  }
}
