package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnusableTest {
  private static String why(IOException failure) {
    return Unusable.why(Path.of("a"), failure);
  }

  @Test
  void whatWasNamedIsNotNamedAgain() {
    assertEquals("permission denied", why(new AccessDeniedException("a")));
    assertEquals("not a folder", why(new FileAlreadyExistsException("a")));
    assertEquals("no such file or folder", why(new NoSuchFileException("a")));
    assertEquals("Is a directory", why(new FileSystemException("a", "b", "Is a directory")));
  }

  @Test
  void anotherCauseIs() {
    assertEquals("a/b: permission denied", why(new AccessDeniedException("a/b")));
    assertEquals("gone", why(new IOException("gone")));
  }
}
