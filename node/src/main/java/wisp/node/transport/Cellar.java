package wisp.node.transport;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.bytes.Malformed;
import wisp.node.mailbox.Stock;
import wisp.node.store.Store;

/** Opens what a node keeps on disk, beside the loop: it may be much. */
final class Cellar implements AutoCloseable {
  private static final String FOLDER = "messages";

  private final NodeSettings settings;
  private final Engine engine;
  private final Consumer<String> failed;
  private volatile Optional<Store> store = Optional.empty();

  Cellar(NodeSettings settings, Engine engine, Consumer<String> failed) {
    this.settings = settings;
    this.engine = engine;
    this.failed = failed;
  }

  /** On the loop, unless it fails. */
  interface Opened {
    void with(Keeper keeper, Stock stock);
  }

  void open(Opened opened) {
    if (settings.inMemory()) {
      engine.loop().execute(() -> opened.with(Keeper.NONE, new Stock()));
      return;
    }
    Stock stock = new Stock();
    engine
        .workers()
        .run(
            () -> read(stock),
            there -> there.ifPresent(each -> opened.with(Keeper.of(each), stock)),
            () -> failed.accept("cannot read " + settings.data()));
  }

  private Optional<Store> read(Stock stock) {
    try {
      store = Optional.of(Store.open(around(), stock::take));
      return store;
    } catch (IOException | Malformed unreadable) {
      String why = unreadable.getClass().getSimpleName() + " " + unreadable.getMessage();
      failed.accept("cannot read the messages in " + settings.data() + ": " + why);
      return Optional.empty();
    }
  }

  private Store.Surroundings around() {
    return new Store.Surroundings(
        settings.data().resolve(FOLDER),
        engine.nowMillis(),
        engine.entropy(),
        engine.loop(),
        engine.log()::line,
        failed);
  }

  /** Empty while there is none. */
  Optional<Store.Use> use() {
    return store.map(Store::use);
  }

  /** Everything kept so far is durable when it returns. */
  @Override
  public void close() {
    store.ifPresent(Store::close);
  }
}
