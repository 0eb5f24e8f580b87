package wisp.node.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import wisp.node.step.Kept;

/** What was measured and not taken: H2's MVStore, with its retention time at the default. */
final class TreeFile implements Store.Backend {
  private final MVStore store;
  private final MVMap<byte[], byte[]> map;

  TreeFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    store =
        new MVStore.Builder()
            .fileName(folder.resolve("messages.mv").toString())
            .autoCommitDisabled()
            .open();
    MVMap.Builder<byte[], byte[]> builder = new MVMap.Builder<>();
    builder.keyType(ByteArrayDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    map = store.openMap("messages", builder);
  }

  @Override
  public void append(List<Kept> batch) {
    batch.forEach(this::put);
    store.commit();
    store.sync();
  }

  private void put(Kept kept) {
    byte[] key = new byte[64];
    ByteBuffer.wrap(key)
        .put(kept.place().toBytes().unsafeArray())
        .put(kept.id().toBytes().unsafeArray());
    kept.content()
        .ifPresentOrElse(
            content -> map.put(key, content.encode().unsafeArray()), () -> map.remove(key));
  }

  @Override
  public void close() {
    store.close();
  }
}
