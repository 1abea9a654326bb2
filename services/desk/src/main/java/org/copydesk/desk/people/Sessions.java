package org.copydesk.desk.people;

import java.util.List;
import java.util.Optional;

/** The visits of this process; a restart ends them all. For use by many threads. */
public interface Sessions {

  /** Begins a visit, with fresh secrets. */
  default Session begin(Person person) {
    return begin(person, "");
  }

  /**
   * The same for somebody of the desk's own file of users.
   *
   * @param standing of {@link UsersFile#standing}
   */
  Session begin(Person person, String standing);

  /** The visit with that id, which thereby goes on; empty where there is none or it has ended. */
  Optional<Session> find(String id);

  /** Ends a visit; one that is not there is ended already. */
  void end(String id);

  /** The visits that go on. */
  List<Session> all();
}
