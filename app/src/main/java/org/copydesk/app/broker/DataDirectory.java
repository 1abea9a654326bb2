package org.copydesk.app.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that copydesk keeps, held by one process at a time.
 *
 * <p>Inside: {@code kafka/} the broker's data, {@code state/} and {@code desk/}, {@code logs/},
 * {@code bootstrap} the address of the broker while it runs, {@code lock} with the number of the
 * process that holds the folder. The lock is the operating system's, so it ends with its process,
 * however that ends.
 */
public final class DataDirectory implements AutoCloseable {

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /** {@code COPYDESK_DATA}, or {@code .copydesk} in the working directory. */
  public static Path usual(Map<String, String> environment) {
    String named = environment.getOrDefault("COPYDESK_DATA", "");
    return Path.of(named.isBlank() ? ".copydesk" : named);
  }

  /**
   * Takes the folder, made where it does not exist.
   *
   * @throws DataDirectoryInUse where another process, or this one, holds it
   * @throws IOException where it cannot be made or written
   */
  public static DataDirectory take(Path root) throws DataDirectoryInUse, IOException {
    Files.createDirectories(root);
    Path file = root.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      OptionalLong holder = holderIn(channel);
      channel.close();
      throw new DataDirectoryInUse(root, holder);
    }
    channel.truncate(0);
    String pid = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    return new DataDirectory(root, channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static OptionalLong holderIn(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    String written = StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
    return written.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(written))
        : OptionalLong.empty();
  }

  /** The broker's own folder. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** The folder of the stages' own stores. */
  public Path state() {
    return root.resolve("state");
  }

  /** The folder of the review desk: its index and its audit log. */
  public Path desk() {
    return root.resolve("desk");
  }

  /** Throws away what the broker, the stages and the desk keep; the logs stay. */
  public void clear() throws IOException {
    for (Path folder : List.of(kafka(), state(), desk())) {
      if (Files.exists(folder)) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Says where the broker of this folder is reached. */
  void announce(String bootstrap) throws IOException {
    Files.writeString(addressFile(root), bootstrap + "\n");
  }

  void retract() throws IOException {
    Files.deleteIfExists(addressFile(root));
  }

  /** Where the broker that runs on this folder said it is reached; empty where none runs. */
  public static Optional<String> announced(Path root) {
    try {
      return Optional.of(Files.readString(addressFile(root)).strip());
    } catch (IOException noneRuns) {
      return Optional.empty();
    }
  }

  private static Path addressFile(Path root) {
    return root.resolve("bootstrap");
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
