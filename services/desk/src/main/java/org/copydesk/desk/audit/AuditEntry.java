package org.copydesk.desk.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that was done at the desk; never words of an article.
 *
 * @param at when
 * @param person who: {@code Person.name}; empty where nobody was signed in
 * @param action what, in kebab case, as "decide", "sign-in", "sign-in-refused", "export"
 * @param articleId on which article
 * @param details more, as decisionId, verdict, outcome; in the order of the names
 */
public record AuditEntry(
    Instant at,
    String person,
    String action,
    Optional<String> articleId,
    Map<String, String> details) {

  public AuditEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(articleId, "articleId");
    details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
  }
}
