package wisp.lib.client;

import wisp.lib.bytes.Lists;

/** Takes letters away: those whose time is over, and those that the person wants no more. */
final class Vanishing {
  private final Desk desk;
  private final History history;
  private final Outbox outbox;
  private final Afterthoughts afterthoughts;

  Vanishing(Desk desk, History history, Outbox outbox, Afterthoughts afterthoughts) {
    this.desk = desk;
    this.history = history;
    this.outbox = outbox;
    this.afterthoughts = afterthoughts;
  }

  /** By no clock of which nobody knows yet whether it is right. */
  void check() {
    if (desk.now() < desk.ringTime().settledFromMillis()) {
      return;
    }
    long now = desk.ringNow();
    Lists.filter(history.vanishing(), letter -> letter.vanishesAtMillis() <= now)
        .forEach(this::remove);
  }

  /** In own time. */
  long nextMillis() {
    long ring = Lists.least(history.vanishing(), Letter::vanishesAtMillis, Long.MAX_VALUE);
    return ring == Long.MAX_VALUE
        ? ring
        : Math.max(desk.ringTime().ownTimeOf(ring), desk.ringTime().settledFromMillis());
  }

  /** What they were told stays with them; what was not told is not. */
  void remove(Letter letter) {
    history.remove(letter);
    if (!letter.message().mine()) {
      afterthoughts.forgotten(letter.contact(), letter.message().id());
    }
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isOf(each, letter))) {
      outbox.remove(parcel);
    }
    desk.tell(new Notice.Changed());
  }

  private static boolean isOf(Parcel parcel, Letter letter) {
    boolean isAbout =
        switch (parcel.kind()) {
          case TEXT, OWN_REACTION, EDIT -> letter.message().mine();
          case REACTION -> !letter.message().mine();
          case DELIVERED, READ, PLEASE_AGAIN, NAME, DELETION, TYPING -> false;
        };
    return isAbout
        && parcel.to().equals(letter.contact())
        && parcel.messages().contains(letter.message().id());
  }
}
