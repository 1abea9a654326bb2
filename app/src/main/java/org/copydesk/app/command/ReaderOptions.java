package org.copydesk.app.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What reads articles, where the command line says it. */
final class ReaderOptions {

  @Option(
      names = "--reader",
      paramLabel = "model|rules",
      description =
          "What finds quotes: the trained model, or rules alone. Otherwise COPYDESK_QUOTES_READER,"
              + " else the model where models/ is there.")
  private @Nullable String reader;

  @Option(
      names = "--stance",
      paramLabel = "model|rules|custom",
      description =
          "What tells stance: the trained model, word lists, or a model of your own. Otherwise"
              + " COPYDESK_STANCE_READER, else the model where models/ is there.")
  private @Nullable String stance;

  /** The settings that the options stand for, by their names in the environment. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    if (reader != null) {
      settings.put("COPYDESK_QUOTES_READER", reader);
    }
    if (stance != null) {
      settings.put("COPYDESK_STANCE_READER", stance);
    }
    return settings;
  }
}
