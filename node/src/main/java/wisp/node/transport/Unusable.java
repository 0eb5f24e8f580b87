package wisp.node.transport;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What is wrong with a file or folder, for a person. */
public final class Unusable {
  private Unusable() {}

  /** Why {@code named} could not be used; another path is named only if that one is the cause. */
  public static String why(Path named, IOException failure) {
    return failure instanceof FileSystemException onDisk
        ? subject(named, onDisk) + trouble(onDisk)
        : Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }

  private static String subject(Path named, FileSystemException failure) {
    boolean isNamed = failure.getFile() == null || named.equals(Path.of(failure.getFile()));
    return isNamed ? "" : failure.getFile() + ": ";
  }

  private static String trouble(FileSystemException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException taken -> "not a folder";
      case NoSuchFileException none -> "no such file or folder";
      default -> failure.getReason() == null ? "not possible" : failure.getReason();
    };
  }
}
