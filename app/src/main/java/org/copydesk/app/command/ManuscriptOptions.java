package org.copydesk.app.command;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.copydesk.app.analyze.Manuscripts;
import org.copydesk.app.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of the files beside their bytes. */
final class ManuscriptOptions {

  @Option(
      names = "--type",
      paramLabel = "MEDIA-TYPE",
      description =
          "Media type, with the charset where it is not UTF-8, as \"text/plain;"
              + " charset=windows-1252\". Otherwise told from the file's ending.")
  private @Nullable String type;

  @Option(
      names = {"-m", "--metadata"},
      paramLabel = "NAME=VALUE",
      description = "What the CMS knows beside the text, as -m embargo=2030-01-01T06:00:00Z.")
  private Map<String, String> metadata = Map.of();

  Manuscripts manuscripts(String source, Terminal terminal) {
    return new Manuscripts(
        source, Optional.ofNullable(type), metadata, terminal.in(), Clock.systemUTC());
  }
}
