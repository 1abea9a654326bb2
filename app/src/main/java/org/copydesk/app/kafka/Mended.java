package org.copydesk.app.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.copydesk.letters.Action;
import org.copydesk.letters.Rejection;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.jspecify.annotations.Nullable;

/** A rejected record as it goes back to the topic that it came from. */
public final class Mended {

  /** Names the rejection that a record was replayed from. */
  public static final String REPLAYED_FROM = "copydesk.replayed-from";

  private static final byte[] EMPTY = new byte[0];

  private Mended() {}

  /** As it was, byte by byte. */
  public static ProducerRecord<byte[], byte[]> asItWas(Rejection rejection) {
    return record(
        rejection,
        bytes(rejection.getOriginalKey()).orElse(null),
        bytes(rejection.getOriginalValue()).orElse(null));
  }

  /**
   * With another body. A submission that can be read keeps all else; of one that cannot, source and
   * external id are taken from its key.
   *
   * @param mediaType empty to keep the submission's own
   * @throws IllegalArgumentException where the record is no submission, or its key does not say
   *     which article it is for
   */
  public static ProducerRecord<byte[], byte[]> withBody(
      Rejection rejection, byte[] body, Optional<String> mediaType, Wire wire, Clock clock) {
    if (!rejection.getTopic().equals(Topics.ARTICLES_SUBMITTED.name())) {
      throw new IllegalArgumentException(
          "expected a record of "
              + Topics.ARTICLES_SUBMITTED.name()
              + " to give another body to, got one of "
              + rejection.getTopic());
    }
    Submission before =
        readable(rejection, wire).orElseGet(() -> fromKey(rejection, mediaType, clock));
    Submission mended =
        Submission.newBuilder(before)
            .setBody(ByteBuffer.wrap(body))
            .setMediaType(mediaType.orElse(before.getMediaType()))
            .build();
    String articleId = mended.getSource() + "/" + mended.getExternalId();
    return record(
        rejection,
        articleId.getBytes(StandardCharsets.UTF_8),
        wire.codec(Topics.ARTICLES_SUBMITTED).write(mended));
  }

  private static Optional<Submission> readable(Rejection rejection, Wire wire) {
    try {
      byte[] value = bytes(rejection.getOriginalValue()).orElse(EMPTY);
      return Optional.of(wire.codec(Topics.ARTICLES_SUBMITTED).read(value));
    } catch (UnreadableLetter e) {
      return Optional.empty();
    }
  }

  private static Submission fromKey(Rejection rejection, Optional<String> mediaType, Clock clock) {
    String key =
        new String(bytes(rejection.getOriginalKey()).orElse(EMPTY), StandardCharsets.UTF_8);
    int slash = key.indexOf('/');
    if (slash < 1 || slash == key.length() - 1) {
      throw new IllegalArgumentException(
          "expected a key \"source/externalId\" to tell which article the body is for, got a key"
              + " of "
              + key.length()
              + " characters without both; hand the file in with `copydesk submit` instead");
    }
    return Submission.newBuilder()
        .setSource(key.substring(0, slash))
        .setExternalId(key.substring(slash + 1))
        .setAction(Action.PUBLISH)
        .setMediaType(mediaType.orElse("text/plain; charset=utf-8"))
        .setBody(ByteBuffer.wrap(EMPTY))
        .setMetadata(Map.of())
        .setSubmittedAt(clock.instant())
        .build();
  }

  private static ProducerRecord<byte[], byte[]> record(
      Rejection rejection, byte @Nullable [] key, byte @Nullable [] value) {
    List<Header> headers = new ArrayList<>();
    rejection
        .getHeaders()
        .forEach(
            header ->
                headers.add(
                    new RecordHeader(header.getName(), bytes(header.getValue()).orElse(null))));
    headers.removeIf(header -> header.key().equals(REPLAYED_FROM));
    byte[] origin = RejectionShelf.keyOf(rejection).getBytes(StandardCharsets.UTF_8);
    headers.add(new RecordHeader(REPLAYED_FROM, origin));
    return new ProducerRecord<>(rejection.getTopic(), null, key, value, headers);
  }

  private static Optional<byte[]> bytes(@Nullable ByteBuffer buffer) {
    if (buffer == null) {
      return Optional.empty();
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return Optional.of(bytes);
  }
}
