package org.copydesk.quotes;

import org.copydesk.language.encoder.UnusableModel;
import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.stance.StanceReader;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;

/** The quotes stage as a process of its own. */
public final class QuotesMain {

  private QuotesMain() {}

  /** Settings come from the environment; arguments are not read. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(StageProcess.run(System.getenv(), QuotesMain::stage, System.err));
  }

  /**
   * The stage as its settings want it.
   *
   * @throws BadConfiguration where a model cannot be used
   */
  public static Stage stage(Settings settings) throws BadConfiguration {
    return new QuotesTopology(reader(settings));
  }

  /**
   * What reads the articles, as configured.
   *
   * @throws BadConfiguration where a model cannot be used
   */
  public static ArticleReader reader(Settings settings) throws BadConfiguration {
    try {
      return new ReaderChoice(QuotesConfig.read(settings)).articles();
    } catch (UnusableModel e) {
      throw refused(settings, e);
    }
  }

  /**
   * What tells stance, as configured.
   *
   * @throws BadConfiguration where a model cannot be used
   */
  public static StanceReader stances(Settings settings) throws BadConfiguration {
    try {
      return new ReaderChoice(QuotesConfig.read(settings)).stances();
    } catch (UnusableModel e) {
      throw refused(settings, e);
    }
  }

  private static IllegalStateException refused(Settings settings, UnusableModel fault)
      throws BadConfiguration {
    settings.fault("models.dir", "models that can be used", String.valueOf(fault.getMessage()));
    settings.check();
    return new IllegalStateException("expected the check to fail", fault);
  }
}
