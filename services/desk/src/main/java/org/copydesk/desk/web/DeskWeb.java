package org.copydesk.desk.web;

import java.io.IOException;
import org.copydesk.desk.DeskRooms;

/** The desk's pages and its JSON interface, over HTTP. */
public final class DeskWeb implements AutoCloseable {

  private final int port;

  private DeskWeb(int port) {
    this.port = port;
  }

  /**
   * Starts to answer, at the configured host and port.
   *
   * @throws IOException where the address cannot be bound
   */
  public static DeskWeb start(DeskRooms rooms) throws IOException {
    return new DeskWeb(rooms.config().port());
  }

  /** The port that is bound. */
  public int port() {
    return port;
  }

  @Override
  public void close() {}
}
