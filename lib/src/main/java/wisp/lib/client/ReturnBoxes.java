package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.Reply;

/**
 * Asks the return boxes of envelopes whose life ended without a receipt. For receipts, which are
 * never answered, one look a minute later is enough.
 */
final class ReturnBoxes implements BoxPoll.Boxes {
  /** After that time without a NACK there is none to come. */
  static final long PATIENCE_MILLIS = Days.MINUTE_MILLIS;

  private static final int SHORT_WAIT_MILLIS = 5_000;

  private final Desk desk;
  private final Outbox outbox;
  private final Fates fates;
  private boolean waiting;
  private boolean unread;

  ReturnBoxes(Desk desk, Outbox outbox, Fates fates) {
    this.desk = desk;
    this.outbox = outbox;
    this.fates = fates;
  }

  void start(boolean follow) {
    waiting = follow;
    unread = true;
  }

  void stop() {
    waiting = false;
    unread = false;
  }

  /** All boxes that were due were looked into. */
  boolean isRead() {
    return !unread || due().isEmpty();
  }

  List<Job> wanted() {
    return (unread || waiting) && !due().isEmpty() ? List.of(new BoxPoll(this)) : List.of();
  }

  /** When the next box becomes due, in own time. */
  long nextMillis() {
    return waiting ? desk.ringTime().ownTimeOf(nextDue()) : Long.MAX_VALUE;
  }

  private long nextDue() {
    List<Parcel> later =
        Lists.filter(
            outbox.parcels(),
            parcel -> parcel.sent().isPresent() && dueMillis(parcel) > desk.ringNow());
    return Lists.least(later, ReturnBoxes::dueMillis, Long.MAX_VALUE / 2);
  }

  private List<Parcel> due() {
    List<Parcel> due =
        Lists.filter(
            outbox.parcels(),
            parcel -> parcel.sent().isPresent() && dueMillis(parcel) <= desk.ringNow());
    return Lists.limit(due, Limits.BOXES_MAX);
  }

  private static long dueMillis(Parcel parcel) {
    return endOfLife(parcel) + (parcel.isText() ? 0 : PATIENCE_MILLIS);
  }

  private static long endOfLife(Parcel parcel) {
    return parcel.sent().orElseThrow().endOfLifeMillis();
  }

  @Override
  public Job.Request request() {
    int waitMillis = unread ? 0 : waitMillis();
    List<BoxRequest> boxes = Lists.map(due(), this::box);
    return new Job.Request(
        new ClientRequest.Retrieve(waitMillis, true, boxes), waitMillis + BoxPoll.GRACE_MILLIS);
  }

  /** Not beyond the moment when another box is due or one may be given up. */
  private int waitMillis() {
    long now = desk.ringNow();
    long next = Math.min(nextDue(), now + longestWait());
    for (Parcel parcel : due()) {
      next = Math.min(next, endOfLife(parcel) + PATIENCE_MILLIS);
    }
    return (int) Math.max(0, next - now);
  }

  private int longestWait() {
    return desk.ttlMillis(0) < Days.MINUTE_MILLIS ? SHORT_WAIT_MILLIS : Limits.WAIT_MAX_MILLIS;
  }

  private BoxRequest box(Parcel parcel) {
    return BoxRequest.sign(
        desk.labels(),
        BoxKind.RETURN,
        parcel.sent().orElseThrow().returnKey(),
        desk.ringNow(),
        List.of());
  }

  @Override
  public Job.Verdict retrieved(Job.Answer answer, Reply.Retrieved retrieved) {
    ClientRequest.Retrieve asked = (ClientRequest.Retrieve) answer.asked();
    retrieved.nacks().forEach(this::nacked);
    if (!retrieved.more()) {
      unread = false;
      giveUp(asked);
    }
    boolean isEarly = desk.now() - answer.askedAtMillis() < Days.SECOND_MILLIS;
    return isEarly ? Job.Verdict.SOON : Job.Verdict.DONE;
  }

  private void nacked(Nack nack) {
    Lists.first(outbox.parcels(), parcel -> isAnswered(nack, parcel)).ifPresent(fates::nacked);
  }

  private boolean isAnswered(Nack nack, Parcel parcel) {
    return parcel.isPastLife(desk.ringNow())
        && isAbout(nack, parcel)
        && nack.isGenuine(desk.labels());
  }

  private boolean isAbout(Nack nack, Parcel parcel) {
    return parcel.sent().orElseThrow().envelopeId().equals(nack.id(desk.labels()));
  }

  /** Those whose boxes were empty although they were asked late enough. */
  private void giveUp(ClientRequest.Retrieve asked) {
    for (BoxRequest box : asked.boxes()) {
      for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isVain(box, each))) {
        fates.unanswered(parcel);
      }
    }
  }

  private static boolean isVain(BoxRequest box, Parcel parcel) {
    return parcel.sent().isPresent()
        && box.timeMillis() >= endOfLife(parcel) + PATIENCE_MILLIS
        && isOf(box, parcel);
  }

  private static boolean isOf(BoxRequest box, Parcel parcel) {
    return parcel.sent().orElseThrow().returnKey().publicKey().equals(box.publicKey());
  }
}
