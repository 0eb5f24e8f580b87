package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.util.NetUtil;
import java.net.InetAddress;

/** Whose request it is: behind a trusted proxy, whom the proxy names last. */
record ClientAddress(boolean trustProxy) {
  InetAddress of(Channel channel, String forwardedFor) {
    InetAddress neighbour = Doorkeeper.address(channel);
    if (!trustProxy || forwardedFor.isEmpty()) {
      return neighbour;
    }
    String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).trim();
    InetAddress named = NetUtil.createInetAddressFromIpAddressString(last);
    return named == null ? neighbour : named;
  }
}
