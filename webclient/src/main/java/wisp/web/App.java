package wisp.web;

import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Event;
import wisp.lib.client.Notice;
import wisp.lib.client.Picture;
import wisp.web.state.Action;
import wisp.web.state.Alerts;
import wisp.web.state.AppState;
import wisp.web.state.Dialog;
import wisp.web.state.Errands;
import wisp.web.state.Hits;
import wisp.web.state.Leftovers;
import wisp.web.state.Looks;
import wisp.web.state.Messenger;
import wisp.web.state.News;
import wisp.web.state.Press;
import wisp.web.state.Screen;
import wisp.web.state.Shortcuts;
import wisp.web.state.Silence;
import wisp.web.state.Spot;
import wisp.web.state.Tenancy;
import wisp.web.state.TextSize;
import wisp.web.state.Theme;
import wisp.web.storage.ActiveTab;
import wisp.web.transport.Fetch;
import wisp.web.transport.RingStatus;
import wisp.web.view.Attention;
import wisp.web.view.Clipboard;
import wisp.web.view.Patch;
import wisp.web.view.Scene;
import wisp.web.words.Common;
import wisp.web.words.Language;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Setup;
import wisp.web.words.Trouble;

/** Brings actions to the state and the messenger, and the outcome to the screen. */
final class App {
  private static final int TOAST_MILLIS = 3_000;
  private static final int PATIENCE_MILLIS = 4_000;
  private static final int REFRESH_MILLIS = 15_000;
  private static final int RING_MILLIS = 2_000;
  private static final int RENEWAL_MILLIS = 1_500;

  private final Patch patch;
  private final Fetch fetch = Fetch.inBrowser();
  private final Occupancy occupancy = new Occupancy(fetch, this::dispatch, this::hear);
  private final Asides asides = new Asides(fetch, this::dispatch);
  private final Scanner scanner = new Scanner(this::dispatch);
  private final Trail trail = new Trail(() -> dispatch(Shortcuts.back(this.state)));
  private final Drafting drafting = new Drafting(() -> dispatch(new Action.KeepDrafts()));
  private final Tongue tongue = new Tongue(fetch, this::draw);
  private final Doorbell doorbell = new Doorbell(this::dispatch, () -> this.state, this::messenger);
  private final Reading reading = new Reading(this::dispatch, () -> this.state, this::see);
  private AppState state = AppState.start(Browser.looks(), Browser.device());
  private ActiveTab tab;
  private boolean drawingSoon;
  private int toastTimer;

  App(HTMLElement body) {
    patch = new Patch(body, this::dispatch);
  }

  void start() {
    Looks looks = state.surroundings().looks();
    Browser.applyTheme(looks.theme().word());
    Browser.applySize(looks.size().word());
    tongue.choose(looks.language());
    state = state.after(new Action.Alert(Doorbell.kept()));
    Attention.onChange(this::attend);
    attend();
    Window.current().onEvent("hashchange", event -> invite());
    Window.current().getDocument().onEvent("keydown", (KeyboardEvent event) -> press(event));
    Window.current().getDocument().onEvent("keydown", event -> occupancy.touch());
    Window.current().getDocument().onEvent("pointerdown", event -> occupancy.touch());
    Window.current().getDocument().onEvent("wheel", event -> occupancy.touch());
    Scrolling.follow(reading::scrolled);
    Window.setInterval(this::refresh, REFRESH_MILLIS);
    Window.setInterval(this::watchRing, RING_MILLIS);
    Window.setTimeout(this::settleIn, RENEWAL_MILLIS);
    Window.current().onEvent("online", event -> reconnect());
    Renewal.listen(doorbell::open);
    tab = ActiveTab.join("wisp", occupancy);
  }

  private void attend() {
    occupancy.watch();
    dispatch(new Action.Attend(Attention.isHere()));
    if (!Attention.isVisible()) {
      drafting.hurry();
    }
    hurry();
  }

  /** Who looks or writes does not wait long for the next attempt. */
  private void hurry() {
    if (!messenger().connection().online()) {
      reconnect();
    }
  }

  private void press(KeyboardEvent event) {
    Press press = Browser.press(event);
    Optional<Action> action = Shortcuts.of(press, state, messenger());
    if (action.isEmpty()) {
      Focus.move(event, Shortcuts.isWriting(press, state));
      return;
    }
    event.preventDefault();
    dispatch(action.get());
  }

  private List<String> gateways() {
    return state.surroundings().device().nodes();
  }

  private void useNodes() {
    Browser.keepNodes(String.join(",", state.surroundings().device().chosen()));
    handle(new Event.Start(gateways()));
  }

  private void refresh() {
    occupancy.watch();
    if (Attention.isVisible()) {
      hurry();
    }
    draw();
  }

  /** What the first look at the page does not need. */
  private void settleIn() {
    Renewal.begin(() -> dispatch(new Action.Renewable()));
  }

  private void reconnect() {
    occupancy.session().ifPresent(running -> running.start(gateways()));
  }

  private void watchRing() {
    boolean shown = state.place().screen() == Screen.NETWORK;
    if (shown && occupancy.session().isPresent() && Attention.isVisible()) {
      askRing();
    }
  }

  /** The screen comes before the network. */
  private void begin() {
    Window.setTimeout(this::reconnect, 0);
    invite();
    doorbell.answer();
    Window.setTimeout(() -> dispatch(new Action.LosePatience()), PATIENCE_MILLIS);
  }

  private void invite() {
    String link = Browser.invitation();
    if (!link.isEmpty() && occupancy.session().isPresent()) {
      dispatch(new Action.Invited(link, messenger().profile().isPresent()));
    }
  }

  private void hear(Notice notice) {
    Silence.after(notice).ifPresent(Alert::end);
    switch (notice) {
      case Notice.TakenOver taken -> occupancy.leave(Tenancy.ELSEWHERE);
      case Notice.WrongNetwork wrong ->
          dispatch(new Action.Toast(Phrase.of(Trouble.WRONG_NETWORK)));
      case Notice.MovedAway moved -> dispatch(new Action.Settle(Tenancy.MOVED));
      case Notice.AccountDeleted deleted -> deleted(deleted.complete());
      case Notice.Arrived arrived when arrived.message().isSaid() ->
          doorbell.ring(arrived.from(), arrived.message());
      default -> {}
    }
    drawSoon();
  }

  private void deleted(boolean complete) {
    occupancy.clear();
    dispatch(new Action.Toast(Phrase.of(complete ? Setup.DELETED : Setup.DELETED_HERE)));
  }

  private void dispatch(Action asked) {
    Action action = asked instanceof Action.Reveal reveal ? located(reveal) : asked;
    AppState before = Leftovers.without(state, this::messenger);
    state = before.after(action);
    keep(before.surroundings().device().recent(), state.surroundings().device().recent());
    perform(action);
    Silence.after(action).ifPresent(Alert::end);
    Errands.of(before, action).forEach(this::handle);
    render();
    settle(action);
    reading.look();
    if (!state.place().isSame(before.place())) {
      Focus.keep(before.place());
    }
    scanner.watch(state.dialog() instanceof Dialog.Scan);
  }

  /** Messages may have come since it was offered. */
  private Action located(Action.Reveal reveal) {
    int fromNewest =
        messenger()
            .conversation(reveal.contact())
            .map(open -> Spot.fromNewest(open, reveal.message()))
            .orElse(0);
    return new Action.Reveal(reveal.contact(), reveal.message(), Math.max(0, fromNewest));
  }

  private static void keep(List<String> before, List<String> recent) {
    if (!recent.equals(before)) {
      Browser.keepEmoji(recent);
    }
  }

  private void perform(Action action) {
    asides.after(action, state);
    switch (action) {
      case Action.Typed typed -> drafting.typed();
      case Action.InsertEmoji(String emoji) -> Browser.insert(emoji);
      case Action.Copy(String text) -> Clipboard.write(text, this::copied);
      case Action.Choose(Theme theme) -> Browser.applyTheme(theme.word());
      case Action.Resize(TextSize size) -> Browser.applySize(size.word());
      case Action.UseNodes(List<String> nodes) -> useNodes();
      case Action.AddNode added -> useNodes();
      case Action.Share(String link) -> Browser.share(link);
      case Action.Search search -> Browser.focus("search");
      case Action.CodeChosen chosen -> scanner.read();
      case Action.AccountReady ready -> {
        Browser.forgetInvitation();
        Storage.persist();
      }
      case Action.Speak(Optional<Language> language) -> tongue.choose(language);
      case Action.UseHere use -> tab.take();
      case Action.Rename(String name) when !name.trim().isEmpty() ->
          dispatch(new Action.Toast(Phrase.of(Common.SAVED)));
      case Action.Call call -> dispatch(new Action.Toast(Phrase.of(Common.SAVED)));
      case Action.Block block -> dispatch(new Action.Toast(Phrase.of(Meeting.BLOCKED)));
      case Action.Renew renew -> Renewal.take();
      case Action.Alert(Alerts wanted) -> doorbell.choose(wanted);
      case Action.Toast(Phrase line) when !line.isNothing() -> endToast();
      case Action.Show(Screen screen) when screen == Screen.NETWORK -> askRing();
      case Action.Show(Screen screen) when screen == Screen.SETTINGS ->
          Storage.look(store -> dispatch(new Action.StoreSeen(store)));
      case Action.AskDetails asked -> number(asked.contact());
      case Action.PictureChosen chosen -> Files.picture(this::chosen);
      case Action.BackupChosen chosen -> Files.backup(occupancy::chosen);
      case Action.Ask(Dialog.Secret secret) when secret.busy() -> occupancy.use(secret);
      case Action.Expose expose -> occupancy.expose();
      case Action.Forget forget -> occupancy.clear();
      case Action.LockNow lock -> occupancy.lockNow();
      case Action.DeleteAccount deletion -> dispatch(new Action.Settle(Tenancy.LEAVING));
      case Action.CloseDialog close -> {
        occupancy.cancel();
        Browser.forgetInvitation();
      }
      case Action.ConfirmContact confirm -> Browser.forgetInvitation();
      default -> {}
    }
  }

  /** What can be done only once the page shows the outcome. */
  private void settle(Action action) {
    switch (action) {
      case Action.Open open -> {
        reading.goOn();
        Browser.focusComposer(false);
      }
      case Action.Back back -> reading.goOn();
      case Action.Forward forward -> reading.goOn();
      case Action.Attend(boolean here) when here && !state.chat().away() -> reading.goOn();
      case Action.SearchIn search -> Browser.focus("find");
      case Action.Find find -> {
        Scrolling.unmark();
        Hits.of(state, messenger()).step(0).ifPresent(this::dispatch);
      }
      case Action.EndSearch end -> {
        Scrolling.unmark();
        Focus.restore();
      }
      case Action.ConfirmContact confirm -> Browser.focusComposer(false);
      case Action.Settle(Tenancy tenancy)
          when tenancy == Tenancy.HERE || tenancy == Tenancy.LEAVING ->
          begin();
      case Action.Settle settled -> Browser.focusFirst();
      case Action.Accept accept -> Browser.focusComposer(false);
      case Action.Reveal reveal -> Scrolling.reveal(reveal.message(), Hits.of(state, messenger()));
      case Action.Newest newest -> Browser.showNewest();
      case Action.Answer answer -> Browser.focusComposer(true);
      case Action.Change change -> Browser.focusComposer(true);
      case Action.OpenNotes notes -> Browser.focusComposer(false);
      case Action.AccountReady ready -> Browser.focusComposer(false);
      case Action.Send send -> {
        Browser.focusComposer(true);
        Browser.showNewest();
        doorbell.offer();
        hurry();
      }
      default -> {}
    }
  }

  private void handle(Event event) {
    occupancy.session().ifPresent(running -> running.handle(event));
  }

  private void copied(boolean done) {
    dispatch(new Action.Toast(Phrase.of(done ? Common.COPIED : Common.NOT_COPIED)));
  }

  private void endToast() {
    Window.clearTimeout(toastTimer);
    toastTimer = Window.setTimeout(() -> dispatch(new Action.Toast(Phrase.NOTHING)), TOAST_MILLIS);
  }

  private void chosen(Bytes picture) {
    dispatch(
        Picture.isSound(picture) && !picture.isEmpty()
            ? new Action.SetPicture(picture)
            : new Action.Toast(Phrase.of(Setup.BAD_PICTURE)));
  }

  /** Takes some ten milliseconds, so the dialog comes first. */
  private void number(Address contact) {
    Window.setTimeout(
        () ->
            occupancy
                .session()
                .ifPresent(
                    running ->
                        dispatch(new Action.Numbered(running.client().safetyNumber(contact)))),
        0);
  }

  private void askRing() {
    String gateway = messenger().connection().gateway();
    occupancy
        .session()
        .ifPresent(running -> dispatch(new Action.Located(Places.of(running.client()))));
    if (!gateway.isEmpty()) {
      RingStatus.ask(fetch, gateway, ring -> dispatch(new Action.RingSeen(ring)));
    }
  }

  private Messenger messenger() {
    return occupancy
        .session()
        .map(
            running ->
                Messenger.of(running.client(), occupancy.isVaulted(), state.place().screen()))
        .orElse(Messenger.NONE);
  }

  private void drawSoon() {
    if (!drawingSoon) {
      drawingSoon = true;
      Window.setTimeout(this::draw, 0);
    }
  }

  private void draw() {
    render();
    reading.look();
  }

  private void render() {
    drawingSoon = false;
    if (!tongue.isReady()) {
      return;
    }
    Messenger messenger = messenger();
    if (state.welcome().creating() && messenger.profile().isPresent()) {
      dispatch(new Action.AccountReady());
      occupancy.session().ifPresent(Session::collect);
      return;
    }
    boolean pushing = occupancy.session().map(Session::isPushing).orElse(false);
    state = Leftovers.without(state, () -> messenger).after(new Action.Carried(pushing));
    state = News.noticed(state, messenger);
    reading.drawn(messenger);
    JSObject held = Scrolling.held();
    patch.show(new Scene(state, messenger, tongue.words(), tongue.calendar(), Browser.base()));
    Scrolling.hold(held);
    Scanner.draw();
    trail.at(state.place().isHome());
    doorbell.count(messenger);
  }

  private void see(Event.Seen seen) {
    Alert.end(seen.contact().text());
    handle(seen);
  }
}
