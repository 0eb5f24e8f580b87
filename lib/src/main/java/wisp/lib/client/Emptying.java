package wisp.lib.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Lists;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;

/** Deletes whatever lies in the mailboxes, unread, until nothing does. */
final class Emptying implements BoxPoll.Boxes {
  private final Desk desk;
  private final OwnMailboxes mailboxes;
  private final Runnable progress;
  private final Map<Id, Tombstone> pending = new LinkedHashMap<>();
  private final Set<Id> deleted = new LinkedHashSet<>();
  private boolean empty;

  private record Delete(Emptying emptying, Id envelope) implements Job {
    @Override
    public Optional<Request> request() {
      return Optional.ofNullable(emptying.pending.get(envelope))
          .map(ClientRequest.Delete::new)
          .flatMap(Request::prompt);
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Stored stored -> emptying.acknowledged(envelope, stored);
        case Reply.Refused refused -> emptying.refused(envelope, refused.reason());
        default -> Verdict.ELSEWHERE;
      };
    }
  }

  Emptying(Desk desk, Runnable progress) {
    this.desk = desk;
    this.mailboxes = new OwnMailboxes(desk);
    this.progress = progress;
  }

  boolean isEmpty() {
    return empty;
  }

  List<Job> wanted() {
    List<Job> jobs = new ArrayList<>();
    pending.keySet().forEach(id -> jobs.add(new Delete(this, id)));
    return jobs.isEmpty() ? List.of(new BoxPoll(this)) : jobs;
  }

  @Override
  public Job.Request request() {
    long today = Days.of(desk.ringNow());
    List<Long> known = Lists.limit(Lists.map(deleted, Id::prefix), Limits.KNOWN_MAX);
    return new Job.Request(
        new ClientRequest.Retrieve(
            0, true, List.of(mailboxes.request(today, known), mailboxes.request(today + 1, known))),
        BoxPoll.GRACE_MILLIS);
  }

  @Override
  public Job.Verdict retrieved(Job.Answer answer, Reply.Retrieved retrieved) {
    List<Long> days = OwnMailboxes.days((ClientRequest.Retrieve) answer.asked());
    for (Envelope envelope : retrieved.envelopes()) {
      mailboxes.day(envelope, days).ifPresent(day -> add(envelope, day));
    }
    progress.run();
    empty = pending.isEmpty() && !retrieved.more();
    return pending.isEmpty() ? Job.Verdict.SOON : Job.Verdict.DONE;
  }

  private void add(Envelope envelope, long day) {
    Id id = envelope.id(desk.labels());
    if (!deleted.contains(id)) {
      pending.put(id, mailboxes.tombstone(day, id, envelope.endOfLifeMillis()));
    }
  }

  private Job.Verdict acknowledged(Id id, Reply.Stored stored) {
    Tombstone tombstone = pending.get(id);
    int replicas = desk.parameters().replicas();
    if (tombstone != null
        && Promise.holders(desk.labels(), tombstone, stored.receipts(), replicas) == 0) {
      return Job.Verdict.ELSEWHERE;
    }
    return over(id);
  }

  private Job.Verdict refused(Id id, Refusal reason) {
    return reason == Refusal.EXPIRED ? over(id) : Job.Verdict.LATER;
  }

  private Job.Verdict over(Id id) {
    pending.remove(id);
    deleted.add(id);
    progress.run();
    return Job.Verdict.DONE;
  }
}
