package org.copydesk.desk.index;

/**
 * The fields of the index's documents. A document is either the newest record of an article, which
 * has {@link #ID} and {@link #STANDING}, or a record of an earlier revision, which has {@link
 * #EARLIER_ID} and {@link #EARLIER_OF} and else only what is stored.
 */
final class Fields {

  /** Grows whenever the fields change their meaning: an index of another form is built anew. */
  static final int FORM = 4;

  static final String ID = "id";
  static final String EARLIER_ID = "earlier.id";
  static final String EARLIER_OF = "earlier.of";

  /** {@link #CURRENT} for each newest record; {@link #WAITING} too where it waits for an editor. */
  static final String STANDING = "standing";

  static final String CURRENT = "current";
  static final String WAITING = "waiting";

  static final String STATE = "state";
  static final String SEVERITY = "severity";
  static final String FLAG = "flag";
  static final String SPEAKER = "speaker";
  static final String STANCE = "stance";

  /** Who takes which side toward what, in one quote, as a number: too many to be terms. */
  static final String VOICE = "voice";

  static final String SOURCE = "source";
  static final String SECTION = "section";
  static final String LANGUAGE = "language";
  static final String ASSIGNED = "assigned";

  static final String WORDS = "words";

  /** The words once more, in their order: for those that are looked for as they stand. */
  static final String WORD_ORDER = "words.order";

  static final String TITLE_WORDS = "words.title";
  static final String SPEAKER_WORDS = "words.speakers";

  static final String RANK = "rank";
  static final String SUBMITTED = "submitted";
  static final String RECORDED = "recorded";
  static final String TIE = "tie";

  static final String ROW = "row";
  static final String RECORD = "record";

  static final String REVISION = "revision";

  private Fields() {}

  /** Where the values of a filter's field are kept to be counted. */
  static String column(String field) {
    return "column." + field;
  }

  /** The field that a filter looks at. */
  static String of(FilterName filter) {
    return switch (filter) {
      case STATE -> STATE;
      case SEVERITY -> SEVERITY;
      case FLAG -> FLAG;
      case SPEAKER -> SPEAKER;
      case STANCE -> STANCE;
      case SOURCE -> SOURCE;
      case SECTION -> SECTION;
      case LANGUAGE -> LANGUAGE;
      case ASSIGNED -> ASSIGNED;
    };
  }
}
