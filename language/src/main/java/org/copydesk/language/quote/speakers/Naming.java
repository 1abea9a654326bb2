package org.copydesk.language.quote.speakers;

import java.util.Optional;
import org.copydesk.language.quote.SpeakerKind;

/**
 * What a mention says by itself.
 *
 * @param form pronoun, name, or words for somebody
 * @param kind what it names, as far as it can be told
 * @param name the name without role and honorific, or the words without a leading "the"
 * @param last the last word of the name in lower case
 * @param role the role that stands with the name
 * @param gender what it tells of gender
 * @param titled whether a title or role before the name says that it is a person's
 */
record Naming(
    Form form,
    SpeakerKind kind,
    String name,
    String last,
    Optional<String> role,
    Gender gender,
    boolean titled) {

  /** How somebody is named. */
  enum Form {
    PRONOUN,
    NAME,
    WORDS
  }

  /** The same with this role where it has none. */
  Naming withRole(Optional<String> other) {
    return new Naming(form, kind, name, last, role.or(() -> other), gender, titled);
  }

  /** The same as the name of a relative, who is a person of this gender. */
  Naming ofRelative(Gender told) {
    Gender sure = told == Gender.UNTOLD ? gender : told;
    return new Naming(form, SpeakerKind.PERSON, name, last, role, sure, true);
  }

  /** The same as the name of a body: "the oil giant Exton Wold". */
  Naming ofBody() {
    return new Naming(form, SpeakerKind.ORGANISATION, name, last, role, gender, titled);
  }

  /** The same as the name of one who is a person for sure: "Ann Lee, who said". */
  Naming ofPerson() {
    return kind == SpeakerKind.ORGANISATION
        ? this
        : new Naming(form, SpeakerKind.PERSON, name, last, role, gender, true);
  }

  boolean isFullName() {
    return form == Form.NAME && name.indexOf(' ') > 0;
  }
}
