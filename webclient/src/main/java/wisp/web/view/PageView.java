package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.client.Conversation;
import wisp.web.state.Place;
import wisp.web.state.Surroundings;
import wisp.web.state.Tenancy;

/** The whole page. */
public final class PageView {
  private PageView() {}

  static Tag of(Scene scene) {
    Surroundings around = scene.state().surroundings();
    List<Part> parts = new ArrayList<>();
    parts.add(content(scene, around.tenancy()).key("content"));
    parts.add(Tag.text("div", "toast", around.toast()).attr("role", "status").key("toast"));
    parts.add(Tag.text("div", "unseen", around.spoken()).attr("aria-live", "polite").key("voice"));
    DialogView.of(scene).ifPresent(parts::add);
    return Tag.of("div", "page").with(parts);
  }

  private static Tag content(Scene scene, Tenancy tenancy) {
    return switch (tenancy) {
      case STARTING -> Tag.of("div", "starting");
      case ELSEWHERE -> NoticeView.elsewhere();
      case MOVED -> NoticeView.moved();
      case NO_STORAGE -> NoticeView.noStorage();
      case HERE -> scene.messenger().profile().isPresent() ? app(scene) : WelcomeView.of(scene);
    };
  }

  private static Tag app(Scene scene) {
    return Tag.of("div", "app " + layout(scene), SideView.of(scene), stage(scene));
  }

  private static String layout(Scene scene) {
    if (!scene.state().place().isHome()) {
      return "inside";
    }
    return scene.messenger().conversations().isEmpty() ? "home empty" : "home";
  }

  private static Tag stage(Scene scene) {
    Place place = scene.state().place();
    return switch (place.screen()) {
      case SETTINGS -> SettingsView.of(scene);
      case NETWORK -> NetworkView.of(scene);
      case CHATS ->
          place
              .open()
              .flatMap(scene.messenger()::conversation)
              .map((Conversation open) -> ConversationView.of(scene, open))
              .orElseGet(() -> ShareView.stage(scene));
    };
  }
}
