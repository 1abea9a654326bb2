package org.copydesk.desk.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of an index: what form it has, and how far it has read. */
final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String FORM = "form";
  private static final String TOPIC = "topic";
  private static final String ERASED = "erased";
  private static final String POSITION = "position.";
  private static final int BUFFER_MEGABYTES = 256;
  private static final int MERGED_AT_ONCE = 16;

  private IndexFolder() {}

  /**
   * Opens the folder's index, or begins one there; one of another form is emptied first.
   *
   * @throws CorruptIndexException where it is damaged
   */
  static IndexWriter open(Path folder, Analyzer analyzer) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      if (DirectoryReader.indexExists(directory) && !isOfThisForm(directory)) {
        clear(directory);
      }
      return new IndexWriter(directory, config(analyzer));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig config(Analyzer analyzer) {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_SPEED));
    config.setCommitOnClose(false);
    // What is written is merged soon: to put it together into one file first is work for nothing.
    config.setUseCompoundFile(false);
    config.setMergePolicy(
        new TieredMergePolicy()
            // Merging more at once is merging less often.
            .setSegmentsPerTier(MERGED_AT_ONCE)
            .setMaxMergeAtOnce(MERGED_AT_ONCE)
            // Whoever asks that what is deleted be gone means all of it.
            .setForceMergeDeletesPctAllowed(0));
    return config;
  }

  private static boolean isOfThisForm(Directory directory) throws IOException {
    try {
      String form = SegmentInfos.readLatestCommit(directory).getUserData().get(FORM);
      boolean same = Integer.toString(Fields.FORM).equals(form);
      if (!same) {
        LOG.atInfo().addKeyValue("form", form).log("the index has another form: built anew");
      }
      return same;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      LOG.atInfo().addKeyValue("reason", e.getMessage()).log("the index is built anew");
      return false;
    }
  }

  /** Empties the folder of an index that cannot be used. */
  static void clear(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      clear(directory);
    }
  }

  private static void clear(Directory directory) throws IOException {
    try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          held.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  /**
   * How far an index has read, and of which topic.
   *
   * @param erasedMillis since when something is to be taken from the disk; 0 for nothing
   */
  record Position(String topic, Map<Integer, Long> offsets, long erasedMillis) {

    Position {
      offsets = Map.copyOf(offsets);
    }

    static Position of(IndexWriter writer) {
      String topic = "";
      long erased = 0;
      Map<Integer, Long> offsets = new TreeMap<>();
      for (Map.Entry<String, String> entry : committed(writer)) {
        if (entry.getKey().equals(TOPIC)) {
          topic = entry.getValue();
        } else if (entry.getKey().equals(ERASED)) {
          erased = Long.parseLong(entry.getValue());
        } else if (entry.getKey().startsWith(POSITION)) {
          offsets.put(
              Integer.valueOf(entry.getKey().substring(POSITION.length())),
              Long.valueOf(entry.getValue()));
        }
      }
      return new Position(topic, offsets, erased);
    }

    private static Iterable<Map.Entry<String, String>> committed(IndexWriter writer) {
      Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
      return data == null ? List.of() : data;
    }

    void writeTo(IndexWriter writer) {
      Map<String, String> data = new TreeMap<>();
      data.put(FORM, Integer.toString(Fields.FORM));
      data.put(TOPIC, topic);
      data.put(ERASED, Long.toString(erasedMillis));
      offsets.forEach((partition, offset) -> data.put(POSITION + partition, Long.toString(offset)));
      writer.setLiveCommitData(data.entrySet());
    }
  }
}
