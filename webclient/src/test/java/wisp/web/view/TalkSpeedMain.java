package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import wisp.lib.client.Conversation;
import wisp.lib.client.Search;
import wisp.lib.client.Standing;
import wisp.web.browser.CompiledPage;
import wisp.web.state.Action;
import wisp.web.state.AppState;
import wisp.web.state.Device;
import wisp.web.state.Looks;
import wisp.web.state.Messenger;
import wisp.web.state.Tenancy;
import wisp.web.words.Catalogue;
import wisp.web.words.Language;
import wisp.web.words.Words;

/** Prints how long a conversation of 10,000 messages takes, with layout, in milliseconds. */
public final class TalkSpeedMain {
  private static final int MESSAGES = 10_000;
  private static final int ROUNDS = 15;

  private final HTMLElement body = Window.current().getDocument().getBody();
  private final Patch patch = new Patch(body, action -> {});
  private final Calendar calendar = new BrowserCalendar(Language.ENGLISH);
  private final Words words = new Words(Catalogue.ENGLISH, Long::toString);
  private final Messenger messenger;
  private final AppState closed =
      AppState.start(Looks.DEFAULT, Device.PLAIN).after(new Action.Settle(Tenancy.HERE));
  private final AppState open = closed.after(new Action.Open(Cast.BEN));

  private TalkSpeedMain() {
    Cast cast = new Cast(System.currentTimeMillis());
    Messenger fresh = Cast.fresh();
    Conversation ben = Cast.conversation(Cast.BEN, "Ben", Standing.CONTACT, cast.many(MESSAGES), 0);
    messenger = new Messenger(fresh.profile(), List.of(ben), fresh.connection(), false);
  }

  public static void main(String[] args) {
    TalkSpeedMain speed = new TalkSpeedMain();
    speed.measure("10,000 messages opened", 200, () -> speed.show(speed.open));
    speed.show(speed.open);
    int[] typed = {0};
    speed.measure(
        "one letter typed there",
        16,
        () -> speed.show(speed.open.after(new Action.Typed(Cast.BEN, "x" + typed[0]++))));
    speed.measure("10,000 messages searched", 50, speed::search);
    System.out.println(CompiledPage.END);
  }

  private void search() {
    Search.find(messenger.conversations(), "no such thing", 50);
  }

  private void show(AppState state) {
    patch.show(new Scene(state, messenger, words, calendar, "https://wisp.example"));
    body.getOffsetHeight();
  }

  private void measure(String name, int atMostMillis, Runnable step) {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (atMostMillis == 200) {
        show(closed);
      }
      long startNanos = System.nanoTime();
      step.run();
      rounds.add((System.nanoTime() - startNanos) / 1e6);
    }
    rounds.sort(Double::compare);
    System.out.println(name + "|" + rounds.get(ROUNDS / 2) + "|ms|" + atMostMillis);
  }
}
