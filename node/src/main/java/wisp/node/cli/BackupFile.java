package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Backup;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.PasswordHash.Cost;
import wisp.lib.vault.SealedFile;
import wisp.lib.vault.Stretching;
import wisp.node.transport.Unusable;

/** An account in a sealed file. */
record BackupFile(Path file) {
  private static final int SUFFIX_BYTES = 8;

  static IllegalStateException noPassphrase() {
    return new IllegalStateException(
        "a backup has a passphrase: give --passphrase-file or WISP_PASSPHRASE");
  }

  /**
   * @throws IllegalStateException if there is something that may not be overwritten
   */
  void checkFree(boolean force) {
    if (Files.isDirectory(file)) {
      throw new IllegalStateException(file + " is a folder; name a file in it");
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IllegalStateException(file + " exists; overwrite it with --force");
    }
  }

  void write(Bytes content, Bytes passphrase, Entropy entropy) {
    Stretching stretching = Stretching.fresh(Cost.DEFAULT, entropy);
    Bytes sealed = SealedFile.seal(stretching, stretching.derive(passphrase), content, entropy);
    String suffix = Hex.encode(entropy.bytes(SUFFIX_BYTES));
    Path beside = file.resolveSibling("." + file.getFileName() + "." + suffix);
    try {
      Durable.replace(file, beside, output -> output.write(sealed.unsafeArray()));
    } catch (NoSuchFileException none) {
      throw new IllegalStateException("there is no folder " + Durable.parent(file));
    } catch (IOException failure) {
      throw new IllegalStateException("cannot write " + file + ": " + Unusable.why(file, failure));
    }
  }

  /**
   * What it holds, for an account that is empty.
   *
   * @throws IllegalStateException if it cannot be read, is no backup, or opens with another
   *     passphrase
   */
  List<Effect.Change> read(Supplier<Bytes> passphrase, Entropy entropy) {
    try {
      SealedFile sealed = SealedFile.read(bytes());
      Bytes derived = sealed.stretching().derive(passphrase.get());
      return Backup.restore(sealed.open(derived), entropy);
    } catch (Malformed other) {
      throw new IllegalStateException(file + " is not a backup that this wisp can read");
    } catch (Forged wrong) {
      throw new IllegalStateException("wrong passphrase, or " + file + " was changed");
    }
  }

  private Bytes bytes() {
    try {
      if (Files.size(file) > SealedFile.MAX_BYTES) {
        throw new Malformed("size");
      }
      return Bytes.wrap(Files.readAllBytes(file));
    } catch (NoSuchFileException none) {
      throw new IllegalStateException("there is no " + file);
    } catch (IOException failure) {
      throw new IllegalStateException("cannot read " + file + ": " + Unusable.why(file, failure));
    }
  }
}
