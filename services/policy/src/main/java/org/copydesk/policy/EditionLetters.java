package org.copydesk.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.letters.PolicyPack;
import org.copydesk.policy.pack.Pack;
import org.copydesk.policy.pack.PackSource;

/** Published editions as letters, and back. */
public final class EditionLetters {

  private EditionLetters() {}

  /** The packs of an edition, as if they were files. */
  public static List<PackSource> open(PolicyEdition letter) {
    return letter.getPacks().stream().map(EditionLetters::open).toList();
  }

  private static PackSource open(PolicyPack pack) {
    return new PackSource(pack.getName() + ".yaml", pack.getYaml(), pack.getLists());
  }

  /**
   * The edition that follows another. A pack that is the same as before keeps who published it and
   * why.
   *
   * @param before the edition in force; empty where none was ever published
   * @param at cut to milliseconds
   */
  public static PolicyEdition seal(
      PolicyBook book, Optional<PolicyEdition> before, String by, String why, Instant at) {
    Map<String, PolicyPack> known = new HashMap<>();
    before.ifPresent(edition -> edition.getPacks().forEach(it -> known.put(it.getName(), it)));
    Instant when = Instant.ofEpochMilli(at.toEpochMilli());
    List<PolicyPack> packs = new ArrayList<>();
    for (Pack pack : book.packs()) {
      PolicyPack old = known.get(pack.name());
      boolean same = old != null && old.getVersion().equals(pack.version());
      packs.add(same ? old : seal(pack, by, why, when));
    }
    packs.sort(Comparator.comparing(PolicyPack::getName));
    return PolicyEdition.newBuilder()
        .setNumber(before.map(PolicyEdition::getNumber).orElse(0) + 1)
        .setVersion(book.version())
        .setPacks(packs)
        .setPublishedBy(by)
        .setReason(why)
        .setPublishedAt(when)
        .build();
  }

  private static PolicyPack seal(Pack pack, String by, String why, Instant when) {
    return PolicyPack.newBuilder()
        .setName(pack.name())
        .setVersion(pack.version())
        .setYaml(pack.source().yaml())
        .setLists(pack.source().lists())
        .setPublishedBy(by)
        .setReason(why)
        .setPublishedAt(when)
        .build();
  }

  /** How many bytes the texts of an edition have, before compression. */
  public static long bytes(PolicyEdition letter) {
    return letter.getPacks().stream()
        .mapToLong(
            pack -> {
              long lists = pack.getLists().values().stream().mapToLong(EditionLetters::utf8).sum();
              return utf8(pack.getYaml()) + lists;
            })
        .sum();
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
