package wisp.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.client.MessageRef;
import wisp.web.state.Action;
import wisp.web.state.Device;
import wisp.web.state.Dialog;
import wisp.web.state.Dialog.Secret.Purpose;
import wisp.web.state.Messenger;
import wisp.web.state.RingView;
import wisp.web.state.Screen;
import wisp.web.state.Tenancy;
import wisp.web.state.Whereabouts;
import wisp.web.words.Common;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Secrets;
import wisp.web.words.Setup;

/** The screens of the gallery, by name. */
final class Exhibits {
  /** Who is there, and what was done. */
  record Exhibit(Messenger messenger, List<Action> actions) {}

  private static final Action BEN = new Action.Open(Cast.BEN);
  private static final Action FAY = new Action.Open(Company.FAY);
  private static final Action EMOJI =
      new Action.EmojiSeen(
          "😀 😁 😂 🤣 😊 😇 🙂 😉 😍 😘 😋 😎 🤔 😐 😏 😴 😢 😭 😡 🤯 🥳 🤗 🙄 😬"
              + "\n👍 👎 👏 🙏 💪 👋 🤝 ✌️ ❤️ 💛 💚 💙\n🔥 🎉 ✨ ☀️ ☕ 🍕 🎂 🌹 ✅ ❌ ⏰ 🚀");
  private static final Action SETTINGS = new Action.Show(Screen.SETTINGS);
  private static final Action NETWORK = new Action.Show(Screen.NETWORK);
  private static final RingView.Node NEAR =
      new RingView.Node("1be40c77d2", "127.0.0.1:7003", "http://localhost:8083");
  private static final RingView.Node FAR =
      new RingView.Node("58c01f92aa", "127.0.0.1:7001", "http://localhost:8081");
  private static final RingView.Node LAST = new RingView.Node("9d33b07fe1", "127.0.0.1:7004", "");
  private static final RingView.Node NEW =
      new RingView.Node("c4a91d70e3", "127.0.0.1:7005", "http://localhost:8085");

  private final Map<String, Exhibit> all = new LinkedHashMap<>();
  private final Messenger busy;
  private final Messenger lively;

  private Exhibits(Cast cast) {
    busy = cast.busy();
    lively = new Company(cast).lively();
    addBeginning();
    addTalks();
    addMessages();
    addComposing();
    addFinding();
    addContacts();
    addSettings();
    addRing();
    addShell(new Company(cast).cutOff());
    addTrouble();
  }

  static Map<String, Exhibit> of(Cast cast) {
    return new Exhibits(cast).all;
  }

  private void add(String name, Messenger messenger, Action... actions) {
    all.put(name, new Exhibit(messenger, List.of(actions)));
  }

  private void addBeginning() {
    add("welcome", Cast.nobody());
    add("invited", Cast.nobody(), new Action.Invited("https://x/#/add/abc", false));
    add("empty", Cast.alone());
    add("home", busy);
    add("fresh", Cast.fresh(), BEN);
    add("people", lively);
  }

  private void addTalks() {
    String draft = "Line of a draft\n".repeat(6) + "x".repeat(61_000);
    add("conversation", busy, BEN);
    add("talked", busy, BEN);
    add("long", busy, BEN, new Action.Typed(Cast.BEN, draft));
    add("hostile", busy, new Action.Open(Cast.DAN));
    add("request", busy, new Action.Open(Cast.CLEO));
    add("toast", busy, BEN, new Action.Toast(Phrase.of(Common.COPIED)));
    add("away", busy, BEN, new Action.Away(true));
    add("lively", lively, FAY);
    add("told", lively, FAY);
    add("found", lively, FAY);
    add("notes", lively, new Action.OpenNotes(Cast.ADA));
    add("noted", Company.noted(), new Action.OpenNotes(Cast.ADA));
  }

  private void addMessages() {
    Dialog menu = new Dialog.MessageMenu(Company.FAY, Company.MINE, false);
    Dialog other = new Dialog.MessageMenu(Company.FAY, Company.THEIRS, false);
    Dialog own = new Dialog.Deletion(Company.FAY, List.of(Company.MINE), true);
    Dialog both = new Dialog.Deletion(Company.FAY, List.of(Company.MINE, Company.THEIRS), false);
    Dialog forwarding = new Dialog.Forwarding(List.of(Company.TEXT));
    add("menu", lively, FAY, new Action.Ask(menu));
    MessageRef last = new MessageRef(true, Cast.id(30));
    MessageRef lengthy = new MessageRef(false, Cast.id(2));
    add("menu-last", lively, FAY, new Action.Ask(new Dialog.MessageMenu(Company.FAY, last, false)));
    add(
        "menu-long",
        busy,
        new Action.Open(Cast.DAN),
        new Action.Ask(new Dialog.MessageMenu(Cast.DAN, lengthy, false)));
    add("reacted", lively, FAY, new Action.Ask(other));
    add("everyone", lively, FAY, new Action.Ask(own));
    add("mine", lively, FAY, new Action.Ask(both));
    add("forward", lively, FAY, new Action.Ask(forwarding));
    add(
        "selecting",
        lively,
        FAY,
        new Action.Select(Company.MINE),
        new Action.Select(Company.THEIRS));
  }

  private void addComposing() {
    add("reply", lively, FAY, new Action.Answer(Company.MINE));
    add("edit", lively, FAY, new Action.Change(Company.FAY, Company.MINE, Company.TEXT));
    add(
        "react",
        lively,
        FAY,
        EMOJI,
        new Action.Ask(new Dialog.MessageMenu(Company.FAY, Company.THEIRS, true)));
    add(
        "emoji",
        lively,
        FAY,
        EMOJI,
        new Action.InsertEmoji("🚀"),
        new Action.InsertEmoji("🍕"),
        new Action.PickEmoji());
  }

  private void addFinding() {
    add("search", lively, new Action.Searched("a"));
    add("search-in", lively, FAY, new Action.SearchIn(Company.FAY), new Action.Find("a"));
    add("lost", lively, FAY, new Action.SearchIn(Company.FAY), new Action.Find("zebra"));
    add("nothing", lively, new Action.Searched("zebra"));
    add("archive", lively, new Action.ShowArchive(true));
  }

  private void addContacts() {
    Action numbered = new Action.Numbered(Cast.DIGITS);
    add("add", busy, new Action.AskContact(""));
    add("wrong", busy, new Action.AskContact("nonsense"), new Action.ConfirmContact(Cast.ADA));
    add("scan", busy, ScanView.ASK);
    add("blind", busy, ScanView.ASK, new Action.ScanFailed(Meeting.SCAN_NO_CAMERA));
    add("details", busy, BEN, new Action.AskDetails(Cast.BEN, "Ben"), numbered);
    add("knocking", busy, new Action.AskDetails(Cast.CLEO, ""), numbered);
    add("quieted", lively, new Action.AskDetails(Company.FAY, "Fay"), numbered);
    add("short", busy, new Action.Ask(Dialog.Secret.of(Purpose.PROTECT).with("short").submitted()));
    add("jotted", Company.noted(), new Action.AskDetails(Cast.ADA, ""));
    add("delete", busy, BEN, new Action.Ask(Cast.deletion()));
    add("block", busy, BEN, Cast.blocking());
  }

  private void addSettings() {
    List<String> nodes = List.of("http://localhost:8080", "https://wisp.example.org");
    Dialog node = new Dialog.NewNode("no node", Setup.BAD_NODE);
    Device.Store store = new Device.Store(1_234_567, true);
    add("settings", busy, new Action.UseNodes(nodes), SETTINGS);
    add("beside", busy, BEN, SETTINGS);
    add("safety", busy, new Action.StoreSeen(store), SETTINGS);
    add("node", busy, SETTINGS, new Action.Ask(node));
    add("help", busy, new Action.Ask(new Dialog.Help()));
    add("about", busy, new Action.Ask(new Dialog.About("Licence\n\n".repeat(40))));
    add("passphrase", busy, SETTINGS, secret(Purpose.PROTECT));
    add("backup", busy, SETTINGS, secret(Purpose.BACKUP));
    add("restore", busy, secret(Purpose.RESTORE));
    add("farewell", busy, SETTINGS, Cast.farewell());
  }

  private void addRing() {
    Action known = seen(NEAR, FAR, LAST);
    Action sent = new Action.Located(new Whereabouts("50", List.of(FAR.id(), LAST.id())));
    add("network", busy, NETWORK, known);
    add("asking", busy, NETWORK);
    add("silent", busy, NETWORK, new Action.RingSeen(new RingView.Unreachable()));
    add("changing", busy, NETWORK, known, seen(NEAR, LAST, NEW));
    add("kept", busy, NETWORK, known, sent, new Action.Carried(true));
    add("placed", busy, NETWORK, known, sent);
  }

  private static Action seen(RingView.Node... others) {
    return new Action.RingSeen(
        RingView.Known.of("3fa2c81b90", List.of(others), 3, 12, Calendar.DAY_MILLIS));
  }

  private void addShell(Messenger cutOff) {
    add("offer", lively, new Action.OfferAlerts());
    add("version", lively, new Action.Renewable());
    add("unreachable", cutOff, new Action.LosePatience());
    add("cut", cutOff, FAY, new Action.LosePatience());
  }

  private void addTrouble() {
    add("locked", busy, settle(Tenancy.LOCKED));
    add(
        "forgotten",
        busy,
        settle(Tenancy.LOCKED),
        new Action.SecretFailed(Secrets.WRONG_PASSPHRASE));
    add("full", busy, settle(Tenancy.FULL));
    add("leaving", busy, settle(Tenancy.LEAVING));
    add("elsewhere", busy, settle(Tenancy.ELSEWHERE));
    add("moved", busy, settle(Tenancy.MOVED));
    add("storage", busy, settle(Tenancy.NO_STORAGE));
    add("damaged", busy, settle(Tenancy.DAMAGED));
  }

  private static Action settle(Tenancy tenancy) {
    return new Action.Settle(tenancy);
  }

  private static Action secret(Purpose purpose) {
    return new Action.Ask(Dialog.Secret.of(purpose));
  }
}
