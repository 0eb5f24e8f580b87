package wisp.node.transport;

/** Bytes in flight, of many connections together; on one loop. */
final class Budget {
  private final long maxBytes;
  private long takenBytes;

  Budget(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  boolean hasRoom(int bytes) {
    return takenBytes + bytes <= maxBytes;
  }

  boolean take(int bytes) {
    if (!hasRoom(bytes)) {
      return false;
    }
    force(bytes);
    return true;
  }

  void force(int bytes) {
    takenBytes += bytes;
  }

  void give(int bytes) {
    takenBytes -= bytes;
  }
}
