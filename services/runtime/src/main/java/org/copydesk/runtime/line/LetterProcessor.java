package org.copydesk.runtime.line;

import io.micrometer.core.instrument.Timer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.LetterCodec;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.WireUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records as bytes, hands what is readable to the step, and writes its replies as bytes.
 *
 * <p>Whatever a record holds, it is answered: what cannot be read, and what the step fails on,
 * becomes a rejection with the original bytes, and the next record is read. Only trouble outside
 * (the registry, the broker) stops the thread.
 */
final class LetterProcessor<T extends SpecificRecord>
    implements Processor<byte[], byte[], String, Outgoing> {

  private static final Logger LOG = LoggerFactory.getLogger(LetterProcessor.class);

  /** Below the topics' max.message.bytes, with room for key and headers. */
  static final int MAX_LETTER_BYTES = 15 * 1024 * 1024;

  private static final Duration LOOK_BACK_EVERY = Duration.ofMillis(20);

  /** How long is looked back at a time, per partition: while no letters come, and while some do. */
  private static final Duration IDLE_LOOK = Duration.ofMillis(60);

  private static final Duration BUSY_LOOK = Duration.ofMillis(10);

  private final Door<T> door;
  private final Corridor corridor;
  private final Function<ProcessorContext<String, Outgoing>, LetterStep<T>> steps;
  private final LetterCodec<T> codec;
  private final Codecs out;
  private final Rejections rejections;
  private final Count count;
  private @Nullable ProcessorContext<String, Outgoing> context;
  private @Nullable LetterStep<T> step;
  private final Pace pace = new Pace(System.nanoTime());
  private boolean lettersCame;

  LetterProcessor(
      Door<T> door,
      Corridor corridor,
      Function<ProcessorContext<String, Outgoing>, LetterStep<T>> steps) {
    this.door = door;
    this.corridor = corridor;
    this.steps = steps;
    this.codec = corridor.wire().codec(door.topic());
    this.out = new Codecs(corridor.wire());
    this.rejections = new Rejections(door.stage(), corridor);
    this.count = new Count(corridor.meters(), door);
  }

  @Override
  public void init(ProcessorContext<String, Outgoing> opened) {
    context = opened;
    LetterStep<T> made = steps.apply(opened);
    step = made;
    if (made.looksBack()) {
      opened.schedule(LOOK_BACK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::lookBack);
    }
  }

  @Override
  public void close() {
    if (step != null) {
      step.close();
    }
  }

  private void lookBack(long now) {
    long end = System.nanoTime() + (lettersCame ? BUSY_LOOK : IDLE_LOOK).toNanos();
    lettersCame = false;
    Optional<PastRecord> past = currentStep().lookBack();
    while (past.isPresent()) {
      answerAgain(past.get(), now);
      past = System.nanoTime() < end ? currentStep().lookBack() : Optional.empty();
    }
    currentStep().lookedBack();
  }

  private void answerAgain(PastRecord past, long now) {
    Optional<String> key = Optional.of(past.key());
    byte[] keyBytes = past.key().getBytes(StandardCharsets.UTF_8);
    Record<byte[], byte[]> record = new Record<>(keyBytes, past.value().get(), now);
    for (Reply reply : guarded(past.answering(), past.origin())) {
      send(reply, record, past.origin(), key);
    }
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    lettersCame = true;
    Timer.Sample sample = Timer.start(corridor.meters());
    Origin origin = origin();
    Optional<String> key = key(record.key());
    List<Reply> replies = answer(record, origin, key);
    for (Reply reply : replies) {
      send(reply, record, origin, key);
    }
    if (pace.isCalm(System.nanoTime())) {
      currentContext().commit();
    }
    count.took(sample);
  }

  private List<Reply> answer(Record<byte[], byte[]> record, Origin origin, Optional<String> key) {
    if (key.isEmpty()) {
      return List.of(
          new Reply.Reject(
              "bad-key",
              "key",
              "expected an article id in UTF-8 as key, got " + size(record.key())));
    }
    if (record.value() == null) {
      return List.of(
          new Reply.Reject("empty", "", "expected a letter, got a record without a value"));
    }
    return guarded(() -> answer(record.value(), origin, key.get()), origin);
  }

  private List<Reply> answer(byte[] value, Origin origin, String key) throws UnreadableLetter {
    T letter = codec.read(value);
    if (!door.idOf().apply(letter).equals(key)) {
      return List.of(
          new Reply.Reject(
              "key-mismatch", "key", "expected the letter's article id as key, got another one"));
    }
    return currentStep().answer(new Received<>(key, letter, origin));
  }

  private List<Reply> guarded(PastRecord.Answering answering, Origin origin) {
    try {
      return answering.answer();
    } catch (UnreadableLetter e) {
      return List.of(new Reply.Reject("unreadable", "", Objects.toString(e.getMessage(), "")));
    } catch (WireUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      return List.of(failed(e, origin));
    }
  }

  private Reply.Reject failed(RuntimeException e, Origin origin) {
    StackTraceElement[] stack = e.getStackTrace();
    String at = stack.length == 0 ? "an unknown place" : stack[0].toString();
    // The message of the exception may hold article text: its class and place must do.
    LOG.atError()
        .addKeyValue("stage", door.stage())
        .addKeyValue("topic", origin.topic())
        .addKeyValue("partition", origin.partition())
        .addKeyValue("offset", origin.offset())
        .addKeyValue("exception", e.getClass().getName())
        .addKeyValue("at", at)
        .log("a step failed on a letter; the letter is rejected");
    return new Reply.Reject(
        "internal-error", "", "a fault of Copydesk: " + e.getClass().getSimpleName() + " at " + at);
  }

  private void send(
      Reply reply, Record<byte[], byte[]> record, Origin origin, Optional<String> key) {
    if (reply instanceof Reply.Send<?> letter) {
      sendLetter(letter, record, origin, key);
    } else if (reply instanceof Reply.Erase erase) {
      forward(erase.topic(), erase.key(), null, record.timestamp());
    } else if (reply instanceof Reply.Reject reject) {
      reject(reject, record, origin, key);
    } else if (reply instanceof Reply.Nothing nothing) {
      count.unchanged();
      LOG.atDebug()
          .addKeyValue("articleId", key.orElse(""))
          .addKeyValue("reason", nothing.reason())
          .log("nothing goes on");
    }
  }

  private <O extends SpecificRecord> void sendLetter(
      Reply.Send<O> reply, Record<byte[], byte[]> record, Origin origin, Optional<String> key) {
    byte[] bytes;
    try {
      bytes =
          reply
              .written()
              .map(Bytes::get)
              .orElseGet(() -> out.codec(reply.topic()).write(reply.letter()));
    } catch (WireUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      reject(failed(e, origin), record, origin, key);
      return;
    }
    if (bytes.length > MAX_LETTER_BYTES) {
      String detail =
          "expected a letter of at most "
              + MAX_LETTER_BYTES
              + " bytes for "
              + reply.topic().name()
              + ", got "
              + bytes.length;
      reject(new Reply.Reject("too-large", "", detail), record, origin, key);
      return;
    }
    forward(reply.topic(), reply.key(), bytes, record.timestamp());
    count.accepted();
  }

  private void reject(
      Reply.Reject reject, Record<byte[], byte[]> record, Origin origin, Optional<String> key) {
    byte[] bytes = rejections.write(reject, record, origin);
    forward(Topics.ARTICLES_REJECTED, origin.toString(), bytes, record.timestamp());
    key.ifPresent(id -> currentStep().rejected(id, origin));
    count.rejected(reject.code());
  }

  private void forward(TopicSpec<?> topic, String key, byte @Nullable [] bytes, long timestamp) {
    currentContext()
        .forward(new Record<>(key, new Outgoing(topic.name(), Bytes.wrap(bytes)), timestamp));
  }

  private Origin origin() {
    return currentContext()
        .recordMetadata()
        .map(at -> new Origin(at.topic(), at.partition(), at.offset()))
        .orElseGet(() -> new Origin(door.topic().name(), -1, -1));
  }

  private ProcessorContext<String, Outgoing> currentContext() {
    if (context == null) {
      throw new IllegalStateException("expected init before process");
    }
    return context;
  }

  private LetterStep<T> currentStep() {
    if (step == null) {
      throw new IllegalStateException("expected init before process");
    }
    return step;
  }

  private static Optional<String> key(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0) {
      return Optional.empty();
    }
    try {
      String key = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return key.isBlank() ? Optional.empty() : Optional.of(key);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String size(byte @Nullable [] bytes) {
    return bytes == null ? "none" : bytes.length + " bytes";
  }
}
