package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.language.quote.Speaker;
import org.copydesk.language.quote.SpeakerKind;
import org.copydesk.language.text.Span;

/** Gathers the speakers of one article: one entry for each name. */
public final class SpeakerRoster {

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final Map<String, Entry> byId = new HashMap<>();

  private static final class Entry {
    private final String id;
    private final String name;
    private SpeakerKind kind;
    private Optional<String> role;
    private final List<Span> mentions = new ArrayList<>();
    private int quotes;

    private Entry(String id, Person person) {
      this.id = id;
      this.name = person.name();
      this.kind = person.kind();
      this.role = person.role();
    }

    private Speaker speaker() {
      return new Speaker(
          id, name, kind, role, mentions.stream().sorted().distinct().toList(), quotes);
    }
  }

  /** Counts one quote for the person and returns the id of the entry. */
  public String count(Person person, Optional<Span> mention) {
    Entry entry = entry(person, mention);
    entry.quotes++;
    return entry.id;
  }

  /**
   * Returns the id of the person's entry, and counts no quote: the words are inside of another's.
   */
  public String note(Person person, Optional<Span> mention) {
    return entry(person, mention).id;
  }

  /** Counts one more quote for the speaker with this id, where no words name them. */
  public void countAgain(String id) {
    Optional.ofNullable(byId.get(id)).ifPresent(entry -> entry.quotes++);
  }

  private Entry entry(Person person, Optional<Span> mention) {
    String key = key(person.name());
    Entry entry =
        entries.computeIfAbsent(key, name -> new Entry("s" + (entries.size() + 1), person));
    byId.put(entry.id, entry);
    mention.ifPresent(entry.mentions::add);
    if (entry.role.isEmpty()) {
      entry.role = person.role();
    }
    if (entry.kind == SpeakerKind.OTHER) {
      entry.kind = person.kind();
    }
    return entry;
  }

  /** The role of the speaker with this id, from wherever the article gives it first. */
  public Optional<String> roleOf(String id) {
    return Optional.ofNullable(byId.get(id)).flatMap(entry -> entry.role);
  }

  /** The speakers in the order in which they were first counted. */
  public List<Speaker> speakers() {
    return entries.values().stream().map(Entry::speaker).toList();
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
