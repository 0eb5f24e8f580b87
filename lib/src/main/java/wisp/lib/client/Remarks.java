package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Lists;
import wisp.lib.message.Id;

/** Lines of a conversation that no message brought. */
final class Remarks {
  private final Desk desk;
  private final History history;

  Remarks(Desk desk, History history) {
    this.desk = desk;
    this.history = history;
  }

  /** The contact writes from another device, or restored a backup. */
  void newDevice(Address contact) {
    history.contact(contact).ifPresent(known -> tellNewDevice(known.address()));
  }

  private void tellNewDevice(Address contact) {
    save(
        Letter.line(
            contact,
            history.nextOrder(),
            desk.newId(),
            ChatMessage.Kind.NEW_DEVICE,
            desk.ringNow(),
            0));
  }

  /** Something came from that contact that cannot be decrypted, and is asked for again. */
  void awaited(Address contact, Arrival arrival) {
    save(
        Letter.line(
            contact,
            history.nextOrder(),
            arrival.envelope().toBytes().slice(0, Payload.ID_BYTES),
            ChatMessage.Kind.AWAITED,
            desk.ringNow(),
            arrival.endOfLifeMillis()));
  }

  /** It came again. */
  void answered(Address contact, List<Id> envelopes) {
    for (Id envelope : envelopes) {
      history
          .letter(key(contact, envelope))
          .filter(letter -> isPlaceholder(letter.message().kind()))
          .ifPresent(this::remove);
    }
  }

  private static boolean isPlaceholder(ChatMessage.Kind kind) {
    return kind == ChatMessage.Kind.AWAITED || kind == ChatMessage.Kind.LOST;
  }

  /** What did not come again in time is lost. */
  void prune() {
    for (Letter late : Lists.filter(awaited(), this::isLate)) {
      save(late.as(ChatMessage.Kind.LOST));
    }
  }

  long nextMillis() {
    long ring =
        Lists.least(awaited(), letter -> letter.message().endOfLifeMillis(), Long.MAX_VALUE);
    return ring == Long.MAX_VALUE ? ring : desk.ringTime().ownTimeOf(ring);
  }

  private boolean isLate(Letter letter) {
    return letter.message().endOfLifeMillis() <= desk.ringNow();
  }

  private List<Letter> awaited() {
    return history.awaited();
  }

  private static Letter.Key key(Address contact, Id envelope) {
    return new Letter.Key(contact, false, envelope.toBytes().slice(0, Payload.ID_BYTES));
  }

  private void remove(Letter letter) {
    history.remove(letter);
    desk.tell(new Notice.Changed());
  }

  private void save(Letter letter) {
    history.save(letter);
    Standing standing =
        history.contact(letter.contact()).map(Contact::standing).orElse(Standing.REQUEST);
    desk.tell(new Notice.Arrived(letter.contact(), letter.message(), standing));
  }
}
