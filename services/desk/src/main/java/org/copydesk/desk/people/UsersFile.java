package org.copydesk.desk.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** People with a password of this desk's own. */
public interface UsersFile {

  /** Who that is; empty where the name or the password is wrong. Takes about as long for either. */
  Optional<Person> signIn(String name, String password);

  /** Everybody in it, by name. */
  List<Person> people() throws IOException;
}
