package org.copydesk.policy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.letters.PolicyEdition;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.copydesk.schemas.wire.WireUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions that one instance of the stage knows: its folder's, and what stands on
 * policies.active. Each is read and compiled once for all partitions. Safe for several threads.
 */
final class Editions {

  private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

  /** One in force, one that follows, and some that partitions hold on to. */
  private static final int MOST_KEPT = 4;

  private static final int LONGEST_FAULT = 4_000;

  private final Edition folder;
  private final Clock clock;
  private final LetterCodec<PolicyEdition> wire;
  private final LetterCodec<PolicyEdition> own;
  private final Map<Long, Judged> judged = new LinkedHashMap<>();
  private volatile Published last = Published.NOTHING;
  private volatile boolean asked;

  Editions(PolicyBook folder, Corridor corridor) {
    this.clock = corridor.clock();
    this.wire = corridor.wire().codec(Topics.POLICIES_ACTIVE);
    this.own = Wire.singleObject().codec(Topics.POLICIES_ACTIVE);
    Bytes none = Bytes.wrap(new byte[0]);
    this.folder = edition(Published.NOWHERE, 0, folder, none);
  }

  /** The packs of the stage's own folder. */
  Edition folder() {
    return folder;
  }

  /** What was published last. */
  Published last() {
    asked = true;
    return last;
  }

  /**
   * Takes a record of policies.active. Once articles are judged, it is compiled here already, so
   * that they do not wait for it; before, only the last one is, by whoever asks for it.
   */
  void arrive(long place, byte @Nullable [] value) {
    Published published = Published.of(place, value);
    if (asked) {
      try {
        judge(published);
      } catch (WireUnavailable e) {
        LOG.atWarn().addKeyValue("offset", place).log("a published policy must wait: no registry");
      }
    }
    last = published;
  }

  /**
   * Reads and compiles an edition.
   *
   * @throws WireUnavailable where the registry is needed and does not answer
   */
  synchronized Judged judge(Published published) {
    if (published.place() == Published.NOWHERE) {
      return Judged.good(folder);
    }
    Judged known = judged.get(published.place());
    if (known != null) {
      return known;
    }
    Judged found = read(published);
    judged.put(published.place(), found);
    if (judged.size() > MOST_KEPT) {
      judged.remove(judged.keySet().iterator().next());
    }
    LOG.atInfo()
        .addKeyValue("offset", published.place())
        .addKeyValue("edition", found.number())
        .addKeyValue("usable", found.edition().isPresent())
        .log("a policy was published");
    return found;
  }

  private Judged read(Published published) {
    if (published.letter().isEmpty()) {
      return Judged.good(
          new Edition(
              published.place(),
              0,
              folder.version(),
              folder.packs(),
              folder.letter(),
              folder.step()));
    }
    try {
      return compiled(published.place(), wire.read(published.letter().get().get()));
    } catch (UnreadableLetter e) {
      return Judged.faulty(0, "cannot be read: " + e.getMessage());
    }
  }

  // The compiler of conditions is given whatever somebody published: its own faults must not end
  // the stage.
  private Judged compiled(long place, PolicyEdition letter) {
    try {
      PolicyBook book = PolicyBook.of(EditionLetters.open(letter));
      return Judged.good(edition(place, letter.getNumber(), book, Bytes.wrap(own.write(letter))));
    } catch (PolicyFaults e) {
      return Judged.faulty(letter.getNumber(), cut(String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError e) {
      return Judged.faulty(letter.getNumber(), "a fault of Copydesk: " + e.getClass().getName());
    }
  }

  private Edition edition(long place, int number, PolicyBook book, Bytes letter) {
    PolicyStep step = new PolicyStep(book, clock);
    return new Edition(place, number, book.version(), book.versions(), letter, step);
  }

  private static String cut(String fault) {
    return fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT) + "…";
  }
}
