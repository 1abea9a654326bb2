package org.copydesk.desk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The audit log as files, one a month, as {@code audit-2026-11.jsonl}: only ever appended to. A
 * line that a crash has cut short is left out when the log is read.
 */
public final class AuditFiles implements AuditLog {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEGINNING = "audit-";
  private static final String ENDING = ".jsonl";

  private final Path folder;
  private final Clock clock;
  private final Object writing = new Object();
  private final Object forcing = new Object();
  private YearMonth month;
  private FileChannel channel;
  private long written;
  private long forced;

  private AuditFiles(Path folder, Clock clock, YearMonth month, FileChannel channel) {
    this.folder = folder;
    this.clock = clock;
    this.month = month;
    this.channel = channel;
  }

  /** The log in a folder, which is made where it is not there. */
  public static AuditFiles open(Path folder, Clock clock) throws IOException {
    Files.createDirectories(folder);
    YearMonth month = monthOf(clock.instant());
    return new AuditFiles(folder, clock, month, append(folder, month));
  }

  private static YearMonth monthOf(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC));
  }

  private static FileChannel append(Path folder, YearMonth month) throws IOException {
    Path file = folder.resolve(BEGINNING + month + ENDING);
    boolean cut = Files.exists(file) && !endsWithLineFeed(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (cut) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    return channel;
  }

  private static boolean endsWithLineFeed(Path file) throws IOException {
    try (FileChannel read = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return read.size() == 0
          || (read.read(last, read.size() - 1) == 1 && last.get(0) == (byte) '\n');
    }
  }

  @Override
  public void add(
      String person, String action, Optional<String> articleId, Map<String, String> details) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant().truncatedTo(ChronoUnit.MILLIS), person, action, articleId, details);
    try {
      force(write(entry));
    } catch (IOException e) {
      throw new UncheckedIOException("the audit log could not be written", e);
    }
  }

  private long write(AuditEntry entry) throws IOException {
    ByteBuffer line = ByteBuffer.wrap((json(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    synchronized (writing) {
      YearMonth now = monthOf(entry.at());
      if (now.isAfter(month)) {
        channel.force(true);
        channel.close();
        channel = append(folder, now);
        month = now;
      }
      while (line.hasRemaining()) {
        channel.write(line);
      }
      return ++written;
    }
  }

  // What several threads wrote meanwhile goes to the disk at once.
  private void force(long mine) throws IOException {
    synchronized (forcing) {
      if (forced < mine) {
        FileChannel now;
        long upTo;
        synchronized (writing) {
          now = channel;
          upTo = written;
        }
        now.force(false);
        forced = upTo;
      }
    }
  }

  @Override
  public List<AuditEntry> newest(
      Optional<String> person, Optional<String> articleId, Optional<Instant> before, int most)
      throws IOException {
    List<AuditEntry> found = new ArrayList<>();
    List<Path> files = files();
    for (int at = files.size() - 1; at >= 0 && found.size() < most; at--) {
      try (LinesBackward lines = LinesBackward.open(files.get(at))) {
        Optional<String> line = lines.next();
        while (line.isPresent() && found.size() < most) {
          read(line.get())
              .filter(it -> person.map(it.person()::equals).orElse(true))
              .filter(it -> articleId.isEmpty() || articleId.equals(it.articleId()))
              .filter(it -> before.map(it.at()::isBefore).orElse(true))
              .ifPresent(found::add);
          line = lines.next();
        }
      }
    }
    return found;
  }

  @Override
  public void export(Instant from, Instant to, OutputStream out) throws IOException {
    for (Path file : files()) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        String line = lines.readLine();
        while (line != null) {
          boolean within =
              read(line).map(it -> !it.at().isBefore(from) && it.at().isBefore(to)).orElse(false);
          if (within) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          }
          line = lines.readLine();
        }
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(AuditFiles::isOurs).sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(BEGINNING) && name.endsWith(ENDING);
  }

  private static String json(AuditEntry entry) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode();
    line.put("at", entry.at().toString());
    line.put("person", entry.person());
    line.put("action", entry.action());
    entry.articleId().ifPresent(it -> line.put("articleId", it));
    ObjectNode details = line.putObject("details");
    entry.details().forEach(details::put);
    return JSON.writeValueAsString(line);
  }

  private static Optional<AuditEntry> read(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      Map<String, String> details = new TreeMap<>();
      json.path("details")
          .properties()
          .forEach(it -> details.put(it.getKey(), it.getValue().asText()));
      return Optional.of(
          new AuditEntry(
              Instant.parse(json.path("at").asText()),
              json.path("person").asText(),
              json.path("action").asText(),
              Optional.ofNullable(json.get("articleId")).map(JsonNode::asText),
              details));
    } catch (JsonProcessingException | java.time.format.DateTimeParseException cutShort) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    synchronized (writing) {
      try {
        channel.force(true);
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the audit log could not be closed", e);
      }
    }
  }
}
