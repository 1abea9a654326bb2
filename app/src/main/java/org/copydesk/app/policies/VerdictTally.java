package org.copydesk.app.policies;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.letters.AnsweredDecision;
import org.copydesk.letters.Decision;
import org.copydesk.letters.DecisionAction;
import org.copydesk.letters.DecisionOutcome;
import org.copydesk.letters.Flag;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyPack;
import org.copydesk.letters.ReviewRecord;

/**
 * Counts what editors made of the flags of each policy and version.
 *
 * <p>Review records are added first: they know what became of a decision, and which version raised
 * a flag where nothing was published. The last verdict on a flag counts; one that was in conflict,
 * refused or taken back does not. For one thread.
 */
public final class VerdictTally {

  /** Stands for the version of a flag that is on no record any more. */
  public static final String UNKNOWN = "unknown";

  private final Instant since;
  private final NavigableMap<Instant, PolicyEdition> editions = new TreeMap<>();
  private final Map<String, String> packs = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();
  private final Map<String, DecisionOutcome> outcomes = new HashMap<>();
  private final Map<String, Map<String, Raised>> raised = new HashMap<>();
  private final Map<String, Map<String, Judged>> verdicts = new LinkedHashMap<>();
  private final Map<String, Decision> decisions = new HashMap<>();

  /**
   * Counts decisions and records from this time on.
   *
   * @param history all editions of the policy: a flag keeps its id when the policy changes, so the
   *     version that an editor judged is the one in force at the time
   */
  public VerdictTally(Instant since, List<PolicyEdition> history) {
    this.since = since;
    history.forEach(edition -> editions.put(edition.getPublishedAt(), edition));
  }

  /** Adds a review record; of each article the last one counts. */
  public void add(ReviewRecord record) {
    String article = record.getArticleId();
    for (AnsweredDecision answered : record.getDecisions()) {
      outcomes.put(key(article, answered.getDecision().getDecisionId()), answered.getOutcome());
    }
    Map<String, Raised> now = new HashMap<>();
    note(article, record.getFlags(), false, now);
    note(article, record.getShadow(), true, now);
    notePacks(record);
    raised.put(article, record.getRecordedAt().isBefore(since) ? Map.of() : now);
  }

  private void note(String article, List<Flag> flags, boolean shadow, Map<String, Raised> now) {
    for (Flag flag : flags) {
      versions.put(key(article, flag.getId()), flag.getPolicyVersion());
      now.put(flag.getId(), new Raised(flag.getPolicyId(), flag.getPolicyVersion(), shadow));
    }
  }

  private void notePacks(ReviewRecord record) {
    Map<String, String> names = new HashMap<>();
    record.getPacks().forEach((name, version) -> names.put(version, name));
    for (Flag flag : record.getFlags()) {
      String name = names.get(flag.getPolicyVersion());
      if (name != null) {
        packs.put(flag.getPolicyId(), name);
      }
    }
  }

  /** Adds a decision, in the order in which they were sent. */
  public void add(Decision decision) {
    String article = decision.getArticleId();
    DecisionOutcome outcome = outcomes.get(key(article, decision.getDecisionId()));
    boolean counts = outcome == null || outcome == DecisionOutcome.APPLIED;
    boolean known = decisions.put(key(article, decision.getDecisionId()), decision) != null;
    if (!counts || known) {
      return;
    }
    Map<String, Judged> ofArticle = verdicts.computeIfAbsent(article, any -> new LinkedHashMap<>());
    if (decision.getAction() == DecisionAction.UNDO) {
      String undone = Optional.ofNullable(decision.getUndoes()).orElse("");
      ofArticle.values().removeIf(it -> it.decisionId().equals(undone));
    }
    for (FlagVerdict verdict : decision.getFlagVerdicts()) {
      ofArticle.put(
          verdict.getFlagId(),
          new Judged(decision.getDecisionId(), decision.getDecidedAt(), verdict));
    }
  }

  /** One line for each policy and version that raised a flag or was judged, in this order. */
  public List<PolicyReport> report() {
    Map<String, PolicyReport.Builder> lines = new TreeMap<>();
    raised
        .values()
        .forEach(
            flags ->
                flags.values().forEach(it -> line(lines, it.policy(), it.version()).raised(it)));
    verdicts.forEach(
        (article, judged) ->
            judged.forEach(
                (flagId, it) -> {
                  if (!it.at().isBefore(since)) {
                    String policy = policyOf(flagId);
                    String version =
                        inForce(policy, it.at())
                            .orElse(versions.getOrDefault(key(article, flagId), UNKNOWN));
                    line(lines, policy, version).judged(it.verdict());
                  }
                }));
    return lines.values().stream().map(PolicyReport.Builder::build).toList();
  }

  private Optional<String> inForce(String policy, Instant at) {
    Map.Entry<Instant, PolicyEdition> edition = editions.floorEntry(at);
    String name = packs.get(policy);
    return edition == null || name == null
        ? Optional.empty()
        : edition.getValue().getPacks().stream()
            .filter(pack -> pack.getName().equals(name))
            .map(PolicyPack::getVersion)
            .findFirst();
  }

  private static PolicyReport.Builder line(
      Map<String, PolicyReport.Builder> lines, String policy, String version) {
    return lines.computeIfAbsent(
        policy + " " + version, any -> new PolicyReport.Builder(policy, version));
  }

  /** A flag's id is its policy's and a fingerprint. */
  private static String policyOf(String flagId) {
    int colon = flagId.lastIndexOf(':');
    return colon < 0 ? flagId : flagId.substring(0, colon);
  }

  private static String key(String article, String id) {
    return article + "\n" + id;
  }

  /** A flag on a record. */
  record Raised(String policy, String version, boolean shadow) {}

  private record Judged(String decisionId, Instant at, FlagVerdict verdict) {}
}
