package org.copydesk.policy.pack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One policy as its pack states it.
 *
 * @param id in kebab case, unique in a book
 * @param title for a list
 * @param severity how much its flags matter
 * @param message for an editor; may hold {evidence}, {count}, {speaker}, {cue}
 * @param clause the clause behind it
 * @param over what it looks at one by one
 * @param find names of patterns of which one at least must be found there; empty for no such need
 * @param when the condition in CEL; empty where finding is enough
 * @param pointsTo names of the patterns whose words are the evidence
 * @param evidence what else is
 * @param grouping how findings become flags
 * @param mode whether it runs
 * @param needs what it would need, where it is off; why it is in shadow, where it is
 * @param reasonRequired whether an editor must give a reason to dismiss its flags
 * @param examples its tests
 * @param place where it stands in its file
 */
public record Policy(
    Located id,
    String title,
    Severity severity,
    String message,
    Optional<Clause> clause,
    Over over,
    List<String> find,
    Optional<Located> when,
    List<String> pointsTo,
    List<Evidence> evidence,
    Grouping grouping,
    Mode mode,
    String needs,
    boolean reasonRequired,
    List<Example> examples,
    Place place) {

  public Policy {
    Objects.requireNonNull(id, "id");
    find = List.copyOf(find);
    pointsTo = List.copyOf(pointsTo);
    evidence = List.copyOf(evidence);
    examples = List.copyOf(examples);
  }

  /** The id's words. */
  public String name() {
    return id.value();
  }

  /** All that its flags depend on and its file says of it, in one text; not its mode. */
  public String definition() {
    List<Object> parts =
        List.of(
            name(),
            title,
            severity,
            message,
            clause,
            over,
            find,
            when.map(Located::value),
            pointsTo,
            evidence,
            grouping,
            reasonRequired);
    return parts.toString();
  }
}
