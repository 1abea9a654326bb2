package org.copydesk.desk.index;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.StanceLabel;

/**
 * A queue in the address of a page: {@code q}, {@code state} (or {@code state=all}), {@code
 * severity}, {@code flag}, {@code speaker}, {@code stance} (LABEL:target, or any:target), {@code
 * source}, {@code section}, {@code language}, {@code assigned}, {@code aside=only}, {@code newer}
 * and {@code older} (30m, 4h, 2d), {@code order}, {@code size}, {@code after}.
 */
final class QueueAddress {

  static final String NEWER = "newer";
  static final String OLDER = "older";

  private static final String ALL = "all";
  private static final String ANY = "any";
  private static final String ONLY = "only";

  private QueueAddress() {}

  static QueueQuery read(Map<String, ? extends Collection<String>> parameters) {
    Parameters all = new Parameters(parameters);
    return new QueueQuery(
        all.first("q").orElse(""),
        states(all),
        all.constants("severity", Severity.class),
        all.values("flag"),
        all.values("speaker"),
        stances(all.values("stance")),
        all.values("source"),
        all.values("section"),
        all.values("language"),
        all.values("assigned"),
        new Aside(all.values("aside").contains(ONLY), Set.of()),
        all.first(NEWER).flatMap(QueueAddress::duration),
        all.first(OLDER).flatMap(QueueAddress::duration),
        all.constants("order", QueueOrder.class).stream().findFirst().orElse(QueueOrder.PRIORITY),
        all.first("after"),
        all.first("size").flatMap(QueueAddress::number).orElse(QueueQuery.USUAL));
  }

  private static Set<ReviewState> states(Parameters all) {
    return all.values("state").contains(ALL)
        ? QueueQuery.everyState()
        : all.constants("state", ReviewState.class);
  }

  private static Set<StanceFilter> stances(Set<String> values) {
    Set<StanceFilter> stances = new LinkedHashSet<>();
    for (String value : values) {
      int colon = value.indexOf(':');
      String label = colon < 0 ? ANY : value.substring(0, colon);
      String target = value.substring(colon + 1).strip();
      Optional<StanceLabel> known = constant(label, StanceLabel.class);
      if (!target.isEmpty() && (known.isPresent() || label.equalsIgnoreCase(ANY))) {
        stances.add(new StanceFilter(target, known));
      }
    }
    return stances;
  }

  static Map<String, List<String>> write(QueueQuery query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    put(all, "q", query.text().isEmpty() ? List.of() : List.of(query.text()));
    put(all, "state", states(query.states()));
    put(all, "severity", sorted(query.severities()));
    put(all, "flag", query.flags());
    put(all, "speaker", query.speakers());
    put(all, "stance", query.stances().stream().map(QueueAddress::stance).toList());
    put(all, "source", query.sources());
    put(all, "section", query.sections());
    put(all, "language", query.languages());
    put(all, "assigned", query.assigned());
    put(all, "aside", query.aside().only() ? List.of(ONLY) : List.of());
    put(all, NEWER, query.newer().map(QueueAddress::words).stream().toList());
    put(all, OLDER, query.older().map(QueueAddress::words).stream().toList());
    boolean usual = query.order() == QueueOrder.PRIORITY;
    put(all, "order", usual ? List.of() : List.of(word(query.order())));
    boolean usualSize = query.size() == QueueQuery.USUAL;
    put(all, "size", usualSize ? List.of() : List.of(Integer.toString(query.size())));
    put(all, "after", query.cursor().stream().toList());
    return all;
  }

  private static void put(Map<String, List<String>> all, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      all.put(name, values.stream().sorted().toList());
    }
  }

  private static List<String> states(Set<ReviewState> states) {
    if (states.equals(QueueQuery.WAITING)) {
      return List.of();
    }
    return states.equals(QueueQuery.everyState()) ? List.of(ALL) : sorted(states);
  }

  static String stance(StanceFilter stance) {
    return stance.label().map(QueueAddress::word).orElse(ANY) + ":" + stance.target();
  }

  private static <E extends Enum<E>> List<String> sorted(Set<E> constants) {
    return constants.stream().sorted().map(QueueAddress::word).toList();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String join(Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return String.join("&", pairs);
  }

  private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static Optional<Integer> number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 7 && text.chars().allMatch(QueueAddress::isDigit);
    return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<Duration> duration(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> number = number(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'm' -> number.map(Duration::ofMinutes);
      case 'h' -> number.map(Duration::ofHours);
      case 'd' -> number.map(Duration::ofDays);
      default -> Optional.empty();
    };
  }

  /** An age as it stands in an address, as "4h". */
  static String words(Duration duration) {
    if (duration.toMinutes() % (24 * 60) == 0) {
      return duration.toDays() + "d";
    }
    return duration.toMinutes() % 60 == 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
  }

  private record Parameters(Map<String, ? extends Collection<String>> all) {

    Set<String> values(String name) {
      Collection<String> values = all.get(name);
      return values == null
          ? Set.of()
          : values.stream()
              .map(String::strip)
              .filter(it -> !it.isEmpty())
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<String> first(String name) {
      return values(name).stream().findFirst();
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
      return values(name).stream()
          .flatMap(it -> constant(it, type).stream())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }
}
