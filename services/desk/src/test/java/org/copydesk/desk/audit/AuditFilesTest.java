package org.copydesk.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.StepClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFilesTest {

  @TempDir private Path folder;
  private final StepClock clock = new StepClock();

  @Test
  void theNewestComeFirstOverMonthsAndRestarts() throws IOException {
    try (AuditLog log = AuditFiles.open(folder, clock)) {
      log.add("ann", "claim", Optional.of("wire/1"), Map.of("decisionId", "d1"));
      clock.pass(Duration.ofDays(40));
      log.add("bob", "decide", Optional.of("wire/1"), Map.of("verdict", "approve"));
    }
    clock.pass(Duration.ofDays(40));
    try (AuditLog log = AuditFiles.open(folder, clock)) {
      log.add("ann", "sign-in", Optional.empty(), Map.of());

      assertThat(newest(log, Optional.empty(), Optional.empty()))
          .extracting(AuditEntry::action)
          .containsExactly("sign-in", "decide", "claim");
      assertThat(newest(log, Optional.of("ann"), Optional.of("wire/1")))
          .containsExactly(
              new AuditEntry(
                  Instant.parse("2026-03-01T10:00:00Z"),
                  "ann",
                  "claim",
                  Optional.of("wire/1"),
                  Map.of("decisionId", "d1")));
      assertThat(
              log.newest(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(Instant.parse("2026-04-01T00:00:00Z")),
                  5))
          .extracting(AuditEntry::action)
          .containsExactly("claim");
    }
  }

  @Test
  void aLineThatACrashCutShortHarmsNoOther() throws IOException {
    try (AuditLog log = AuditFiles.open(folder, clock)) {
      log.add("ann", "claim", Optional.empty(), Map.of());
    }
    Files.writeString(
        folder.resolve("audit-2026-03.jsonl"), "{\"at\":\"2026-0", StandardOpenOption.APPEND);
    try (AuditLog log = AuditFiles.open(folder, clock)) {
      log.add("ann", "release", Optional.empty(), Map.of());

      assertThat(newest(log, Optional.empty(), Optional.empty()))
          .extracting(AuditEntry::action)
          .containsExactly("release", "claim");
    }
  }

  @Test
  void whatIsWrittenSideBySideIsAllThereInWholeLines() throws Exception {
    try (AuditLog log = AuditFiles.open(folder, clock)) {
      List<Thread> threads = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        String name = "editor-" + writer;
        Thread thread =
            new Thread(
                () -> {
                  for (int entry = 0; entry < 50; entry++) {
                    String note = "line\nfeed, \"quote\", é ".repeat(40);
                    log.add(name, "note", Optional.empty(), Map.of("note", note));
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }

      assertThat(newest(log, Optional.empty(), Optional.empty())).hasSize(200);
    }
  }

  @Test
  void theExportHoldsASpanOfTimeOldestFirst() throws IOException {
    try (AuditLog log = AuditFiles.open(folder, clock)) {
      for (int day = 0; day < 4; day++) {
        log.add("ann", "day-" + day, Optional.empty(), Map.of());
        clock.pass(Duration.ofDays(1));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      log.export(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-04T00:00:00Z"), out);

      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .hasSize(2)
          .first()
          .asString()
          .contains("day-1");
    }
  }

  private static List<AuditEntry> newest(
      AuditLog log, Optional<String> person, Optional<String> articleId) throws IOException {
    return log.newest(person, articleId, Optional.empty(), 1000);
  }
}
