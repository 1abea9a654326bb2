package org.copydesk.quotes;

import org.copydesk.language.reading.ArticleReader;
import org.copydesk.language.reading.RuleReader;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.StageProcess;
import org.copydesk.runtime.config.Settings;

/** The quotes stage as a process of its own. */
public final class QuotesMain {

  private QuotesMain() {}

  /** Settings come from the environment; arguments are not read. */
  public static void main(String[] args) throws InterruptedException {
    System.exit(StageProcess.run(System.getenv(), QuotesMain::stage, System.err));
  }

  /** The stage as its settings want it. */
  public static Stage stage(Settings settings) {
    return new QuotesTopology(reader(QuotesConfig.read(settings)));
  }

  /** What reads the articles, as configured. */
  public static ArticleReader reader(QuotesConfig config) {
    return switch (config.reader()) {
      case RULES -> RuleReader.standard();
    };
  }
}
