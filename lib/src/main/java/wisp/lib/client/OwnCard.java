package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.SignedRecord;

/** Keeps this account's card on the ring, and notices when another device has put one there. */
final class OwnCard {
  private static final long CHECK_MILLIS = 5 * Days.MINUTE_MILLIS;

  private static final long DOUBT_MILLIS = Days.MINUTE_MILLIS;

  /** So far beyond the earlier device's card that a renewal of that one still loses. */
  private static final long AHEAD = 16;

  private final Desk desk;
  private CardState state;
  private Runnable claimed = () -> {};
  private Runnable moved = () -> {};
  private long checkedMillis = Long.MIN_VALUE;

  private record Check(OwnCard card) implements Job {
    @Override
    public Optional<Request> request() {
      return Request.prompt(
          new ClientRequest.GetRecord(
              SignedRecord.place(card.desk.keys().address().directoryKey())));
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Records records -> card.found(records.records());
        case Reply.Refused refused -> Verdict.LATER;
        default -> Verdict.ELSEWHERE;
      };
    }
  }

  private record Publish(OwnCard card) implements Job {
    @Override
    public Optional<Request> request() {
      return Request.prompt(new ClientRequest.PutRecord(card.current()));
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Stored stored -> card.stored(answer.asked(), stored);
        case Reply.Refused refused -> card.refused(refused.reason());
        default -> Verdict.ELSEWHERE;
      };
    }
  }

  OwnCard(Desk desk, CardState state) {
    this.desk = desk;
    this.state = state;
  }

  /** What is to be done once the card of a restored account took its place. */
  void whenClaimed(Runnable action) {
    claimed = action;
  }

  /** What is to be done once another device has the account. */
  void whenMoved(Runnable action) {
    moved = action;
  }

  /** Newest first. */
  List<KeyPair> sealKeys() {
    return Lists.map(state.keys(), DailyKeys::sealKey);
  }

  /** The private halves that the card of that sequence listed, while they are kept. */
  Optional<DailyKeys> keys(long sequence) {
    return Lists.first(state.keys(), keys -> keys.sequence() == sequence);
  }

  /** Of older cards no private half is left. */
  long lowestSequence() {
    return Lists.least(state.keys(), DailyKeys::sequence, Long.MAX_VALUE);
  }

  /** The sequence of the card that the ring acknowledged; 0 if it has none of ours. */
  long sequence() {
    return state.acknowledged() ? state.sequence() : 0;
  }

  /** The signed card that the ring acknowledged. */
  Optional<Bytes> signedCard() {
    return state
        .latest()
        .filter(signed -> state.acknowledged())
        .map(signed -> CardRecord.plain(desk.labels(), desk.keys().address(), signed));
  }

  boolean isPublished() {
    return state.acknowledged()
        && desk.ringNow() - state.issuedAtMillis() < Limits.RECORD_TTL_MILLIS;
  }

  /** The highest one of own cards, acknowledged or not. */
  long latestSequence() {
    return state.sequence();
  }

  /** Nothing is left to do for today. */
  boolean isSettled() {
    return isChecked() && !isDue();
  }

  /** Something came that is sealed for another card: looks on the ring, but not all the time. */
  void doubt() {
    if (isChecked() && desk.now() >= checkedMillis + DOUBT_MILLIS) {
      checkedMillis = Long.MIN_VALUE;
    }
  }

  /** It says what is no longer true. */
  void renew() {
    save(state.outdated());
  }

  List<Job> wanted() {
    if (!isChecked()) {
      return List.of(new Check(this));
    }
    return isDue() ? List.of(new Publish(this)) : List.of();
  }

  long nextMillis() {
    return isChecked() ? checkedMillis + CHECK_MILLIS : Long.MAX_VALUE;
  }

  /** Every holder was read to the end: what was sealed for very old keys has come by now. */
  void allRetrieved() {
    CardState next = state.forgetting(desk.earlierNow(), laterNow());
    if (!next.keys().equals(state.keys())) {
      List<KeyPair> kept = Lists.map(next.keys(), DailyKeys::sealKey);
      for (KeyPair gone : Lists.filter(sealKeys(), key -> !kept.contains(key))) {
        desk.secrets().forget(gone.publicKey());
      }
      save(next);
    }
  }

  private boolean isChecked() {
    return checkedMillis != Long.MIN_VALUE && desk.now() < checkedMillis + CHECK_MILLIS;
  }

  private boolean isDue() {
    return !state.acknowledged() || isOld();
  }

  private boolean isOld() {
    return state.latest().isEmpty()
        || Math.abs(desk.ringNow() - state.issuedAtMillis()) >= Days.DAY_MILLIS;
  }

  private Job.Verdict found(List<SignedRecord> records) {
    Optional<SignedRecord> best = CardRecord.best(desk.labels(), desk.keys().address(), records);
    boolean isForeign = best.isPresent() && isForeign(best.get());
    if (isForeign && !isClaiming()) {
      desk.save(desk.account().with(Account.Life.MOVED_AWAY));
      moved.run();
      desk.tell(new Notice.MovedAway());
      return Job.Verdict.DONE;
    }
    checkedMillis = desk.now();
    long sequence = best.map(SignedRecord::sequence).orElse(0L);
    boolean isLost = state.acknowledged() && sequence < state.sequence();
    boolean isBeaten = isForeign && sequence == state.sequence();
    if (isLost || isBeaten || sequence > state.sequence()) {
      save(state.lost(isForeign ? sequence + AHEAD : sequence));
    }
    return Job.Verdict.DONE;
  }

  /** Others still know the card of the device before. */
  boolean isClaiming() {
    return desk.account().life() == Account.Life.CLAIMING;
  }

  /** Whether another device put it there, and not one that came before this. */
  boolean isForeign(SignedRecord signed) {
    if (signed.sealedCard().isEmpty()) {
      return false;
    }
    try {
      Card card = CardRecord.open(desk.labels(), desk.keys().address(), signed).card();
      return !card.instance().equals(desk.account().instance()) && !isRolledBack(card);
    } catch (Forged | Malformed notOurs) {
      return false;
    }
  }

  /** Ours took its place already: somebody shows what was there before. */
  private boolean isRolledBack(Card card) {
    return card.sequence() < state.sequence() && card.issuedAtMillis() <= state.issuedAtMillis();
  }

  /** The record to publish: the latest if it is of today, else a new one. */
  private SignedRecord current() {
    if (isOld()) {
      issue();
    }
    return state.latest().orElseThrow();
  }

  private void issue() {
    DailyKeys fresh = DailyKeys.generate(state.sequence() + 1, desk.entropy());
    Card card =
        Card.issue(
            desk.keys(),
            desk.account().instance(),
            desk.account().displayName(),
            fresh,
            desk.ringNow());
    Bytes hash = Card.hash(desk.labels(), card.signed(desk.keys()));
    save(
        state.issued(
            fresh.listedIn(hash),
            CardRecord.seal(desk.keys(), card, desk.entropy()),
            card.issuedAtMillis()));
  }

  private Job.Verdict stored(ClientRequest asked, Reply.Stored stored) {
    Optional<SignedRecord> latest = state.latest().filter(signed -> isPut(asked, signed));
    if (latest.isEmpty()) {
      return Job.Verdict.DONE;
    }
    int replicas = desk.parameters().replicas();
    if (Promise.holders(desk.labels(), latest.get(), stored.receipts(), replicas) == 0) {
      return Job.Verdict.ELSEWHERE;
    }
    save(state.acknowledged(laterNow()));
    if (isClaiming()) {
      desk.save(desk.account().with(Account.Life.ACTIVE));
      claimed.run();
    }
    desk.tell(new Notice.Changed());
    return Job.Verdict.DONE;
  }

  private static boolean isPut(ClientRequest asked, SignedRecord signed) {
    return asked instanceof ClientRequest.PutRecord put && put.signed().equals(signed);
  }

  private Job.Verdict refused(Refusal reason) {
    if (reason == Refusal.STALE) {
      checkedMillis = Long.MIN_VALUE;
    }
    return Job.Verdict.LATER;
  }

  private long laterNow() {
    return Math.max(desk.now(), desk.ringNow());
  }

  private void save(CardState next) {
    state = next;
    desk.ledger().put(CardState.KEY, next.toBytes());
  }
}
