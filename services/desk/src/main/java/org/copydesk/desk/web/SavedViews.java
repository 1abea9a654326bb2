package org.copydesk.desk.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The views that people have kept, each under a name of their own, in one small file. For use by
 * many threads of one process.
 */
final class SavedViews {

  /** How many views one person may keep. */
  static final int MOST = 50;

  private static final TypeReference<Map<String, Map<String, String>>> SHAPE =
      new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;
  private final Map<String, Map<String, String>> views;

  private SavedViews(Path file, Map<String, Map<String, String>> views) {
    this.file = file;
    this.views = new TreeMap<>(views);
  }

  /** Reads them; none where there is no file yet. */
  static SavedViews open(Path file) throws IOException {
    return Files.exists(file)
        ? new SavedViews(file, new ObjectMapper().readValue(file.toFile(), SHAPE))
        : new SavedViews(file, Map.of());
  }

  /** A person's views, name to query string, oldest first. */
  synchronized Map<String, String> of(String person) {
    return new LinkedHashMap<>(views.getOrDefault(person, Map.of()));
  }

  /** Keeps a view; one of the same name is replaced. False where there are too many. */
  synchronized boolean keep(String person, String name, String query) throws IOException {
    Map<String, String> own = views.computeIfAbsent(person, it -> new LinkedHashMap<>());
    if (own.size() >= MOST && !own.containsKey(name)) {
      return false;
    }
    own.put(name, query);
    write();
    return true;
  }

  /** Forgets a view; one that is not there is forgotten already. */
  synchronized void remove(String person, String name) throws IOException {
    Map<String, String> own = views.get(person);
    if (own != null && own.remove(name) != null) {
      write();
    }
  }

  private void write() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, json.writeValueAsBytes(views));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
