package org.copydesk.desk.people;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People with passwords hashed by bcrypt, in a JSON file. Who is added while the desk runs can sign
 * in at once. After ten wrong passwords for a name within ten minutes that name is refused for the
 * rest of them.
 */
public final class BcryptUsersFile implements UsersFile {

  /** The fewest characters of a password. */
  public static final int LEAST_PASSWORD = 10;

  private static final Logger LOG = LoggerFactory.getLogger(BcryptUsersFile.class);
  private static final int COST = 12;
  private static final int MOST_PASSWORD = 1000;

  /** Hashing is meant to be slow; it must not take every processor. */
  private static final int AT_ONCE = 2;

  private final UsersStore store;
  private final FailedTries failed;
  private final Semaphore hashing = new Semaphore(AT_ONCE);
  private final int cost;
  private @Nullable String nobodysHash;

  /** The users of that file; it need not be there yet. */
  public BcryptUsersFile(Path file, Clock clock) {
    this(file, clock, COST);
  }

  /** With another cost than the usual: a hash takes twice as long with each step. */
  BcryptUsersFile(Path file, Clock clock, int cost) {
    this.cost = cost;
    this.store = new UsersStore(file);
    this.failed = new FailedTries(clock);
  }

  @Override
  public Optional<Person> signIn(String name, String password) {
    if (password.length() > MOST_PASSWORD || failed.areTooMany(name)) {
      return Optional.empty();
    }
    Optional<UsersStore.User> user = user(name);
    // As slow for a name that is not there, so that nobody learns which names there are.
    boolean right =
        verifies(password, user.map(UsersStore.User::hash).orElseGet(this::nobodysHash));
    if (user.isEmpty() || !right) {
      failed.add(name);
      return Optional.empty();
    }
    return user.map(UsersStore.User::person);
  }

  private Optional<UsersStore.User> user(String name) {
    try {
      return store.read().stream().filter(it -> it.person().name().equals(name)).findFirst();
    } catch (IOException e) {
      LOG.atError().setCause(e).log("the file of users cannot be read: nobody can sign in");
      return Optional.empty();
    }
  }

  private boolean verifies(String password, String hash) {
    hashing.acquireUninterruptibly();
    try {
      return BCrypt.verifyer(
              BCrypt.Version.VERSION_2A,
              LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
          .verify(password.toCharArray(), hash.toCharArray())
          .verified;
    } finally {
      hashing.release();
    }
  }

  private synchronized String nobodysHash() {
    String hash = nobodysHash;
    if (hash == null) {
      hash = hash(Unguessable.word());
      nobodysHash = hash;
    }
    return hash;
  }

  private String hash(String password) {
    return BCrypt.with(
            BCrypt.Version.VERSION_2A,
            new SecureRandom(),
            LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
        .hashToString(cost, password.toCharArray());
  }

  @Override
  public Optional<String> standing(String name) {
    try {
      return Optional.ofNullable(store.known().get(name)).map(BcryptUsersFile::standing);
    } catch (IOException e) {
      LOG.atError().setCause(e).log("the file of users cannot be read: its visits end");
      return Optional.empty();
    }
  }

  private static String standing(UsersStore.User user) {
    Person person = user.person();
    return String.join("\n", person.role().name(), sources(person), user.hash());
  }

  private static String sources(Person person) {
    return person.sources().everything() + "\n" + new TreeSet<>(person.sources().sources());
  }

  @Override
  public List<Person> people() throws IOException {
    return store.read().stream().map(UsersStore.User::person).toList();
  }

  /**
   * Adds somebody, or gives who is there already a new password, role and sources.
   *
   * @throws IllegalArgumentException for a password that is too short or too long
   */
  public void put(Person person, String password) throws IOException {
    if (password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD) {
      throw new IllegalArgumentException(
          "expected a password of "
              + LEAST_PASSWORD
              + " to "
              + MOST_PASSWORD
              + " characters, got "
              + password.length());
    }
    store.put(new UsersStore.User(person, hash(password)));
  }

  /** Takes somebody out; false where nobody has that name. */
  public boolean remove(String name) throws IOException {
    return store.remove(name);
  }
}
