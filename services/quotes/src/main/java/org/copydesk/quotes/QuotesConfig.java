package org.copydesk.quotes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.language.stance.model.CustomStance;
import org.copydesk.runtime.config.Settings;

/**
 * What the quotes stage is configured with.
 *
 * @param reader what finds the quotes
 * @param stance what tells the stance of a speaker
 * @param models the folder of the models that come with Copydesk
 * @param custom the user's own model for stance; there where one is named
 */
public record QuotesConfig(
    Reader reader, StanceBy stance, Path models, Optional<CustomStance> custom) {

  private static final Path MODELS = Path.of(System.getProperty("copydesk.home", ""), "models");
  private static final int LONGEST = 512;
  private static final int USUAL_LENGTH = 256;

  /** What finds the quotes. */
  public enum Reader {
    /** The model where its folder is there, else rules. */
    AUTO,
    MODEL,
    /** Rules only; needs no model. */
    RULES
  }

  /** What tells the stance of a speaker. */
  public enum StanceBy {
    /** The user's own model where one is named, else the model where it is there, else rules. */
    AUTO,
    MODEL,
    /** Word lists only; needs no model. */
    RULES,
    CUSTOM
  }

  public QuotesConfig {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(stance, "stance");
    Objects.requireNonNull(models, "models");
    Objects.requireNonNull(custom, "custom");
  }

  /** Reads it; faults stay in the settings. */
  public static QuotesConfig read(Settings settings) {
    Reader reader = settings.choice("quotes.reader", Reader.AUTO, Reader.class);
    StanceBy stance = settings.choice("stance.reader", StanceBy.AUTO, StanceBy.class);
    Path models = settings.path("models.dir", MODELS);
    Optional<CustomStance> custom = custom(settings);
    if (stance == StanceBy.CUSTOM && custom.isEmpty()) {
      settings.fault("stance.model", "the path of an ONNX file for the reader \"custom\"", "none");
    }
    return new QuotesConfig(reader, stance, models, custom);
  }

  private static Optional<CustomStance> custom(Settings settings) {
    String network = settings.text("stance.model", "");
    Path path = settings.path("stance.model", Path.of(""));
    Path vocabulary = settings.path("stance.vocabulary", path.resolveSibling("vocab.txt"));
    List<Optional<StanceLabel>> labels =
        settings.parsed(
            "stance.labels",
            List.of(
                Optional.of(StanceLabel.AGAINST),
                Optional.of(StanceLabel.NEUTRAL),
                Optional.of(StanceLabel.FAVOUR)),
            "what each score stands for, as \"against,neutral,favour\"; - for nothing",
            QuotesConfig::labels);
    int longest = settings.number("stance.pieces", USUAL_LENGTH, CustomStance.SHORTEST, LONGEST);
    boolean targetFirst =
        settings.parsed(
            "stance.input",
            false,
            "text-target or target-text",
            text ->
                switch (text) {
                  case "text-target" -> Optional.of(false);
                  case "target-text" -> Optional.of(true);
                  default -> Optional.empty();
                });
    double least = settings.number("stance.least.percent", 0, 0, 100) / 100.0;
    return network.isEmpty()
        ? Optional.empty()
        : Optional.of(new CustomStance(path, vocabulary, labels, targetFirst, longest, least));
  }

  private static Optional<List<Optional<StanceLabel>>> labels(String text) {
    List<Optional<StanceLabel>> labels = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      switch (name.strip()) {
        case "against" -> labels.add(Optional.of(StanceLabel.AGAINST));
        case "neutral" -> labels.add(Optional.of(StanceLabel.NEUTRAL));
        case "favour" -> labels.add(Optional.of(StanceLabel.FAVOUR));
        case "-" -> labels.add(Optional.empty());
        default -> {
          return Optional.empty();
        }
      }
    }
    return labels.size() < 2 ? Optional.empty() : Optional.of(labels);
  }
}
