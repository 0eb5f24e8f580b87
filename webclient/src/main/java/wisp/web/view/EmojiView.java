package wisp.web.view;

import java.util.List;
import java.util.function.Function;
import wisp.web.state.Action;
import wisp.web.words.Chatting;
import wisp.web.words.Language;
import wisp.web.words.Words;

/** Emoji to pick from. */
final class EmojiView {
  private EmojiView() {}

  /** {@code chosen}: the one that was picked before, if any. */
  static Part of(Scene scene, String chosen, Function<String, Action> picked) {
    String all = scene.state().surroundings().shell().emoji();
    List<String> recent = scene.state().surroundings().device().recent();
    return new Part.Later(
        "emoji", all + chosen, () -> of(scene.words(), recent, all, chosen, picked));
  }

  /** The order of those used lately stays while they are shown. */
  private static Tag of(
      Words words,
      List<String> recent,
      String all,
      String chosen,
      Function<String, Action> picked) {
    Tag jumps = Tag.of("div", "groups");
    Tag grid = Tag.of("div", "emoji").attr("role", "group").label(words.say(Chatting.EMOJI));
    if (!recent.isEmpty()) {
      jumps.with(jump(Icon.draw(Icon.WAITING)).label(words.say(Chatting.RECENT)));
      add(grid, recent, chosen, picked);
    }
    for (String line : Language.split(all, '\n')) {
      List<String> group = Language.split(line, ' ');
      jumps.with(jump(new Part.Text(group.get(0))));
      add(grid, group, chosen, picked);
    }
    return Tag.of("div", "picker", jumps, grid);
  }

  private static Tag jump(Part sign) {
    return Tag.of("button", "react", sign).attr("type", "button").testId("emoji-group");
  }

  /** Tab leads to the first; from there, the arrow keys. */
  private static void add(
      Tag grid, List<String> group, String chosen, Function<String, Action> picked) {
    String classes = "react begins";
    for (String emoji : group) {
      Tag button = button(emoji, emoji.equals(chosen), picked).attr("class", classes);
      grid.with(button.attr("tabindex", grid.children.isEmpty() ? "0" : "-1"));
      classes = "react";
    }
  }

  /** What is picked again is taken back. */
  static Tag button(String emoji, boolean isChosen, Function<String, Action> picked) {
    Tag button =
        Tag.text("button", "react", emoji)
            .attr("type", "button")
            .testId("react")
            .on("click", picked.apply(isChosen ? "" : emoji));
    return isChosen ? button.attr("aria-pressed", "true") : button;
  }
}
