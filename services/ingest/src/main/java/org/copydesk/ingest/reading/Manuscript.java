package org.copydesk.ingest.reading;

import java.util.Objects;
import java.util.Optional;
import org.copydesk.language.article.DayOrder;

/**
 * What a format reads from.
 *
 * @param mediaType media type of the body
 * @param body the body's bytes as sent
 * @param knownTitle the title where the metadata gives one
 * @param dayOrder how a date such as "03/04/2025" is read
 */
@SuppressWarnings("ArrayRecordComponent")
public record Manuscript(
    MediaType mediaType, byte[] body, Optional<String> knownTitle, DayOrder dayOrder) {

  public Manuscript {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(knownTitle, "knownTitle");
    Objects.requireNonNull(dayOrder, "dayOrder");
  }

  /** The body as text with line feeds for all line ends, by the rules of {@link BodyDecoder}. */
  String text(Optional<String> charsetWithin) throws Refusal {
    return LineEnds.unified(BodyDecoder.decode(body, mediaType.charset(), charsetWithin));
  }
}
