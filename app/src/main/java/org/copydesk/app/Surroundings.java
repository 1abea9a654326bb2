package org.copydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.policy.PolicyConfig;
import org.copydesk.quotes.QuotesConfig;
import org.copydesk.runtime.config.BadConfiguration;
import org.copydesk.runtime.config.Settings;
import org.copydesk.runtime.config.StageConfig;

/**
 * What a command finds around it: the environment of its process, and the folder that Copydesk is
 * installed in.
 *
 * @param environment as the process got it
 * @param home where {@code policies/}, {@code models/} and {@code samples/} are
 */
public record Surroundings(Map<String, String> environment, Path home) {

  private static final String BOOTSTRAP = "COPYDESK_BOOTSTRAP_SERVERS";
  private static final String POLICIES = "COPYDESK_POLICIES_DIR";
  private static final String MODELS = "COPYDESK_MODELS_DIR";
  private static final String USUAL_BOOTSTRAP = "127.0.0.1:9092";

  public Surroundings {
    environment = Map.copyOf(environment);
    Objects.requireNonNull(home, "home");
  }

  /** The launcher says in the system property {@code copydesk.home} where Copydesk is. */
  public static Surroundings ofProcess() {
    return new Surroundings(System.getenv(), Path.of(System.getProperty("copydesk.home", "")));
  }

  /** The data folder, unless a command names another. */
  public Path dataDirectory() {
    return DataDirectory.usual(environment);
  }

  /** The policies folder, unless a command names another: the configured, else Copydesk's own. */
  public Path policies() {
    String configured = environment.getOrDefault(POLICIES, "");
    return configured.isBlank() ? home.resolve("policies") : Path.of(configured);
  }

  /** The models folder: the configured, else Copydesk's own. */
  public Path models() {
    String configured = environment.getOrDefault(MODELS, "");
    return configured.isBlank() ? home.resolve("models") : Path.of(configured);
  }

  /** The articles that come with Copydesk. */
  public Path samples() {
    return home.resolve("samples");
  }

  /** Whether the articles that come with Copydesk are there. */
  public boolean hasSamples() {
    return Files.isDirectory(samples());
  }

  /**
   * The settings of the environment and its properties file.
   *
   * <p>What only the command or its launcher reads is left out; what is not set and has a place in
   * this installation is filled in.
   *
   * @param more settings that win, by their names in the environment
   */
  public Settings settings(Map<String, String> more) {
    Map<String, String> all = stageEnvironment();
    all.putAll(more);
    return Settings.fromEnvironment(all);
  }

  /** The environment as a stage is to see it; the caller's own to change. */
  public Map<String, String> stageEnvironment() {
    Map<String, String> all = new HashMap<>(environment);
    all.keySet().removeIf(Surroundings::isOnlyForTheCommand);
    if (!all.containsKey("COPYDESK_CONFIG")) {
      all.put(POLICIES, policies().toString());
      all.put(MODELS, models().toString());
    }
    return all;
  }

  private static boolean isOnlyForTheCommand(String name) {
    return name.equals("COPYDESK_DATA")
        || name.startsWith("COPYDESK_LOG_")
        || name.startsWith("COPYDESK_JAVA_")
        || name.startsWith("COPYDESK_BUILD");
  }

  /**
   * How Kafka is reached, by every setting that there is.
   *
   * @param named the address that the command names; else the configured one, else that of the
   *     broker that runs on the data folder, else the usual one of this machine
   * @throws BadConfiguration with every fault of the settings
   */
  public StageConfig kafka(Optional<String> named) throws BadConfiguration {
    String configured = environment.getOrDefault(BOOTSTRAP, "");
    String address =
        named
            .or(() -> Optional.of(configured).filter(it -> !it.isBlank()))
            .or(() -> DataDirectory.announced(dataDirectory()))
            .or(() -> DataDirectory.announced(dataDirectory().resolve("demo")))
            .orElse(USUAL_BOOTSTRAP);
    boolean inFile = environment.containsKey("COPYDESK_CONFIG") && configured.isBlank();
    Settings settings = settings(named.isEmpty() && inFile ? Map.of() : Map.of(BOOTSTRAP, address));
    StageConfig config = StageConfig.read(settings);
    readAll(settings);
    settings.check();
    return config;
  }

  /** Reads what each stage reads for itself, so that none of it is unknown; faults stay there. */
  public static void readAll(Settings settings) {
    IngestConfig.read(settings);
    QuotesConfig.read(settings);
    PolicyConfig.read(settings);
    settings.family("desk.");
  }

  /**
   * The settings for a tool that needs no Kafka: Kafka's may be there or not.
   *
   * @param more settings that win, by their names in the environment
   */
  public Settings toolSettings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put(BOOTSTRAP, USUAL_BOOTSTRAP);
    Settings settings = settings(all);
    StageConfig.read(settings);
    readAll(settings);
    return settings;
  }
}
