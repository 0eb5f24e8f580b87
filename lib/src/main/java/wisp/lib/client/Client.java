package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Id;

/** The whole messenger of one account but screen, disk and network. Not thread-safe. */
public final class Client {
  private static final long JUMP_MILLIS = Days.MINUTE_MILLIS;
  private static final int TEXT_MAX_BYTES =
      Outer.CONTENT_MAX_BYTES
          - Inner.OVERHEAD_BYTES
          - Plaintext.OVERHEAD_BYTES
          - Payload.Rich.OVERHEAD_BYTES;

  private final Desk desk;
  private final Gateways gateways;
  private final Greeting greeting;
  private final Creation creation;
  private final Errands errands;
  private final Correspondence parts;
  private final Round round;
  private boolean started;
  private boolean takenOver;
  private boolean wasOnline;
  private long lastMillis = Long.MIN_VALUE;
  private long wakeMillis = Long.MAX_VALUE;

  private Client(Desk desk, Gateways gateways, Correspondence parts) {
    this.desk = desk;
    this.gateways = gateways;
    this.parts = parts;
    this.greeting = new Greeting(desk, gateways);
    this.creation = new Creation(desk, gateways, greeting);
    this.errands = new Errands(desk, gateways);
    this.round = new Round(desk, parts);
  }

  /**
   * A client with what was stored: every key and value that the commits left. Empty and version 0:
   * no account yet.
   *
   * @throws wisp.lib.bytes.Malformed if that is damaged
   */
  public static Client restore(long version, Map<String, Bytes> stored, Entropy entropy) {
    Desk desk = new Desk(entropy, new Ledger(version, stored.keySet()));
    Optional.ofNullable(stored.get(Account.KEY))
        .ifPresent(value -> desk.load(Reader.readAll(value, Account::read)));
    Greeting.Stored learned =
        Optional.ofNullable(stored.get(Greeting.KEY))
            .map(value -> Reader.readAll(value, Greeting.Stored::read))
            .orElse(Greeting.Stored.NOTHING);
    desk.learn(learned.parameters());
    Optional.ofNullable(stored.get(RingTime.KEY)).ifPresent(desk.ringTime()::load);
    Gateways gateways = new Gateways(learned.gateways());
    return new Client(
        desk, gateways, Correspondence.restore(desk, stored, () -> !gateways.isOnline()));
  }

  /** Whether a text is short enough for one message. */
  public static boolean fits(String text) {
    return Bytes.utf8(text).size() <= TEXT_MAX_BYTES;
  }

  /** What follows from {@code event}, in order; never throws. */
  public List<Effect> step(long nowMillis, Event event) {
    boolean isOver = parts.farewell().isOver() && !(event instanceof Event.CommitFailed);
    if (takenOver || isOver) {
      return List.of();
    }
    begin(nowMillis);
    handle(event);
    creation.tryNow();
    tidy();
    parts.farewell().check();
    List<Job> wanted = wanted();
    List<Effect> asks = asks(wanted);
    round.check(isHopeless());
    tellOfConnection();
    return effects(asks, wanted);
  }

  /** This account, if there is one. */
  public Optional<Profile> profile() {
    return desk.hasAccount() ? Optional.of(profile(desk.account())) : Optional.empty();
  }

  /** Contacts and requests, newest activity first; no blocked or deleted ones. */
  public List<Conversation> conversations() {
    return parts.views().conversations();
  }

  /**
   * Those whose messages are thrown away, until {@link Event.Unblock} or {@link Event.AddContact}.
   */
  public List<Conversation> blocked() {
    return parts.views().blocked();
  }

  public Optional<Conversation> conversation(Address contact) {
    return parts.history().contact(contact).map(parts.views()::conversation);
  }

  public Connection connection() {
    return new Connection(gateways.isOnline(), gateways.current(), gateways.all());
  }

  /** The nodes that acknowledged the text sent last, since this client was restored. */
  public List<Id> lastHolders() {
    return parts.outbox().lastHolders();
  }

  /** Where on the ring the mailbox is that today's messages lie in; empty without an account. */
  public Optional<Id> mailboxPlace() {
    return desk.hasAccount()
        ? Optional.of(new OwnMailboxes(desk).place(Days.of(desk.ringNow())))
        : Optional.empty();
  }

  /** The longest life that the ring gives a message, in ms; 0 while no node told it. */
  public long longestLifeMillis() {
    return desk.parameters().maxTtlMillis();
  }

  /** Arrivals and outcomes that no {@link Event.Reported} followed yet, oldest first. */
  public List<Notice> unreported() {
    return parts.views().unreported();
  }

  /** The 60 digits that both sides see; the same as long as both addresses are what they seem. */
  public String safetyNumber(Address contact) {
    return SafetyNumber.of(desk.keys().address(), contact);
  }

  /**
   * What {@link Backup#restore} needs on another device: it holds the account's seed, so it is to
   * be kept under a passphrase.
   *
   * @throws java.util.NoSuchElementException if there is no account yet
   */
  public Bytes backup() {
    return Backup.of(desk.account(), parts.history(), parts.pictures(), parts.arrangements());
  }

  private Profile profile(Account account) {
    return new Profile(
        desk.keys().address(),
        account.displayName(),
        account.picture(),
        account.network(),
        parts.ownCard().isPublished(),
        account.movedAway(),
        account.life() == Account.Life.LEAVING,
        account.settings());
  }

  /**
   * A start, a clock that was set, or a long sleep: what was known of the ring's time is worth
   * nothing.
   */
  private void begin(long nowMillis) {
    desk.begin(nowMillis);
    boolean back = nowMillis < lastMillis - Days.SECOND_MILLIS;
    boolean far = lastMillis == Long.MIN_VALUE || nowMillis > lastMillis + JUMP_MILLIS;
    if (back || far) {
      desk.ringTime().forget(nowMillis);
    }
    if (back) {
      errands.hurry();
      greeting.again();
    }
    lastMillis = nowMillis;
  }

  private void tidy() {
    if (desk.hasAccount() && !takenOver && !isLeaving()) {
      parts.tidy();
    }
  }

  private void handle(Event event) {
    switch (event) {
      case Event.Start start -> start(start.gateways());
      case Event.CreateAccount create -> creation.wish(create.displayName());
      case Event.Poll poll -> round.start(poll.follow());
      case Event.Committed committed -> {}
      case Event.CommitFailed failed -> takenOver = true;
      case Event.Answered answered -> errands.answered(answered.call(), answered.frame());
      case Event.Failed failed -> errands.failed(failed.call());
      case Event.Tick tick -> wakeMillis = Long.MAX_VALUE;
      default -> handlePersonal(event);
    }
  }

  private void handlePersonal(Event event) {
    if (!desk.hasAccount() || isLeaving() || isLate(event)) {
      return;
    }
    Talks talks = parts.talks();
    switch (event) {
      case Event.AddContact add -> talks.add(add.contact(), add.name());
      case Event.Block block -> talks.block(block.contact());
      case Event.Unblock unblock -> talks.unblock(unblock.contact());
      case Event.Write write -> talks.write(write);
      case Event.Reply reply -> talks.reply(reply);
      case Event.SetTimer(Address contact, long millis) -> talks.setTimer(contact, millis);
      case Event.OpenNotes open -> talks.openNotes();
      case Event.Typing(Address contact) -> parts.presences().typing(contact);
      case Event.Resend resend -> talks.resend(resend.messageId());
      case Event.Seen seen -> talks.seen(seen);
      case Event.Reported reported -> talks.reported(reported);
      default -> handleChoice(event);
    }
  }

  /** Another device has the account: nothing written here would leave. */
  private boolean isLate(Event event) {
    return isMovedAway()
        && switch (event) {
          case Event.Write write -> true;
          case Event.Reply reply -> true;
          case Event.Resend resend -> true;
          case Event.React react -> true;
          case Event.Edit edit -> true;
          case Event.DeleteForEveryone delete -> true;
          case Event.SetTimer set -> true;
          case Event.Typing typing -> true;
          default -> false;
        };
  }

  private void handleChoice(Event event) {
    Choices choices = parts.choices();
    switch (event) {
      case Event.Rename rename -> choices.rename(rename.displayName());
      case Event.SetPicture set -> choices.picture(set.picture());
      case Event.Configure configure -> choices.configure(configure.settings());
      case Event.Call(Address contact, String name) -> choices.call(contact, name);
      case Event.Verify verify -> choices.verify(verify.contact(), verify.verified());
      case Event.DeleteConversation delete -> choices.deleteConversation(delete.contact());
      case Event.DeleteAccount delete -> parts.farewell().begin();
      case Event.Prefer prefer -> choices.prefer(prefer.contact(), prefer.preferences());
      case Event.Draft draft -> choices.draft(draft.contact(), draft.text());
      default -> handleAmendment(event);
    }
  }

  private void handleAmendment(Event event) {
    Amendments amendments = parts.amendments();
    switch (event) {
      case Event.React react -> amendments.react(react.contact(), react.message(), react.emoji());
      case Event.Edit edit -> amendments.edit(edit.contact(), edit.messageId(), edit.text());
      case Event.DeleteForEveryone delete ->
          amendments.deleteForEveryone(delete.contact(), delete.messageIds());
      case Event.DeleteForMe delete -> amendments.deleteForMe(delete.contact(), delete.messages());
      default -> {}
    }
  }

  private void start(List<String> urls) {
    started = true;
    gateways.start(urls);
    errands.hurry();
    greeting.again();
  }

  private List<Job> wanted() {
    if (!started || isEnded()) {
      return List.of();
    }
    List<Job> jobs = new ArrayList<>(greeting.wanted());
    if (desk.hasAccount() && desk.ringTime().isKnown() && !gateways.isOffline()) {
      jobs.addAll(isLeaving() ? parts.farewell().wanted() : parts.wanted());
    }
    return jobs;
  }

  private List<Effect> asks(List<Job> wanted) {
    if (isEnded()) {
      return errands.cancelAll();
    }
    List<Effect> effects = new ArrayList<>();
    if (isLeaving()) {
      effects.addAll(errands.keepOnly(wanted));
    }
    effects.addAll(errands.launch(wanted));
    return effects;
  }

  /** Nothing is asked any more. */
  private boolean isEnded() {
    return takenOver || isMovedAway() || parts.farewell().isOver();
  }

  private boolean isLeaving() {
    return parts.farewell().isUnderWay();
  }

  private boolean isMovedAway() {
    return desk.hasAccount() && desk.account().movedAway();
  }

  private boolean isHopeless() {
    return isEnded() || isLeaving() || !started || gateways.isOffline();
  }

  private void tellOfConnection() {
    if (wasOnline != gateways.isOnline()) {
      wasOnline = gateways.isOnline();
      desk.tell(new Notice.Changed());
    }
  }

  private List<Effect> effects(List<Effect> asks, List<Job> wanted) {
    if (takenOver) {
      List<Effect> last = new ArrayList<>(asks);
      last.add(new Effect.Tell(new Notice.TakenOver()));
      return List.copyOf(last);
    }
    List<Effect> effects = new ArrayList<>();
    desk.ledger().commit().ifPresent(effects::add);
    effects.addAll(asks);
    desk.takeNotices().forEach(notice -> effects.add(new Effect.Tell(notice)));
    wake(wanted).ifPresent(effects::add);
    return List.copyOf(effects);
  }

  private Optional<Effect> wake(List<Job> wanted) {
    long next = Math.max(nextMillis(wanted), desk.now() + 1);
    if (next == wakeMillis || next >= Long.MAX_VALUE / 4) {
      return Optional.empty();
    }
    wakeMillis = next;
    return Optional.of(new Effect.Wake(next));
  }

  private long nextMillis(List<Job> wanted) {
    long next = Math.min(errands.nextMillis(wanted), creation.nextMillis());
    next = Math.min(next, Math.min(round.nextMillis(), greeting.nextMillis()));
    next = Math.min(next, parts.farewell().nextMillis());
    return started && desk.hasAccount() && !isLeaving() ? Math.min(next, parts.nextMillis()) : next;
  }
}
