package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;

/** Collects receipts for a moment, so that many go in one envelope. */
final class Receipting {
  static final int DELAY_MAX_MILLIS = 3_000;

  private final Desk desk;
  private final Outbox outbox;

  Receipting(Desk desk, Outbox outbox) {
    this.desk = desk;
    this.outbox = outbox;
  }

  void delivered(Address from, Bytes message) {
    queue(from, Parcel.Kind.DELIVERED, message);
  }

  /** Reading says that it was delivered, too. */
  void read(Address from, Bytes message) {
    for (Parcel parcel : open(from, Parcel.Kind.DELIVERED)) {
      shorten(parcel, message);
    }
    queue(from, Parcel.Kind.READ, message);
  }

  private void shorten(Parcel parcel, Bytes message) {
    Parcel shorter = parcel.without(message);
    if (shorter.messages().isEmpty()) {
      outbox.remove(parcel);
    } else if (!shorter.equals(parcel)) {
      outbox.put(shorter);
    }
  }

  private void queue(Address to, Parcel.Kind kind, Bytes message) {
    Optional<Parcel> open =
        Lists.first(open(to, kind), parcel -> parcel.messages().size() < Payload.RECEIPTS_MAX);
    if (open.isEmpty()) {
      outbox.put(begin(to, kind, message));
    } else if (!open.get().messages().contains(message)) {
      outbox.put(open.get().and(message));
    }
  }

  private List<Parcel> open(Address to, Parcel.Kind kind) {
    return Lists.filter(
        outbox.parcels(),
        parcel -> parcel.kind() == kind && parcel.to().equals(to) && isOpen(parcel));
  }

  private static boolean isOpen(Parcel parcel) {
    return parcel.sent().isEmpty() && parcel.round() == 0;
  }

  private Parcel begin(Address to, Parcel.Kind kind, Bytes message) {
    return Parcel.of(desk.newId(), to, kind, List.of(message), desk.now())
        .notBefore(desk.now() + desk.chanceMillis(DELAY_MAX_MILLIS));
  }
}
