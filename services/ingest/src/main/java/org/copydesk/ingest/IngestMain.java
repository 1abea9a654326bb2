package org.copydesk.ingest;

import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.config.Settings;

/** The ingest stage as a process of its own. */
public final class IngestMain {

  private IngestMain() {}

  /** Settings come from the environment; arguments are not read. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(StageProcess.run(System.getenv(), IngestMain::stage, System.err));
  }

  /** The stage as its settings want it. */
  public static Stage stage(Settings settings) {
    return new IngestTopology(IngestConfig.read(settings));
  }
}
