package org.copydesk.app.command;

import java.nio.file.Path;
import org.copydesk.app.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file of users. */
final class UsersFileOption {

  private static final String SETTING = "COPYDESK_DESK_USERS";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The file of users; otherwise the one that COPYDESK_DESK_USERS names.")
  private @Nullable Path file;

  Path path(Surroundings surroundings) {
    String configured = surroundings.environment().getOrDefault(SETTING, "");
    if (file == null && configured.isBlank()) {
      throw Refusal.badInput(
          "expected the file of users, by --file or by " + SETTING + ", got neither");
    }
    return file == null ? Path.of(configured) : file;
  }
}
