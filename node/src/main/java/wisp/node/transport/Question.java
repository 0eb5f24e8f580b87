package wisp.node.transport;

import io.netty.util.concurrent.Future;
import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Peer;

/** A question on its way to a peer; ends once. */
final class Question {
  private final Peer to;
  private Bytes frame;
  private Consumer<Optional<Peers.Answer>> answer;
  private Future<?> deadline;
  private Runnable late = () -> {};
  private boolean repeated;

  Question(Peer to, Bytes frame, Consumer<Optional<Peers.Answer>> answer) {
    this.to = to;
    this.frame = frame;
    this.answer = answer;
  }

  Peer to() {
    return to;
  }

  Bytes frame() {
    return frame;
  }

  /** It will not go out, and takes no memory until its time has run out. */
  void stay() {
    frame = Bytes.EMPTY;
  }

  boolean isOpen() {
    return answer != null;
  }

  void isDue(Future<?> newDeadline) {
    deadline = newDeadline;
  }

  /** What to do if time runs out from here on. */
  void whenLate(Runnable action) {
    late = action;
  }

  void expire() {
    if (isOpen()) {
      late.run();
      end(Optional.empty());
    }
  }

  void end(Optional<Peers.Answer> outcome) {
    if (answer == null) {
      return;
    }
    Consumer<Optional<Peers.Answer>> waiting = answer;
    answer = null;
    deadline.cancel(false);
    waiting.accept(outcome);
  }

  /** Whether it may go out a second time, after the connection that it first took broke. */
  boolean mayRepeat() {
    boolean first = !repeated;
    repeated = true;
    return isOpen() && first;
  }
}
