package org.copydesk.runtime.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The settings of one process, read from a properties file and from the environment, which wins.
 *
 * <p>The setting {@code bootstrap.servers} is {@code COPYDESK_BOOTSTRAP_SERVERS} in the
 * environment, and so on; {@code schema.registry.url} is also read from {@code
 * SCHEMA_REGISTRY_URL}, the name that other tools use. The file is named by {@code
 * COPYDESK_CONFIG}. Reading a setting never throws: faults are collected, and {@link #check}
 * reports them all. Not for use by several threads.
 */
public final class Settings {

  private static final String PREFIX = "COPYDESK_";

  private final Map<String, String> values;
  private final Set<String> known = new HashSet<>();
  private final Set<String> families = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private Settings(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  /** From given values, for tests and for one process that holds several stages. */
  public static Settings of(Map<String, String> values) {
    return new Settings(values);
  }

  /** From the environment and the file that COPYDESK_CONFIG names. */
  public static Settings fromEnvironment(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    String file = environment.get(PREFIX + "CONFIG");
    if (file != null) {
      readFile(Path.of(file), values, faults);
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !name.equals(PREFIX + "CONFIG")) {
            values.put(
                name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    String registry = environment.get("SCHEMA_REGISTRY_URL");
    if (registry != null) {
      values.put("schema.registry.url", registry);
    }
    Settings settings = new Settings(values);
    settings.faults.addAll(faults);
    return settings;
  }

  private static void readFile(Path file, Map<String, String> into, List<Fault> faults) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      properties.forEach((name, value) -> into.put(name.toString(), value.toString().strip()));
    } catch (IOException | IllegalArgumentException e) {
      faults.add(
          new Fault(
              "COPYDESK_CONFIG",
              "a readable properties file in UTF-8",
              "\"" + file + "\" (" + e.getClass().getSimpleName() + ")"));
    }
  }

  /** A text; the default where it is not set. */
  public String text(String name, String byDefault) {
    return raw(name).orElse(byDefault);
  }

  /** A text that must be set; empty, with a fault noted, where it is not. */
  public String required(String name, String expected) {
    Optional<String> value = raw(name);
    if (value.isEmpty()) {
      faults.add(new Fault(label(name), expected, "nothing"));
    }
    return value.orElse("");
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(String name, int byDefault, int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    return parsed(
        name,
        byDefault,
        expected,
        text -> {
          int number = Integer.parseInt(text);
          return number >= least && number <= most ? Optional.of(number) : Optional.empty();
        });
  }

  /** A number of milliseconds, 1 or more. */
  public Duration millis(String name, Duration byDefault) {
    return parsed(
        name,
        byDefault,
        "a whole number of milliseconds, 1 or more",
        text -> {
          long millis = Long.parseLong(text);
          return millis >= 1 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
        });
  }

  /** One of the constants of an enumeration, in lower case. */
  public <E extends Enum<E>> E choice(String name, E byDefault, Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return parsed(
        name,
        byDefault,
        "one of " + String.join(", ", words),
        text -> {
          int at = words.indexOf(text.toLowerCase(Locale.ROOT));
          return at < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[at]);
        });
  }

  /** An http or https address. */
  public Optional<URI> address(String name) {
    return parsed(
        name,
        Optional.<URI>empty(),
        "an http:// or https:// address",
        text -> {
          URI uri = URI.create(text);
          boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
          return http && uri.getHost() != null ? Optional.of(Optional.of(uri)) : Optional.empty();
        });
  }

  /** A path; not checked for being there. */
  public Path path(String name, Path byDefault) {
    return parsed(name, byDefault, "a path", text -> Optional.of(Path.of(text)));
  }

  /**
   * A value of the caller's own making.
   *
   * @param expected what an operator should have written
   * @param parse answers empty, or throws IllegalArgumentException, for what it does not take
   */
  public <T> T parsed(
      String name, T byDefault, String expected, Function<String, Optional<T>> parse) {
    Optional<String> raw = raw(name);
    if (raw.isEmpty()) {
      return byDefault;
    }
    try {
      Optional<T> value = parse.apply(raw.get());
      if (value.isPresent()) {
        return value.get();
      }
    } catch (IllegalArgumentException e) {
      // The fault below says what was expected.
    }
    faults.add(new Fault(label(name), expected, shown(name, raw.get())));
    return byDefault;
  }

  /**
   * All settings that begin with {@code prefix}, without it: what is passed on to a library as it
   * is.
   */
  public Map<String, String> family(String prefix) {
    families.add(prefix);
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  /** Says that a setting is known although this process does not read it. */
  public void allow(String name) {
    known.add(name);
  }

  /** Notes a fault that only the reader of several settings can see. */
  public void fault(String name, String expected, String found) {
    faults.add(new Fault(label(name), expected, found));
  }

  /**
   * To be called when all is read.
   *
   * @throws BadConfiguration with every fault, settings that nobody knows among them
   */
  public void check() throws BadConfiguration {
    List<Fault> all = new ArrayList<>(faults);
    for (String name : values.keySet()) {
      boolean familiar = known.contains(name) || families.stream().anyMatch(name::startsWith);
      if (!familiar) {
        all.add(
            new Fault(
                label(name), "a setting that is known (" + nearest(name) + ")", "an unknown one"));
      }
    }
    if (!all.isEmpty()) {
      throw new BadConfiguration(all);
    }
  }

  private String nearest(String name) {
    return known.stream()
        .min((a, b) -> Integer.compare(distance(a, name), distance(b, name)))
        .map(it -> "the nearest is " + label(it))
        .orElse("there is none");
  }

  private Optional<String> raw(String name) {
    known.add(name);
    return Optional.ofNullable(values.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String label(String name) {
    return name.equals("schema.registry.url")
        ? "SCHEMA_REGISTRY_URL"
        : PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static String shown(String name, String value) {
    return Secrets.isSecret(name)
        ? "a secret of " + value.length() + " characters"
        : "\"" + value + "\"";
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
