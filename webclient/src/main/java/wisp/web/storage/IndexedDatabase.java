package wisp.web.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBFactory;
import org.teavm.jso.indexeddb.IDBGetRequest;
import org.teavm.jso.indexeddb.IDBObjectStore;
import org.teavm.jso.indexeddb.IDBOpenDBRequest;
import org.teavm.jso.indexeddb.IDBTransaction;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;
import wisp.web.bytes.Buffers;

final class IndexedDatabase implements Database {
  private static final int SCHEMA = 1;
  private static final String VALUES = "values";
  private static final String COUNTERS = "counters";
  private static final String VERSION = "version";

  private final IDBDatabase connection;

  private IndexedDatabase(IDBDatabase connection) {
    this.connection = connection;
  }

  static void open(String name, Consumer<Opened> opened, Runnable failed) {
    try {
      IDBOpenDBRequest request = IDBFactory.getInstance().open(name, SCHEMA);
      request.setOnUpgradeNeeded(event -> createStores(request.getResult()));
      request.setOnSuccess(() -> read(request.getResult(), opened, failed));
      request.setOnError(failed::run);
    } catch (RuntimeException unavailable) {
      failed.run();
    }
  }

  private static void createStores(IDBDatabase connection) {
    connection.createObjectStore(VALUES);
    connection.createObjectStore(COUNTERS);
  }

  private static void read(IDBDatabase connection, Consumer<Opened> opened, Runnable failed) {
    connection.setOnVersionChange(connection::close);
    IDBTransaction transaction = transaction(connection, "readonly");
    IDBObjectStore store = transaction.objectStore(VALUES);
    IDBGetRequest keys = store.getAllKeys();
    IDBGetRequest values = getAll(store);
    IDBGetRequest version = version(transaction);
    transaction.setOnAbort(failed::run);
    transaction.setOnComplete(
        () ->
            opened.accept(
                new Opened(
                    new IndexedDatabase(connection), number(version), entries(keys, values))));
  }

  private static Map<String, Bytes> entries(IDBGetRequest keyRequest, IDBGetRequest valueRequest) {
    JSArrayReader<?> keys = (JSArrayReader<?>) keyRequest.getResult();
    JSArrayReader<?> values = (JSArrayReader<?>) valueRequest.getResult();
    Map<String, Bytes> entries = new HashMap<>();
    for (int i = 0; i < keys.getLength(); i++) {
      String key = ((JSString) keys.get(i)).stringValue();
      entries.put(key, Buffers.read((Int8Array) values.get(i)));
    }
    return entries;
  }

  @Override
  public void commit(long version, List<Change> changes, Consumer<Outcome> done) {
    try {
      IDBTransaction transaction = transaction(connection, "readwrite");
      transaction.setOnComplete(() -> done.accept(Outcome.KEPT));
      transaction.setOnAbort(() -> done.accept(outcome(fault(transaction))));
      IDBGetRequest stored = version(transaction);
      stored.setOnSuccess(() -> writeAfter(number(stored), transaction, version, changes));
    } catch (RuntimeException closed) {
      done.accept(Outcome.STALE);
    }
  }

  @Override
  public void close() {
    connection.close();
  }

  /** No fault: the abort was our own. */
  private static Outcome outcome(String fault) {
    return switch (fault) {
      case "" -> Outcome.STALE;
      case "QuotaExceededError" -> Outcome.FULL;
      default -> Outcome.BROKEN;
    };
  }

  private static void writeAfter(
      long stored, IDBTransaction transaction, long version, List<Change> changes) {
    if (stored != version - 1) {
      transaction.abort();
      return;
    }
    changes.forEach(change -> write(transaction.objectStore(VALUES), change));
    transaction
        .objectStore(COUNTERS)
        .put(JSNumber.valueOf((double) version), JSString.valueOf(VERSION));
  }

  private static void write(IDBObjectStore store, Change change) {
    JSString key = JSString.valueOf(change.key());
    change
        .value()
        .ifPresentOrElse(value -> store.put(Buffers.of(value), key), () -> store.delete(key));
  }

  private static IDBGetRequest version(IDBTransaction transaction) {
    return transaction.objectStore(COUNTERS).get(JSString.valueOf(VERSION));
  }

  private static long number(IDBGetRequest request) {
    return JSObjects.isUndefined(request.getResult())
        ? 0
        : (long) ((JSNumber) request.getResult()).doubleValue();
  }

  private static IDBTransaction transaction(IDBDatabase connection, String mode) {
    return transaction(connection, new String[] {VALUES, COUNTERS}, mode);
  }

  @JSBody(
      params = {"connection", "stores", "mode"},
      script = "return connection.transaction(stores, mode, { durability: 'strict' });")
  private static native IDBTransaction transaction(
      IDBDatabase connection, String[] stores, String mode);

  @JSBody(params = "store", script = "return store.getAll();")
  private static native IDBGetRequest getAll(IDBObjectStore store);

  @JSBody(
      params = "transaction",
      script = "return transaction.error ? transaction.error.name : '';")
  private static native String fault(IDBTransaction transaction);
}
