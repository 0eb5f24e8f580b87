package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {
  private final Doorkeeper doorkeeper = new Doorkeeper(3, 2);

  private static final class From extends EmbeddedChannel {
    private final SocketAddress address;

    From(String host) {
      address = new InetSocketAddress(host, 1);
    }

    @Override
    protected SocketAddress remoteAddress0() {
      return address;
    }
  }

  @Test
  void boundsConnectionsPerAddress() {
    assertTrue(doorkeeper.admit(new From("192.0.2.1")));
    assertTrue(doorkeeper.admit(new From("192.0.2.1")));
    From third = new From("192.0.2.1");
    assertFalse(doorkeeper.admit(third));
    assertFalse(third.isOpen());
    assertTrue(doorkeeper.admit(new From("192.0.2.2")));
  }

  @Test
  void countsAnIpV6NetworkAsOneAddress() {
    assertTrue(doorkeeper.admit(new From("2001:db8::1")));
    assertTrue(doorkeeper.admit(new From("2001:db8::2")));
    assertFalse(doorkeeper.admit(new From("2001:db8::3")));
  }

  @Test
  void whenFullTheOldestIdleOneMakesRoom() {
    From busy = admitted();
    doorkeeper.busy(busy);
    From oldest = admitted();
    From younger = admitted();
    assertTrue(doorkeeper.admit(new From("127.0.0.1")));
    assertTrue(busy.isOpen());
    assertFalse(oldest.isOpen());
    assertTrue(younger.isOpen());
    assertEquals(3, doorkeeper.size());
  }

  @Test
  void whenAllAreBusyANewOneIsRefused() {
    for (int i = 0; i < 3; i++) {
      doorkeeper.busy(admitted());
    }
    assertFalse(doorkeeper.admit(new From("127.0.0.1")));
  }

  @Test
  void forgetsConnectionsThatClose() {
    From first = new From("192.0.2.1");
    From second = new From("192.0.2.1");
    assertTrue(doorkeeper.admit(first));
    assertTrue(doorkeeper.admit(second));
    Sockets.close(first);
    doorkeeper.release(second);
    assertEquals(0, doorkeeper.size());
    assertTrue(doorkeeper.admit(new From("192.0.2.1")));
  }

  private From admitted() {
    From channel = new From("127.0.0.1");
    assertTrue(doorkeeper.admit(channel));
    return channel;
  }
}
