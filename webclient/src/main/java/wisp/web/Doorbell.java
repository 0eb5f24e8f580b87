package wisp.web;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wisp.lib.bytes.Malformed;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.Standing;
import wisp.web.state.Action;
import wisp.web.state.Alerts;
import wisp.web.state.AppState;
import wisp.web.state.Messenger;
import wisp.web.view.Attention;
import wisp.web.view.Names;
import wisp.web.words.Phrase;
import wisp.web.words.Shelter;

/** Tells whoever is not looking that a message came, if they want that. */
final class Doorbell {
  private static final int TEXT_MAX_CHARS = 200;

  private final Consumer<Action> dispatch;
  private final Supplier<AppState> state;
  private final Supplier<Messenger> messenger;
  private boolean asking;
  private String wanted = "";

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
    Alerts wanted = state.get().surroundings().shell().alerts();
    Optional<Conversation> talk = messenger.get().conversation(from);
    if (wanted == Alerts.OFF || Attention.isHere() || talk.filter(Doorbell::isLoud).isEmpty()) {
      return;
    }
    boolean shown = wanted == Alerts.TEXT && talk.get().standing() == Standing.CONTACT;
    String text = shown ? shortened(message.text()) : "";
    Alert.show(Names.of(talk.get()), text, from.text(), () -> open(from.text()));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(TEXT_MAX_CHARS, text.length()));
  }

  /** Whether it may be heard. */
  private static boolean isLoud(Conversation conversation) {
    return conversation.standing() != Standing.BLOCKED && !conversation.preferences().muted();
  }

  /** As soon as the account is open. */
  void open(String address) {
    wanted = address;
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
