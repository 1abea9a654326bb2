package org.copydesk.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.app.kafka.Handover;
import org.copydesk.ingest.IngestLetters;
import org.copydesk.ingest.Submitted;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.Topics;

/** Files that are handed in together: each is sent at once, all are waited for at the end. */
final class Batch {

  private final Handover handover;
  private final Manuscripts manuscripts;
  private final Faults faults;
  private final List<Sent> sent = new ArrayList<>();

  Batch(Handover handover, Manuscripts manuscripts, Faults faults) {
    this.handover = handover;
    this.manuscripts = manuscripts;
    this.faults = faults;
  }

  /** Sends a file; one that cannot be used is told of, and the next may follow. */
  void send(String file) {
    try {
      Submitted submitted = manuscripts.read(file);
      Submission letter = IngestLetters.seal(submitted);
      byte[] written = handover.written(letter);
      int limit = Topics.ARTICLES_SUBMITTED.maxMessageBytes();
      if (written.length > limit) {
        faults.add(file, "too-large: expected at most " + limit + " bytes, got " + written.length);
        return;
      }
      String articleId = IngestLetters.idOf(letter);
      sent.add(new Sent(file, articleId, written.length, handover.submit(articleId, written)));
    } catch (IOException e) {
      faults.add(file, "expected a file to read, got " + e);
    } catch (IllegalArgumentException e) {
      faults.add(file, String.valueOf(e.getMessage()));
    }
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
