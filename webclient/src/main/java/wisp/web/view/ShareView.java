package wisp.web.view;

import wisp.web.state.Action;
import wisp.web.words.Chatting;
import wisp.web.words.Meeting;
import wisp.web.words.Words;

/** One's own link, to be given away. */
final class ShareView {
  private ShareView() {}

  /** What stands where a conversation would. */
  static Tag stage(Scene scene) {
    Words words = scene.words();
    boolean alone = scene.messenger().conversations().isEmpty();
    Tag card =
        Tag.of(
            "section",
            "card",
            Tag.text("h2", "", words.say(alone ? Meeting.GIVE_LINK : Meeting.YOUR_LINK)),
            Tag.text(
                "p",
                "muted",
                words.say(alone ? Meeting.GIVE_LINK_WHY : Meeting.YOUR_LINK_WHY, scene.life())),
            link(scene),
            Button.quiet(words.say(Meeting.ADD_CONTACT), new Action.AskContact("")));
    if (alone) {
      Action notes = SearchView.notes(scene);
      card.with(Button.quiet(words.say(Chatting.NOTES), notes).testId("notes"));
    }
    return Tag.of("section", "stage middle", card).key("share");
  }

  /** QR code, link and copy button. */
  static Tag link(Scene scene) {
    Words words = scene.words();
    String link = scene.myLink();
    Action copy = new Action.Copy(link);
    return Tag.of(
        "div",
        "stack share",
        new Part.Later("qr", link, () -> QrView.of(link, words.say(Meeting.MY_LINK_QR))),
        Tag.text("a", "link", link)
            .testId("my-link")
            .attr("href", link)
            .attr("title", words.say(Meeting.COPY_MY_LINK))
            .on("click", copy),
        give(scene, link, copy));
  }

  private static Tag give(Scene scene, String link, Action copy) {
    Words words = scene.words();
    Tag copying = Button.main(words.say(Meeting.COPY_MY_LINK), copy).testId("copy-link");
    if (!scene.state().surroundings().device().shares()) {
      return copying;
    }
    return Tag.of(
        "div",
        "pair",
        copying,
        Button.quiet(words.say(Meeting.SHARE), new Action.Share(link)).testId("share-link"));
  }
}
