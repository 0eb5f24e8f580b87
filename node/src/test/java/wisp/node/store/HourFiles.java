package wisp.node.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.node.step.Kept;

/** What was measured and not taken: each hour of expiry has its file, each file its sync. */
final class HourFiles implements Store.Backend {
  private static final long HOUR_MILLIS = 3_600_000;

  private final Folder folder;
  private final Map<Long, FileChannel> files = new HashMap<>();

  HourFiles(Path folder) throws IOException {
    this.folder = new Folder(folder);
    this.folder.open();
  }

  @Override
  public void append(List<Kept> batch) throws IOException {
    Set<FileChannel> touched = new HashSet<>();
    for (Kept kept : batch) {
      FileChannel file = file(kept.untilMillis() / HOUR_MILLIS);
      Bytes record = Written.write(Bytes.wrap(new byte[Segment.SALT_BYTES]), 0, 0, kept);
      file.write(ByteBuffer.wrap(record.unsafeArray()), file.size());
      touched.add(file);
    }
    for (FileChannel file : touched) {
      file.force(false);
    }
  }

  private FileChannel file(long hour) throws IOException {
    FileChannel file = files.get(hour);
    if (file == null) {
      file = folder.create(folder.path().resolve(hour + ".hour"));
      files.put(hour, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (FileChannel file : files.values()) {
      file.close();
    }
  }
}
