package org.copydesk.desk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Visits kept in memory; those that were idle longest give way when there are very many. */
public final class MemorySessions implements Sessions {

  private static final int MOST = 10_000;

  private final Clock clock;
  private final Duration idle;
  private final Duration most;
  private final Map<String, Visit> visits = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * None yet.
   *
   * @param idle a visit ends after so long without a sign of life
   * @param most a visit ends after so long
   */
  public MemorySessions(Clock clock, Duration idle, Duration most) {
    this.clock = clock;
    this.idle = idle;
    this.most = most;
  }

  @Override
  public synchronized Session begin(Person person, String standing) {
    Instant now = clock.instant();
    if (visits.size() >= MOST) {
      makeRoom(now);
    }
    Session session =
        new Session(Unguessable.word(), Unguessable.word(), person, standing, now, now.plus(most));
    visits.put(session.id(), new Visit(session, now));
    return session;
  }

  @Override
  public synchronized Optional<Session> find(String id) {
    Visit visit = visits.get(id);
    Instant now = clock.instant();
    if (visit == null) {
      return Optional.empty();
    }
    if (hasEnded(visit, now)) {
      visits.remove(id);
      return Optional.empty();
    }
    visits.put(id, new Visit(visit.session, now));
    return Optional.of(visit.session);
  }

  @Override
  public synchronized void end(String id) {
    visits.remove(id);
  }

  @Override
  public synchronized List<Session> all() {
    forgetEnded(clock.instant());
    List<Session> all = new ArrayList<>();
    visits.values().forEach(it -> all.add(it.session));
    return all;
  }

  private void forgetEnded(Instant now) {
    visits.values().removeIf(it -> hasEnded(it, now));
  }

  private void makeRoom(Instant now) {
    forgetEnded(now);
    Iterator<String> eldest = visits.keySet().iterator();
    while (visits.size() >= MOST) {
      eldest.next();
      eldest.remove();
    }
  }

  private boolean hasEnded(Visit visit, Instant now) {
    return now.isAfter(visit.seen.plus(idle)) || !now.isBefore(visit.session.endsAt());
  }

  private record Visit(Session session, Instant seen) {}
}
