package wisp.node.transport;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.message.Parameters;
import wisp.node.mailbox.Stock;
import wisp.node.step.Event;

/** Brings the node into a ring, or founds one, and sees that it stays in. */
final class Membership implements Entrance.Outcome {
  private static final Parameters DEFAULTS = new Parameters(3, 16, 24 * 3_600_000L);
  private static final int WATCH_MILLIS = 1_000;
  private static final int QUIET_WATCH_MILLIS = 16_000;
  private static final int PATIENCE_MILLIS = 15_000;

  private final Engine engine;
  private final Self self;
  private final Driver driver;
  private final Memory memory;
  private final Lookout lookout;
  private final Core.Maker maker;
  private Optional<Core> core = Optional.empty();
  private Keeper keeper;
  private Stock stock;
  private Entrance entrance;
  private boolean mayFound;
  private Consumer<String> failed;
  private boolean waiting;
  private boolean knocking;
  private int apartMillis;
  private int watchMillis = WATCH_MILLIS;
  private Core.View watched = Core.View.NONE;

  Membership(
      Engine engine, Self self, Driver driver, Memory memory, Lookout lookout, Core.Maker maker) {
    this.engine = engine;
    this.self = self;
    this.driver = driver;
    this.memory = memory;
    this.lookout = lookout;
    this.maker = maker;
  }

  /** What was kept, and where it will be; before {@link #begin}. */
  void remember(Keeper newKeeper, Stock earlier) {
    keeper = newKeeper;
    stock = earlier;
    driver.onceFull(this::becameFull);
  }

  /** Who joins hears it from the first hello on. */
  private void becameFull() {
    memory.setOnceFull();
    self.setOnceFull();
  }

  /** {@code whenFailed} gets one line if the node must give up. */
  void begin(Entrance newEntrance, boolean foundIfNobody, Consumer<String> whenFailed) {
    entrance = newEntrance;
    mayFound = foundIfNobody;
    failed = whenFailed;
    knock();
  }

  private void knock() {
    apartMillis = 0;
    if (!knocking) {
      knocking = true;
      entrance.knock();
    }
  }

  Core.View view() {
    return core.map(Core::view).orElse(Core.View.NONE);
  }

  /** Ring time, or this node's as long as it knows of no ring. */
  long timeMillis() {
    long nowMillis = engine.nowMillis().getAsLong();
    return core.map(known -> known.timeMillis(nowMillis)).orElse(nowMillis);
  }

  @Override
  public void met(Handshaking.Proven member) {
    if (member.hello().onceFull()) {
      self.setOnceFull();
    }
    knocking = false;
    apartMillis = 0;
    become(member.hello().parameters(), new Event.Join(member.peer(), member.hello().onceFull()));
  }

  @Override
  public boolean nobody(String why) {
    boolean found = mayFound && !view().joined();
    if (found) {
      become(DEFAULTS, new Event.Create());
    }
    if (view().joined()) {
      knocking = false;
      return false;
    }
    if (!waiting) {
      waiting = true;
      engine.log().line("waiting for a ring to join: " + why);
    }
    return true;
  }

  @Override
  public void conflict(String line) {
    failed.accept(line);
  }

  private void become(Parameters ringWide, Event first) {
    if (core.isPresent()) {
      driver.handle(first);
      return;
    }
    self.agreeOn(ringWide);
    Core made = maker.make(self, stock);
    stock = null;
    core = Optional.of(made);
    driver.start(made, keeper, first);
    watch();
  }

  /** What is wrong now, of what the log tells. */
  Map<String, Boolean> troubles() {
    return lookout.troubles();
  }

  private void watch() {
    Core.View view = view();
    memory.update(view);
    long nowMillis = engine.nowMillis().getAsLong();
    lookout.look(nowMillis, timeMillis() - nowMillis, view, self.parameters().replicas());
    if (view.onceFull()) {
      self.setOnceFull();
    }
    self.setMember(view.joined());
    boolean useful = view.joined() || (view.gatewayOnly() && view.ready());
    boolean apart = !useful && !watched.joined();
    apartMillis = apart ? apartMillis + watchMillis : 0;
    if (apartMillis >= PATIENCE_MILLIS) {
      knock();
    }
    boolean isSame = view.joined() && view.equals(watched);
    watched = view;
    watchMillis = isSame ? Math.min(2 * watchMillis, QUIET_WATCH_MILLIS) : WATCH_MILLIS;
    var unused = engine.after(watchMillis, this::watch);
  }

  /** Somebody from earlier is there again, perhaps in another ring. */
  void found(Handshaking.Proven other) {
    if (view().joined()) {
      driver.handle(new Event.Join(other.peer(), other.hello().onceFull()));
    }
  }

  /** A member of a ring that was once full is of this ring, or their two become one. */
  void connected(Handshaking.Proven other) {
    if (other.hello().isMember() && other.hello().onceFull() && !view().onceFull()) {
      found(other);
    }
  }

  /**
   * Whether nothing is left to hand over and all know; before {@link Event.Leave} was handled:
   * anything. What clients wait for, which never ends, goes on with another node.
   */
  boolean isGone() {
    return driver.openGoodbyes() == 0 && core.map(Core::isHandedOff).orElse(true);
  }

  void leave() {
    core.ifPresent(member -> driver.handle(new Event.Leave()));
  }
}
