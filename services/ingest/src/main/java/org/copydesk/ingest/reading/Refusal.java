package org.copydesk.ingest.reading;

import java.util.Objects;

/** Why a submission cannot become an article; the message never holds article text. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_SHOWN = 80;

  private final String code;
  private final String field;

  /**
   * @param code reason code in kebab case, as "bad-charset"
   * @param field the field at fault, as "body"
   * @param detail what was expected, what came, and where
   */
  public Refusal(String code, String field, String detail) {
    super(Objects.requireNonNull(detail, "detail"));
    this.code = Objects.requireNonNull(code, "code");
    this.field = Objects.requireNonNull(field, "field");
  }

  public String code() {
    return code;
  }

  public String field() {
    return field;
  }

  /** What was expected, what came, and where. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /**
   * What came, in quotation marks, fit for one line of a log: short, and every character beyond
   * printing ones as its code.
   */
  public static String shown(String value) {
    StringBuilder shown = new StringBuilder("\"");
    value.codePoints().limit(LONGEST_SHOWN).forEach(c -> append(shown, c));
    boolean cut = value.codePointCount(0, value.length()) > LONGEST_SHOWN;
    return shown.append(cut ? "…\"" : "\"").toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
      shown.append(String.format("\\u%04x", c));
    } else {
      shown.appendCodePoint(c);
    }
  }
}
