package org.copydesk.app.policies;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.copydesk.letters.FlagVerdict;
import org.copydesk.letters.FlagVerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * What editors made of the flags of one policy in one version.
 *
 * @param policy its id
 * @param version of its pack
 * @param raised flags that stand on review records now
 * @param shadow what it would have raised there, had it not been in shadow
 * @param confirmed flags that editors confirmed
 * @param dismissed flags that they dismissed
 * @param reasons why flags were dismissed, the most frequent first; empty text for no reason
 */
public record PolicyReport(
    String policy,
    String version,
    int raised,
    int shadow,
    int confirmed,
    int dismissed,
    Map<String, Integer> reasons) {

  public PolicyReport {
    reasons = new LinkedHashMap<>(reasons);
  }

  /** The share of the judged flags that was confirmed; empty where none was judged. */
  public OptionalDouble precision() {
    int judged = confirmed + dismissed;
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) confirmed / judged);
  }

  static final class Builder {

    private final String policy;
    private final String version;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int raised;
    private int shadow;
    private int confirmed;
    private int dismissed;

    Builder(String policy, String version) {
      this.policy = policy;
      this.version = version;
    }

    void raised(VerdictTally.Raised flag) {
      if (flag.shadow()) {
        shadow++;
      } else {
        raised++;
      }
    }

    void judged(FlagVerdict verdict) {
      if (verdict.getVerdict() == FlagVerdictKind.CONFIRMED) {
        confirmed++;
        return;
      }
      dismissed++;
      reasons.merge(reason(verdict.getReason()), 1, Integer::sum);
    }

    // The same reason in other capitals is the same reason.
    private static String reason(@Nullable String reason) {
      return reason == null ? "" : reason.strip().toLowerCase(Locale.ROOT);
    }

    PolicyReport build() {
      Map<String, Integer> ordered = new LinkedHashMap<>();
      reasons.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(it -> ordered.put(it.getKey(), it.getValue()));
      return new PolicyReport(policy, version, raised, shadow, confirmed, dismissed, ordered);
    }
  }
}
