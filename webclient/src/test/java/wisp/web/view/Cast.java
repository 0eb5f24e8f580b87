package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Connection;
import wisp.lib.client.Conversation;
import wisp.lib.client.Profile;
import wisp.lib.client.Reason;
import wisp.lib.client.Settings;
import wisp.lib.client.Standing;
import wisp.lib.client.State;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Messenger;

/** People and messages for looking at the page without a network. */
final class Cast {
  static final Address ADA = address(1);
  static final Address BEN = address(2);
  static final Address CLEO = address(3);
  static final Address DAN = address(4);
  static final String HOSTILE_NAME = "<b>\u202eEve</b> " + "W".repeat(80) + "e\u0301".repeat(40);

  /** A small green PNG. */
  private static final Bytes PICTURE =
      Hex.decode(
          "89504e470d0a1a0a0000000d49484452000000080000000808020000004b6d29dc00000036494441"
              + "5478da6310e96fc68a18e4faabb122068dfe62ac88c1a83f1b2b62b0e94fc68a18dcfaa3b1228680"
              + "fe60ac8821aadf1b2b020019db4b41f0cbf8300000000049454e44ae426082");

  static final String DIGITS = "071422835916350921748820557310946618203957441760352895012374";
  private static final String NODE = "http://localhost:8080";
  private static final long MINUTE_MILLIS = 60_000;

  private final long nowMillis;

  Cast(long nowMillis) {
    this.nowMillis = nowMillis;
  }

  static Address address(int number) {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (number * 37 + i * 41 + number * i);
    }
    return new Address(Bytes.of(key), Bytes.of(key));
  }

  static Dialog deletion() {
    return ((Action.Ask)
            DetailsView.deletion(conversation(BEN, "Ben", Standing.CONTACT, List.of(), 0)))
        .dialog();
  }

  static Action blocking() {
    return BlockedView.ask(conversation(BEN, "Ben", Standing.CONTACT, List.of(), 0));
  }

  static Action farewell() {
    return DepartureView.ASK;
  }

  static Messenger nobody() {
    return new Messenger(Optional.empty(), List.of(), new Connection(false, "", List.of()), false);
  }

  static Messenger alone() {
    return new Messenger(profile(), List.of(), online(), false);
  }

  static Messenger fresh() {
    Conversation ben = conversation(BEN, "Ben", Standing.CONTACT, List.of(), 0);
    return new Messenger(profile(), List.of(ben), offline(), false);
  }

  Messenger busy() {
    return new Messenger(
        profile(),
        List.of(
            new Conversation(BEN, "Ben", PICTURE, Standing.CONTACT, true, talk(), 1),
            conversation(CLEO, "", Standing.REQUEST, knock(), 2),
            conversation(DAN, HOSTILE_NAME, Standing.CONTACT, hostile(), 14)),
        online(),
        true,
        List.of(conversation(address(5), "Mallory", Standing.BLOCKED, List.of(), 0)),
        30_000);
  }

  static Optional<Profile> profile() {
    return Optional.of(
        new Profile(ADA, "Ada", PICTURE, "wisp", true, false, false, Settings.DEFAULT));
  }

  static Connection offline() {
    return new Connection(false, NODE, List.of(NODE));
  }

  static Connection online() {
    return new Connection(true, NODE, List.of(NODE));
  }

  List<ChatMessage> talk() {
    return List.of(
        theirs(1, 1_500, "Are we still on for Thursday?"),
        mine(2, 1_495, "Yes! I booked the table by the window.", State.READ, Reason.NONE),
        mine(3, 1_494, "19:30, and Cleo comes too.", State.READ, Reason.NONE),
        line(11, 1_400, ChatMessage.Kind.NEW_DEVICE),
        mine(4, 95, "Did you get the photos?", State.EXPIRED, Reason.NACK),
        theirs(5, 24, "Sorry, I was on a train for half the day without any signal at all."),
        line(12, 24, ChatMessage.Kind.AWAITED),
        line(13, 24, ChatMessage.Kind.LOST),
        line(14, 24, ChatMessage.Kind.NEWER),
        theirs(6, 23, "Which photos? 🌄"),
        mine(7, 9, "The ones from the lake. I will send them again.", State.DELIVERED, Reason.NONE),
        mine(8, 4, "One of these is not confirmed", State.EXPIRED, Reason.CLOCK),
        mine(9, 1, "Nobody in the middle, remember?", State.HELD, Reason.NONE));
  }

  ChatMessage line(int number, int minutesAgo, ChatMessage.Kind kind) {
    ChatMessage m = theirs(number, minutesAgo, "");
    return new ChatMessage(
        m.id(), false, kind, "", m.sentAtMillis(), m.state(), Reason.NONE, 0, m.endOfLifeMillis());
  }

  private List<ChatMessage> knock() {
    return List.of(
        theirs(1, 31, "Hi Ada, Ben gave me your link."), theirs(2, 30, "Coffee on Friday?"));
  }

  private List<ChatMessage> hostile() {
    String script = "<script>alert(1)</script> ";
    return List.of(
        theirs(1, 3_000, script.repeat(20) + "x".repeat(400)), theirs(2, 2_999, script.repeat(70)));
  }

  List<ChatMessage> many(int count) {
    List<ChatMessage> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(theirs(i, count - i, "Message number " + i));
    }
    return all;
  }

  ChatMessage theirs(int number, int minutesAgo, String text) {
    return message(number, minutesAgo, text, State.RECEIVED, Reason.NONE);
  }

  ChatMessage mine(int number, int minutesAgo, String text, State state, Reason reason) {
    return message(number, minutesAgo, text, state, reason);
  }

  private ChatMessage message(int number, int minutesAgo, String text, State state, Reason reason) {
    long sentAt = ago(minutesAgo);
    boolean mine = state != State.RECEIVED;
    long end = sentAt + Calendar.DAY_MILLIS;
    return new ChatMessage(
        id(number), mine, ChatMessage.Kind.TEXT, text, sentAt, state, reason, mine ? 3 : 0, end);
  }

  long ago(int minutes) {
    return nowMillis - minutes * MINUTE_MILLIS;
  }

  static Bytes id(int number) {
    byte[] id = new byte[16];
    id[0] = (byte) number;
    id[1] = (byte) (number >> 8);
    return Bytes.of(id);
  }

  static Conversation conversation(
      Address contact, String name, Standing standing, List<ChatMessage> messages, int unread) {
    return new Conversation(contact, name, Bytes.EMPTY, standing, false, messages, unread);
  }
}
