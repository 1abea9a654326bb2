package org.copydesk.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of the loopback address. */
final class Ports {

  static final String LOOPBACK = "127.0.0.1";
  private static final int PROBE_MILLIS = 250;

  private Ports() {}

  /** Whether nobody listens on the port. */
  static boolean isFree(int port) {
    return !answers(port) && canBind(port);
  }

  /** A port that was free a moment ago. */
  static int anyFree() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static boolean canBind(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  // Where addresses may be shared (macOS), one can bind beside a listener on all addresses.
  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), PROBE_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}
