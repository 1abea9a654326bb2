package org.copydesk.desk.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The lines of a file from the last to the first, so that the newest are read without the rest. */
final class LinesBackward implements AutoCloseable {

  private static final int BLOCK = 64 * 1024;

  private final FileChannel channel;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

  /** Where the block begins in the file; what lies before it is not read yet. */
  private long begin;

  /** The bytes of the block before this are still to be given. */
  private int left;

  private LinesBackward(FileChannel channel) throws IOException {
    this.channel = channel;
    this.begin = channel.size();
  }

  static LinesBackward open(Path file) throws IOException {
    return new LinesBackward(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** The next line toward the beginning; empty when there is none. Blank lines are left out. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream backward = new ByteArrayOutputStream();
    int read = back();
    while (read >= 0) {
      if (read != '\n') {
        backward.write(read);
      } else if (backward.size() > 0) {
        return Optional.of(forward(backward.toByteArray()));
      }
      read = back();
    }
    return backward.size() == 0 ? Optional.empty() : Optional.of(forward(backward.toByteArray()));
  }

  private static String forward(byte[] backward) {
    byte[] bytes = new byte[backward.length];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = backward[backward.length - 1 - at];
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int back() throws IOException {
    if (left == 0 && !readBlock()) {
      return -1;
    }
    left--;
    return block.get(left) & 0xFF;
  }

  private boolean readBlock() throws IOException {
    int size = (int) Math.min(BLOCK, begin);
    begin -= size;
    block.clear().limit(size);
    while (block.hasRemaining() && channel.read(block, begin + block.position()) >= 0) {
      // Until the block is full.
    }
    left = size;
    return size > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
