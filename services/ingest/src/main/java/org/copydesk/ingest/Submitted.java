package org.copydesk.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One article as a CMS hands it in.
 *
 * @param source the outlet or CMS
 * @param externalId the article's lasting id there
 * @param action what is asked for
 * @param mediaType media type of the body, with its charset where the CMS knows it
 * @param body the body's bytes as sent; not copied, and never changed
 * @param metadata what the CMS knows beside the body
 * @param submittedAt when it was handed in
 */
@SuppressWarnings("ArrayRecordComponent")
public record Submitted(
    String source,
    String externalId,
    Action action,
    String mediaType,
    byte[] body,
    Map<String, String> metadata,
    Instant submittedAt) {

  public Submitted {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(externalId, "externalId");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
    metadata = Map.copyOf(metadata);
    Objects.requireNonNull(submittedAt, "submittedAt");
  }

  /** "source/externalId", the key from door to door. */
  public String id() {
    return source + "/" + externalId;
  }
}
