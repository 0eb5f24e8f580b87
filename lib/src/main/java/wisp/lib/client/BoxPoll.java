package wisp.lib.client;

import java.util.Optional;
import wisp.lib.message.Reply;

/** A look into boxes: always through the current gateway, seldom with a long pause. */
record BoxPoll(Boxes boxes) implements Job {
  /** Whose boxes, and what is done with what they hold. */
  interface Boxes {
    Job.Request request();

    Job.Verdict retrieved(Job.Answer answer, Reply.Retrieved retrieved);
  }

  /** The time within which a gateway answers beyond the wait that it was asked for. */
  static final int GRACE_MILLIS = 5_000;

  @Override
  public Optional<Request> request() {
    return Optional.of(boxes.request());
  }

  @Override
  public Verdict answered(Answer answer) {
    return switch (answer.reply()) {
      case Reply.Retrieved retrieved -> boxes.retrieved(answer, retrieved);
      case Reply.Refused refused -> Verdict.LATER;
      default -> Verdict.ELSEWHERE;
    };
  }

  @Override
  public boolean isBulk() {
    return false;
  }

  @Override
  public long maxPauseMillis() {
    return 5 * Days.SECOND_MILLIS;
  }
}
