package wisp.web;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.browser.Window;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.state.Alerts;
import wisp.web.state.AppState;
import wisp.web.state.Messenger;
import wisp.web.state.Tenancy;
import wisp.web.view.Attention;
import wisp.web.view.Excerpt;
import wisp.web.view.Names;
import wisp.web.words.Phrase;
import wisp.web.words.Shelter;
import wisp.web.words.Talk;

/** Tells whoever is not looking that a message came, if they want that. */
final class Doorbell {
  private static final int TEXT_MAX_CHARS = 200;
  private static final int VOICE_MILLIS = 1_000;

  private final Consumer<Action> dispatch;
  private final Supplier<AppState> state;
  private final Supplier<Messenger> messenger;
  private boolean asking;
  private boolean saying;
  private String wanted = "";
  private int unread = -1;

  Doorbell(Consumer<Action> dispatch, Supplier<AppState> state, Supplier<Messenger> messenger) {
    this.dispatch = dispatch;
    this.state = state;
    this.messenger = messenger;
  }

  /** What was chosen before, unless the browser has taken it back. */
  static Alerts kept() {
    Alerts chosen = Alerts.of(Alert.kept());
    return chosen == Alerts.OFF || Alert.isPermitted() ? chosen : Alerts.OFF;
  }

  /** Asks once, after the first message was sent. */
  void offer() {
    if (Alert.kept().isEmpty() && Alert.isOpen()) {
      dispatch.accept(new Action.OfferAlerts());
    }
  }

  void choose(Alerts wanted) {
    Alert.keep(wanted.word());
    if (wanted == Alerts.OFF || Alert.isPermitted() || asking) {
      return;
    }
    asking = true;
    Alert.ask(this::answered);
  }

  private void answered(boolean granted) {
    asking = false;
    if (!granted) {
      dispatch.accept(new Action.Alert(Alerts.OFF));
      dispatch.accept(new Action.Toast(Phrase.of(Shelter.NOT_PERMITTED)));
    }
  }

  void ring(Address from, ChatMessage message) {
    messenger
        .get()
        .conversation(from)
        .filter(Doorbell::isLoud)
        .ifPresent(talk -> ring(talk, message));
  }

  private void ring(Conversation talk, ChatMessage message) {
    Alerts wanted = state.get().surroundings().shell().alerts();
    if (Attention.isHere()) {
      say(talk);
      return;
    }
    if (wanted == Alerts.OFF) {
      return;
    }
    String from = talk.contact().text();
    boolean shown = wanted == Alerts.TEXT && talk.standing() == Standing.CONTACT;
    String text = shown ? Excerpt.of(message.text(), TEXT_MAX_CHARS) : "";
    Alert.show(Names.of(talk), text, from, () -> open(from));
  }

  /** In the title and on the installed app's icon; unknown until there is an account. */
  void count(Messenger now) {
    if (now.unread() == unread || (unread < 0 && now.profile().isEmpty())) {
      return;
    }
    unread = now.unread();
    Browser.title(unread == 0 ? "Wisp" : "(" + unread + ") Wisp");
    Alert.badge(unread);
  }

  /** To a screen reader, which hears only what changes; what is open it hears by itself. */
  private void say(Conversation talk) {
    boolean isHeard = state.get().place().isAt(talk.contact()) && !state.get().chat().away();
    if (saying || isHeard) {
      return;
    }
    saying = true;
    Phrase news = Phrase.of(Talk.NEW_MESSAGE_FROM, Names.of(talk));
    Window.setTimeout(() -> dispatch.accept(new Action.Say(news)), 0);
    Window.setTimeout(this::fallSilent, VOICE_MILLIS);
  }

  private void fallSilent() {
    saying = false;
    dispatch.accept(new Action.Say(Phrase.NOTHING));
  }

  /** Whether it may be heard. */
  private static boolean isLoud(Conversation conversation) {
    return conversation.standing() != Standing.BLOCKED && !conversation.preferences().muted();
  }

  /** As soon as the account is open, which may be in another tab. */
  void open(String address) {
    wanted = address;
    if (state.get().surroundings().tenancy() == Tenancy.ELSEWHERE) {
      dispatch.accept(new Action.UseHere());
    }
    answer();
  }

  void answer() {
    if (wanted.isEmpty() || messenger.get().profile().isEmpty()) {
      return;
    }
    String address = wanted;
    wanted = "";
    show(address);
  }

  private void show(String address) {
    try {
      dispatch.accept(new Action.Open(Address.parse(address)));
    } catch (Malformed notOne) {
      dispatch.accept(new Action.Back());
    }
  }
}
