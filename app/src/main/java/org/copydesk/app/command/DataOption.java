package org.copydesk.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.copydesk.app.Surroundings;
import org.copydesk.app.broker.DataDirectory;
import org.copydesk.app.broker.DataDirectoryInUse;
import org.copydesk.app.broker.EmbeddedBroker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the embedded broker keeps its data, and its port. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder. Otherwise COPYDESK_DATA, else .copydesk in this folder.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Kafka's port; where it is taken, another one is. 0: any free one. Default:"
              + " ${DEFAULT-VALUE}.")
  private int port = EmbeddedBroker.USUAL_PORT;

  Path folder(Surroundings surroundings) {
    return data == null ? surroundings.dataDirectory() : data;
  }

  int port() {
    if (port < 0 || port > 65_535) {
      throw Refusal.badInput("--port: expected 0 to 65535, got " + port);
    }
    return port;
  }

  /** Takes a data folder; one that cannot be taken is refused with the reason. */
  static DataDirectory take(Path folder) {
    try {
      // Read by the logging's configuration when the first line is logged.
      System.setProperty("copydesk.data", folder.toString());
      return DataDirectory.take(folder);
    } catch (DataDirectoryInUse e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Refusal.badInput(
          "the data folder " + folder + ": expected a folder that can be written, got " + e);
    }
  }
}
