package wisp.node.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Id;
import wisp.node.step.Kept;

/** A log in a folder, opened, written and read back without threads. */
final class Keeping {
  static final long START_MILLIS = 1_800_000_000_000L;
  static final long DAY_MILLIS = 24 * 3_600_000;

  final List<String> lines = new ArrayList<>();
  final Random random;
  long nowMillis = START_MILLIS;
  private final Path folder;

  Keeping(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  Store.Surroundings around() {
    return new Store.Surroundings(
        folder, () -> nowMillis, random::nextBytes, Runnable::run, lines::add, lines::add);
  }

  SegmentLog open() throws IOException {
    return SegmentLog.open(around(), kept -> {});
  }

  /** What a start would find, in the order of ids. */
  Map<Id, Bytes> read() throws IOException {
    Map<Id, Bytes> found = new HashMap<>();
    SegmentLog.open(around(), kept -> put(found, kept)).close();
    return found;
  }

  static void put(Map<Id, Bytes> found, Kept kept) {
    kept.content()
        .ifPresentOrElse(
            content -> found.put(kept.id(), content.encode()), () -> found.remove(kept.id()));
  }

  List<Path> files() throws IOException {
    return new Folder(folder).files();
  }

  Kept message(long id, int bytes) {
    return message(id, bytes, nowMillis + DAY_MILLIS);
  }

  Kept message(long id, int bytes, long untilMillis) {
    byte[] content = new byte[bytes];
    random.nextBytes(content);
    return kept(id, untilMillis, Optional.of(new Kept.Encoded(Bytes.wrap(content))));
  }

  Kept gone(long id) {
    return kept(id, nowMillis + DAY_MILLIS, Optional.empty());
  }

  private static Kept kept(long id, long untilMillis, Optional<Kept.Content> content) {
    return new Kept(Id.of(id % 7), Id.of(id), untilMillis, content);
  }
}
