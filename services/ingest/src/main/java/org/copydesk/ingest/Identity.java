package org.copydesk.ingest;

import java.util.regex.Pattern;
import org.copydesk.ingest.reading.Refusal;

/** Checks who an article is. */
final class Identity {

  private static final int LONGEST_EXTERNAL_ID = 512;
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private Identity() {}

  /**
   * @throws Refusal code "bad-source" or "bad-external-id"
   */
  static void require(Submitted submission) throws Refusal {
    if (!SOURCE.matcher(submission.source()).matches()) {
      throw new Refusal(
          "bad-source",
          "source",
          "expected 1 to 128 letters, digits, dots, dashes or underscores, got "
              + Refusal.shown(submission.source()));
    }
    String externalId = submission.externalId();
    boolean fits = !externalId.isBlank() && externalId.length() <= LONGEST_EXTERNAL_ID;
    if (!fits || externalId.codePoints().anyMatch(Identity::isUnfit)) {
      throw new Refusal(
          "bad-external-id",
          "externalId",
          "expected 1 to "
              + LONGEST_EXTERNAL_ID
              + " characters, not blank and without control characters, got "
              + externalId.length()
              + " characters: "
              + Refusal.shown(externalId));
    }
  }

  private static boolean isUnfit(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
