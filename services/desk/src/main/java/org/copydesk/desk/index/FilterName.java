package org.copydesk.desk.index;

import java.util.Locale;

/** The filters of a queue that take any of several values. */
public enum FilterName {
  STATE,
  SEVERITY,
  FLAG,
  SPEAKER,
  STANCE,
  SOURCE,
  SECTION,
  LANGUAGE,
  ASSIGNED;

  /** Its name in an address, as "state". */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
