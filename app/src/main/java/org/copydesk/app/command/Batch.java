package org.copydesk.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.app.kafka.Handover;
import org.copydesk.ingest.Action;
import org.copydesk.ingest.IngestLetters;
import org.copydesk.ingest.IngestStep;
import org.copydesk.ingest.Submitted;

/** Files that are handed in together: each is sent at once, all are waited for at the end. */
final class Batch {

  private final Handover handover;
  private final Manuscripts manuscripts;
  private final Optional<IngestStep> check;
  private final Faults faults;
  private final List<Sent> sent = new ArrayList<>();

  /**
   * A batch.
   *
   * @param check what ingest will do with each; empty to send files as they are
   */
  Batch(Handover handover, Manuscripts manuscripts, Optional<IngestStep> check, Faults faults) {
    this.handover = handover;
    this.manuscripts = manuscripts;
    this.check = check;
    this.faults = faults;
  }

  /** Sends a file; one that cannot be used is told of, and the next may follow. */
  void send(String file) {
    manuscripts
        .read(file)
        .fold(
            submitted -> send(file, submitted),
            unchanged -> faults.add(file, unchanged.reason()),
            rejected -> faults.add(file, Faults.words(rejected)));
  }

  private Faults send(String file, Submitted submitted) {
    Optional<String> fault = check.flatMap(step -> fault(step, submitted));
    if (fault.isPresent()) {
      return faults.add(file, fault.get());
    }
    byte[] written = handover.written(IngestLetters.seal(submitted));
    sent.add(
        new Sent(file, submitted.id(), written.length, handover.submit(submitted.id(), written)));
    return faults;
  }

  // What WITHDRAW and ERASE need is known at the desk only.
  private static Optional<String> fault(IngestStep step, Submitted submitted) {
    boolean hasBody = submitted.action() == Action.PUBLISH || submitted.action() == Action.CORRECT;
    if (!hasBody) {
      return Optional.empty();
    }
    return step.take(submitted, Optional.empty())
        .fold(
            article -> Optional.empty(),
            unchanged -> Optional.empty(),
            rejected -> Optional.of(Faults.words(rejected)));
  }

  /** How many were sent. */
  int sent() {
    return sent.size();
  }

  /**
   * Waits for all.
   *
   * @throws Refusal where Kafka stopped answering
   */
  void finish(SubmittedTable table) throws InterruptedException {
    for (Sent one : sent) {
      try {
        table.add(one.file(), one.articleId(), one.bytes(), one.answer().get());
      } catch (ExecutionException e) {
        table.print();
        failed(one, Objects.requireNonNullElse(e.getCause(), e));
      }
    }
    table.print();
  }

  private void failed(Sent one, Throwable cause) {
    String detail = one.file() + ": Kafka did not take it: " + cause;
    if (cause instanceof RetriableException) {
      throw Refusal.unreachable(detail);
    }
    faults.add(one.file(), "Kafka did not take it: " + cause);
  }

  private record Sent(String file, String articleId, int bytes, Future<RecordMetadata> answer) {}
}
