package wisp.node.mailbox;

import java.util.Optional;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Expired;
import wisp.lib.message.Item;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.Refusal;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;

/** What a node's clock says about times in messages. */
final class Bounds {
  private static final long LONGEST_MILLIS =
      Limits.MAX_TTL_MILLIS + Limits.END_OF_LIFE_SLACK_MILLIS;

  private Bounds() {}

  static Optional<Refusal> refusal(long maxTtlMillis, Item item, long nowMillis) {
    if (item.endOfLifeMillis() <= nowMillis) {
      return Optional.of(Refusal.EXPIRED);
    }
    if (item.endOfLifeMillis() - nowMillis > longest(maxTtlMillis, item)) {
      return Optional.of(Refusal.TOO_LONG);
    }
    return earliest(item) > nowMillis ? Optional.of(Refusal.WRONG_TIME) : Optional.empty();
  }

  /** Nobody may say that a life is over before it is. */
  private static long earliest(Item item) {
    return switch (item) {
      case Nack nack -> nack.header().endOfLifeMillis();
      case Expired expired -> expired.due().header().endOfLifeMillis();
      case Envelope envelope -> 0;
      case Tombstone tombstone -> 0;
      case SignedRecord card -> 0;
    };
  }

  private static long longest(long maxTtlMillis, Item item) {
    long envelope = maxTtlMillis + Limits.END_OF_LIFE_SLACK_MILLIS;
    return switch (item) {
      case Envelope held -> envelope;
      case Tombstone collected -> LONGEST_MILLIS + Limits.OUTCOME_TTL_MILLIS;
      case Nack returned -> Long.MAX_VALUE;
      case Expired expired -> Long.MAX_VALUE;
      case SignedRecord card -> Limits.RECORD_TTL_MILLIS + Limits.END_OF_LIFE_SLACK_MILLIS;
    };
  }

  static boolean isTimely(BoxRequest request, long nowMillis) {
    return Math.abs(request.timeMillis() - nowMillis) <= Limits.REQUEST_TIME_SLACK_MILLIS;
  }
}
