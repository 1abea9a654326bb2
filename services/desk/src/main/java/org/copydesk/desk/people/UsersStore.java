package org.copydesk.desk.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.copydesk.desk.index.SourceAccess;
import org.jspecify.annotations.Nullable;

/**
 * The file of users: {@code {"users": [{"name": …, "displayName": …, "role": "reviewer", "sources":
 * ["wire"], "password": "$2a$12$…"}]}}. Without {@code sources}: all. Only its owner may read it.
 */
final class UsersStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private @Nullable Known known;

  UsersStore(Path file) {
    this.file = file;
  }

  /** Everybody, by name; nobody where there is no file. */
  List<User> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    JsonNode users = JSON.readTree(file.toFile()).path("users");
    List<User> all = new ArrayList<>();
    for (JsonNode user : users) {
      all.add(user(user));
    }
    all.sort(Comparator.comparing(it -> it.person().name()));
    return all;
  }

  /** Another one whenever the file is; null where there is none. */
  private @Nullable Object mark() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return Arrays.asList(now.fileKey(), now.lastModifiedTime(), now.size());
  }

  /** Everybody, by name, as they were when the file was last another one. */
  synchronized Map<String, User> known() throws IOException {
    Object mark = mark();
    Known last = known;
    if (last == null || !Objects.equals(mark, last.mark)) {
      Map<String, User> users = new HashMap<>();
      read().forEach(it -> users.put(it.person().name(), it));
      last = new Known(mark, users);
      known = last;
    }
    return last.users;
  }

  private User user(JsonNode json) throws IOException {
    try {
      String name = json.path("name").asText();
      JsonNode sources = json.get("sources");
      TreeSet<String> named = new TreeSet<>();
      Optional.ofNullable(sources)
          .ifPresent(it -> it.forEach(source -> named.add(source.asText())));
      return new User(
          new Person(
              name,
              json.path("displayName").asText(name),
              Role.valueOf(json.path("role").asText().toUpperCase(Locale.ROOT)),
              sources == null ? SourceAccess.all() : SourceAccess.only(named)),
          json.path("password").asText());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": expected users with name and role: " + e.getMessage(), e);
    }
  }

  /** Adds a user, in place of one of the same name. */
  void put(User user) throws IOException {
    List<User> all = new ArrayList<>(read());
    all.removeIf(it -> it.person().name().equals(user.person().name()));
    all.add(user);
    write(all);
  }

  boolean remove(String name) throws IOException {
    List<User> all = new ArrayList<>(read());
    boolean found = all.removeIf(it -> it.person().name().equals(name));
    if (found) {
      write(all);
    }
    return found;
  }

  // Whole or not at all: a running desk reads it at any time.
  private void write(List<User> all) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode users = root.putArray("users");
    all.forEach(it -> write(it, users.addObject()));
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "users", ".json");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(User user, ObjectNode into) {
    Person person = user.person();
    into.put("name", person.name());
    into.put("displayName", person.displayName());
    into.put("role", person.role().name().toLowerCase(Locale.ROOT));
    if (!person.sources().everything()) {
      ArrayNode sources = into.putArray("sources");
      new TreeSet<>(person.sources().sources()).forEach(sources::add);
    }
    into.put("password", user.hash());
  }

  /** What the file said when it had that mark. */
  private record Known(@Nullable Object mark, Map<String, User> users) {}

  /**
   * Somebody in the file.
   *
   * @param hash of the password
   */
  record User(Person person, String hash) {

    /** Without the hash. */
    @Override
    public String toString() {
      return "User[" + person.name() + "]";
    }
  }
}
