package wisp.node.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Client;
import wisp.lib.client.Effect;
import wisp.lib.client.Storage;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.node.transport.Unusable;

/** The folder of one account, readable by its owner alone, and one process at a time. */
final class Home implements Storage, AutoCloseable {
  private static final String BUSY = "lock";

  private final Path folder;
  private final List<Path> made;
  private final FileChannel busy;
  private final AccountFile file;
  private Client client;

  private Home(Path folder, List<Path> made, FileChannel busy, AccountFile file) {
    this.folder = folder;
    this.made = made;
    this.busy = busy;
    this.file = file;
  }

  /**
   * {@code passphrase} is asked only if the account is locked.
   *
   * @throws IllegalStateException if another process has it, the folder cannot be used, the file is
   *     damaged or the passphrase another
   */
  static Home open(Path folder, Supplier<Bytes> passphrase, Entropy entropy) {
    try {
      List<Path> made = missing(folder);
      Durable.createFolder(folder);
      FileChannel busy = occupy(folder);
      try {
        AccountFile file = AccountFile.read(folder, passphrase, entropy);
        file.cleanUp();
        return new Home(folder, made, busy, file);
      } catch (IOException | RuntimeException failure) {
        busy.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new IllegalStateException(
          "cannot use " + folder + ": " + Unusable.why(folder, failure));
    }
  }

  /**
   * The client of the account in that folder, to look at: nothing that it does is kept. Works
   * beside another process.
   *
   * @throws IllegalStateException if there is no account, or as {@link #open}
   */
  static Client look(Path folder, Supplier<Bytes> passphrase, Entropy entropy) {
    try {
      Client client = restore(folder, AccountFile.read(folder, passphrase, entropy), entropy);
      if (client.profile().isEmpty()) {
        throw noAccount(folder);
      }
      return client;
    } catch (IOException failure) {
      throw new IllegalStateException(
          "cannot read " + folder + ": " + Unusable.why(folder, failure));
    }
  }

  static IllegalStateException noAccount(Path folder) {
    return new IllegalStateException(
        "no account in " + folder + "; make one with: wisp id new --home " + folder);
  }

  /** The client of what is stored, always the same one. */
  Client client(Entropy entropy) {
    if (client == null) {
      client = restore(folder, file, entropy);
    }
    return client;
  }

  private static Client restore(Path folder, AccountFile file, Entropy entropy) {
    try {
      return Client.restore(file.version(), file.values(), entropy);
    } catch (Malformed | Forged damaged) {
      throw new IllegalStateException(
          "the account in " + folder + " is damaged; move it away and restore a backup");
    }
  }

  @Override
  public void commit(long version, List<Effect.Change> changes, Consumer<Boolean> done) {
    boolean fits = version == file.version() + 1;
    if (fits) {
      write(() -> file.append(version, changes));
    }
    done.accept(fits);
  }

  /** These values and no others; not for one that is locked. */
  void fill(List<Effect.Change> changes) {
    write(() -> file.fill(changes));
  }

  boolean isLocked() {
    return file.isLocked();
  }

  /** Sets or changes the passphrase. */
  void lock(Bytes passphrase) {
    write(() -> file.lock(passphrase));
  }

  /** Removes the passphrase. */
  void unlock() {
    write(file::unlock);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException failure) {
      throw new IllegalStateException(
          "cannot write to " + folder + ": " + Unusable.why(folder, failure));
    }
  }

  /** Folders that were made for nothing go again. */
  @Override
  public void close() throws IOException {
    try (busy) {
      clear();
    }
  }

  private void clear() throws IOException {
    if (!made.isEmpty() && !AccountFile.isIn(folder)) {
      Files.deleteIfExists(folder.resolve(BUSY));
      removeEmpty(made);
    }
  }

  /** Those that are not there yet, the innermost first. */
  private static List<Path> missing(Path folder) {
    return Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .takeWhile(each -> !Files.exists(each))
        .toList();
  }

  private static void removeEmpty(List<Path> folders) throws IOException {
    try {
      for (Path each : folders) {
        Files.delete(each);
      }
    } catch (DirectoryNotEmptyException inUse) {
      return;
    }
  }

  private static FileChannel occupy(Path folder) throws IOException {
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    FileChannel channel = Durable.open(folder.resolve(BUSY), how);
    if (!isFree(channel)) {
      channel.close();
      throw new IllegalStateException("another wisp uses " + folder + " just now; stop it first");
    }
    return channel;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }
}
