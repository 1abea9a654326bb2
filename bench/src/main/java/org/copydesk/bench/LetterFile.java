package org.copydesk.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Letters in one file, each behind its length, to be read in order as a topic is. */
final class LetterFile {

  private static final int BUFFER = 1 << 20;

  private LetterFile() {}

  /** Writes letters, the first first. */
  static final class Writer implements AutoCloseable {

    private final DataOutputStream out;
    private long bytes;

    Writer(Path file) throws IOException {
      this.out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(byte[] letter) throws IOException {
      out.writeInt(letter.length);
      out.write(letter);
      bytes += letter.length;
    }

    /** Of all letters. */
    long bytes() {
      return bytes;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads letters in order. */
  static final class Reader implements AutoCloseable {

    private final DataInputStream in;

    Reader(Path file) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /** The next so many. */
    List<byte[]> next(int number) throws IOException {
      List<byte[]> letters = new ArrayList<>(number);
      for (int at = 0; at < number; at++) {
        byte[] letter = new byte[in.readInt()];
        in.readFully(letter);
        letters.add(letter);
      }
      return letters;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
