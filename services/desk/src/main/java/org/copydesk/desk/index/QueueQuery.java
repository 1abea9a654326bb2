package org.copydesk.desk.index;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;

/**
 * What a queue is to show. The values of one filter are alternatives; filters combine: a record
 * must meet each. An empty filter lets everything through, but for the states: none means those
 * that wait for an editor. Where both speakers and stances are asked for, one of these speakers
 * must take one of those sides in one and the same quote.
 *
 * @param text words to be found in title, body, quotes and speakers; "in quotation marks" as they
 *     stand, with a minus before it not; empty for no search
 * @param states where the review stands
 * @param severities of standing flags, those not dismissed
 * @param flags policy ids of flags, dismissed ones too
 * @param speakers names, case and spacing do not matter
 * @param stances sides toward targets
 * @param sources outlets
 * @param sections of the outlet
 * @param languages BCP 47 tags
 * @param assigned names of editors; {@link #NOBODY} for records that nobody has claimed
 * @param aside what the reader has set aside; the address says only whether that is what is looked
 *     at, and the articles are filled in for each reader
 * @param newer handed in within this time
 * @param older handed in before that
 * @param order of the records
 * @param cursor {@link QueuePage#next} of the page before; empty for the first
 * @param size records of a page, 1 to {@link #MOST}
 */
public record QueueQuery(
    String text,
    Set<ReviewState> states,
    Set<Severity> severities,
    Set<String> flags,
    Set<String> speakers,
    Set<StanceFilter> stances,
    Set<String> sources,
    Set<String> sections,
    Set<String> languages,
    Set<String> assigned,
    Aside aside,
    Optional<Duration> newer,
    Optional<Duration> older,
    QueueOrder order,
    Optional<String> cursor,
    int size) {

  /** The assignee of records that nobody has claimed. */
  public static final String NOBODY = "-";

  /** The most records of a page. */
  public static final int MOST = 500;

  /** The records of a page, where nothing else is said. */
  public static final int USUAL = 50;

  /** The states that wait for an editor. */
  public static final Set<ReviewState> WAITING =
      Set.of(ReviewState.OPEN, ReviewState.CLAIMED, ReviewState.REOPENED);

  private static final int MOST_TEXT = 1000;

  public QueueQuery {
    text = text.strip();
    text = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    states = states.isEmpty() ? WAITING : Set.copyOf(states);
    severities = Set.copyOf(severities);
    flags = Set.copyOf(flags);
    speakers = Set.copyOf(speakers);
    stances = Set.copyOf(stances);
    sources = Set.copyOf(sources);
    sections = Set.copyOf(sections);
    languages = Set.copyOf(languages);
    assigned = Set.copyOf(assigned);
    Objects.requireNonNull(aside, "aside");
    Objects.requireNonNull(newer, "newer");
    Objects.requireNonNull(older, "older");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(cursor, "cursor");
    size = Math.max(1, Math.min(MOST, size));
  }

  /** Everything that waits for an editor, the most urgent first. */
  public static QueueQuery waiting() {
    return QueueAddress.read(Map.of());
  }

  /**
   * From the parameters of an address, as {@code state=decided&flag=threat&stance=AGAINST:NATO};
   * what cannot be understood is left out.
   */
  public static QueueQuery of(Map<String, ? extends Collection<String>> parameters) {
    return QueueAddress.read(parameters);
  }

  /** As parameters of an address, in a fixed order; what is usual is left out. */
  public Map<String, List<String>> parameters() {
    return QueueAddress.write(this);
  }

  /** As the query of an address, percent-encoded, without the question mark; may be empty. */
  public String queryString() {
    return QueueAddress.join(parameters());
  }

  /** The same, from another place of the queue on. */
  public QueueQuery at(Optional<String> otherCursor) {
    return with(aside, newer, older, otherCursor);
  }

  /** The same for a reader who has set these articles aside. */
  public QueueQuery without(Set<String> setAside) {
    return with(new Aside(aside.only(), setAside), newer, older, cursor);
  }

  /** The same of records of any age. */
  QueueQuery ofAnyAge() {
    return with(aside, Optional.empty(), Optional.empty(), cursor);
  }

  private QueueQuery with(
      Aside otherAside,
      Optional<Duration> otherNewer,
      Optional<Duration> otherOlder,
      Optional<String> otherCursor) {
    return new QueueQuery(
        text,
        states,
        severities,
        flags,
        speakers,
        stances,
        sources,
        sections,
        languages,
        assigned,
        otherAside,
        otherNewer,
        otherOlder,
        order,
        otherCursor,
        size);
  }

  /** All states. */
  public static Set<ReviewState> everyState() {
    return EnumSet.allOf(ReviewState.class);
  }
}
