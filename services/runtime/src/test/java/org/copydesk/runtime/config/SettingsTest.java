package org.copydesk.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void environmentWinsOverTheFile(@TempDir Path folder) throws IOException, BadConfiguration {
    Path file = Files.writeString(folder.resolve("desk.properties"), "threads=2\npartitions=12\n");
    Settings settings =
        Settings.fromEnvironment(
            Map.of(
                "COPYDESK_CONFIG", file.toString(),
                "COPYDESK_THREADS", "4",
                "COPYDESK_BOOTSTRAP_SERVERS", "kafka:9092",
                "PATH", "/bin"));

    StageConfig config = StageConfig.read(settings);
    settings.check();

    assertThat(config.threads()).isEqualTo(4);
    assertThat(config.partitions()).isEqualTo(12);
    assertThat(config.bootstrapServers()).isEqualTo("kafka:9092");
  }

  @Test
  void registryIsReadUnderTheNameThatOtherToolsUse() throws BadConfiguration {
    Settings settings =
        Settings.fromEnvironment(
            Map.of(
                "COPYDESK_BOOTSTRAP_SERVERS", "kafka:9092",
                "SCHEMA_REGISTRY_URL", "http://registry:8080"));

    StageConfig config = StageConfig.read(settings);
    settings.check();

    assertThat(config.registry()).contains(URI.create("http://registry:8080"));
  }

  @Test
  void clientSecurityPassesThroughToKafka() throws BadConfiguration {
    Settings settings =
        Settings.fromEnvironment(
            Map.of(
                "COPYDESK_BOOTSTRAP_SERVERS", "kafka:9093",
                "COPYDESK_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "COPYDESK_KAFKA_SASL_JAAS_CONFIG", "x required password=\"y\";"));

    StageConfig config = StageConfig.read(settings);
    settings.check();

    assertThat(config.kafkaSettings())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.jaas.config", "x required password=\"y\";");
    assertThat(Secrets.masked(config.kafkaSettings())).containsEntry("sasl.jaas.config", "***");
  }

  @Test
  void everyFaultIsToldAtOnceWithWhatWasExpected() {
    Settings settings =
        Settings.fromEnvironment(
            Map.of(
                "COPYDESK_THREADS", "many",
                "COPYDESK_PARTITIONS", "0",
                "COPYDESK_GROUP_PROTOCOL", "modern",
                "COPYDESK_COMMIT_INTERVAL_MS", "-5",
                "SCHEMA_REGISTRY_URL", "registry",
                "COPYDESK_PARTITION", "6"));
    StageConfig.read(settings);

    BadConfiguration bad = catchThrowableOfType(BadConfiguration.class, settings::check);

    assertThat(bad.faults()).hasSize(7);
    assertThat(bad)
        .hasMessageContaining(
            "COPYDESK_BOOTSTRAP_SERVERS: expected host:port, or several with commas, got nothing")
        .hasMessageContaining(
            "COPYDESK_THREADS: expected a whole number from 1 to 256, got \"many\"")
        .hasMessageContaining(
            "COPYDESK_PARTITIONS: expected a whole number from 1 to 10000, got \"0\"")
        .hasMessageContaining(
            "COPYDESK_GROUP_PROTOCOL: expected one of classic, streams, got \"modern\"")
        .hasMessageContaining("COPYDESK_COMMIT_INTERVAL_MS")
        .hasMessageContaining(
            "SCHEMA_REGISTRY_URL: expected an http:// or https:// address, got \"registry\"")
        .hasMessageContaining("the nearest is COPYDESK_PARTITIONS");
  }

  @Test
  void fileThatCannotBeReadIsAFaultThatNamesIt() {
    Settings settings =
        Settings.fromEnvironment(
            Map.of("COPYDESK_CONFIG", "/no/such/file", "COPYDESK_BOOTSTRAP_SERVERS", "kafka:9092"));
    StageConfig.read(settings);

    BadConfiguration bad = catchThrowableOfType(BadConfiguration.class, settings::check);

    assertThat(bad.faults())
        .singleElement()
        .hasToString(
            "COPYDESK_CONFIG: expected a readable properties file in UTF-8, got \"/no/such/file\" (NoSuchFileException)");
  }

  @Test
  void secretIsNeverShownInAFault() {
    Settings settings = Settings.of(Map.of("desk.password", "hunter2"));
    settings.number("desk.password", 1, 1, 2);

    BadConfiguration bad = catchThrowableOfType(BadConfiguration.class, settings::check);

    assertThat(bad).hasMessageContaining("a secret of 7 characters");
    assertThat(bad.getMessage()).doesNotContain("hunter2");
  }

  @Test
  void emptyValueCountsAsNotSet() throws BadConfiguration {
    Settings settings = Settings.of(Map.of("commit.interval.ms", " "));

    Duration interval = settings.millis("commit.interval.ms", Duration.ofMillis(7));
    settings.check();

    assertThat(interval).isEqualTo(Duration.ofMillis(7));
  }
}
