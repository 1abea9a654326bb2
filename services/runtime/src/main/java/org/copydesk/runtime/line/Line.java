package org.copydesk.runtime.line;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.copydesk.schemas.topics.TopicSpec;

/**
 * The pieces that every stage's topology is laid from: a door that reads, a step that answers, and
 * sinks that write. Node names are fixed sentences, so that a topology cannot change by accident.
 */
public final class Line {

  private final StreamsBuilder builder;
  private final Corridor corridor;

  /** Lays the nodes into {@code builder}. */
  public Line(StreamsBuilder builder, Corridor corridor) {
    this.builder = builder;
    this.corridor = corridor;
  }

  /** Puts a step without state behind a door. */
  public <T extends SpecificRecord> Answers step(
      Door<T> door, String sentence, LetterStep<T> step) {
    return step(door, sentence, context -> step, List.of());
  }

  /**
   * Puts a step with state behind a door.
   *
   * @param sentence name of the node, as "find-quotes"
   * @param steps makes the step of one task from its context
   * @param stores names of the state stores that it uses
   */
  public <T extends SpecificRecord> Answers step(
      Door<T> door,
      String sentence,
      Function<ProcessorContext<?, ?>, LetterStep<T>> steps,
      List<String> stores) {
    KStream<byte[], byte[]> records =
        builder.stream(
            door.topic().name(),
            Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withName("read-" + nodeName(door.topic())));
    KStream<String, Outgoing> answers =
        records.process(
            () -> new LetterProcessor<>(door, corridor, steps::apply),
            Named.as(sentence),
            stores.toArray(String[]::new));
    return new Answers(answers, sentence);
  }

  private static String nodeName(TopicSpec<?> topic) {
    return topic.name().replace('.', '-').toLowerCase(Locale.ROOT);
  }

  /** What the step behind a door answers. */
  public static final class Answers {

    private static final Serde<String> KEYS = Serdes.String();
    private static final Serde<Bytes> VALUES = Serdes.Bytes();

    private final KStream<String, Outgoing> answers;
    private final String sentence;

    private Answers(KStream<String, Outgoing> answers, String sentence) {
      this.answers = answers;
      this.sentence = sentence;
    }

    /** Writes the answers that are for this topic. */
    public Answers to(TopicSpec<?> topic) {
      String from = sentence + "-for-" + nodeName(topic);
      answers
          .filter((key, out) -> out.topic().equals(topic.name()), Named.as(from))
          .mapValues(Outgoing::value, Named.as(from + "-as-bytes"))
          .to(
              topic.name(),
              Produced.with(KEYS, VALUES).withName(sentence + "-write-" + nodeName(topic)));
      return this;
    }
  }
}
