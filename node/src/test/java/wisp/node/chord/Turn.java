package wisp.node.chord;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import wisp.lib.message.Id;

/** Arithmetic on the circle for those who judge: it must not be the code that they judge. */
final class Turn {
  private static final BigInteger WHOLE = BigInteger.TWO.pow(256);

  private Turn() {}

  /** How far it is clockwise; a whole turn to oneself. */
  private static BigInteger ahead(Id from, Id to) {
    BigInteger steps = number(to).subtract(number(from)).mod(WHOLE);
    return steps.signum() == 0 ? WHOLE : steps;
  }

  private static BigInteger number(Id id) {
    byte[] bytes =
        ByteBuffer.allocate(32)
            .putLong(id.a())
            .putLong(id.b())
            .putLong(id.c())
            .putLong(id.d())
            .array();
    return new BigInteger(1, bytes);
  }

  /** Whether one meets {@code x} on the way from {@code from} to before {@code to}. */
  static boolean meets(Id from, Id x, Id to) {
    return ahead(from, x).compareTo(ahead(from, to)) < 0;
  }

  /** Whether one meets them in this order, each once, before one is back at {@code from}. */
  static boolean isOneWay(Id from, List<Id> some) {
    BigInteger last = BigInteger.ZERO;
    for (Id each : some) {
      BigInteger steps = ahead(from, each);
      if (steps.compareTo(last) <= 0 || steps.equals(WHOLE)) {
        return false;
      }
      last = steps;
    }
    return true;
  }
}
