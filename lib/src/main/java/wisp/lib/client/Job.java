package wisp.lib.client;

import java.util.Optional;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Reply;

/** Something to be asked of the ring until it is done. Equal jobs are the same job. */
interface Job {
  /** What to ask and how long to wait for it; nothing if it turned out to be impossible now. */
  Optional<Request> request();

  Verdict answered(Answer answer);

  /** This attempt came to nothing. */
  default void failed() {}

  /** Whether it is one of many of its kind, of which only some may be under way. */
  default boolean isBulk() {
    return true;
  }

  /** The longest pause before another attempt. */
  default long maxPauseMillis() {
    return Days.MINUTE_MILLIS;
  }

  record Request(ClientRequest message, int timeoutMillis) {
    /** For whatever a gateway does within its own deadlines. */
    static Optional<Request> prompt(ClientRequest message) {
      return Optional.of(new Request(message, 6_000));
    }
  }

  /** A reply, to what, from where. */
  record Answer(String gateway, ClientRequest asked, long askedAtMillis, Reply reply) {}

  enum Verdict {
    /** Done; if it is still wanted, again at once. */
    DONE,
    /** Done for now; if it is still wanted, again in a second. */
    SOON,
    /** Not done; again later, with growing pauses. */
    LATER,
    /** The answer is worth nothing: ask another gateway. */
    ELSEWHERE
  }
}
