package org.copydesk.language.quote.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.language.quote.SpeakerKind;

/** Somebody or something that an article names, with all that its mentions tell. */
final class Figure {

  private static final int MOST_ROLES = 8;
  private static final Pattern TAIL = Pattern.compile(" (of|at|for|in|with|from|to|on)( .*|$)");
  private static final Map<String, String> SPELLED =
      Map.of(
          "sen.", "senator",
          "gov.", "governor",
          "rep.", "congressman",
          "gen.", "general",
          "col.", "colonel",
          "lt.", "lieutenant",
          "capt.", "captain",
          "sgt.", "sergeant",
          "rev.", "reverend",
          "prof.", "professor");

  private final String name;
  private final String last;
  private final boolean listed;
  private final List<String> roles = new ArrayList<>();
  private SpeakerKind kind;
  private Gender gender = Gender.UNTOLD;
  private int first = -1;
  private int introduced = Integer.MAX_VALUE;
  private int weight;
  private boolean person;
  private boolean spoke;
  private boolean place;
  private boolean told;

  Figure(Naming naming, boolean listed) {
    this.name = naming.name();
    this.last = naming.last();
    this.listed = listed;
    this.kind = naming.kind();
  }

  /** Takes in what one more mention of it tells. */
  void add(Appearance one) {
    Naming naming = one.naming();
    first = first < 0 ? one.span().start() : Math.min(first, one.span().start());
    weight += one.quoted() ? 1 : 2;
    spoke |= one.part() == Appearance.Part.SPEAKER;
    place |= one.part() == Appearance.Part.PLACE;
    if (naming.isFullName()) {
      introduced = Math.min(introduced, one.span().start());
      gender = gender == Gender.UNTOLD ? naming.gender() : gender;
    } else {
      tell(naming.gender());
    }
    naming.role().ifPresent(this::addRole);
    person |= naming.titled();
    if (kind == SpeakerKind.OTHER || (kind == SpeakerKind.ORGANISATION && naming.titled())) {
      kind = naming.kind();
    }
    if (kind == SpeakerKind.PERSON
        && naming.kind() == SpeakerKind.ORGANISATION
        && !isSurelyPerson()) {
      kind = SpeakerKind.ORGANISATION;
    }
  }

  /** Takes in what a title or a pronoun that stands for it says for sure. */
  void tell(Gender other) {
    if (other != Gender.UNTOLD && !told) {
      gender = other;
      told = true;
    }
  }

  /** Whether its gender is sure, and not just what its first name makes likely. */
  boolean isTold() {
    return told;
  }

  private void addRole(String role) {
    if (roles.size() < MOST_ROLES && !roles.contains(role)) {
      roles.add(role);
    }
  }

  String name() {
    return name;
  }

  String last() {
    return last;
  }

  SpeakerKind kind() {
    return kind;
  }

  Gender gender() {
    return gender;
  }

  int weight() {
    return weight;
  }

  /** The role that was given first. */
  Optional<String> role() {
    return roles.stream().findFirst();
  }

  /** Whether something says that it is a person: a first name, a title, a role. */
  boolean isSurelyPerson() {
    return kind == SpeakerKind.PERSON && (listed || person || !roles.isEmpty());
  }

  /** Where it is named first. */
  int first() {
    return first;
  }

  /** Whether the full name stands before this place. */
  boolean isIntroduced(int offset) {
    return introduced <= offset;
  }

  /** Whether it says something somewhere. */
  boolean speaks() {
    return spoke && !place;
  }

  /** Whether it stands where places stand. */
  boolean isPlace() {
    return place;
  }

  /** Whether its first name is on the list. */
  boolean isListed() {
    return listed;
  }

  boolean isFull() {
    return name.indexOf(' ') > 0;
  }

  /** Whether a role of it ends with this word, in lower case. */
  boolean isCalled(String word) {
    return roles.stream()
        .map(Figure::spelled)
        .anyMatch(role -> role.equals(word) || role.endsWith(" " + word));
  }

  /** In lower case, without "of" and its like, with the last word written out. */
  private static String spelled(String role) {
    String lower = TAIL.matcher(role.toLowerCase(Locale.ROOT)).replaceFirst("");
    int last = lower.lastIndexOf(' ') + 1;
    return lower.substring(0, last)
        + SPELLED.getOrDefault(lower.substring(last), lower.substring(last));
  }

  Naming naming() {
    return new Naming(Naming.Form.NAME, kind, name, last, role(), gender, person);
  }
}
