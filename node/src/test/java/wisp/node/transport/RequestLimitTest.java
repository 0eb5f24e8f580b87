package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
  private final AtomicLong nowMillis = new AtomicLong();
  private final RequestLimit limit = new RequestLimit(10, 5, nowMillis::get);

  @Test
  void allowsABurstAndThenARate() throws UnknownHostException {
    assertEquals(5, allowed("192.0.2.1", 20));
    nowMillis.addAndGet(200);
    assertEquals(2, allowed("192.0.2.1", 20));
    nowMillis.addAndGet(60_000);
    assertEquals(5, allowed("192.0.2.1", 20));
  }

  @Test
  void someRequestsCostMore() throws UnknownHostException {
    InetAddress from = InetAddress.getByName("192.0.2.1");
    assertTrue(limit.allows(from, 4));
    assertFalse(limit.allows(from, 2));
    assertTrue(limit.allows(from, 1));
    assertTrue(limit.allows(from, 0));
  }

  @Test
  void countsAddressesApartAndLoopbackNever() throws UnknownHostException {
    assertEquals(5, allowed("192.0.2.1", 20));
    assertEquals(5, allowed("192.0.2.2", 20));
    assertEquals(1_000, allowed("127.0.0.1", 1_000));
  }

  @Test
  void remembersABoundedNumberOfAddresses() throws UnknownHostException {
    for (int i = 0; i < 10_000; i++) {
      byte[] address = {10, 0, (byte) (i >> 8), (byte) i};
      assertTrue(limit.allows(InetAddress.getByAddress(address)));
    }
  }

  private long allowed(String host, int requests) throws UnknownHostException {
    InetAddress from = InetAddress.getByName(host);
    return IntStream.range(0, requests).filter(i -> limit.allows(from)).count();
  }
}
