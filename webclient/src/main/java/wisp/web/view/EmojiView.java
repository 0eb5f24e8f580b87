package wisp.web.view;

import java.util.ArrayList;
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
    return new Part.Later("emoji", all + chosen, () -> of(scene.words(), all, chosen, picked));
  }

  private static Tag of(Words words, String all, String chosen, Function<String, Action> picked) {
    Tag grid = Tag.of("div", "emoji").with(buttons(all, chosen, picked));
    return grid.attr("role", "group").label(words.say(Chatting.EMOJI));
  }

  /** Tab leads to the first; from there, the arrow keys. */
  private static List<Part> buttons(String all, String chosen, Function<String, Action> picked) {
    List<Part> buttons = new ArrayList<>();
    for (String emoji : Language.split(all, ' ')) {
      Tag button = button(emoji, emoji.equals(chosen), picked);
      buttons.add(button.attr("tabindex", buttons.isEmpty() ? "0" : "-1"));
    }
    return buttons;
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
