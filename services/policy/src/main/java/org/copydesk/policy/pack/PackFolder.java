package org.copydesk.policy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder with the packs: its YAML files, and text files in its folder "lists". */
public final class PackFolder {

  private final Path folder;

  /** The folder, as {@code policies/}. */
  public PackFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * All packs in the order of their file names; none for a folder that is missing or has none.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public List<PackSource> sources(List<Fault> faults) {
    List<PackSource> sources = new ArrayList<>();
    Map<String, String> lists = new LinkedHashMap<>();
    for (Path file : files(folder.resolve("lists"), ".txt")) {
      read(file, faults, content -> lists.put("lists/" + file.getFileName(), content));
    }
    for (Path file : files(folder, ".yaml")) {
      read(
          file,
          faults,
          content -> sources.add(new PackSource(shown(file), content, named(lists, content))));
    }
    if (sources.isEmpty() && faults.isEmpty()) {
      String message = "expected at least one pack (a file that ends in .yaml) in this folder";
      faults.add(new Fault(folder.toString(), Place.TOP, message, ""));
    }
    return sources;
  }

  /** A pack's version and record hold only the lists that it names. */
  private static Map<String, String> named(Map<String, String> lists, String yaml) {
    Map<String, String> named = new LinkedHashMap<>();
    lists.forEach(
        (name, content) -> {
          if (yaml.contains(name) || name.equals(PackReader.CODES)) {
            named.put(name, content);
          }
        });
    return named;
  }

  private String shown(Path file) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return (name == null ? "" : name + "/") + file.getFileName();
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file, List<Fault> faults, java.util.function.Consumer<String> use) {
    try {
      use.accept(Files.readString(file));
    } catch (CharacterCodingException e) {
      faults.add(new Fault(shown(file), Place.TOP, "expected text in UTF-8", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
