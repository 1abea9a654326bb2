package org.copydesk.app.broker;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another process works on the data folder. */
public final class DataDirectoryInUse extends Exception {

  private static final long serialVersionUID = 1L;

  DataDirectoryInUse(Path directory, OptionalLong holder) {
    super(
        "The data folder "
            + directory.toAbsolutePath()
            + " is in use by another copydesk"
            + (holder.isPresent() ? " (process " + holder.getAsLong() + ")" : "")
            + ". Stop that one, or give this one a folder of its own with --data or"
            + " COPYDESK_DATA.");
  }
}
