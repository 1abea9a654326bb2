package org.copydesk.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.copydesk.runtime.config.Settings;

/**
 * What the policy stage is configured with beside what every stage is.
 *
 * @param folder the packs that are in force until others are published
 * @param checked the file that notes which packs passed their examples
 * @param openFor how long after it came an article is judged again when the policy changes
 */
public record PolicyConfig(Path folder, Path checked, Duration openFor) {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3_650;

  public PolicyConfig {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(checked, "checked");
    Objects.requireNonNull(openFor, "openFor");
  }

  /** Reads it; faults stay in the settings until {@link Settings#check}. */
  public static PolicyConfig read(Settings settings) {
    Path stateDir = settings.path("state.dir", Path.of(".copydesk", "state"));
    return new PolicyConfig(
        settings.path("policies.dir", Path.of("policies")),
        settings.path("policies.checked", stateDir.resolve("policies-checked")),
        Duration.ofDays(settings.number("policies.open.days", USUAL_DAYS, 1, MOST_DAYS)));
  }
}
