package org.copydesk.desk.web;

import io.javalin.http.sse.SseClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to one open page, in order, so that a slow one delays no other. A page that
 * does not take its letters is let go; it asks again and is told how things stand then.
 */
final class Mailbox {

  private static final int MOST = 64;

  private final SseClient client;
  private final Executor senders;
  private final Deque<Letter> letters = new ArrayDeque<>();
  private boolean sending;

  Mailbox(SseClient client, Executor senders) {
    this.client = client;
    this.senders = senders;
  }

  /** Sends soon; returns at once. */
  synchronized void put(String event, String data, String id) {
    if (letters.size() >= MOST) {
      letters.clear();
      client.close();
      return;
    }
    letters.add(new Letter(event, data, id));
    if (!sending) {
      sending = true;
      try {
        senders.execute(this::send);
      } catch (RejectedExecutionException closing) {
        letters.clear();
      }
    }
  }

  boolean isClosed() {
    return client.terminated();
  }

  void close() {
    client.close();
  }

  private void send() {
    for (Letter letter = next(); letter != null; letter = next()) {
      if (letter.event.isEmpty()) {
        client.sendComment(letter.data);
      } else {
        client.sendEvent(letter.event, letter.data, letter.id);
      }
    }
  }

  private synchronized @Nullable Letter next() {
    Letter letter = client.terminated() ? null : letters.poll();
    sending = letter != null;
    return letter;
  }

  /** An event; one without a name is a comment, which keeps the line open. */
  private record Letter(String event, String data, String id) {}
}
