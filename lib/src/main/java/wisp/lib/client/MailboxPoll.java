package wisp.lib.client;

import java.util.List;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Limits;
import wisp.lib.message.Reply;

/**
 * Reads the mailboxes of today and tomorrow: waits at the owner, and once a minute asks every
 * holder.
 */
final class MailboxPoll implements BoxPoll.Boxes {
  private static final long EVERY_HOLDER_MILLIS = Days.MINUTE_MILLIS;

  private final Desk desk;
  private final OwnMailboxes mailboxes;
  private final Inbox inbox;
  private final OwnCard ownCard;
  private boolean waiting;
  private boolean unread;
  private long readMillis = Long.MIN_VALUE;

  MailboxPoll(Desk desk, Inbox inbox, OwnCard ownCard) {
    this.desk = desk;
    this.mailboxes = new OwnMailboxes(desk);
    this.inbox = inbox;
    this.ownCard = ownCard;
  }

  /** Reads everything once; if {@code follow}, goes on waiting for more. */
  void start(boolean follow) {
    waiting = follow;
    unread = true;
    readMillis = Long.MIN_VALUE;
  }

  void stop() {
    waiting = false;
    unread = false;
  }

  /** Everything that the ring held when this began was read. */
  boolean isRead() {
    return !unread;
  }

  List<Job> wanted() {
    return unread || waiting ? List.of(new BoxPoll(this)) : List.of();
  }

  @Override
  public Job.Request request() {
    boolean everyHolder =
        unread
            || readMillis == Long.MIN_VALUE
            || Math.abs(desk.now() - readMillis) >= EVERY_HOLDER_MILLIS;
    int waitMillis = unread ? 0 : Limits.WAIT_MAX_MILLIS;
    long today = Days.of(desk.ringNow());
    List<BoxRequest> boxes = List.of(box(today), box(today + 1));
    return new Job.Request(
        new ClientRequest.Retrieve(waitMillis, everyHolder, boxes),
        waitMillis + BoxPoll.GRACE_MILLIS);
  }

  private BoxRequest box(long day) {
    return mailboxes.request(day, inbox.known(day));
  }

  @Override
  public Job.Verdict retrieved(Job.Answer answer, Reply.Retrieved retrieved) {
    ClientRequest.Retrieve asked = (ClientRequest.Retrieve) answer.asked();
    boolean isNew = inbox.take(retrieved.envelopes(), OwnMailboxes.days(asked));
    if (asked.everyHolder() && !retrieved.more()) {
      readAll();
    }
    if (isNew) {
      return Job.Verdict.DONE;
    }
    boolean isFruitless = retrieved.more() || !retrieved.envelopes().isEmpty();
    boolean isEarly =
        asked.waitMillis() > 0 && desk.now() - answer.askedAtMillis() < Days.SECOND_MILLIS;
    return isFruitless || isEarly ? Job.Verdict.SOON : Job.Verdict.DONE;
  }

  private void readAll() {
    unread = false;
    readMillis = desk.now();
    ownCard.allRetrieved();
  }
}
