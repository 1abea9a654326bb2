package org.copydesk.desk.people;

import java.util.List;
import java.util.Optional;

/**
 * Visits that end when what they rest on does: whoever is taken out of the file of users, or gets
 * another password, role or sources there, is signed out at their next request.
 */
public final class StandingSessions implements Sessions {

  private final Sessions sessions;
  private final UsersFile users;

  /** Those visits, as long as they stand in that file. */
  public StandingSessions(Sessions sessions, UsersFile users) {
    this.sessions = sessions;
    this.users = users;
  }

  @Override
  public Session begin(Person person, String standing) {
    return sessions.begin(person, standing);
  }

  @Override
  public Optional<Session> find(String id) {
    Optional<Session> session = sessions.find(id);
    if (session.isPresent() && !stands(session.get())) {
      sessions.end(id);
      return Optional.empty();
    }
    return session;
  }

  private boolean stands(Session session) {
    return session.standing().isEmpty()
        || users.standing(session.person().name()).filter(session.standing()::equals).isPresent();
  }

  @Override
  public void end(String id) {
    sessions.end(id);
  }

  @Override
  public List<Session> all() {
    return sessions.all().stream().filter(this::stands).toList();
  }
}
