package org.copydesk.desk.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.desk.index.QueueItem;

/**
 * The articles that people have set aside for themselves, in one small file. Each comes back to
 * their queue with its next revision. For use by many threads of one process.
 */
final class SetAside {

  /** How many one person may set aside; the one set aside first comes back for the next. */
  static final int MOST = 1000;

  private static final TypeReference<Map<String, Map<String, Integer>>> SHAPE =
      new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;

  /** By person, the articles and the revisions of which they were set aside. */
  private final Map<String, Map<String, Integer>> all;

  private SetAside(Path file, Map<String, Map<String, Integer>> all) {
    this.file = file;
    this.all = new TreeMap<>(all);
  }

  /** Reads them; none where there is no file yet. */
  static SetAside open(Path file) throws IOException {
    return Files.exists(file)
        ? new SetAside(file, new ObjectMapper().readValue(file.toFile(), SHAPE))
        : new SetAside(file, Map.of());
  }

  /** The ids of what a person has set aside. */
  synchronized Set<String> of(String person) {
    return Set.copyOf(all.getOrDefault(person, Map.of()).keySet());
  }

  /** Sets an article aside, as it is at that revision. */
  synchronized void add(String person, String articleId, int revision) throws IOException {
    Map<String, Integer> own = all.computeIfAbsent(person, it -> new LinkedHashMap<>());
    if (own.size() >= MOST && !own.containsKey(articleId)) {
      own.remove(own.keySet().iterator().next());
    }
    own.put(articleId, revision);
    write();
  }

  /** Takes it back into the queue; one that is there is there already. */
  synchronized void remove(String person, String articleId) throws IOException {
    Map<String, Integer> own = all.get(person);
    if (own != null && own.remove(articleId) != null) {
      write();
    }
  }

  /** Forgets what has a new revision now, or is erased. */
  synchronized void changed(Iterable<QueueItem> items) throws IOException {
    boolean fewer = false;
    for (QueueItem item : items) {
      for (Map<String, Integer> own : all.values()) {
        Integer revision = own.get(item.articleId());
        if (revision != null && revision < item.revision()) {
          own.remove(item.articleId());
          fewer = true;
        }
      }
    }
    if (fewer) {
      write();
    }
  }

  private void write() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, json.writeValueAsBytes(all));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
