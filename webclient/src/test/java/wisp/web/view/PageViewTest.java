package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Conversation;
import wisp.lib.client.Preferences;
import wisp.lib.client.Presence;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.state.AppState;
import wisp.web.state.Device;
import wisp.web.state.Dialog;
import wisp.web.state.Looks;
import wisp.web.state.Messenger;
import wisp.web.state.News;
import wisp.web.state.Screen;
import wisp.web.state.Tenancy;
import wisp.web.words.Catalogue;
import wisp.web.words.Words;

/** What the page says in which state; without a browser, for the page is a tree of parts. */
class PageViewTest {
  private static final Cast CAST = new Cast(new FixedCalendar().nowMillis());

  private static final Words WORDS = new Words(Catalogue.ENGLISH, Long::toString);

  static Tag page(Messenger messenger, Action... actions) {
    AppState state =
        AppState.start(Looks.DEFAULT, Device.PLAIN).after(new Action.Settle(Tenancy.HERE));
    for (Action action : actions) {
      state = News.noticed(state.after(action), messenger);
    }
    return PageView.of(
        new Scene(state, messenger, WORDS, new FixedCalendar(), "https://w.example"));
  }

  @Test
  void theFirstMinute() {
    Tag page = page(Messenger.NONE);
    assertEquals(List.of("display-name", "create-identity", "backup-import"), testIds(page));
  }

  @Test
  void aLinkWithoutAnAccount() {
    Tag page = page(Messenger.NONE, new Action.Invited("https://w.example/#/add/x", false));
    assertTrue(text(page).contains("I use Wisp elsewhere: copy the link"));
  }

  @Test
  void oneOwnLinkStandsWhereNothingElseDoes() {
    Tag page = page(Cast.alone());
    assertEquals(
        Cast.ADA.link("https://w.example"),
        find(page, "my-link").getFirst().attributes.get("href"));
    assertEquals(
        List.of("add-contact", "network", "settings", "my-link", "copy-link", "notes"),
        testIds(page));
  }

  @Test
  void notesAreNamedAndNobodysAddressStandsTwice() {
    Conversation notes =
        new Conversation(
            Cast.ADA,
            "",
            Bytes.EMPTY,
            Standing.CONTACT,
            false,
            List.of(),
            0,
            true,
            Preferences.DEFAULT,
            0,
            "",
            Presence.UNKNOWN);
    Conversation nameless =
        new Conversation(Cast.BEN, "", Bytes.EMPTY, Standing.CONTACT, false, List.of(), 0);
    String own = text(stage(notes));
    assertTrue(own.startsWith("Note to self"), own);
    assertFalse(own.contains(Names.shortened(Cast.ADA)), own);
    assertEquals(2, text(stage(nameless)).split(Names.shortened(Cast.BEN), -1).length);
  }

  private static Tag stage(Conversation open) {
    Messenger one =
        new Messenger(Cast.alone().profile(), List.of(open), Cast.alone().connection(), false);
    Tag app = (Tag) page(one, new Action.Open(open.contact())).children.get(0);
    return (Tag) app.children.get(1);
  }

  @Test
  void whoIsBlockedIsInTheSettings() {
    Action show = new Action.Show(Screen.SETTINGS);
    assertEquals("MalloryUnblock", text(find(page(CAST.busy(), show), "blocked").get(0)));
    assertEquals(0, find(page(Cast.alone(), show), "blocked").size());
  }

  @Test
  void aRequestCanBeAcceptedAndNotAnswered() {
    Tag page = page(CAST.busy(), new Action.Open(Cast.CLEO));
    assertEquals(1, find(page, "request-accept").size());
    assertEquals(0, find(page, "composer").size());
    assertTrue(text(page).contains(Names.shortened(Cast.CLEO)));
    Tag details = page(CAST.busy(), new Action.AskDetails(Cast.CLEO, ""));
    assertTrue(text(details).contains(Cast.CLEO.text()));
  }

  @Test
  void onlyTheConversationThatIsSeenIsMarkedInTheList() {
    Action open = new Action.Open(Cast.BEN);
    assertEquals(1, marked(open));
    assertEquals(0, marked(open, new Action.Show(Screen.SETTINGS)));
    assertEquals(0, marked(open, new Action.Show(Screen.NETWORK)));
    assertEquals(1, marked(open, new Action.Show(Screen.SETTINGS), new Action.Back()));
  }

  private static int marked(Action... actions) {
    List<Tag> marked = new ArrayList<>();
    collect(page(CAST.busy(), actions), marked, tag -> tag.attributes.containsKey("aria-current"));
    return marked.size();
  }

  @Test
  void theDetailsOfNotesNameNobodyElse() {
    Tag page = page(Company.noted(), new Action.AskDetails(Cast.ADA, ""));
    assertEquals(1, find(page, "timer").size());
    assertEquals(0, find(page, "block").size());
    assertFalse(text(page).contains("both sides"));
  }

  @Test
  void theDetailsOfARequestAcceptNothing() {
    Tag page = page(CAST.busy(), new Action.AskDetails(Cast.CLEO, ""));
    List<Tag> accepting = new ArrayList<>();
    collect(page, accepting, tag -> tag.listeners.containsKey("submit"));
    assertEquals(List.of(), accepting);
    assertEquals(0, find(page, "timer").size());
    assertTrue(text(page).contains(Cast.CLEO.text()));
    Tag contact = page(CAST.busy(), new Action.AskDetails(Cast.BEN, "Ben"));
    collect(contact, accepting, tag -> tag.listeners.containsKey("submit"));
    assertEquals(1, accepting.size());
    assertEquals(1, find(contact, "timer").size());
  }

  @Test
  void everyMessageSaysHowItStands() {
    Tag page = page(CAST.busy(), new Action.Open(Cast.BEN));
    List<Tag> messages = find(page, "message");
    assertEquals(9, messages.size());
    assertEquals("expired nack", state(messages.get(3)));
    assertEquals("received ", state(messages.get(4)));
    assertEquals("delivered ", state(messages.get(6)));
    assertEquals("expired clock", state(messages.get(7)));
    assertEquals("held ", state(messages.get(8)));
    assertEquals(2, find(page, "resend").size());
    assertTrue(text(messages.get(3)).contains("Not delivered in time"));
    assertTrue(text(messages.get(7)).contains("No confirmation"));
    assertTrue(text(messages.get(8)).contains("Held by 3 nodes until 11:59 tomorrow"));
  }

  @Test
  void whatNoMessageBroughtIsAQuietLine() {
    List<Tag> lines = find(page(CAST.busy(), new Action.Open(Cast.BEN)), "notice");
    assertEquals(
        List.of("new-device", "awaited", "lost", "newer"),
        lines.stream().map(line -> line.attributes.get("data-kind")).toList());
    assertTrue(text(lines.get(1)).startsWith("Waiting for this message"));
  }

  @Test
  void theSafetyNumberIsTwelveGroupsOfFive() {
    Action details = new Action.AskDetails(Cast.BEN, "Ben");
    Tag page = page(CAST.busy(), details, new Action.Numbered(Cast.DIGITS));
    String digits = text(find(page, "safety-number").getFirst());
    assertEquals(12, digits.split(" ", -1).length);
    assertEquals(Cast.DIGITS, digits.replace(" ", ""));
    assertEquals("true", find(page, "verify").getFirst().attributes.get("aria-pressed"));
  }

  @Test
  void aConversationIsDeletedOnlyAfterAQuestion() {
    Tag page = page(CAST.busy(), new Action.Ask(Cast.deletion()));
    assertTrue(text(page).contains("Delete this conversation?"));
    assertEquals(1, find(page, "confirm").size());
  }

  @Test
  void aLockedPageHasOneFieldAndAWayOut() {
    Action lock = new Action.Settle(Tenancy.LOCKED);
    Tag page = page(Messenger.NONE, lock);
    assertEquals(List.of("passphrase", "unlock", "forget"), testIds(page));
    Tag asked = page(Messenger.NONE, lock, NoticeView.FORGET);
    assertEquals(List.of("passphrase", "unlock", "forget", "confirm"), testIds(asked));
    Tag back = page(Messenger.NONE, lock, NoticeView.FORGET, DialogView.CLOSE);
    assertEquals(testIds(page), testIds(back));
  }

  @Test
  void theFieldThatIsWrongIsMarked() {
    Dialog.Secret none = Dialog.Secret.of(Dialog.Secret.Purpose.PROTECT);
    assertEquals("true false", wrong(none.with("short").submitted()));
    assertEquals("false true", wrong(none.with("long enough").submitted()));
    assertEquals("false false", wrong(none.with("long enough")));
  }

  private static String wrong(Dialog.Secret secret) {
    Tag page = page(CAST.busy(), new Action.Ask(secret));
    return String.join(
        " ",
        Stream.of("passphrase", "passphrase-again")
            .map(id -> find(page, id).getFirst().attributes.get("aria-invalid"))
            .toList());
  }

  @Test
  void theRingsOwnTimeIsSaid() {
    String settings = text(page(CAST.busy(), new Action.Show(Screen.SETTINGS)));
    assertTrue(settings.contains("wait up to 30 seconds on the ring"), settings);
    String talk = text(page(Cast.fresh(), new Action.Open(Cast.BEN)));
    assertTrue(talk.contains("wait up to 24 hours, so"), talk);
  }

  @Test
  void thePassphraseIsSetOrLockedChangedAndRemoved() {
    Action settings = new Action.Show(Screen.SETTINGS);
    assertEquals(0, find(page(Cast.alone(), settings), "lock-now").size());
    Tag vaulted = page(CAST.busy(), settings);
    for (String id : List.of("lock-now", "lock-after", "passphrase-set", "passphrase-remove")) {
      assertEquals(1, find(vaulted, id).size(), id);
    }
  }

  @Test
  void onlyTheNewestOfAVeryLongConversationAreOnThePage() {
    Conversation talk = Cast.conversation(Cast.BEN, "Ben", Standing.CONTACT, CAST.many(1_000), 0);
    Messenger messenger =
        new Messenger(Cast.alone().profile(), List.of(talk), Cast.alone().connection(), false);
    Action open = new Action.Open(Cast.BEN);
    assertEquals(100, find(page(messenger, open), "message").size());
    assertEquals(150, find(page(messenger, open, new Action.Earlier()), "message").size());
  }

  @Test
  void aNameCannotTurnTheDirectionOfThePage() {
    String text = text(page(CAST.busy(), new Action.Open(Cast.DAN)));
    assertEquals(-1, text.indexOf('\u202e'));
  }

  @Test
  void settingsHaveAPlaceForEverything() {
    Action nodes = new Action.UseNodes(List.of("https://a.example", "https://b.example"));
    List<String> ids = testIds(page(Cast.alone(), nodes, new Action.Show(Screen.SETTINGS)));
    List<String> wanted =
        List.of(
            "picture-choose",
            "my-link",
            "read-receipts",
            "keep-trying",
            "passphrase-set",
            "text-size",
            "language",
            "node-remove",
            "node-add",
            "node-reset",
            "storage",
            "backup-export",
            "shortcuts",
            "licences",
            "delete-account");
    assertTrue(ids.containsAll(wanted), ids.toString());
  }

  @Test
  void theNodeInUseIsMarkedAndOnlyOnesOwnChoiceIsRemoved() {
    Tag page = page(Cast.alone(), new Action.Show(Screen.SETTINGS));
    assertEquals(1, find(page, "node").size());
    assertTrue(text(find(page, "node").getFirst()).endsWith("in use"));
    assertEquals(0, find(page, "node-remove").size());
    assertEquals(0, find(page, "node-reset").size());
  }

  @Test
  void onlyABrowserThatCanSharesAndFilms() {
    assertEquals(0, find(page(Cast.alone()), "share-link").size());
    Tag scan = page(Cast.alone(), ScanView.ASK);
    assertEquals(0, find(scan, "scan-camera").size());
    assertEquals(1, find(scan, "scan-picture").size());
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String version =
        text(find(page(Cast.alone(), new Action.Show(Screen.SETTINGS)), "version").getFirst());
    String build = Files.readString(Path.of("pom.xml"));
    assertEquals("Version " + Release.VERSION, version);
    assertTrue(build.contains("<version>" + Release.VERSION + "</version>"));
  }

  @Test
  void storageIsToldInKilobytesAndMegabytes() {
    assertEquals("Wisp uses 13 kB on this device.", used(12_345));
    assertEquals("Wisp uses 3 MB on this device.", used(2_345_678));
  }

  private static String used(long bytes) {
    Action seen = new Action.StoreSeen(new Device.Store(bytes, true));
    Tag page = page(Cast.alone(), seen, new Action.Show(Screen.SETTINGS));
    return text(find(page, "storage-used").getFirst());
  }

  @Test
  void settingsAndNetworkAreReachableFromEverywhere() {
    for (Screen screen : List.of(Screen.CHATS, Screen.SETTINGS, Screen.NETWORK)) {
      Tag page = page(CAST.busy(), new Action.Show(screen));
      assertEquals(1, find(page, "settings").size());
      assertEquals(1, find(page, "network").size());
    }
  }

  @Test
  void everyButtonAndFieldHasAName() {
    List<Tag> nameless = new ArrayList<>();
    for (Action action :
        List.of(
            new Action.Open(Cast.BEN),
            new Action.AskContact(""),
            new Action.AskDetails(Cast.BEN, ""),
            new Action.Show(Screen.SETTINGS))) {
      collect(page(CAST.busy(), action), nameless, PageViewTest::isNameless);
    }
    assertEquals(List.of(), nameless.stream().map(tag -> tag.attributes).toList());
  }

  private static boolean isNameless(Tag tag) {
    boolean isButton = tag.name.equals("button");
    boolean needsName = isButton || tag.name.equals("textarea");
    return needsName && !tag.attributes.containsKey("aria-label") && text(tag).isBlank();
  }

  private static String state(Tag message) {
    return message.attributes.get("data-state") + " " + message.attributes.get("data-reason");
  }

  static List<String> testIds(Tag page) {
    List<Tag> found = new ArrayList<>();
    collect(page, found, tag -> tag.attributes.containsKey("data-testid"));
    return found.stream().map(tag -> tag.attributes.get("data-testid")).toList();
  }

  static List<Tag> find(Tag page, String testId) {
    List<Tag> found = new ArrayList<>();
    collect(page, found, tag -> testId.equals(tag.attributes.get("data-testid")));
    return found;
  }

  static void collect(Tag tag, List<Tag> found, java.util.function.Predicate<Tag> condition) {
    if (condition.test(tag)) {
      found.add(tag);
    }
    tag.children.forEach(part -> tagOf(part).ifPresent(child -> collect(child, found, condition)));
  }

  private static Optional<Tag> tagOf(Part part) {
    return switch (part) {
      case Part.Text text -> Optional.empty();
      case Part.Later later -> Optional.of(later.body().get());
      case Tag tag -> Optional.of(tag);
    };
  }

  static String text(Part part) {
    StringBuilder text = new StringBuilder();
    if (part instanceof Part.Text own) {
      text.append(own.value());
    }
    tagOf(part).ifPresent(tag -> tag.children.forEach(child -> text.append(text(child))));
    return text.toString();
  }
}
