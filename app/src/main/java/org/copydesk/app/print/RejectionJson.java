package org.copydesk.app.print;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.copydesk.letters.Rejection;
import org.jspecify.annotations.Nullable;

/** A rejection as JSON. */
public final class RejectionJson {

  private RejectionJson() {}

  /**
   * One rejection.
   *
   * @param key its key, "topic/partition/offset"
   */
  public static ObjectNode of(String key, Rejection rejection) {
    return Json.object()
        .put("key", key)
        .put("stage", rejection.getStage())
        .put("code", rejection.getCode())
        .put("field", rejection.getField())
        .put("detail", rejection.getDetail())
        .put("originalKey", text(rejection.getOriginalKey()).orElse(null))
        .put("recordTimestamp", rejection.getRecordTimestamp().toString())
        .put("rejectedAt", rejection.getRejectedAt().toString())
        .put("producer", rejection.getProducer());
  }

  /** The same with the record's bytes, in base64, and its headers. */
  public static ObjectNode whole(String key, Rejection rejection) {
    ObjectNode json = of(key, rejection);
    json.put("originalValue", base64(rejection.getOriginalValue()).orElse(null));
    json.set(
        "headers",
        Json.array(
            rejection.getHeaders(),
            header ->
                Json.object()
                    .put("name", header.getName())
                    .put("value", base64(header.getValue()).orElse(null))));
    return json;
  }

  /** Bytes as text, as far as they are any. */
  public static Optional<String> text(@Nullable ByteBuffer bytes) {
    return Optional.ofNullable(bytes)
        .map(it -> StandardCharsets.UTF_8.decode(it.duplicate()).toString());
  }

  private static Optional<String> base64(@Nullable ByteBuffer bytes) {
    return Optional.ofNullable(bytes)
        .map(it -> Base64.getEncoder().encode(it.duplicate()))
        .map(it -> StandardCharsets.US_ASCII.decode(it).toString());
  }
}
