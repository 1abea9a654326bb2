package org.copydesk.desk.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.copydesk.desk.index.QueueItem.Reason;
import org.copydesk.letters.ArticleStatus;
import org.copydesk.letters.ReviewState;
import org.copydesk.letters.Severity;
import org.copydesk.letters.Verdict;

/**
 * A row of the queue as a few hundred bytes, which lie apart from the records: a page of fifty rows
 * need not unpack fifty articles.
 */
final class Row {

  private Row() {}

  static BytesRef write(QueueItem item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, item.articleId());
      out.writeInt(item.revision());
      out.writeInt(item.update());
      text(out, item.state().name());
      text(out, item.status().name());
      out.writeInt(item.priority());
      out.writeInt(item.reasons().size());
      for (Reason reason : item.reasons()) {
        text(out, reason.words());
        out.writeInt(reason.points());
      }
      text(out, item.title());
      text(out, item.summary());
      text(out, item.source());
      text(out, item.section().orElse(""));
      text(out, item.language().orElse(""));
      out.writeLong(item.submittedAt().toEpochMilli());
      out.writeLong(item.recordedAt().toEpochMilli());
      text(out, item.claimedBy().orElse(""));
      out.writeLong(item.claimedAt().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
      text(out, item.verdict().map(Verdict::name).orElse(""));
      writeFlags(out, item.flags());
      texts(out, item.policies());
      out.writeInt(item.quotes());
      texts(out, item.speakers());
      out.writeInt(item.words());
      out.writeInt(item.changes());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static QueueItem read(BytesRef row) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(row.bytes, row.offset, row.length))) {
      return new QueueItem(
          text(in),
          in.readInt(),
          in.readInt(),
          ReviewState.valueOf(text(in)),
          ArticleStatus.valueOf(text(in)),
          in.readInt(),
          reasons(in),
          text(in),
          text(in),
          text(in),
          maybe(in),
          maybe(in),
          Instant.ofEpochMilli(in.readLong()),
          Instant.ofEpochMilli(in.readLong()),
          maybe(in),
          Optional.of(in.readLong()).filter(it -> it != Long.MIN_VALUE).map(Instant::ofEpochMilli),
          maybe(in).map(Verdict::valueOf),
          flags(in),
          texts(in),
          in.readInt(),
          texts(in),
          in.readInt(),
          in.readInt());
    }
  }

  private static void writeFlags(DataOutputStream out, Map<Severity, Integer> flags)
      throws IOException {
    out.writeInt(flags.size());
    for (Map.Entry<Severity, Integer> entry : flags.entrySet()) {
      text(out, entry.getKey().name());
      out.writeInt(entry.getValue());
    }
  }

  private static Map<Severity, Integer> flags(DataInputStream in) throws IOException {
    Map<Severity, Integer> flags = new EnumMap<>(Severity.class);
    for (int left = in.readInt(); left > 0; left--) {
      flags.put(Severity.valueOf(text(in)), in.readInt());
    }
    return flags;
  }

  private static List<Reason> reasons(DataInputStream in) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      reasons.add(new Reason(text(in), in.readInt()));
    }
    return reasons;
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static Optional<String> maybe(DataInputStream in) throws IOException {
    return Optional.of(text(in)).filter(it -> !it.isEmpty());
  }
}
