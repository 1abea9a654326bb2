package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open pages are told of what changes. */
class StreamsTest extends DeskRoom {

  private static final int PAGES = 200;

  private Asking asking;

  StreamsTest() {
    super(EMPTY);
  }

  @BeforeEach
  void sit() {
    asking = Asking.of(desk);
  }

  @Test
  void twoHundredOpenPagesAreToldOfFiftyRecords() throws Exception {
    CountDownLatch opened = new CountDownLatch(PAGES);
    CountDownLatch told = new CountDownLatch(PAGES);
    for (int page = 0; page < PAGES; page++) {
      listen(
          "/api/v1/events?version=" + desk.index().version(), ": open", opened, "record-49", told);
    }
    assertThat(opened.await(30, TimeUnit.SECONDS)).isTrue();
    for (int at = 0; at < 50; at++) {
      desk.arrives(Stories.small("wire", "record-" + at, "Report " + at, "News"));
    }
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void pageThatComesBackIsToldHowTheQueueStands() throws Exception {
    desk.arrives(Stories.small("wire", "earlier", "An earlier report", "News"));
    CountDownLatch told = new CountDownLatch(1);
    listen("/api/v1/events?version=0", "", new CountDownLatch(1), "An earlier report", told);
    assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private void listen(
      String path, String first, CountDownLatch opened, String words, CountDownLatch told) {
    CompletableFuture<Void> unused =
        asking
            .client()
            .sendAsync(
                asking.request(path, "Accept", "text/event-stream").GET().build(),
                BodyHandlers.ofLines())
            .thenAccept(
                answer ->
                    answer
                        .body()
                        .forEach(
                            line -> {
                              if (line.startsWith(first)) {
                                opened.countDown();
                              }
                              if (line.contains(words)) {
                                told.countDown();
                              }
                            }));
  }
}
