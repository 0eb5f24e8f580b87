package wisp.node.sim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.node.step.Event;

/** What befalls machines and the network. */
final class Accidents {
  private static final long LEAVE_MAX_MILLIS = 10_000;
  private static final long BACK_MILLIS = 10_000;
  private static final int LOOK_MILLIS = 100;

  private final World world;
  private final Copies copies;
  private final Troubles troubles;

  Accidents(World world, Copies copies, Troubles troubles) {
    this.world = world;
    this.copies = copies;
    this.troubles = troubles;
  }

  void begin(Step step) {
    switch (step) {
      case Step.Crash crash ->
          crash.nodes().forEach(name -> crash(world.host(name), Run.millis(crash.seconds())));
      case Step.Restart restart -> restart.nodes().forEach(this::start);
      case Step.Join join -> join.nodes().forEach(this::start);
      case Step.Leave leave -> leave(world.host(leave.node()));
      case Step.Pause pause -> pause(world.host(pause.node()), Run.millis(pause.seconds()));
      case Step.Cut cut -> cut(cut.nodes(), Run.millis(cut.seconds()), host -> host.side = 1);
      case Step.Mute mute ->
          cut(mute.nodes(), Run.millis(mute.seconds()), host -> host.mute = true);
      case Step.Apart a ->
          apart(world.host(a.one()), world.host(a.other()), Run.millis(a.seconds()));
      case Step.Set set -> {
        hindered(0);
        world.host(set.node()).setMillis = Run.millis(set.seconds());
      }
      case Step.Skew skew -> skew(world.host(skew.node()), Run.millis(skew.seconds()));
      case Step.Noise noise -> noise(noise.permille(), Run.millis(noise.seconds()));
      case Step.Rest rest ->
          world.restUntilMillis = world.timeline.nowMillis() + Run.millis(rest.seconds());
      case Step.Mix mix -> world.host(mix.node()).mixes = true;
      case Step.Slow slow -> world.network.syncMaxMillis = (int) Run.millis(slow.seconds());
      default -> throw new IllegalStateException(step.text());
    }
  }

  void lose(List<String> names, boolean silently) {
    List<Host> hosts = names.stream().map(world::host).filter(Host::isUp).toList();
    copies.lose(hosts.size());
    troubles.lost(world.timeline.nowMillis(), names);
    hosts.forEach(host -> world.stop(host, silently));
    hosts.forEach(host -> host.disk.wipe());
  }

  private void start(String name) {
    Host host = world.host(name);
    if (!host.isUp()) {
      world.start(host);
    }
  }

  private void crash(Host host, long millis) {
    if (host.isUp()) {
      long now = world.timeline.nowMillis();
      troubles.cut(now, now + millis, List.of(host.name));
      world.stop(host, false);
      host.returning = true;
      world.timeline.after(millis, () -> start(host.name));
    }
  }

  /** The last k stay. */
  private void leave(Host host) {
    long members = world.hosts().filter(Host::isMember).count();
    if (!host.isMember() || members <= world.parameters.replicas()) {
      return;
    }
    Life process = host.process;
    copies.leaves(1);
    process.when(() -> process.step(new Event.Leave()));
    gone(process, world.timeline.nowMillis() + LEAVE_MAX_MILLIS);
  }

  /**
   * Who could not hand over everything in time goes all the same, as one that is lost; where that
   * is one too many, it comes back with what it has on its disk.
   */
  private void gone(Life process, long latestMillis) {
    boolean late = world.timeline.nowMillis() >= latestMillis;
    boolean finished = process.isHandedOff() && process.saidGoodbye();
    if (process.isRunning() && !finished && !late) {
      world.timeline.after(LOOK_MILLIS, () -> gone(process, latestMillis));
      return;
    }
    copies.leaves(-1);
    if (!process.isRunning()) {
      return;
    }
    if (!finished && !copies.mayLose(1)) {
      crash(process.host, BACK_MILLIS);
      return;
    }
    copies.lose(finished ? 0 : 1);
    if (!finished) {
      troubles.lost(world.timeline.nowMillis(), List.of(process.host.name));
    }
    world.stop(process.host, false);
  }

  private void pause(Host host, long millis) {
    if (host.isUp()) {
      long now = world.timeline.nowMillis();
      troubles.sleep(now, now + millis, host.name);
      world.sleep(host, millis);
    }
  }

  private void cut(List<String> names, long millis, Consumer<Host> off) {
    long now = world.timeline.nowMillis();
    if (copies.cutUntilMillis() > now) {
      return;
    }
    troubles.cut(now, now + millis, names);
    copies.cutUntil(now + millis);
    names.forEach(name -> off.accept(world.host(name)));
    world.timeline.after(millis, () -> world.hosts().forEach(Host::reconnect));
  }

  private void apart(Host one, Host other, long millis) {
    hindered(millis);
    copies.cutUntil(world.timeline.nowMillis() + millis);
    one.apartFrom = Optional.of(other);
    other.apartFrom = Optional.of(one);
    world.timeline.after(
        millis,
        () -> {
          one.apartFrom = Optional.empty();
          other.apartFrom = Optional.empty();
        });
  }

  private void skew(Host host, long millis) {
    host.skewMillis = millis;
    troubles.maxSkewMillis = Math.max(troubles.maxSkewMillis, Math.abs(millis));
  }

  private void hindered(long millis) {
    long now = world.timeline.nowMillis();
    troubles.hindered(now, now + millis);
  }

  private void noise(int permille, long millis) {
    hindered(millis);
    world.network.lossPermille = permille;
    world.network.doublePermille = permille;
    world.timeline.after(
        millis,
        () -> {
          world.network.lossPermille = 0;
          world.network.doublePermille = 0;
        });
  }
}
