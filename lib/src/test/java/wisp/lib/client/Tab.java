package wisp.lib.client;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;

/** One open page of a person: the ports of its client. Whatever it does can be its last. */
final class Tab implements Network, Storage, Alarm {
  private final Person owner;
  private final Driver driver;
  private boolean closed;
  private boolean takenOver;
  private long alarms;

  Tab(Person owner) {
    this.owner = owner;
    this.driver =
        new Driver(
            Client.restore(owner.version, Map.copyOf(owner.disk), owner.world.entropy()),
            this,
            this,
            this,
            () -> owner.world.now() + owner.skewMillis,
            this::tell);
  }

  Driver driver() {
    return driver;
  }

  void close() {
    closed = true;
  }

  /** Open, and the one that may write. */
  boolean isUsable() {
    return !closed && !takenOver;
  }

  private void tell(Notice notice) {
    if (closed) {
      return;
    }
    takenOver |= notice instanceof Notice.TakenOver;
    owner.notices.add(notice);
  }

  @Override
  public void ask(
      String gateway, Bytes frame, int timeoutMillis, Consumer<Bytes> answered, Runnable failed) {
    if (closed || owner.crashes()) {
      return;
    }
    owner.asked.merge(gateway, 1, Integer::sum);
    owner.world.tap.accept(owner, frame);
    owner.world.ring.ask(
        gateway,
        frame,
        timeoutMillis,
        reply -> ifOpen(() -> answered.accept(reply)),
        () -> ifOpen(failed));
    owner.crashes();
  }

  @Override
  public void commit(long version, List<Effect.Change> changes, Consumer<Boolean> done) {
    if (owner.diskMillis == 0) {
      commitNow(version, changes, done);
      return;
    }
    owner.world.in(
        owner.world.random.nextLong(owner.diskMillis), () -> commitNow(version, changes, done));
  }

  private void commitNow(long version, List<Effect.Change> changes, Consumer<Boolean> done) {
    if (closed || owner.crashes()) {
      return;
    }
    boolean durable = owner.write(version, changes);
    if (!owner.crashes()) {
      done.accept(durable);
    }
  }

  @Override
  public void wakeAt(long millis, Runnable then) {
    alarms++;
    long mine = alarms;
    owner.world.at(millis - owner.skewMillis, () -> ifOpen(() -> ring(mine, then)));
  }

  private void ring(long alarm, Runnable then) {
    if (alarm == alarms) {
      then.run();
    }
  }

  private void ifOpen(Runnable action) {
    if (!closed) {
      action.run();
    }
  }
}
