package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import wisp.lib.bytes.Bytes;

/**
 * Bounds the connections of a listener in all and per address (loopback: only in all). When full,
 * the one that has been idle longest makes room.
 */
final class Doorkeeper {
  private final int maxInAll;
  private final int maxPerAddress;
  private final Map<Channel, Bytes> inside = new HashMap<>();
  private final Map<Bytes, Integer> perAddress = new HashMap<>();
  private final Set<Channel> idle = new LinkedHashSet<>();

  Doorkeeper(int maxInAll, int maxPerAddress) {
    this.maxInAll = maxInAll;
    this.maxPerAddress = maxPerAddress;
  }

  /** Counts a new connection as idle, or closes it. */
  boolean admit(Channel channel) {
    InetAddress address = address(channel);
    if (isCrowded(address) || (inside.size() >= maxInAll && !makeRoom())) {
      Sockets.close(channel);
      return false;
    }
    inside.put(channel, key(address));
    perAddress.merge(key(address), 1, Integer::sum);
    idle.add(channel);
    ChannelFuture unused = channel.closeFuture().addListener(closed -> release(channel));
    return true;
  }

  /** Counts it no longer. */
  void release(Channel channel) {
    idle.remove(channel);
    Bytes key = inside.remove(channel);
    if (key != null) {
      perAddress.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
  }

  void busy(Channel channel) {
    idle.remove(channel);
  }

  void idle(Channel channel) {
    if (inside.containsKey(channel)) {
      idle.add(channel);
    }
  }

  int size() {
    return inside.size();
  }

  private boolean isCrowded(InetAddress address) {
    return !address.isLoopbackAddress()
        && perAddress.getOrDefault(key(address), 0) >= maxPerAddress;
  }

  private boolean makeRoom() {
    Iterator<Channel> oldest = idle.iterator();
    if (!oldest.hasNext()) {
      return false;
    }
    Channel leaving = oldest.next();
    release(leaving);
    Sockets.close(leaving);
    return true;
  }

  static InetAddress address(Channel channel) {
    return ((InetSocketAddress) channel.remoteAddress()).getAddress();
  }

  /** An IPv4 address, or the first 64 bits of an IPv6 address. */
  static Bytes key(InetAddress address) {
    Bytes bytes = Bytes.wrap(address.getAddress());
    return bytes.size() == 4 ? bytes : bytes.slice(0, 8);
  }
}
