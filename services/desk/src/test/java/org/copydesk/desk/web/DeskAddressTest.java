package org.copydesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the desk answers. */
class DeskAddressTest {

  @Test
  void whereSomebodyHasThePortAnyOtherWillDo(@TempDir Path folder) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TestDesk desk = TestDesk.wanting(folder, other.getLocalPort())) {
      assertThat(desk.address()).doesNotEndWith(":" + other.getLocalPort());
      assertThat(Asking.of(desk).get("/queue").statusCode()).isEqualTo(200);
    }
  }
}
