package org.copydesk.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.stance.StanceLabel;
import org.copydesk.quotes.QuotesConfig.Reader;
import org.copydesk.quotes.QuotesConfig.StanceBy;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads is chosen by settings; a model that cannot be used is a fault of the start. */
class QuotesConfigTest {

  @TempDir private Path models;

  @Test
  void nothingSetMeansTheModelsWhereTheyAre() throws BadConfiguration {
    Settings settings = settings(Map.of());
    QuotesConfig config = QuotesConfig.read(settings);

    settings.check();
    assertThat(config.reader()).isEqualTo(Reader.AUTO);
    assertThat(config.stance()).isEqualTo(StanceBy.AUTO);
    assertThat(config.custom()).isEmpty();
  }

  @Test
  void emptyModelsFolderMeansRules() throws BadConfiguration {
    assertThat(QuotesMain.stances(settings(Map.of())).model()).startsWith("rules");
  }

  @Test
  void rulesNeedNoModelAtAll() throws IOException, BadConfiguration {
    broken("attribution");
    broken("stance");

    QuotesMain.reader(settings(Map.of("quotes.reader", "rules", "stance.reader", "rules")));
  }

  @Test
  void modelThatIsAskedForAndMissingIsNamed() {
    Settings settings = settings(Map.of("quotes.reader", "model"));

    assertThatThrownBy(() -> QuotesMain.reader(settings))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContainingAll(
            "COPYDESK_MODELS_DIR", models.resolve("attribution").toString(), "got no file");
  }

  @Test
  void modelThatIsThereAndBrokenIsAFaultThoughNobodyAskedForIt() throws IOException {
    broken("stance");
    Settings settings = settings(Map.of());

    assertThatThrownBy(() -> QuotesMain.stances(settings))
        .isInstanceOf(BadConfiguration.class)
        .hasMessageContaining("model.json");
  }

  @Test
  void modelOfTheUsersOwnIsReadWithAllItsSettings() throws BadConfiguration {
    Settings settings =
        settings(
            Map.of(
                "stance.reader", "custom",
                "stance.model", "/srv/mine/five.onnx",
                "stance.labels", "against,against,neutral,favour,-",
                "stance.input", "target-text",
                "stance.pieces", "128",
                "stance.least.percent", "40"));
    var custom = QuotesConfig.read(settings).custom().orElseThrow();

    settings.check();
    assertThat(custom.vocabulary()).isEqualTo(Path.of("/srv/mine/vocab.txt"));
    assertThat(custom.labels())
        .isEqualTo(
            List.of(
                Optional.of(StanceLabel.AGAINST),
                Optional.of(StanceLabel.AGAINST),
                Optional.of(StanceLabel.NEUTRAL),
                Optional.of(StanceLabel.FAVOUR),
                Optional.empty()));
    assertThat(custom.targetFirst()).isTrue();
    assertThat(custom.longest()).isEqualTo(128);
    assertThat(custom.least()).isEqualTo(0.4);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Settings settings =
        settings(
            Map.of(
                "quotes.reader", "magic",
                "stance.reader", "custom",
                "stance.labels", "yes,no",
                "stance.input", "both"));
    QuotesConfig.read(settings);

    assertThatThrownBy(settings::check)
        .hasMessageContainingAll(
            "COPYDESK_QUOTES_READER",
            "COPYDESK_STANCE_MODEL",
            "COPYDESK_STANCE_LABELS",
            "COPYDESK_STANCE_INPUT");
  }

  private void broken(String name) throws IOException {
    Files.writeString(Files.createDirectory(models.resolve(name)).resolve("model.json"), "{");
  }

  private Settings settings(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("models.dir", models.toString());
    return Settings.of(all);
  }
}
