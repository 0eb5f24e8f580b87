package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;

/** The parts of a client that exchange letters, put together. */
record Correspondence(
    History history,
    Pictures pictures,
    OwnCard ownCard,
    Outbox outbox,
    Inbox inbox,
    MailboxPoll mailboxes,
    CardBook cards,
    ReturnBoxes returnBoxes,
    Strays strays,
    Farewell farewell,
    Talks talks,
    Choices choices,
    Views views,
    SessionBook sessions,
    Remarks remarks,
    Arrangements arrangements,
    Presences presences,
    Afterthoughts afterthoughts,
    Vanishing vanishing,
    Amendments amendments) {
  static Correspondence restore(Desk desk, Map<String, Bytes> stored, BooleanSupplier offline) {
    CardState card =
        stored.containsKey(CardState.KEY)
            ? Reader.readAll(stored.get(CardState.KEY), CardState::read)
            : CardState.NONE;
    Correspondence made = of(desk, new OwnCard(desk, card), offline);
    stored.forEach(made::load);
    made.outbox.load(stored);
    made.history.sort();
    made.arrangements.forgetStrangers(made.history);
    made.strays.find();
    return made;
  }

  private static Correspondence of(Desk desk, OwnCard ownCard, BooleanSupplier offline) {
    History history = new History(desk);
    SessionBook sessions = new SessionBook(desk, history, ownCard);
    Remarks remarks = new Remarks(desk, history);
    CardBook cards = new CardBook(desk, history, sessions, remarks);
    Arrangements arrangements = new Arrangements(desk);
    Packing packing = new Packing(desk, history, ownCard, sessions);
    Fates fates = new Fates(desk, history, arrangements, cards, packing, offline);
    Introductions introductions = new Introductions(desk, history, fates.outbox());
    ownCard.whenClaimed(introductions::moved);
    ownCard.whenMoved(fates::stopped);
    return of(desk, ownCard, sessions, remarks, cards, arrangements, fates, introductions);
  }

  private static Correspondence of(
      Desk desk,
      OwnCard ownCard,
      SessionBook sessions,
      Remarks remarks,
      CardBook cards,
      Arrangements arrangements,
      Fates fates,
      Introductions introductions) {
    History history = fates.history();
    Outbox outbox = fates.outbox();
    Pictures pictures = new Pictures(desk);
    Afterthoughts afterthoughts = new Afterthoughts(desk, history);
    Presences presences = new Presences(desk, history, arrangements, outbox);
    Vanishing vanishing = new Vanishing(desk, history, outbox, afterthoughts);
    Receipting receipting = new Receipting(desk, outbox);
    Again again = new Again(desk, history, sessions, remarks, fates);
    Received received =
        new Received(history, pictures, arrangements, presences, afterthoughts, introductions);
    Reception reception = new Reception(desk, received, fates, receipting, again, cards, remarks);
    Inbox inbox = new Inbox(desk, ownCard, sessions, reception, again);
    return new Correspondence(
        history,
        pictures,
        ownCard,
        outbox,
        inbox,
        new MailboxPoll(desk, inbox, ownCard),
        cards,
        new ReturnBoxes(desk, outbox, fates),
        new Strays(desk, history, fates),
        new Farewell(desk, ownCard),
        new Talks(desk, received, cards, fates, receipting),
        new Choices(desk, history, outbox, introductions, arrangements, ownCard),
        new Views(desk, history, pictures, fates, arrangements, presences),
        sessions,
        remarks,
        arrangements,
        presences,
        afterthoughts,
        vanishing,
        new Amendments(desk, history, fates, vanishing));
  }

  private void load(String key, Bytes value) {
    history.load(key, value);
    pictures.load(key, value);
    arrangements.load(key, value);
    afterthoughts.load(key, value);
    if (key.startsWith(Arrival.PREFIX)) {
      inbox.load(value);
    }
    if (key.startsWith(Ties.PREFIX)) {
      sessions.load(value);
    }
  }

  /** What time alone changes, with or without a ring. */
  void tidy() {
    vanishing.check();
    presences.check();
    afterthoughts.prune();
  }

  /** The order of urgency. Nothing leaves whose answer would go to the device before. */
  List<Job> wanted() {
    remarks.prune();
    sessions.prune();
    strays.check();
    List<Job> jobs = new ArrayList<>(mailboxes.wanted());
    jobs.addAll(returnBoxes.wanted());
    if (!ownCard.isClaiming()) {
      jobs.addAll(outbox.wanted());
    }
    jobs.addAll(cards.wanted());
    jobs.addAll(inbox.wanted());
    jobs.addAll(ownCard.wanted());
    return jobs;
  }

  long nextMillis() {
    long sending = Math.min(outbox.nextMillis(), strays.nextMillis());
    long own = Math.min(ownCard.nextMillis(), remarks.nextMillis());
    long here = Math.min(vanishing.nextMillis(), presences.nextMillis());
    return Math.min(Math.min(sending, own), Math.min(here, returnBoxes.nextMillis()));
  }
}
