package org.copydesk.runtime.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.letters.Rejection;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.copydesk.schemas.wire.UnreadableLetter;
import org.copydesk.schemas.wire.Wire;
import org.jspecify.annotations.Nullable;

/** Drives the topology of one stage without a broker, in real Avro bytes. */
public final class StageDriver implements AutoCloseable {

  private final Wire wire = Wire.singleObject();
  private final TopologyTestDriver driver;

  /** Of {@code stage}, whose stores lie in {@code stateDir} and whose time is {@code clock}'s. */
  public StageDriver(Stage stage, Clock clock, Path stateDir) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    Corridor corridor = new Corridor(wire, clock, new SimpleMeterRegistry(), "test");
    this.driver = new TopologyTestDriver(stage.topology(corridor), settings);
  }

  /** Hands a letter in. */
  public <T extends SpecificRecord> void send(TopicSpec<T> topic, String key, T letter) {
    send(topic, key, wire.codec(topic).write(letter));
  }

  /** Hands bytes in. */
  public void send(TopicSpec<?> topic, String key, byte[] bytes) {
    driver
        .createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(key.getBytes(StandardCharsets.UTF_8), bytes);
  }

  /** Hands in a record without a value. */
  public void erase(TopicSpec<?> topic, String key) {
    driver
        .createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(key.getBytes(StandardCharsets.UTF_8), (byte[]) null);
  }

  /** Lets time pass for what a stage does between letters. */
  public void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  /** The letters that came out since the last call, in order; a record without a value is null. */
  public <T extends SpecificRecord> List<@Nullable T> letters(TopicSpec<T> topic)
      throws UnreadableLetter {
    List<@Nullable T> letters = new ArrayList<>();
    for (KeyValue<String, byte @Nullable []> record : output(topic).readKeyValuesToList()) {
      byte[] value = record.value;
      letters.add(value == null ? null : wire.codec(topic).read(value));
    }
    return letters;
  }

  /** The keys of what came out since the last call. */
  public List<String> keys(TopicSpec<?> topic) {
    return output(topic).readKeyValuesToList().stream().map(it -> it.key).toList();
  }

  /** The codes of the rejections since the last call. */
  public List<String> rejections() throws UnreadableLetter {
    return letters(Topics.ARTICLES_REJECTED).stream()
        .map(it -> it == null ? "erased" : it.getCode())
        .toList();
  }

  /** The last rejection of those since the last call. */
  public Rejection rejection() throws UnreadableLetter {
    List<@Nullable Rejection> all = letters(Topics.ARTICLES_REJECTED);
    Rejection last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last == null) {
      throw new AssertionError("expected a rejection, got none");
    }
    return last;
  }

  /** A state store. */
  public <V> KeyValueStore<String, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** A state store whose keys are bytes. */
  public <V> KeyValueStore<Bytes, V> rawStore(String name) {
    return driver.getKeyValueStore(name);
  }

  @Override
  public void close() {
    driver.close();
  }

  private TestOutputTopic<String, byte[]> output(TopicSpec<?> topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
  }
}
