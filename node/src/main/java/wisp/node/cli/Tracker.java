package wisp.node.cli;

import java.util.concurrent.CompletableFuture;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.State;

/** One message on its way. Told on the client's thread, awaited on another. */
final class Tracker {
  private final Address to;
  private final Bytes id;
  private final State wanted;
  private final long untilMillis;
  private final CompletableFuture<Void> accepted = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile ChatMessage latest;

  Tracker(Address to, Bytes id, State wanted, long untilMillis) {
    this.to = to;
    this.id = id;
    this.wanted = wanted;
    this.untilMillis = untilMillis;
  }

  Address to() {
    return to;
  }

  Bytes id() {
    return id;
  }

  /** The ring has it, or will not. */
  CompletableFuture<Void> accepted() {
    return accepted;
  }

  /** What was wanted came true, or cannot any more. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  ChatMessage latest() {
    return latest;
  }

  long leftMillis(long nowMillis) {
    return Math.max(0, untilMillis - nowMillis);
  }

  void heard(ChatMessage message) {
    latest = message;
    if (message.state() != State.WAITING) {
      accepted.complete(null);
    }
    if (isReached() || message.state() == State.EXPIRED || isBeyondExpiry()) {
      ended.complete(null);
    }
  }

  boolean isReached() {
    return latest != null && isReached(latest.state());
  }

  private boolean isReached(State state) {
    return switch (wanted) {
      case HELD -> rank(state) >= rank(State.HELD);
      case DELIVERED -> rank(state) >= rank(State.DELIVERED);
      case READ -> state == State.READ;
      case EXPIRED -> state == State.EXPIRED;
      case WAITING, RECEIVED -> true;
    };
  }

  private boolean isBeyondExpiry() {
    return wanted == State.EXPIRED && rank(latest.state()) >= rank(State.DELIVERED);
  }

  private static int rank(State state) {
    return switch (state) {
      case WAITING, EXPIRED, RECEIVED -> 0;
      case HELD -> 1;
      case DELIVERED -> 2;
      case READ -> 3;
    };
  }
}
