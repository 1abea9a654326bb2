package org.copydesk.app.policies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.copydesk.policy.PolicyFaults;
import org.copydesk.policy.pack.Fault;
import org.copydesk.policy.pack.Pack;
import org.copydesk.policy.pack.PackFolder;
import org.copydesk.policy.pack.PackReader;
import org.copydesk.policy.pack.PackSource;
import org.copydesk.policy.pack.Place;

/**
 * The packs that a command line names: one folder, which stands for the whole policy, or files,
 * each of which takes the place of the pack of its name.
 *
 * @param paths one folder, or files that end in .yaml
 */
public record PackChoice(List<Path> paths) {

  public PackChoice {
    paths = List.copyOf(paths);
  }

  /** Whether it stands for the whole policy. */
  public boolean isWhole() {
    return paths.size() == 1 && Files.isDirectory(paths.get(0));
  }

  /**
   * The whole policy that this choice makes of another.
   *
   * @param before the packs that stay where files do not take their place
   * @throws PolicyFaults where a pack cannot even be found, or its name not be told
   */
  public List<PackSource> on(Supplier<List<PackSource>> before) throws PolicyFaults {
    List<Fault> faults = new ArrayList<>();
    List<PackSource> chosen =
        isWhole() ? folder(paths.get(0), faults) : files(before.get(), faults);
    if (!faults.isEmpty()) {
      throw new PolicyFaults(faults);
    }
    return chosen;
  }

  private List<PackSource> files(List<PackSource> before, List<Fault> faults) {
    Map<String, PackSource> byName = new LinkedHashMap<>();
    before.forEach(source -> byName.put(name(source, new ArrayList<>()), source));
    for (Path path : paths) {
      Optional<PackSource> source = file(path, faults);
      source.ifPresent(it -> byName.put(name(it, faults), it));
    }
    return List.copyOf(byName.values());
  }

  private static String name(PackSource source, List<Fault> faults) {
    Optional<Pack> pack = new PackReader(source, new ArrayList<>()).read();
    if (pack.isEmpty()) {
      new PackReader(source, faults).read();
    }
    return pack.map(Pack::name).orElse(source.file());
  }

  private static Optional<PackSource> file(Path path, List<Fault> faults) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isRegularFile(path) || !path.toString().endsWith(".yaml")) {
      String message = "expected a pack (a file that ends in .yaml) or one folder of packs";
      faults.add(new Fault(path.toString(), new Place(1, 1), message, ""));
      return Optional.empty();
    }
    String end = "/" + path.getFileName();
    return new PackFolder(folder)
        .sources(faults).stream().filter(it -> ("/" + it.file()).endsWith(end)).findFirst();
  }

  private static List<PackSource> folder(Path folder, List<Fault> faults) {
    return new PackFolder(folder).sources(faults);
  }
}
