package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;

/** Puts an empty record in the place of the card, beyond the latest one that the ring has. */
final class Withdrawal {
  private final Desk desk;
  private final OwnCard ownCard;
  private final Runnable progress;
  private Optional<SignedRecord> empty = Optional.empty();
  private boolean foreign;
  private boolean done;

  private record Find(Withdrawal withdrawal) implements Job {
    @Override
    public Optional<Request> request() {
      Bytes directoryKey = withdrawal.desk.keys().address().directoryKey();
      return Request.prompt(new ClientRequest.GetRecord(SignedRecord.place(directoryKey)));
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Records records -> withdrawal.found(records.records());
        case Reply.Refused refused -> Verdict.LATER;
        default -> Verdict.ELSEWHERE;
      };
    }
  }

  private record Put(Withdrawal withdrawal) implements Job {
    @Override
    public Optional<Request> request() {
      return withdrawal.empty.map(ClientRequest.PutRecord::new).flatMap(Request::prompt);
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Stored stored -> withdrawal.stored(stored);
        case Reply.Refused refused -> withdrawal.refused(refused.reason());
        default -> Verdict.ELSEWHERE;
      };
    }
  }

  Withdrawal(Desk desk, OwnCard ownCard, Runnable progress) {
    this.desk = desk;
    this.ownCard = ownCard;
    this.progress = progress;
  }

  boolean isDone() {
    return done;
  }

  /** Another device has the account: neither card nor mailboxes are ours to touch. */
  boolean isForeign() {
    return foreign;
  }

  List<Job> wanted() {
    return List.of(empty.isEmpty() ? new Find(this) : new Put(this));
  }

  private Job.Verdict found(List<SignedRecord> records) {
    progress.run();
    Optional<SignedRecord> best = CardRecord.best(desk.labels(), desk.keys().address(), records);
    foreign = best.isPresent() && ownCard.isForeign(best.get());
    boolean isWithdrawn = best.isPresent() && best.get().sealedCard().isEmpty();
    long sequence = best.map(SignedRecord::sequence).orElse(0L);
    empty = isWithdrawn ? best : Optional.of(beyond(sequence));
    return Job.Verdict.DONE;
  }

  private SignedRecord beyond(long sequence) {
    return SignedRecord.sign(
        desk.labels(),
        desk.keys().directory(),
        Math.max(sequence, ownCard.latestSequence()) + 1,
        desk.ringNow() + Limits.RECORD_TTL_MILLIS,
        Bytes.EMPTY);
  }

  private Job.Verdict stored(Reply.Stored stored) {
    int replicas = desk.parameters().replicas();
    if (Promise.holders(desk.labels(), empty.orElseThrow(), stored.receipts(), replicas) == 0) {
      return Job.Verdict.ELSEWHERE;
    }
    done = true;
    progress.run();
    return Job.Verdict.DONE;
  }

  private Job.Verdict refused(Refusal reason) {
    if (reason == Refusal.STALE) {
      empty = Optional.empty();
    }
    return Job.Verdict.LATER;
  }
}
