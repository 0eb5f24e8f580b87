package wisp.node.transport;

import io.netty.channel.Channel;
import java.net.InetAddress;

/** Whose request it is: behind a trusted proxy, whom the proxy names last. */
record ClientAddress(boolean trustProxy) {
  InetAddress of(Channel channel, String forwardedFor) {
    InetAddress neighbour = Doorkeeper.address(channel);
    String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).trim();
    return trustProxy ? Literal.parse(last).orElse(neighbour) : neighbour;
  }
}
