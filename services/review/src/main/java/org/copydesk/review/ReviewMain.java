package org.copydesk.review;

import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.config.Settings;

/** The review stage as a process of its own. */
public final class ReviewMain {

  private ReviewMain() {}

  /** Settings come from the environment; arguments are not read. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(StageProcess.run(System.getenv(), ReviewMain::stage, System.err));
  }

  /** The stage; it has no settings of its own. */
  public static Stage stage(Settings settings) {
    return new ReviewTopology();
  }
}
