package org.copydesk.policy;

import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;

/** The policy stage as a process of its own. */
public final class PolicyMain {

  private PolicyMain() {}

  /** Settings come from the environment; arguments are not read. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(StageProcess.run(System.getenv(), PolicyMain::stage, System.err));
  }

  /**
   * The stage as its settings want it.
   *
   * @throws BadConfiguration where the policies cannot be used
   */
  public static Stage stage(Settings settings) throws BadConfiguration {
    PolicyConfig config = PolicyConfig.read(settings);
    try {
      return new PolicyTopology(
          new CheckedPacks(config.checked()).load(config.folder()), config.openFor());
    } catch (PolicyFaults faults) {
      settings.fault(
          "policies.dir", "policy packs without faults in " + config.folder(), faults.getMessage());
      settings.check();
      throw new IllegalStateException("expected the check to fail", faults);
    }
  }
}
