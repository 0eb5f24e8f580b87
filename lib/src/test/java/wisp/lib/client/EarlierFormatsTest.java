package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** What version 1 of each stored form looked like is still read. */
class EarlierFormatsTest {
  private static final Bytes SEED = Bytes.of(new byte[32]);
  private static final Bytes ID = Bytes.of(new byte[16]);
  private final World world = new World(81);
  private final Address ben = world.person("Ben").address();

  private static Bytes account() {
    return new Writer()
        .u8(1)
        .bytes(SEED)
        .text("wisp")
        .text("Ada")
        .sized(Bytes.EMPTY)
        .bytes(Bytes.of(new byte[8]))
        .flag(false)
        .flag(true)
        .u16(5)
        .u8(0)
        .toBytes();
  }

  private Bytes letter() {
    Writer writer = new Writer().u8(1);
    ben.write(writer);
    return writer
        .u64(7)
        .bytes(ID)
        .flag(false)
        .u8(1)
        .text("")
        .millis(1_000)
        .u8(5)
        .u8(0)
        .u16(0)
        .millis(2_000)
        .u8(5)
        .bytes(Bytes.utf8("raw"))
        .toBytes();
  }

  private static void item(Writer writer, Bytes item) {
    writer.u32(1).u32(item.size()).bytes(item);
  }

  @Test
  void account1() {
    Account read = Reader.readAll(account(), Account::read);
    assertEquals(new Settings(false, true, 5, true, true), read.settings());
    assertEquals(read.toBytes(), Reader.readAll(read.toBytes(), Account::read).toBytes());
  }

  @Test
  void letter1() {
    Letter read = Reader.readAll(letter(), Letter::read);
    assertEquals(Bytes.utf8("raw"), read.raw());
    assertEquals(Extras.NONE, read.message().extras());
    assertEquals(State.RECEIVED, read.reported());
    assertEquals(read, Reader.readAll(read.toBytes(), Letter::read));
  }

  private Card card() {
    Account owner = Account.create("wisp", "Ben", world.entropy());
    Keys keys = new Keys(owner.seed(), world.ring.labels);
    DailyKeys daily = DailyKeys.generate(1, world.entropy());
    return Card.issue(keys, owner.instance(), "Ben", daily, world.now());
  }

  /** Without a name. */
  private static Bytes card2(Card card) {
    Bytes now = card.toBytes();
    int end = now.size() - 2 - DisplayName.CARD_BYTES;
    return Bytes.concat(Bytes.of(new byte[] {2}), now.slice(1, end));
  }

  @Test
  void card2() {
    Card card = card();
    Card read = Reader.readAll(card2(card), Card::read);
    assertEquals("", read.name());
    assertEquals(card.kemPrekey(), read.kemPrekey());
    assertEquals(card.expiresAtMillis(), read.expiresAtMillis());
  }

  /** One that was known before cards had names is called as before, until the next card. */
  @Test
  void contactWithCard2() {
    Card card = card();
    Contact.Known nameless =
        new Contact.Known(Reader.readAll(card2(card), Card::read), Bytes.of(new byte[32]));
    Contact contact =
        Contact.of(ben, Standing.CONTACT, 1)
            .sent("Benny")
            .card(new Contact.CardSeen(Optional.of(nameless), 1, 2));
    Contact read = Reader.readAll(contact.toBytes(), Contact::read);
    assertEquals("Benny", read.name());
    assertEquals(nameless, read.card().known().orElseThrow());
  }

  @Test
  void conversation1() {
    assertEquals(Preferences.ALWAYS_MILLIS, conversation(true).mutedUntilMillis());
    assertEquals(0, conversation(false).mutedUntilMillis());
  }

  private Preferences conversation(boolean muted) {
    Writer writer = new Writer().u8(1);
    ben.write(writer);
    writer.flag(true).flag(muted).flag(true).u8(2).millis(60_000).millis(3).text("draft").millis(4);
    Arrangement read = Reader.readAll(writer.toBytes(), Arrangement::read);
    assertEquals("draft", read.draft());
    assertEquals(read, Reader.readAll(read.toBytes(), Arrangement::read));
    return read.preferences();
  }

  @Test
  void backup1() {
    Writer writer = new Writer().u8(1).bytes(SEED).text("wisp").text("Ada").sized(Bytes.EMPTY);
    writer.flag(true).flag(false).u16(15);
    item(writer, Contact.of(ben, Standing.CONTACT, 1).toBytes());
    item(writer, letter());
    writer.u32(0);
    List<Effect.Change> changes = Backup.restore(writer.toBytes(), world.entropy());
    Map<String, Bytes> stored = new HashMap<>();
    changes.forEach(change -> stored.put(change.key(), change.value().orElseThrow()));
    Client client = Client.restore(1, stored, world.entropy());
    assertEquals(Settings.DEFAULT, client.profile().orElseThrow().settings());
    Conversation conversation = client.conversation(ben).orElseThrow();
    assertEquals(1, conversation.messages().size());
    assertEquals(Preferences.DEFAULT, conversation.preferences());
  }

  @Test
  void everythingNewIsReadAsItWasWritten() {
    Extras extras =
        Extras.of(Optional.of(new MessageRef(true, ID)), 60_000)
            .begun(5)
            .edited(6)
            .with(new Reactions("👍", 7, "😂", 8));
    Letter letter =
        Letter.written(ben, 9, ID, ChatMessage.Kind.TEXT, "text", 4, extras)
            .at(State.DELIVERED, Reason.NONE);
    assertEquals(letter, Reader.readAll(letter.toBytes(), Letter::read));
    Arrangement arrangement =
        Arrangement.none(ben)
            .with(new Preferences(true, 6, true, Preferences.Trying.NEVER))
            .timed(60_000, 3)
            .drafted("draft")
            .heard(4);
    assertEquals(arrangement, Reader.readAll(arrangement.toBytes(), Arrangement::read));
    assertTrue(arrangement.timed(1_000, 2).timerMillis() == 60_000, "the latest counts");
  }

  /** Known answers: what another implementation has to send. */
  @Test
  void onTheWire() {
    Bytes id = Bytes.of(new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    String start = "01".repeat(16) + "0000000000000002";
    MessageRef mine = new MessageRef(true, ID);
    String ref = "00" + "00".repeat(16);
    assertWire(
        start + "02" + "0003416461" + "01" + ref + "0000003c" + "00026869",
        new Payload.Rich(id, 2, "Ada", Optional.of(mine), 60_000, "hi"));
    assertWire(start + "03" + "0000003c", new Payload.Timer(id, 2, 60_000));
    assertWire(start + "84" + ref + "0004f09f918d", new Change.Reaction(id, 2, mine, "👍"));
    assertWire(start + "85" + "00".repeat(16) + "00026869", new Change.Edit(id, 2, ID, "hi"));
    assertWire(start + "86" + "0001" + "00".repeat(16), new Change.Deletion(id, 2, List.of(ID)));
    assertWire(start + "87", new Change.Typing(id, 2));
  }

  private static void assertWire(String hex, Payload payload) {
    Writer writer = new Writer();
    payload.write(writer);
    assertEquals(hex, Hex.encode(writer.toBytes()));
    Writer again = new Writer();
    Reader.readAll(writer.toBytes(), Payload::read).write(again);
    boolean isTurned = payload instanceof Payload.Rich || payload instanceof Change.Reaction;
    assertTrue(isTurned || again.toBytes().equals(writer.toBytes()));
  }
}
