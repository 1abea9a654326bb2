package org.copydesk.desk.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** People with a password of this desk's own. */
public interface UsersFile {

  /** Who that is; empty where the name or the password is wrong. Takes about as long for either. */
  Optional<Person> signIn(String name, String password);

  /**
   * How somebody stands in it: a word that is another one as soon as their password, role or
   * sources are; empty where nobody has that name. Cheap enough for every request.
   */
  Optional<String> standing(String name);

  /** Everybody in it, by name. */
  List<Person> people() throws IOException;
}
