package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import wisp.web.state.Place;
import wisp.web.state.Screen;
import wisp.web.state.Surroundings;
import wisp.web.state.Tenancy;

/** The whole page. */
public final class PageView {
  private PageView() {}

  static Tag of(Scene scene) {
    Surroundings around = scene.state().surroundings();
    List<Part> parts = new ArrayList<>();
    parts.add(content(scene, around.tenancy()).key("content"));
    Tag toast =
        Tag.text("div", "toast", scene.words().say(around.toast()))
            .attr("role", "status")
            .key("toast");
    parts.add(
        Tag.text("div", "unseen", scene.words().say(around.spoken()))
            .attr("aria-live", "polite")
            .key("voice"));
    parts.add(DialogView.of(scene).map(over -> over.with(toast)).orElse(toast));
    return Tag.of("div", "page").with(parts);
  }

  private static Tag content(Scene scene, Tenancy tenancy) {
    if (tenancy == Tenancy.HERE) {
      return scene.messenger().profile().isPresent() ? app(scene) : WelcomeView.of(scene);
    }
    if (tenancy == Tenancy.LOCKED) {
      return SecretView.lock(scene.words(), scene.state().dialog());
    }
    return tenancy == Tenancy.STARTING
        ? Tag.of("div", "starting")
        : NoticeView.of(scene.words(), tenancy);
  }

  private static Tag app(Scene scene) {
    return Tag.of("main", "app " + layout(scene), SideView.of(scene), stage(scene));
  }

  private static String layout(Scene scene) {
    if (!scene.state().place().isHome()) {
      return scene.state().place().screen() == Screen.CHATS ? "inside talking" : "inside";
    }
    return scene.messenger().conversations().isEmpty() ? "home empty" : "home";
  }

  private static Tag stage(Scene scene) {
    Place place = scene.state().place();
    if (place.screen() == Screen.SETTINGS) {
      return SettingsView.of(scene);
    }
    return place.screen() == Screen.NETWORK ? NetworkView.of(scene) : talk(scene, place);
  }

  private static Tag talk(Scene scene, Place place) {
    return scene
        .messenger()
        .at(place)
        .map(open -> ConversationView.of(scene, open))
        .orElseGet(() -> ShareView.stage(scene));
  }
}
