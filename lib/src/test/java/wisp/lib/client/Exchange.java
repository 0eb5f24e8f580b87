package wisp.lib.client;

import java.util.List;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Envelope;

/** Envelopes between two accounts, made and opened as the client does: something to measure. */
public final class Exchange {
  private static final long NOW_MILLIS = World.START_MILLIS;
  private static final Bytes MESSAGE = Bytes.of(new byte[Payload.ID_BYTES]);

  private final Entropy entropy;
  private final String text = "x".repeat(1_024);
  private final Side ada;
  private final Side ben;

  /** An account with its card, its sessions and nothing else. */
  private static final class Side {
    final Desk desk;
    final OwnCard ownCard;
    final Contact.Known card;
    private SessionBook sessions;
    private Packing packing;

    Side(Entropy entropy) {
      desk = new Desk(entropy, new Ledger(0, Set.of()));
      desk.begin(NOW_MILLIS);
      desk.ringTime().sample(NOW_MILLIS, NOW_MILLIS);
      desk.save(Account.create("bench", "Somebody", entropy));
      DailyKeys daily = DailyKeys.generate(1, entropy);
      Card issued =
          Card.issue(
              desk.keys(),
              desk.account().instance(),
              desk.account().displayName(),
              daily,
              NOW_MILLIS);
      card = new Contact.Known(issued, Card.hash(desk.labels(), issued.signed(desk.keys())));
      CardState state =
          CardState.NONE
              .issued(
                  daily.listedIn(card.hash()),
                  CardRecord.seal(desk.keys(), issued, entropy),
                  NOW_MILLIS)
              .acknowledged(NOW_MILLIS);
      ownCard = new OwnCard(desk, state);
      forget();
    }

    /** As after the first start. */
    void forget() {
      History history = new History(desk);
      sessions = new SessionBook(desk, history, ownCard);
      packing = new Packing(desk, history, ownCard, sessions);
      desk.secrets().wipe();
    }

    Address address() {
      return desk.keys().address();
    }
  }

  public Exchange(Entropy entropy) {
    this.entropy = entropy;
    this.ada = new Side(entropy);
    this.ben = new Side(entropy);
    turn();
  }

  /** A text of 1 KiB from one side to the other, in the running conversation. */
  public Envelope make() {
    return make(ada, ben);
  }

  /** Opens what {@link #make} made; the length of the text. */
  public int open(Envelope envelope) {
    return open(ben, envelope);
  }

  /** One text each way. */
  public int turn() {
    return open(ben, make(ada, ben)) + open(ada, make(ben, ada));
  }

  /** A first message to somebody whose card is known: made. */
  public Envelope start() {
    ada.forget();
    return make(ada, ben);
  }

  /** Opens what {@link #start} made, as somebody who never heard of its writer. */
  public int join(Envelope envelope) {
    ben.forget();
    return open(ben, envelope);
  }

  /** What is stored of the running conversation's session. */
  public int storedBytes() {
    return ada.sessions
        .ties(ben.address(), ben.desk.keys().agreement().publicKey())
        .toBytes()
        .size();
  }

  private Envelope make(Side from, Side to) {
    Parcel parcel =
        Parcel.of(
            entropy.bytes(Parcel.ID_BYTES),
            to.address(),
            Parcel.Kind.TEXT,
            List.of(MESSAGE),
            NOW_MILLIS);
    Payload payload = new Payload.Text(MESSAGE, NOW_MILLIS, "Somebody", text);
    Envelope envelope = from.packing.pack(parcel, payload, to.card).orElseThrow().envelope();
    from.desk.ledger().commit();
    return envelope;
  }

  private static int open(Side to, Envelope envelope) {
    if (!envelope.isGenuine(to.desk.labels())) {
      throw new IllegalStateException("not genuine");
    }
    SessionBook.Reading reading =
        Outer.open(to.desk.labels(), to.ownCard.sealKeys(), envelope, to.desk.secrets())
            .map(outer -> to.sessions.open(outer.senderKey(), outer.plaintext()))
            .orElseThrow();
    if (!(reading instanceof SessionBook.Reading.Opened opened)) {
      throw new IllegalStateException("unreadable");
    }
    to.sessions.keep(opened.next());
    to.desk.ledger().commit();
    return ((Payload.Text) Plaintext.read(opened.plaintext()).payload()).text().length();
  }
}
