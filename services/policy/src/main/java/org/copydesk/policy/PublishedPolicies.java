package org.copydesk.policy;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Hands what is published to the partitions of this instance. */
final class PublishedPolicies implements Processor<byte[], byte[], Void, Void> {

  private final Editions editions;
  private @Nullable ProcessorContext<Void, Void> context;

  PublishedPolicies(Editions editions) {
    this.editions = editions;
  }

  @Override
  public void init(ProcessorContext<Void, Void> opened) {
    context = opened;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    if (context == null) {
      throw new IllegalStateException("expected init before process");
    }
    long place = context.recordMetadata().map(RecordMetadata::offset).orElseThrow();
    editions.arrive(place, record.value());
  }
}
