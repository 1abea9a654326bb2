package org.copydesk.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The policy in force on one partition, and the walk that takes it to the open articles.
 *
 * <p>Both lie in a store, so that they change in the same transaction as the flags that come of
 * them.
 */
final class LivePolicy {

  private static final String IN_FORCE = "in-force";
  private static final String SWEEP = "sweep";

  /** How often old articles are let go where the policy never changes. */
  private static final Duration TIDY_EVERY = Duration.ofDays(1);

  private final int partition;
  private final Editions editions;
  private final KeyValueStore<String, byte[]> store;
  private final Clock clock;
  private final PolicyHealth health;
  private InForce inForce;
  private Edition edition;
  private Sweep sweep;
  private boolean noted = true;
  private long refusedPlace = Published.NOWHERE;
  private @Nullable Judged refused;

  LivePolicy(
      int partition,
      Editions editions,
      KeyValueStore<String, byte[]> store,
      Clock clock,
      PolicyHealth health) {
    this.partition = partition;
    this.editions = editions;
    this.store = store;
    this.clock = clock;
    this.health = health;
    Optional<InForce> kept = Optional.ofNullable(store.get(IN_FORCE)).map(InForce::of);
    this.edition = editions.folder();
    this.inForce = kept.orElseGet(() -> InForce.of(1, edition, clock.instant()));
    this.sweep =
        Optional.ofNullable(store.get(SWEEP))
            .map(Sweep::of)
            .orElseGet(() -> Sweep.fromFirst(clock.instant()));
    goOn(kept.isPresent());
  }

  /** With the edition that was in force before; with the folder's where that is lost or changed. */
  private void goOn(boolean kept) {
    Optional<Edition> before = editions.judge(inForce.published()).edition();
    edition = before.orElse(editions.folder());
    if (!kept || before.isEmpty() || !edition.version().equals(inForce.version())) {
      boolean other = !edition.version().equals(inForce.version());
      inForce = InForce.of(inForce.application() + (other ? 1 : 0), edition, clock.instant());
      store.put(IN_FORCE, inForce.toBytes());
      walk(other ? sweep.anew(clock.instant()) : sweep);
      note();
    }
    tell();
  }

  /** Takes up what was published last; true where another policy is in force since. */
  boolean takeUp() {
    Published last = editions.last();
    if (last.place() <= inForce.place() || last.place() <= refusedPlace) {
      return false;
    }
    Judged judged = editions.judge(last);
    if (judged.edition().isEmpty()) {
      refusedPlace = last.place();
      refused = judged;
      tell();
      return true;
    }
    change(judged.edition().get());
    return true;
  }

  private void change(Edition next) {
    boolean same = next.version().equals(inForce.version());
    edition = next;
    refused = null;
    inForce = InForce.of(inForce.application() + (same ? 0 : 1), next, clock.instant());
    store.put(IN_FORCE, inForce.toBytes());
    walk(same ? sweep : sweep.anew(clock.instant()));
    note();
  }

  /** Begins a walk to let old articles go, where the last one was long ago. */
  void tidy() {
    Instant now = clock.instant();
    if (sweep.done() && sweep.began().plus(TIDY_EVERY).isBefore(now)) {
      walk(sweep.tidying(now));
    }
  }

  /** The walk has come this far; to be noted before the records that it made are committed. */
  void walk(Sweep to) {
    sweep = to;
    noted = false;
  }

  /** Notes how far the walk has come. */
  void note() {
    if (!noted) {
      noted = true;
      store.put(SWEEP, sweep.toBytes());
      tell();
    }
  }

  Sweep sweep() {
    return sweep;
  }

  Edition edition() {
    return edition;
  }

  InForce inForce() {
    return inForce;
  }

  /** What was published after the policy in force and is faulty. */
  Optional<Judged> refused() {
    return Optional.ofNullable(refused);
  }

  /** Where on policies.active the refused record stands. */
  long refusedPlace() {
    return refusedPlace;
  }

  void close() {
    health.forget(partition);
  }

  private void tell() {
    health.tell(partition, edition, sweep, refused());
  }
}
